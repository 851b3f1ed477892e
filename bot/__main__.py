"""``newsdesk``, also as ``python -m bot``.

The processes a load starts import what they were started from once more, so that this file
imports nothing of ours until it is run: each of them is 30 MB smaller for it.
"""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command of this command line; gives its exit code."""
    from bot.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())

"""``newsdesk``, and ``python -m bot``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line."""
    # Not at the top: the processes that read documents import this module again when they start,
    # and need nothing of the bot.
    from bot.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())

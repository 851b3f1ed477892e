"""Asks a running bot's page how it is: ``newsdesk health``, and ``python -m bot.health_client``.

Containers ask twice a minute: as a module of its own this imports a few of Python's own modules and
takes a twentieth of the processor time of the whole command.
"""

from __future__ import annotations

import json
import os
import sys
import urllib.error
import urllib.request
from typing import Any

HEALTH = "/healthz"
LONGEST_WAIT = 10.0
"""Seconds the page has to answer."""

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared with, never bound
_UNAVAILABLE = 503


def ask_health(port: int, listen: str = "127.0.0.1") -> tuple[bool, dict[str, Any]]:
    """Whether all is well with the bot whose page is on this port, and what the page said.

    Gives a ``problem`` when nobody answers. ``listen`` is where the page listens.
    """
    host = _EVERYWHERE.get(listen, listen)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}{HEALTH}"
    # Not through a proxy of the environment: it is this machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(address, timeout=LONGEST_WAIT) as answer:
            return True, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            if error.code == _UNAVAILABLE:
                return False, json.load(error)
            return False, {"healthy": False, "problem": f"HTTP {error.code}"}
    except (OSError, ValueError) as error:
        return False, {"healthy": False, "problem": str(error)}


def main() -> int:
    """Ask by the environment's settings; 0 when all is well, 1 when not, 2 without a port."""
    port = os.environ.get("NEWSDESK_METRICS_PORT", "")
    if not port.isdecimal():
        sys.stderr.write("NEWSDESK_METRICS_PORT is not set to a port\n")
        return 2
    listen = os.environ.get("NEWSDESK_METRICS_LISTEN") or "127.0.0.1"
    healthy, found = ask_health(int(port), listen)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0 if healthy else 1


if __name__ == "__main__":
    sys.exit(main())

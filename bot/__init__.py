"""The process: reads settings, wires, talks to Telegram or a terminal, stops."""

import os
import sys

# RetryAfter as timedelta: without it python-telegram-bot 22 warns at every 429, and 23 has nothing
# else.
os.environ.setdefault("PTB_TIMEDELTA", "1")

# httpx, which python-telegram-bot imports, brings its command line along where click is installed:
# 5 MB that nobody here runs. It does without when the import fails.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]

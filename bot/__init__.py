"""The process: reads settings, wires, talks to Telegram or a terminal, stops."""

import os

# RetryAfter as timedelta: without it python-telegram-bot 22 warns at every 429, and 23 has nothing
# else.
os.environ.setdefault("PTB_TIMEDELTA", "1")

"""What every process we start for reading does first."""

from __future__ import annotations

import os
import signal
import threading
from multiprocessing import parent_process

_NICENESS = 10


def start_child() -> None:
    """Leave Ctrl-C to the parent, end when it is gone, and let whoever answers readers go first."""
    os.nice(_NICENESS)
    # Ctrl-C reaches the whole process group; the parent decides what becomes of us …
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # … and when it is killed nobody closes our queue.
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)

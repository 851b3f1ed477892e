"""What readers and chats are called in the log: never by their numbers.

There are so few numbers that a hash alone could be undone by trying them all; with the key of
this installation (``Store.log_key``) only whoever has its state file can tell whose a pseudonym
is. Until that key is known, one that ends with the process does.
"""

from __future__ import annotations

import secrets
from hashlib import blake2b

_OCTETS = 6
"""Of a pseudonym: the chance that two of a million readers share one is 1 in 500."""

_key = secrets.token_bytes(32)


def use_key(key: bytes) -> None:
    """From now on make pseudonyms with the key of this installation, of 16 to 64 bytes."""
    global _key
    _key = key


def pseudonym(identity: int) -> str:
    """What the log calls a reader or a chat: ``#`` and twelve hexadecimal digits.

    BLAKE2b with a key (https://www.rfc-editor.org/rfc/rfc7693).
    """
    return "#" + blake2b(str(identity).encode(), key=_key, digest_size=_OCTETS).hexdigest()

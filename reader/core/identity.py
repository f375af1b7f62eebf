"""Who and when: the user's name, the holder of a lock, the time, and a text's hash."""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

_UUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def user_name() -> str:
    """The system's name of the user, "user" where it has none."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "user"


def this_process() -> str:
    """A name for this process that tells a person where it runs."""
    import platform

    return f"{user_name()} @ {platform.node() or 'this computer'} ({os.getpid()})"


def now() -> str:
    """The time in UTC, ISO 8601 with milliseconds: 2026-01-02T03:04:05.678Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")[:23] + "Z"


def hash_of(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    import hashlib

    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def is_id(name: str) -> bool:
    """Whether a name is a UUID as `new_id` writes it, so that no other record has it."""
    return _UUID.fullmatch(name) is not None


def ids_among(names: Iterable[str]) -> Iterator[str]:
    """The names that are ids as `is_id` has it: of very many, without a call for each."""
    return filter(_UUID.fullmatch, names)


def new_id() -> str:
    """A UUID for an annotation: random, version 4 of RFC 9562."""
    # Written out: uuid.uuid4 takes three times as long, and a hundred thousand may be asked for.
    given = os.urandom(16).hex()
    variant = "89ab"[int(given[16], 16) & 3]
    return f"{given[:8]}-{given[8:12]}-4{given[13:16]}-{variant}{given[17:20]}-{given[20:]}"

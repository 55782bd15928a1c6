"""Values on disk: written whole or not at all, read only if they are this user's and unharmed."""

from __future__ import annotations

import marshal
import os
import stat

from attrlint.cache.digests import blake2b
from attrlint.cache.folder import cache_folder
from attrlint.cache.stamp import stamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

SIZE: Final = 16
"""Bytes of a digest."""
MOST: Final = 12
"""Files of one kind that are kept where nothing else is said; the ones longest unused go first."""
LARGEST: Final = 64 * 1024 * 1024


def digest(data: bytes) -> bytes:
    """SIZE bytes that stand for `data`."""
    made: bytes = blake2b(data, digest_size=SIZE).digest()
    return made


def load(kind: str, key: str) -> Any:
    """The value kept under this kind and key by this version of attrlint; None where there is none.

    Values are what marshal can write: None, numbers, words, bytes, and tuples, lists and dicts of such.
    """
    path = _path(kind, key)
    if path is None:
        return None
    try:
        with open(path, "rb", 0) as file:
            if not _trusted(os.fstat(file.fileno())):
                return None
            data = file.readall()
        if digest(data[SIZE:]) != data[:SIZE]:
            return None
        return marshal.loads(memoryview(data)[SIZE:])
    except (OSError, ValueError, EOFError, TypeError):
        return None


def save(kind: str, key: str, value: Any, most: int = MOST) -> None:
    """Keep a value; where that cannot be done, nothing happens: the next run will work it out again.

    Of its kind `most` values are kept.
    """
    path = _path(kind, key)
    if path is None:
        return
    try:
        payload = marshal.dumps(value)
        os.makedirs(os.path.dirname(path), 0o700, exist_ok=True)
        draft = f"{path}.{os.getpid()}.new"
        # never through a link that somebody else has put there
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with open(handle, "wb") as file:
                file.write(digest(payload) + payload)
            os.replace(draft, path)
        except BaseException:
            os.unlink(draft)
            raise
        _prune(os.path.dirname(path), kind, most)
    except (OSError, ValueError):
        return


def _path(kind: str, key: str) -> str | None:
    folder = cache_folder()
    return folder and os.path.join(folder, f"{kind}-{digest(f'{stamp()}{key}'.encode()).hex()}")


def _trusted(status: os.stat_result) -> bool:
    """An ordinary file that nobody but this user can have written."""
    if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
        return False
    return not hasattr(os, "geteuid") or (
        status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    )


def _prune(folder: str, kind: str, most: int) -> None:
    kept = [entry for entry in os.scandir(folder) if entry.name.startswith(f"{kind}-")]
    kept.sort(key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in kept[most:]:
        os.unlink(entry.path)

"""What a value was made from: the files that were read and the folders that were listed on the way."""

from __future__ import annotations

import os
from time import time_ns

from attrlint.cache.store import digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

Made = tuple[dict[str, tuple[bytes, tuple[int, ...]]], dict[str, tuple[str, ...] | None]]
"""Digest and state of every file, names in every folder (None where there was no folder)."""

SETTLED: Final = 2_000_000_000
"""Nanoseconds after which a file that is written to again is sure to bear another time."""
UNSETTLED: Final = (0,)


class Watch:
    """Notes what is read while it is on: `with Watch() as watch: …`; one at a time, the latest counts."""

    __slots__ = ("_before", "_files", "_folders")

    def __init__(self) -> None:
        self._files: dict[str, tuple[bytes, tuple[int, ...]]] = {}
        self._folders: dict[str, tuple[str, ...] | None] = {}

    def __enter__(self) -> Watch:
        global _watch
        self._before = _watch
        _watch = self
        return self

    def __exit__(self, *_: object) -> None:
        global _watch
        _watch = self._before

    def made(self) -> Made:
        """All that was noted."""
        return self._files, self._folders

    def file(self, path: str, data: bytes) -> None:
        """Note that a file was read, and what it held."""
        path = os.path.abspath(path)
        self._files[path] = (digest(data), _state(path, len(data)))

    def folder(self, path: str, names: tuple[str, ...] | None) -> None:
        """Note that a folder was looked through, and the names in it, None where there was none."""
        self._folders[os.path.abspath(path)] = names


_watch: Watch | None = None


def note_file(path: str, data: bytes) -> None:
    """These bytes were read from the file at `path`."""
    if _watch is not None:
        _watch.file(path, data)


def note_folder(path: str, names: list[str] | None) -> None:
    """These names stand in the folder at `path`, None where there is no such folder."""
    if _watch is not None:
        _watch.folder(path, None if names is None else tuple(names))


def still(made: Made) -> Made | None:
    """None where a file or folder differs from what was noted; else the notes, brought up to date.

    A file whose size and times are the same is not read again; one that was touched is.
    """
    files, folders = made
    fresh = dict(files)
    for path, names in folders.items():
        if _names(path) != names:
            return None
    for path, (known, state) in files.items():
        try:
            if _of(os.stat(path)) == state:
                continue
            with open(path, "rb") as file:
                data = file.read()
        except OSError:
            return None
        if digest(data) != known:
            return None
        fresh[path] = (known, _state(path, len(data)))
    return fresh, folders


def settled_state(path: str) -> tuple[int, ...] | None:
    """What tells a file from what it will be once it is written to; None where there is none.

    UNSETTLED where it has been written to so lately that nothing tells.
    """
    try:
        status = os.stat(path)
    except OSError:
        return None
    return _state(path, status.st_size)


def _names(path: str) -> tuple[str, ...] | None:
    try:
        return tuple(sorted(os.listdir(path)))
    except OSError:
        return None


def _state(path: str, size: int) -> tuple[int, ...]:
    try:
        status = os.stat(path)
    except OSError:
        return UNSETTLED
    settled = time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) > SETTLED
    return _of(status) if settled and status.st_size == size else UNSETTLED


def _of(status: os.stat_result) -> tuple[int, ...]:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino

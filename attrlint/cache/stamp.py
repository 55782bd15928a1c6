"""Which attrlint, on which Python: what is kept is of use only to the same."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_PACKAGE: Final = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


_stamps: list[str] = []


def stamp() -> str:
    """A word for attrlint's version, its code as it stands on disk, and the interpreter."""
    if not _stamps:
        # the package is asked without an import: this room stands below all others
        version = sys.modules[__name__.partition(".")[0]].__version__
        _stamps.append(repr((version, sys.version, sys.byteorder, _code())))
    return _stamps[0]


def _code() -> tuple[object, ...]:
    if "site-packages" in _PACKAGE or "dist-packages" in _PACKAGE:
        # an installer writes every file anew, so that one file tells of all
        return _of(os.stat(os.path.join(_PACKAGE, "__init__.py")))
    found: list[tuple[object, ...]] = []
    waiting = [_PACKAGE]
    while waiting:
        for entry in os.scandir(waiting.pop()):
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif entry.name.endswith((".py", ".so", ".pyd")):
                found.append((entry.path, *_of(entry.stat())))
    return tuple(sorted(found, key=str))


def _of(status: os.stat_result) -> tuple[int, ...]:
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size

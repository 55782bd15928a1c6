"""Where a report goes: standard output, or a file that is either wholly there or as it was before."""

import os
import sys
from collections.abc import Iterable
from errno import ELOOP

from attrlint.tree import strays


def write_out(pieces: Iterable[str], path: str | None) -> None:
    """Write a report piece by piece to standard output, or as a whole to the file at `path`."""
    if path is not None:
        write_file(path, "".join(pieces))
        return
    for piece in pieces:
        sys.stdout.write(piece)


def write_file(path: str, text: str) -> None:
    """Write `text` as UTF-8 so that nobody ever sees half of it; OSError where that cannot be done."""
    write_bytes(path, text.encode("utf-8", "backslashreplace"))


def write_bytes(path: str, data: bytes) -> None:
    """Write `data` so that nobody ever sees half of it; OSError where that cannot be done.

    A name in this repo that is a link out of it is not written to: a stranger may have put it there.
    """
    tree = strays(path)
    if tree:
        raise OSError(ELOOP, f"a link that leads out of {tree}: name the file itself", path)
    try:
        _put(os.path.realpath(path), data)
    except OSError as error:
        # a disk that is full does not say which file it has no room for
        raise OSError(error.errno, error.strerror or type(error).__name__, path) from None


def _put(target: str, data: bytes) -> None:
    if os.path.exists(target) and not os.path.isfile(target):
        # a device or a pipe (/dev/stdout, /dev/null) must be written to, never replaced
        with open(target, "wb") as file:
            file.write(data)
        return
    # one that a run left behind when it was killed is in nobody's way, whatever its number was
    draft = f"{target}.{os.urandom(6).hex()}.new"
    try:
        with open(draft, "xb") as file:
            if os.path.exists(target):
                os.chmod(draft, os.stat(target).st_mode & 0o777)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, target)
    except BaseException:
        if os.path.exists(draft):
            os.unlink(draft)
        raise

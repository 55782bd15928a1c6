"""A bar for long runs, on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Final, TextIO, TypeVar

Item = TypeVar("Item")

PATIENCE: Final = 1.0
"""Seconds before a run counts as long."""
PAUSE: Final = 0.1
WIDTH: Final = 30
CLEAR: Final = "\r\x1b[K"


def watched(items: Iterable[Item], total: int, stream: TextIO | None = None) -> Iterator[Item]:
    """The items as they come; while the next one is waited for, how far the work is stands on `stream`."""
    stream = stream or sys.stderr
    if not stream.isatty():
        yield from items
        return
    drawn = False
    last = monotonic() + PATIENCE - PAUSE
    for done, item in enumerate(items, 1):
        if drawn:
            stream.write(CLEAR)
        yield item
        drawn = done < total and monotonic() - last >= PAUSE
        if drawn:
            # what has been printed must stand before the bar, and the bar below it
            sys.stdout.flush()
            stream.write(bar(done, total))
            stream.flush()
            last = monotonic()
    if drawn:
        stream.write(CLEAR)


def bar(done: int, total: int) -> str:
    """`done` of `total` as a line that the next one overwrites."""
    filled = WIDTH * done // max(total, 1)
    return f"\r[{'#' * filled}{'.' * (WIDTH - filled)}] {done} of {total} drafts"

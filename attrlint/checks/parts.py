"""Parts of a pattern: their wordings as far as there are few enough, and what a text must have for each."""

from collections.abc import Sequence
from typing import Final

from attrlint.checks.wordings import (
    EDGE,
    GAP,
    OPEN,
    RUN,
    Anchors,
    Needs,
    Wordings,
    anchors_in,
    joined,
    rarest,
)

_MOST: Final = 200
"""Wordings of a pattern, or of a part of it, that are told apart."""
_TIMES: Final = 5
"""Repeats of one thing that are looked for together."""
_NO_GAPS: Final = RUN | {OPEN, EDGE}
NOTHING: Final[Wordings] = frozenset(("",))


class Part:
    """A piece of a pattern: all its wordings, or None where there are too many, and what it must have.

    `parted` is true where no word goes on behind it, if it takes any room at all.
    """

    __slots__ = ("needs", "parted", "wordings")

    def __init__(self, wordings: Wordings | None, needs: Needs = (), *, parted: bool = False) -> None:
        self.wordings = wordings
        self.needs = needs
        self.parted = parted if wordings is None else all(not one or _parts(one) for one in wordings)

    def best(self) -> Needs:
        """The anchors that are worth looking for."""
        return self.needs if self.wordings is None else rarest(anchors_in(self.wordings))


def _parts(wording: str) -> bool:
    """True where no word goes on behind a wording."""
    return wording[-1:] != OPEN and wording[-1:] not in RUN and bool(wording)


class Row:
    """The wordings of things that follow each other; where they become too many, a new stretch begins."""

    __slots__ = ("_closed", "_found", "_now")

    def __init__(self, edge: str) -> None:
        self._now: Wordings = frozenset((edge,))
        self._found: list[Anchors] = []
        self._closed = False

    def add(self, part: Part) -> None:
        """What follows next."""
        wordings = part.wordings
        if wordings is None:
            parted = part.parted and self._parted()
            self._close()
            self._found.extend(part.needs)
            self._now = frozenset((GAP if parted else OPEN,))
            return
        size = len(self._now) * len(wordings)
        if size > max(_MOST, len(self._now), len(wordings)):
            parted = self._parted()
            self._close()
            self._now = frozenset((GAP if parted else OPEN,))
        self._now = frozenset(a + b for a in self._now for b in wordings)

    def _parted(self) -> bool:
        return all(map(_parts, self._now))

    def _close(self) -> None:
        self._found.extend(anchors_in(frozenset(a + OPEN for a in self._now)))
        self._closed = True

    def end(self, edge: str) -> Part:
        """The whole row, which ends with `edge`."""
        last = frozenset(a + edge for a in self._now)
        if not self._closed:
            return Part(last)
        open_end = last if edge else frozenset(a + OPEN for a in self._now)
        return Part(None, rarest([*self._found, *anchors_in(open_end)]), parted=self._parted())


def either(branches: Sequence[Part]) -> Part:
    """One of several parts."""
    wordings: set[str] = set()
    for branch in branches:
        if branch.wordings is None:
            break
        wordings |= branch.wordings
    else:
        return Part(frozenset(wordings))
    needs = joined([branch.best() for branch in branches])
    return Part(None, needs, parted=all(branch.parted for branch in branches))


def repeated(part: Part, least: int, most: int | None) -> Part:
    """A part `least` to `most` times, None for without end."""
    if (least, most) == (1, 1):
        return part
    wordings = part.wordings
    if wordings is not None and most == 1:
        return Part(wordings | NOTHING)
    if wordings is not None and all(_NO_GAPS.isdisjoint(a) for a in wordings):
        # blanks and marks, however many: no word reaches into them
        once = frozenset(a + GAP for a in wordings) if least else frozenset((GAP,))
        return Part(once | (NOTHING if not least or "" in wordings else frozenset()))
    if not least:
        return Part(None, parted=part.parted)
    if wordings is not None and len(wordings) == 1:
        (wording,) = wordings
        together = frozenset((OPEN + wording * min(least, _TIMES) + OPEN,))
        return Part(None, anchors_in(together), parted=part.parted)
    return Part(None, part.best(), parted=part.parted)

"""Anchors of a pattern: words of which one must stand in a text, or the pattern cannot match there.

They are read off the pattern itself, so that it stays the only meaning: whatever cannot be told for sure
gives no anchors, and a pattern without any is tried everywhere. Words are runs of a–z, 0–9 and _ in text
in lower case; a letter of any other kind parts them, which only makes anchors say too little, never too much.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from attrlint.checks.alternation import plain
from attrlint.checks.check import Words
from attrlint.checks.notation import pieces
from attrlint.checks.wordings import EDGE, GAP, OPEN, RUN, Anchors, Wordings, anchors_in, joined, rarest

_MOST: Final = 200
"""Wordings of a pattern, or of a part of it, that are told apart."""
_NO_GAPS: Final = RUN | {OPEN, EDGE}
_EDGES: Final = frozenset("bAZzmM")
_ANY: Final = frozenset("wdDSpPXRN")
_NOTHING: Final[Wordings] = frozenset(("",))
ODD: Final = frozenset("\u017f\u212a\u0131\u0130")
"""Letters that match an ASCII one where capitals do not matter: where one stands, anchors tell nothing."""


def anchors_of(written: str, words: Words) -> Anchors | None:
    """The anchors of a pattern as it is written; it matches from edge to edge of words. None without any."""
    written = normalize("NFC", written)
    if not ODD.isdisjoint(written):
        return None
    try:
        part = _Reader(written, words).whole()
    except _Unread:
        return None
    return part.best()


class _Unread(ValueError):
    """Something in the pattern of which this module knows nothing."""


class _Part:
    """A piece of a pattern: all its wordings, or None where there are too many, and what it must have."""

    __slots__ = ("needs", "wordings")

    def __init__(self, wordings: Wordings | None, needs: Anchors | None = None) -> None:
        self.wordings = wordings
        self.needs = needs

    def best(self) -> Anchors | None:
        return self.needs if self.wordings is None else anchors_in(self.wordings)


_UNKNOWN: Final = _Part(None)
_EMPTY: Final = _Part(_NOTHING)
_SPACE: Final = _Part(frozenset((GAP,)))


class _Reader:
    """Reads a pattern from left to right, as `notation` cuts it into pieces."""

    __slots__ = ("_at", "_pieces", "_words")

    def __init__(self, written: str, words: Words) -> None:
        self._pieces = list(pieces(written))
        self._words = words
        self._at = 0

    def whole(self) -> _Part:
        """The pattern with the edges that every pattern gets."""
        part = self._choice(EDGE)
        if self._at < len(self._pieces):
            raise _Unread
        return part

    def _choice(self, edge: str = "") -> _Part:
        """Alternatives up to the bracket that closes them; each begins and ends with `edge`."""
        branches = [self._row(edge)]
        while self._next() == "|":
            self._at += 1
            branches.append(self._row(edge))
        return branches[0] if len(branches) == 1 else _either(branches)

    def _row(self, edge: str) -> _Part:
        """One thing after the other."""
        row = _Row(edge)
        while self._next() not in ("|", ")", ""):
            part = self._one()
            row.add(_repeated(part, *self._times()))
        return row.end(edge)

    def _one(self) -> _Part:
        kind, text = self._pieces[self._at]
        self._at += 1
        if kind == "open":
            return self._group(text)
        if kind == "escape":
            return _escape(text)
        if kind == "set":
            return _set(text)
        if kind == "list":
            return _Part(_listed(tuple(self._words[text[1:-1]])))
        if kind == "comment":
            return _EMPTY
        if kind == "again":
            return _UNKNOWN
        if kind != "other":
            raise _Unread
        return _UNKNOWN if text == "." else _EDGED if text in "^$" else _letter(text)

    def _group(self, text: str) -> _Part:
        flags = text[2:-1] if text.endswith(":") else ""
        if "x" in flags or text in ("(?>", "(?|"):
            raise _Unread
        part = self._choice()
        if self._next() != ")":
            raise _Unread
        self._at += 1
        # what is looked at before or behind takes no room
        return _EMPTY if text.endswith(("=", "!")) else part

    def _times(self) -> tuple[int, int | None]:
        """How often what stood last comes at least and at most, None for without end."""
        if self._kind() not in ("repeat", "count"):
            return 1, 1
        text = self._next()
        self._at += 1
        # a `?` or `+` behind it changes only its manner
        if self._kind() == "repeat" and self._next() in "?+":
            self._at += 1
        if self._kind() in ("repeat", "count"):
            raise _Unread
        if text in "*+?":
            return int(text == "+"), 1 if text == "?" else None
        low, comma, high = text[1:-1].partition(",")
        return int(low or 0), int(high) if high else None if comma else int(low)

    def _kind(self) -> str:
        return self._pieces[self._at][0] if self._at < len(self._pieces) else ""

    def _next(self) -> str:
        if self._at >= len(self._pieces):
            return ""
        kind, text = self._pieces[self._at]
        return text if kind != "escape" else "\\"


class _Row:
    """The wordings of things that follow each other; where they become too many, a new stretch begins."""

    __slots__ = ("_found", "_now")

    def __init__(self, edge: str) -> None:
        self._now: Wordings = frozenset((edge,))
        self._found: list[Anchors | None] = []

    def add(self, part: _Part) -> None:
        wordings = part.wordings
        if wordings is None:
            self._close()
            self._found.append(part.needs)
            self._now = frozenset((OPEN,))
            return
        size = len(self._now) * len(wordings)
        if size > max(_MOST, len(self._now), len(wordings)):
            parted = all(a and a[-1] != OPEN and a[-1] not in RUN for a in self._now)
            self._close()
            self._now = frozenset((GAP if parted else OPEN,))
        self._now = frozenset(a + b for a in self._now for b in wordings)

    def _close(self) -> None:
        self._found.append(anchors_in(frozenset(a + OPEN for a in self._now)))

    def end(self, edge: str) -> _Part:
        last = frozenset(a + edge for a in self._now)
        if not self._found:
            return _Part(last)
        open_end = last if edge else frozenset(a + OPEN for a in self._now)
        return _Part(None, rarest([*self._found, anchors_in(open_end)]))


_EDGED: Final = _Part(frozenset((EDGE,)))


@lru_cache(maxsize=256)
def _listed(words: tuple[str, ...]) -> Wordings:
    """The wordings of a list; of one without words that of nothing, which says too little."""
    every = frozenset(filter(None, map(plain, words)))
    if not all(ODD.isdisjoint(word) for word in every):
        raise _Unread
    return frozenset(map(_lowered, every)) or _NOTHING


def _lowered(word: str) -> str:
    return word.lower() if word.isascii() else "".join(c.lower() if c.isascii() else GAP for c in word)


def _letter(text: str) -> _Part:
    # lower() of a few letters is longer than they are
    return _Part(frozenset((text.lower() if text.isascii() else GAP,)))


def _escape(text: str) -> _Part:
    mark = text[1]
    if mark in _EDGES:
        return _EDGED
    if mark in "sW":
        return _SPACE
    if mark in _ANY and (mark not in "pPN" or "{" in text):
        return _UNKNOWN
    if mark == "B":
        return _EMPTY
    if mark.isalnum():
        raise _Unread
    return _letter(mark)


def _set(text: str) -> _Part:
    inside = text[1:-1]
    if inside.startswith("^") or "\\" in inside or "[" in inside or "-" in inside[1:-1] or "&&" in inside:
        return _UNKNOWN
    if any(letter.isalpha() and not letter.isascii() for letter in inside):
        return _UNKNOWN
    return _Part(frozenset(letter.lower() if letter.isascii() else GAP for letter in inside))


def _either(branches: Sequence[_Part]) -> _Part:
    wordings: set[str] = set()
    for branch in branches:
        if branch.wordings is None:
            break
        wordings |= branch.wordings
    else:
        return _Part(frozenset(wordings))
    return _Part(None, joined([branch.best() for branch in branches]))


def _repeated(part: _Part, least: int, most: int | None) -> _Part:
    if (least, most) == (1, 1):
        return part
    wordings = part.wordings
    if wordings is not None and most == 1:
        return _Part(wordings | _NOTHING)
    if wordings is not None and all(_NO_GAPS.isdisjoint(a) for a in wordings):
        # blanks and marks, however many: no word reaches into them
        return _Part(frozenset((GAP,)) | (_NOTHING if not least or "" in wordings else frozenset()))
    return _Part(None, part.best() if least else None)

"""Anchors of a pattern: words of which one must stand in a text, or the pattern cannot match there.

They are read off the pattern itself, so that it stays the only meaning: whatever cannot be told for sure
gives no anchors, and a pattern without any is tried everywhere. Words are runs of a–z, 0–9 and _ in text
in lower case; a letter of any other kind parts them, which only makes anchors say too little, never too much.
"""

import re
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from attrlint.checks.alternation import plain
from attrlint.checks.check import Words
from attrlint.checks.notation import pieces
from attrlint.checks.parts import NOTHING, Part, Row, either, repeated
from attrlint.checks.wordings import EDGE, GAP, RUN, Anchors, Needs, Wordings

_ESCAPED_MARK: Final = re.compile(r"\\([^\w\s])")
_EDGES: Final = frozenset("bAZzmM")
_ANY: Final = frozenset("wdDSpPXRN")
ODD: Final = frozenset("\u017f\u212a\u0131\u0130")
"""Letters that match an ASCII one where capitals do not matter: where one stands, anchors tell nothing."""


def anchors_of(written: str, words: Words) -> Needs:
    """The anchors of a pattern as it is written; it matches from edge to edge of words. () without any."""
    written = normalize("NFC", written)
    if not ODD.isdisjoint(written):
        return ()
    try:
        part = _Reader(written, words).whole()
    except _Unread:
        return ()
    return part.best()


class _Unread(ValueError):
    """Something in the pattern of which this module knows nothing."""


_UNKNOWN: Final = Part(None)
_EMPTY: Final = Part(NOTHING)
_SPACE: Final = Part(frozenset((GAP,)))


class _Reader:
    """Reads a pattern from left to right, as `notation` cuts it into pieces."""

    __slots__ = ("_at", "_named", "_pieces", "_words")

    def __init__(self, written: str, words: Words) -> None:
        self._pieces = list(pieces(written))
        self._named: dict[str, tuple[int, int, Wordings]] = {}
        self._words = words
        self._at = 0

    def whole(self) -> Part:
        """The pattern with the edges that every pattern gets."""
        part = self._choice(EDGE)
        if self._at < len(self._pieces):
            raise _Unread
        return part

    def _choice(self, edge: str = "") -> Part:
        """Alternatives up to the bracket that closes them; each begins and ends with `edge`."""
        branches = [self._row(edge)]
        while self._next() == "|":
            self._at += 1
            branches.append(self._row(edge))
        return branches[0] if len(branches) == 1 else either(branches)

    def _row(self, edge: str) -> Part:
        """One thing after the other."""
        row = Row(edge)
        while self._next() not in ("|", ")", ""):
            letters = self._letters()
            if letters:
                row.add(Part(frozenset((letters,))))
                continue
            part = self._one()
            row.add(repeated(part, *self._times()))
        return row.end(edge)

    def _letters(self) -> str:
        """Letters that stand for themselves, as far as none of them repeats; as a wording has them."""
        found: list[str] = []
        while self._kind() == "other" and self._next() not in ".^$|":
            after = self._pieces[self._at + 1][0] if self._at + 1 < len(self._pieces) else ""
            if after in ("repeat", "count"):
                break
            found.append(_lowered(self._next()))
            self._at += 1
        return "".join(found)

    def _one(self) -> Part:
        kind, text = self._pieces[self._at]
        self._at += 1
        if kind == "open":
            return self._group(text)
        if kind == "escape":
            return _escape(text)
        if kind == "set":
            return _set(text)
        if kind == "list":
            return Part(_listed(tuple(self._words[text[1:-1]])))
        if kind == "comment":
            return _EMPTY
        if kind == "again":
            return self._again(text[len("(?P=") : -1])
        if kind != "other":
            raise _Unread
        return _UNKNOWN if text == "." else _EDGED if text in "^$" else _letter(text)

    def _group(self, text: str) -> Part:
        first = self._at - 1
        flags = text[2:-1] if text.endswith(":") else ""
        if "x" in flags or text in ("(?>", "(?|"):
            raise _Unread
        part = self._choice()
        if self._next() != ")":
            raise _Unread
        self._at += 1
        if text.endswith(">") and part.wordings is not None:
            self._named[text[text.index("<") + 1 : -1]] = (first, self._at, part.wordings)
        # what is looked at before or behind takes no room
        return _EMPTY if text.endswith(("=", "!")) else part

    def _again(self, name: str) -> Part:
        """What a group has matched, once more: a word twice in a row where only a blank stands between."""
        first, end, said = self._named.get(name, (0, 0, NOTHING))
        apart = self._pieces[end : self._at - 1] == [("other", " ")]
        alone = (not first or self._pieces[first - 1][1] == r"\b") and self._next_text() in ("", r"\b")
        if not apart or not alone or not all(wording and RUN.issuperset(wording) for wording in said):
            return _UNKNOWN
        return Part(None, (Anchors(doubled=said),))

    def _next_text(self) -> str:
        return self._pieces[self._at][1] if self._at < len(self._pieces) else ""

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


_EDGED: Final = Part(frozenset((EDGE,)))


@lru_cache(maxsize=256)
def _listed(words: tuple[str, ...]) -> Wordings:
    """The wordings of a list; of one without words that of nothing, which says too little."""
    every = frozenset(filter(None, map(plain, words)))
    if not all(ODD.isdisjoint(word) for word in every):
        raise _Unread
    return frozenset(map(_lowered, every)) or NOTHING


def _lowered(word: str) -> str:
    return word.lower() if word.isascii() else "".join(c.lower() if c.isascii() else GAP for c in word)


def _letter(text: str) -> Part:
    # lower() of a few letters is longer than they are
    return Part(frozenset((text.lower() if text.isascii() else GAP,)))


def _escape(text: str) -> Part:
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


def _set(text: str) -> Part:
    # a mark with a backslash is that mark
    inside = _ESCAPED_MARK.sub(GAP, text[1:-1])
    if inside.startswith("^") or "\\" in inside or "[" in inside or "-" in inside[1:-1] or "&&" in inside:
        return _UNKNOWN
    inside = inside.replace(GAP, "") + "".join(_ESCAPED_MARK.findall(text[1:-1]))
    if any(letter.isalpha() and not letter.isascii() for letter in inside):
        return _UNKNOWN
    return Part(frozenset(letter.lower() if letter.isascii() else GAP for letter in inside))

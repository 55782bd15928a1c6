"""Quotation marks: which characters are marks, and which of them open and which close."""

import re
from typing import Final, Literal, NamedTuple

from attrlint.reading.draft import FILLER
from attrlint.span import Span

Family = Literal["double", "angle", "single"]


class Mark(NamedTuple):
    """One quotation mark: where it stands (an entity's whole width), its family, and whether it opens."""

    start: int
    end: int
    family: Family
    opens: bool


# of three closing single marks the last two are the double one: ''She said, 'Go.'''
_DOUBLE: Final = re.compile("(?:[\"“”„‟«»]|''(?!'(?!\\w))|’’(?!’(?!\\w))|‘‘|``)\u2060*+")
_GLYPHS: Final = {"''": '"', "’’": "”", "‘‘": "“", "``": "“"}
_OPENERS: Final = frozenset("([{—–-/:=>\"“‘'«„…")
_CLOSERS: Final = frozenset(".,;:!?)]}—–-…/\"”’'»*<|")
_OPENERS_TOO: Final = frozenset("…'‘’—")
_MASK: Final = "\0"
_LONGEST_ENTITY: Final = 40


class _Seen:
    """One double mark as it stands: its glyph, and what its neighbours let it be."""

    __slots__ = ("afresh", "closing", "end", "glyph", "inches", "opening", "start")

    def __init__(self, prose: str, text: str, span: Span, match: re.Match[str]) -> None:
        self.start, self.end = match.span()
        glyph = match.group().rstrip(FILLER)
        self.glyph = _GLYPHS.get(glyph, glyph)
        at = self.start - 1
        while at > span.start and prose[at] == FILLER and self.start - at < _LONGEST_ENTITY:
            at -= 1
        before = _neighbour(prose, text, at) if at >= span.start else " "
        after = _neighbour(prose, text, self.end) if self.end < span.end else " "
        blank_before, blank_after = before.isspace(), after.isspace()
        self.opening = (
            (blank_before or before in _OPENERS or before == _MASK)
            and not blank_after
            and (after not in _CLOSERS or after in _OPENERS_TOO)
        )
        self.closing = (blank_after or after in _CLOSERS or after == _MASK) and not blank_before
        self.afresh = self.opening and blank_before and prose[max(0, at - 1) : at] in (".", "!", "?")
        self.inches = before.isdecimal() and self.glyph in '"”'


def double_marks(prose: str, text: str, span: Span) -> list[Mark]:
    """The double quotation marks of one block in order, inches and stray closing marks left out.

    Curly and straight marks are one family, since hasty copy mixes them; « and » are another.
    A mark's glyph and its neighbours say whether it opens; where straight ones do not say, they take turns.
    """
    seen = [_Seen(prose, text, span, match) for match in _DOUBLE.finditer(prose, span.start, span.end)]
    seen = _without_inches(seen)
    if all(mark.glyph == '"' for mark in seen) and _takes_turns(seen):
        return [Mark(mark.start, mark.end, "double", i % 2 == 0) for i, mark in enumerate(seen)]
    out, unclosed = _by_glyph(seen)
    if unclosed and any(mark.afresh for mark in seen):
        # paragraphs run together keep the marks that reopened a quotation at each one's beginning
        again, unclosed = _by_glyph(seen, reopening=True)
        return out if unclosed else again
    return out


def _by_glyph(seen: list[_Seen], *, reopening: bool = False) -> tuple[list[Mark], bool]:
    """The marks that count, and whether a double one is left open.

    With `reopening`, an opening mark that begins a sentence inside a quotation opens nothing new.
    """
    out: list[Mark] = []
    depth: dict[Family, int] = {"double": 0, "angle": 0}
    for mark in seen:
        family: Family = "angle" if mark.glyph in "«»" else "double"
        opens = _opens(mark, depth[family])
        if not opens and not depth[family]:
            continue
        if not (reopening and opens and depth[family] and mark.afresh):
            depth[family] += 1 if opens else -1
            out.append(Mark(mark.start, mark.end, family, opens))
    return out, depth["double"] > 0


def _neighbour(prose: str, text: str, at: int) -> str:
    """The character at `at` as a reader meets it; NUL where markup was masked."""
    letter = prose[at]
    return _MASK if letter.isspace() and not text[at].isspace() else letter


def _opens(mark: _Seen, depth: int) -> bool:
    """Whether the mark opens: a glyph is believed unless its neighbours plainly say it was mistyped."""
    if mark.glyph in "“‟„«":
        return mark.opening or not mark.closing or not depth
    if mark.glyph in "”»":
        return mark.opening and not mark.closing and not depth
    if mark.opening != mark.closing:
        return mark.opening
    return not depth


def _without_inches(seen: list[_Seen]) -> list[_Seen]:
    """Leaves out marks that measure: after a digit, where nothing is open or another mark closes next."""
    kept: list[_Seen] = []
    depth = 0
    for i, mark in enumerate(seen):
        if mark.inches and mark.closing and not mark.opening:
            later = seen[i + 1] if i + 1 < len(seen) else None
            if not depth or (later is not None and later.closing and not later.opening):
                continue
        depth = max(0, depth + (1 if _opens(mark, depth) else -1))
        kept.append(mark)
    return kept


def _takes_turns(seen: list[_Seen]) -> bool:
    """Whether straight marks open and close in turn: their neighbours say so, or say nothing better."""
    against = depth = 0
    nested = True
    for i, mark in enumerate(seen):
        if mark.opening != mark.closing and mark.opening != (i % 2 == 0):
            against += 1
        depth += 1 if _opens(mark, depth) else -1
        nested = nested and depth >= 0
    if not against:
        return True
    if nested and not depth:
        return False
    return len(seen) % 2 == 0 or against * 3 <= len(seen)

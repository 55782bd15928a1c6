"""Quotation marks: which characters are marks, and which of them open and which close."""

import re
from typing import Final, Literal, NamedTuple

from attrlint.reading.draft import FILLER
from attrlint.span import Span

Family = Literal["double", "angle", "single"]


class Mark(NamedTuple):
    """One quotation mark: where it stands (an entity's whole width), and whether it opens."""

    start: int
    end: int
    family: Family
    opens: bool


_DOUBLE: Final = re.compile("[\"“”„‟«»]\u2060*")
_SINGLE: Final = re.compile("['‘’]\u2060*")
_ELISION: Final = re.compile(
    r"(?:\d\ds?|n|em|til|tis|twas|twere|cause|cuz|cos|bout|round|neath|gainst|kay|sup|tude|cept|s|d|ll|er|im)\b",
    re.IGNORECASE,
)
_AFTER_OPENERS: Final = frozenset("([{—–-/:=>\"“‘'«„…")
_BEFORE_CLOSERS: Final = frozenset(".,;:!?)]}—–-…/\"”’'»*<|")
_LONGEST_ENTITY: Final = 40


def marks(prose: str, text: str, span: Span) -> list[Mark]:
    """The quotation marks of one block in order, apostrophes, inches and strays left out.

    Marks of single-quoted speech come only in pairs and only outside double marks.
    """
    found = [
        _Seen(prose, text, span, match) for match in _DOUBLE.finditer(prose, span.start, span.end)
    ]
    double = _directed(found, prose)
    if "'" in (words := prose[span.start : span.end]) or "‘" in words:
        return _with_singles(prose, text, span, double)
    return double


class _Seen:
    """A mark and its neighbours: "" at the block's end, " " for a blank, "?" for masked markup."""

    __slots__ = ("after", "before", "end", "glyph", "start")

    def __init__(self, prose: str, text: str, span: Span, match: "re.Match[str]") -> None:
        self.start, self.end = match.span()
        self.glyph = prose[self.start]
        before = self.start - 1
        low = max(span.start, self.start - _LONGEST_ENTITY)
        while before > low and prose[before] == FILLER:
            before -= 1
        self.before = _neighbour(prose, text, before) if before >= span.start else ""
        self.after = _neighbour(prose, text, self.end) if self.end < span.end else ""

    @property
    def may_open(self) -> bool:
        """Something begins right after, and nothing ends right before."""
        return (
            (not self.before or self.before.isspace() or self.before in _AFTER_OPENERS or self.before == "\0")
            and bool(self.after)
            and not self.after.isspace()
            and (self.after not in _BEFORE_CLOSERS or self.after in "…'‘’—")
        )

    @property
    def may_close(self) -> bool:
        """Something ends right before, and nothing begins right after."""
        return (
            (not self.after or self.after.isspace() or self.after in _BEFORE_CLOSERS or self.after == "\0")
            and bool(self.before)
            and not self.before.isspace()
        )


def _neighbour(prose: str, text: str, at: int) -> str:
    """The character at `at` as a reader meets it; NUL where markup was masked."""
    letter = prose[at]
    if letter.isspace() and not text[at].isspace():
        return "\0"
    return letter


def _directed(found: list[_Seen], prose: str) -> list[Mark]:
    """Opening or closing for each mark: by glyph and neighbours, by turns where straight marks do not say."""
    out: list[Mark] = []
    depth = 0
    straight = [seen for seen in found if seen.glyph == '"']
    turns = _by_turns(straight) if len(straight) == len(found) and found else None
    if turns is not None:
        return [Mark(seen.start, seen.end, "double", i % 2 == 0) for i, seen in enumerate(turns)]
    for seen in found:
        family: Family = "angle" if seen.glyph in "«»" else "double"
        opens = _opens(seen, depth)
        if opens is None or (not opens and not depth):
            continue
        if family == "double":
            depth += 1 if opens else -1
        out.append(Mark(seen.start, seen.end, family, opens))
    return out


def _opens(seen: _Seen, depth: int) -> bool | None:
    """Whether the mark opens; None for one that is no quotation mark."""
    opening, closing = seen.may_open, seen.may_close
    if seen.glyph in "“‟„«":
        return not (closing and not opening)
    if seen.glyph in "”»":
        return opening and not closing and not depth
    if closing and not opening and not depth:
        return None
    if opening != closing:
        return opening
    return not depth


def _by_turns(straight: list[_Seen]) -> list[_Seen] | None:
    """Straight marks that open and close in turn; None where their neighbours tell another story."""
    kept: list[_Seen] = []
    for i, seen in enumerate(straight):
        inches = seen.before.isdigit() and not seen.may_open
        if inches and (len(kept) % 2 == 0 or _closes_next(straight, i)):
            continue
        kept.append(seen)
    if len(kept) % 2:
        if all(seen.may_open == (i % 2 == 0) for i, seen in enumerate(kept)):
            return kept
        return None
    nested, depth = True, 0
    for seen in kept:
        depth += 1 if seen.may_open and not seen.may_close else -1
        nested = nested and depth >= 0
    return None if nested and not depth else kept


def _closes_next(straight: list[_Seen], i: int) -> bool:
    return i + 1 < len(straight) and straight[i + 1].may_close and not straight[i + 1].may_open


def _with_singles(prose: str, text: str, span: Span, double: list[Mark]) -> list[Mark]:
    """Adds the pairs of single marks that stand outside double ones."""
    return double

"""Single-quoted speech: ‘…’ and '…' told from apostrophes."""

import re
from bisect import bisect_right
from typing import Final

from attrlint.language.marks import Mark
from attrlint.span import Span

_OPENING: Final = re.compile("(?<![^\\s(\\[{—–/:“\"«-])['‘]\u2060*+(?=[^\\s.,;:!?)\\]}'’])")
_CLOSING: Final = re.compile("(?<=[^\\s(\\[{“‘\"«])['’](?![\\w'’])\u2060*+")
_ELISION: Final = re.compile(
    r"(?:\d\d|(?:n|em|till?|tis|twas|twere|twill|cause|cuz|co[sz]|bout|round|neath|gainst|hood|burbs|kay|nother|"
    r"nuff|ere|im|er)\b)",
    re.IGNORECASE,
)
_POSSESSIVE: Final = re.compile(r"(?:s|in)['’]\u2060*\s\w|\w['’]\u2060*\sn\b", re.IGNORECASE)
_LONGEST_DOUBTFUL: Final = 60


def single_marks(prose: str, span: Span, doubles: list[Mark]) -> list[Mark]:
    """Opening and closing single marks of one block, always in pairs, outside its double quotations.

    An opening mark follows a blank and begins a word that no apostrophe begins ('90s, 'em); its closing
    mark is the first after it that ends a word, ahead of the next opening one. After "s" and "in" a mark
    may be an apostrophe (the drivers' union, goin' home): it closes only for want of another, nearby.
    A pair may hold double quotations but never part of one.
    """
    starts, ends = _outermost(doubles)

    def outside(at: int) -> bool:
        i = bisect_right(starts, at) - 1
        return i < 0 or at >= ends[i]

    opening = [
        match
        for match in _OPENING.finditer(prose, span.start, span.end)
        if outside(match.start()) and not _ELISION.match(prose, match.end())
    ]
    if not opening:
        return []
    closing = [
        match for match in _CLOSING.finditer(prose, opening[0].end(), span.end) if outside(match.start())
    ]
    out: list[Mark] = []
    at = 0
    for i, first in enumerate(opening):
        limit = opening[i + 1].start() if i + 1 < len(opening) else span.end
        last = doubtful = None
        while at < len(closing) and closing[at].start() < limit:
            found = closing[at]
            at += 1
            if last is not None or found.start() <= first.end():
                continue
            if not _POSSESSIVE.match(prose, found.start() - 1):
                last = found
            elif doubtful is None and found.start() - first.end() <= _LONGEST_DOUBTFUL:
                doubtful = found
        last = last or doubtful
        if last is not None:
            out.append(Mark(first.start(), first.end(), "single", True))
            out.append(Mark(last.start(), last.end(), "single", False))
    return out


def _outermost(doubles: list[Mark]) -> tuple[list[int], list[int]]:
    """Where the block's outermost double quotations begin and end; an unclosed one runs on."""
    starts: list[int] = []
    ends: list[int] = []
    depth = 0
    family = ""
    for mark in doubles:
        if not depth:
            starts.append(mark.start)
            depth, family = 1, mark.family
        elif mark.family == family:
            depth += 1 if mark.opens else -1
            if not depth:
                ends.append(mark.end)
    return starts, ends if len(ends) == len(starts) else [*ends, 1 << 62]

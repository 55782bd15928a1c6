"""Two counts of one vote: "voted 8-3 to close the pier" here, "voted 9-2 to close the pier" there."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.sentences import sentences
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

_WHOLE: Final = re.compile(r"(\d{1,3})[-–](\d{1,3})")
_DASHES: Final = ("-", "–")
_VOTES: Final = frozenset(("vote", "votes", "voted", "voting"))
_CHAMBERS: Final = listed(
    """
    house senate assembly council commission board committee court parliament congress caucus panel jury
    """
)
_BEFORE: Final = 6
_SUBJECT: Final = 30
"""Words before a tally among which its chamber is told."""
_MATTER: Final = 3
_LEAST: Final = 2
"""Words of content that say what was voted on: the first three, or two where no more follow."""


class _Tally(NamedTuple):
    span: Span
    sentence: int
    counts: tuple[int, int]
    chamber: frozenset[str]
    matter: tuple[str, ...]
    written: str


def tallies(draft: Draft) -> Iterator[Conflict]:
    """Later tallies of a vote in one chamber, on the matter that the same words name, with other counts."""
    told = tuple(_tallies(draft))
    for one, other in combinations(told[:CROWD], 2):
        if one.sentence == other.sentence or one.counts == other.counts or one.chamber ^ other.chamber:
            continue
        if one.matter == other.matter:
            yield Conflict("recount", other.span, (one.span,), other.written, one.written, "vote")


def _tallies(draft: Draft) -> Iterator[_Tally]:
    found = draft.layer(sentences)
    for index, words in enumerate(draft.layer(tokens)):
        if not _VOTES.intersection(words.lower):
            continue
        for first in range(len(words)):
            counts, last = _counts(words, first)
            near = words.lower[max(0, first - _BEFORE) : last + 2]
            if not counts or not _VOTES.intersection(near):
                continue
            matter = tuple(_content(words, last))
            if len(matter) >= _LEAST:
                span = found[index].place(words.starts[first], words.ends[last - 1])
                chamber = _CHAMBERS.intersection(words.lower[max(0, first - _SUBJECT) : first])
                yield _Tally(span, index, counts, chamber, matter, joined(words, first, last))


def _counts(words: Tokens, first: int) -> tuple[tuple[int, int] | None, int]:
    """The two counts that begin at a word, and the index after them."""
    made = _WHOLE.fullmatch(words.words[first])
    if made:
        return (int(made[1]), int(made[2])), first + 1
    parts = words.words[first : first + 3]
    if len(parts) == 3 and parts[1] in _DASHES and parts[0].isdecimal() and parts[2].isdecimal():
        return (int(parts[0]), int(parts[2])), first + 3
    return None, first


def _content(words: Tokens, at: int) -> Iterator[str]:
    """Stems of the first words of content after a tally, up to the next mark."""
    left = _MATTER
    while at < len(words) and left:
        lower = words.lower[at]
        if not lower[0].isalnum():
            return
        if len(lower) > 2 and lower not in STARTERS and lower not in _VOTES:
            left -= 1
            yield stem(lower)
        at += 1

"""A sentence told twice, word for word but for one: whatever that word is about, one telling is wrong."""

from collections.abc import Iterator, Sequence
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.joined import joined
from attrlint.language.retellings import Retelling, retellings
from attrlint.language.sameness import Place
from attrlint.language.sentences import sentences
from attrlint.language.slots import opposed, slot
from attrlint.language.starters import STARTERS
from attrlint.language.surroundings import around
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

ASPECTS: Final = ("word",)
_LEAST: Final = 8
"""Equal words beside the one that differs."""
_TALLY: Final = 2
"""Figures beyond which a sentence is a row of a table."""
_ALIKE: Final = 0.45
"""Share of the shorter sentence that the equal words make up."""
_FIGURES: Final = 0.8
"""The same where a figure differs: two people, two streets have their figures told by the same words."""
_ANYBODY: Final = frozenset(
    ("people", "person", "individual", "worker", "employee", "employer", "judge", "justice", "resident")
)
"""Those by whom anybody in the draft may be meant."""


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Two sentences of the same words but for one number, place, day, office or sort of people."""
    return tuple(_conflicts(draft))


def _conflicts(draft: Draft) -> Iterator[Conflict]:
    every = draft.layer(tokens)
    found = draft.layer(sentences)
    people = draft.words.get("source-nouns.person", ())
    told: set[Span] = set()
    for one in retellings(draft):
        first, second = every[one.one.sentence], every[one.other.sentence]
        blocks = [draft.blocks[found[place.sentence].block] for place in (one.one, one.other)]
        if blocks[0] is blocks[1] or all(block.kind == "list-item" for block in blocks):
            continue
        if not _same_sentence(one, first, second) or not _differ(one, first, second, people):
            continue
        here = _span(draft, one.other)
        if here not in told:
            told.add(here)
            a, b = _text(first, one.one), _text(second, one.other)
            yield Conflict("word", here, (_span(draft, one.one),), b, a)


def _same_sentence(one: Retelling, first: Tokens, second: Tokens) -> bool:
    """True where enough is equal, names and tell-tales of another time among it."""
    shorter = min(sum(word[0].isalnum() for word in words.lower) for words in (first, second))
    if one.shared < _LEAST or one.shared < _ALIKE * shorter:
        return False
    a = around(first, one.one.first, one.one.last)
    b = around(second, one.other.first, one.other.last)
    if sum(word[0].isdecimal() for word in second.lower) > _TALLY:
        return False
    strangers = bool(a.names - b.names and b.names - a.names)
    inside = [word for word in second.lower if word[0].isalpha() and word not in STARTERS]
    return not strangers and not a.changing ^ b.changing and len(inside) > 2


def _differ(one: Retelling, first: Tokens, second: Tokens, people: Sequence[str]) -> bool:
    """True where both words fill the same slot with different values."""
    if one.one.last - one.one.first != 1 or one.other.last - one.other.first != 1:
        return False
    at, to = one.one.first, one.other.first
    if opposed(first.lower[at], second.lower[to]):
        return True
    a, b = slot(first, at, people), slot(second, to, people)
    if not a or not b or a[0] != b[0] or a[1] == b[1]:
        return False
    if a[0] == "who" and {a[1], b[1]} & _ANYBODY:
        return False
    shorter = min(sum(word[0].isalnum() for word in words.lower) for words in (first, second))
    return a[0] != "number" or one.shared >= _FIGURES * shorter


def _span(draft: Draft, place: Place) -> Span:
    words = draft.layer(tokens)[place.sentence]
    return draft.layer(sentences)[place.sentence].place(words.starts[place.first], words.ends[place.last - 1])


def _text(words: Tokens, place: Place) -> str:
    return joined(words, place.first, place.last)

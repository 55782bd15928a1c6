"""One town in two states: "Harlow, Ohio" here and "Harlow, Iowa" there."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.places import COUNTRIES, STATE_OF_ABBREVIATION, STATES
from attrlint.language.sentences import sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

_NAMESAKES: Final = frozenset(("georgia", "washington", "new york", "mexico", "virginia"))
_MANY: Final = 2
"""Mentions of a town in either state that show that the draft speaks of two towns."""


def town_conflicts(draft: Draft) -> Iterator[Conflict]:
    """The rarer of two states that the draft puts one town in."""
    told: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    found = draft.layer(sentences)
    for index, words in enumerate(draft.layer(tokens)):
        for town, state, first, last in _towns(words):
            span = found[index].place(words.starts[first], words.ends[last - 1])
            told[town][state].append(span)
    for town, states in told.items():
        if len(states) != 2:
            continue
        rare, usual = sorted(states, key=lambda state: (len(states[state]), -states[state][0].start))
        if len(states[rare]) < _MANY:
            here, there = states[rare][0], states[usual]
            yield Conflict("site", here, tuple(there[:4]), rare.title(), usual.title(), town)


def _towns(words: Tokens) -> Iterator[tuple[str, str, int, int]]:
    """Town, state or country, and the words of the state, for every "Town, State"."""
    for at in range(2, len(words)):
        if words.words[at - 1] != "," or not words.words[at][0].isupper() or not _is_town(words, at - 2):
            continue
        for size in (2, 1) if at + 1 < len(words) else (1,):
            lower = " ".join(words.lower[at : at + size]).rstrip(".")
            state = STATE_OF_ABBREVIATION.get(lower, "") if words.lower[at].endswith(".") else ""
            state = state or (lower if lower in STATES or lower in COUNTRIES else "")
            listed = words.lower[at + size : at + size + 1] in (["and"], ["or"], ["'s"])
            if state and not listed:
                first = at - 2
                while first and words.words[first - 1][0].isupper() and words.words[first - 1].isalpha():
                    first -= 1
                yield " ".join(words.words[first : at - 1]), state, at, at + size
                break


def _is_town(words: Tokens, at: int) -> bool:
    """True for a capitalised word that is no state or country itself: no list of states."""
    word, lower = words.words[at], words.lower[at].rstrip(".")
    known = lower in STATES or lower in COUNTRIES or lower in STATE_OF_ABBREVIATION
    return (
        word[0].isupper()
        and word.isalpha()
        and (not known or (lower in _NAMESAKES and at > 0 and words.lower[at - 1] == "in"))
    )

"""A majority beside figures that are none: "more than half" and "65 of the 154"."""

from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.figures import value_at
from attrlint.language.joined import joined
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_OVER_HALF: Final = (
    ("more", "than", "half"),
    ("over", "half"),
    ("a", "majority"),
    ("the", "majority"),
    ("most", "of"),
)
_UNDER_HALF: Final = (
    ("less", "than", "half"),
    ("fewer", "than", "half"),
    ("under", "half"),
    ("a", "minority"),
)
_REACH: Final = 4


_FIRST: Final = frozenset(phrase[0] for phrase in (*_OVER_HALF, *_UNDER_HALF))


def majority_conflicts(draft: Draft) -> Iterator[Conflict]:
    """ "65 of the 154 meetings" beside "more than half of the meetings"."""
    found = draft.layer(sentences)
    every = draft.layer(tokens)
    claims = [(index, *one) for index, words in enumerate(every) for one in _claims(words)]
    if not claims:
        return
    for index, words in enumerate(every):
        for first, last, part, whole, noun in _parts(words):
            for where, at, end, over, told in claims:
                if abs(where - index) > _REACH or noun not in told or where == index or part * 2 == whole:
                    continue
                if (part * 2 > whole) != over:
                    here = found[index].place(words.starts[first], words.ends[last - 1])
                    there = found[where].place(every[where].starts[at], every[where].ends[end - 1])
                    shown = joined(every[where], at, end)
                    yield Conflict("share", here, (there,), joined(words, first, last), shown, noun)


def _claims(words: Tokens) -> Iterator[tuple[int, int, bool, frozenset[str]]]:
    """Where a majority or minority is claimed, which of them, and the stems of what it is of."""
    for at, lower in enumerate(words.lower):
        if lower not in _FIRST:
            continue
        for phrases, over in ((_OVER_HALF, True), (_UNDER_HALF, False)):
            for phrase in phrases:
                if tuple(words.lower[at : at + len(phrase)]) == phrase:
                    end = at + len(phrase)
                    told = frozenset(stem(word) for word in words.lower[end : end + 6] if word[0].isalpha())
                    yield at, end, over, told


def _parts(words: Tokens) -> Iterator[tuple[int, int, float, float, str]]:
    """ "65 of the 154 meetings": part, whole and the counted noun."""
    for at in range(len(words) - 3):
        if words.lower[at + 1] != "of" or not words.lower[at][0].isalnum():
            continue
        part = value_at(words, at)
        where = at + 2 + (words.lower[at + 2] in ("the", "its", "their", "his", "her"))
        whole = value_at(words, where) if where < len(words) else None
        if not part or not whole or whole[2] >= len(words) or part[2] != at + 1:
            continue
        noun = words.lower[whole[2]]
        plain = part[0] == part[1] and whole[0] == whole[1] and part[0] <= whole[0] and whole[0] > 4
        if plain and noun.isalpha():
            yield at, whole[2] + 1, part[0], whole[0], stem(noun)

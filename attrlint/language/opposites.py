"""Families of opposites, as the word lists `opposites.families` and `opposites.states` give them."""

from functools import lru_cache
from typing import Final, Literal, NamedTuple

from attrlint.language.stems import stem

STRICT: Final = "opposites.families"
LOOSE: Final = "opposites.states"
Sort = Literal["strict", "loose", "negated"]


class Entry(NamedTuple):
    """A word of the lists: its family and side, whether it is about its subject, which subject it wants."""

    family: int
    sort: Sort
    side: int
    own: bool
    wanted: str


@lru_cache(maxsize=8)
def families_of(strict: tuple[str, ...], loose: tuple[str, ...]) -> dict[str, tuple[Entry, ...]]:
    """The entries of the lists by stem."""
    found: dict[str, list[Entry]] = {}
    for index, line in enumerate((*strict, *loose)):
        sort: Sort = "strict" if index < len(strict) else "loose"
        for side, words in enumerate(line.split("|")[:2]):
            for word in words.lower().split():
                noun, plus, verb = word.rstrip("*").partition("+")
                entry = Entry(index, sort, side, word.endswith("*"), stem(noun) if plus else "")
                found.setdefault(stem(verb if plus else noun), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}

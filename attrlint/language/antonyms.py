"""Words that take a side, as the word lists `antonyms.pairs`, `.same` and `.lookalikes` give them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from attrlint.language.stems import stem

PAIRS: Final = "antonyms.pairs"
SAME: Final = "antonyms.same"
LOOKALIKES: Final = "antonyms.lookalikes"
TURNS: Final = "antonyms.turns"
_PREFIXES: Final = ("un", "in", "il", "im", "ir", "non", "dis", "mis")


class Pole(NamedTuple):
    """One side of a family: its number, the side, and the stems that follow the word ("go", then "up")."""

    family: int
    side: int
    rest: tuple[str, ...]


class Lexicon(NamedTuple):
    """`poles` by the first stem of a word or phrase, `concepts` from a stem to what it is the same as.

    `turns` are the stems of what is done and undone in turn: bought and later sold.
    """

    poles: Mapping[str, tuple[Pole, ...]]
    concepts: Mapping[str, str]
    lookalikes: frozenset[str]
    families: int
    turns: frozenset[str]


def lexicon(words: Mapping[str, Sequence[str]]) -> Lexicon:
    """The lexicon of the word lists in force; empty where they are not."""
    return _lexicon(*(tuple(words.get(name, ())) for name in (PAIRS, SAME, LOOKALIKES, TURNS)))


@lru_cache(maxsize=8)
def _lexicon(
    pairs: tuple[str, ...], same: tuple[str, ...], seeming: tuple[str, ...], turns: tuple[str, ...]
) -> Lexicon:
    poles: dict[str, list[Pole]] = {}
    for family, line in enumerate(pairs):
        for side, words in enumerate(line.split("|")[:2]):
            for word in words.lower().split():
                first, *rest = (stem(part) for part in word.split("+"))
                poles.setdefault(first, []).append(Pole(family, side, tuple(rest)))
    concepts: dict[str, str] = {}
    for line in same:
        alike = [stem(word) for word in line.lower().split() if "+" not in word]
        for key in alike[1:]:
            concepts.setdefault(key, concepts.get(alike[0], alike[0]))
    return Lexicon(
        {key: tuple(found) for key, found in poles.items()},
        concepts,
        _stems(seeming),
        len(pairs),
        _stems(turns),
    )


def _stems(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for line in lines for word in line.lower().split())


def without_prefix(key: str, known: frozenset[str], lookalikes: frozenset[str]) -> str:
    """What a stem denies: "constitutional" for "unconstitutional" where `known` has it, else ""."""
    if not key.startswith(_PREFIXES) or key in lookalikes:
        return ""
    for prefix in _PREFIXES:
        rest = key[len(prefix) :].lstrip("-")
        if key.startswith(prefix) and len(rest) >= 5 and rest in known:
            return rest
    return ""

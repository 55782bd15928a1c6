"""Forms of English verbs, made from the plain form; irregular ones come from a word list."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

Form = Literal["plain", "s", "past", "participle", "ing"]
_VOWELS: Final = frozenset("aeiou")


class Verb(NamedTuple):
    """The five forms of a verb, in lower case."""

    plain: str
    s: str
    past: str
    participle: str
    ing: str


def irregular_verbs(lines: Iterable[str]) -> dict[str, Verb]:
    """Verbs by plain form from lines of five words; ValueError where a line has another number."""
    verbs = {}
    for line in lines:
        words = line.lower().split()
        if len(words) != len(Verb._fields):
            raise ValueError(f'"{line}" must be the five forms of a verb')
        verbs[words[0]] = Verb(*words)
    return verbs


def inflect(plain: str, irregular: Mapping[str, Verb], doubled: frozenset[str]) -> Verb:
    """The forms of a verb; `doubled` are those that double their last letter ("admit", "admitted")."""
    if plain in irregular:
        return irregular[plain]
    if plain.endswith("e"):
        ing = plain + "ing" if plain.endswith(("ee", "oe")) else plain[:-1] + "ing"
        return Verb(plain, plain + "s", plain + "d", plain + "d", ing)
    if plain.endswith("y") and plain[-2:-1] not in _VOWELS:
        return Verb(plain, plain[:-1] + "ies", plain[:-1] + "ied", plain[:-1] + "ied", plain + "ing")
    s = plain + ("es" if plain.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    stem = plain + plain[-1] if plain in doubled else plain
    return Verb(plain, s, stem + "ed", stem + "ed", stem + "ing")

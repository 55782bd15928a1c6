"""Which two words may be one name misspelled, and which are two."""

from typing import Final

from attrlint.language.names import Name
from attrlint.language.places import GROUPS, is_place
from attrlint.language.spelling import plain
from attrlint.language.titles import PARTICLES, title_head

_COMPASS: Final = ("north", "south", "east", "west")


def may_share(title: str, known: set[str]) -> bool:
    """True unless the bearer has titles and none of them fits this one."""
    address = ("mr.", "mrs.", "ms.", "dr.", "miss", "professor", "prof.")
    if not known or title in address:
        return True
    heads = {title_head(word) or word for one in known for word in one.split()}
    return any((title_head(word) or word) in heads for word in title.split())


def frame(name: Name, word: str) -> tuple[str, ...]:
    """The name with a hole where `word` stands, so that names alike but for one word share it."""
    return tuple("" if other == word else plain(other) for other in name.words)


def confusable(first: str, second: str, apart: int) -> bool:
    """False for pairs that are two words: a derived form, two places, too short, another first letter."""
    a, b = plain(first), plain(second)
    # D-Ohio and R-Ohio are a party's tags
    if "-" in (a[1:2], b[1:2]) or any(letter.isdecimal() for letter in a + b) or min(len(a), len(b)) < 4:
        return False
    if first.isupper() or second.isupper():
        return False
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if longer.startswith(shorter) and shorter.endswith("a") and longer[len(shorter) :] in ("n", "ns"):
        return False
    if longer.startswith(shorter) and longer[len(shorter) :] in ("es", "an", "er", "ed", "ly", "rs"):
        return False
    if a in GROUPS or b in GROUPS or (is_place(first) and is_place(second)):
        return False
    if a.startswith(_COMPASS) and b.startswith(_COMPASS):
        return False
    if apart == 2 and "-" in a and "-" in b and a.partition("-")[0] not in PARTICLES:
        # Kwok-hing and Kwok-kin are two people
        return False
    if apart == 2:
        return min(len(a), len(b)) >= 5 and a[0] == b[0]
    return a[0] == b[0] or len(a) > 5

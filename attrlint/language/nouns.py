"""Singular and plural of English nouns."""

from typing import Final

from attrlint.language.listed import listed

_PLURALS: Final = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "media": "media",
    "analyses": "analysis",
}
_PLURAL_ONLY: Final = listed(
    """
    data police media folks others many some most several few authorities
    """
)


def is_plural(word: str) -> bool:
    """True for a lower-case noun that is plural by list or by its ending."""
    return (
        word in _PLURALS
        or word in _PLURAL_ONLY
        or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3)
    )


def singular(word: str) -> str:
    """The singular of a lower-case noun."""
    if word in _PLURALS:
        return _PLURALS[word]
    if not is_plural(word) or word in ("others", "folks", "news", "several", "sales"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word

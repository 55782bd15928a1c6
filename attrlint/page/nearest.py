"""Guessing which known word a mistyped one was meant to be."""

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The question `did you mean 'summary'?` for the nearest known word, or "" where none is near."""
    near = nearest(word, known)
    return f"did you mean {near!r}?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one, or "" where none is near."""
    from difflib import get_close_matches

    by_lower = {k.lower(): k for k in sorted(known)}
    near = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[near[0]] if near else ""

"""Triggers that a rule's own patterns name."""

from collections.abc import Iterator

from attrlint.attribution.triggers.trigger import Family, Finder, Trigger
from attrlint.checks.expression import Expression
from attrlint.language.tokens import Tokens


def patterns_finder(family: Family, expressions: tuple[Expression, ...]) -> Finder:
    """A finder of the places that patterns match, widened to whole words."""

    def find(words: Tokens) -> Iterator[Trigger]:
        text = _text(words)
        for expression in expressions:
            for match in expression.found(text):
                first = words.at(match.start())
                yield Trigger(family, "pattern", first, words.at(match.end() - 1) + 1)

    return find


def _text(words: Tokens) -> str:
    """The sentence's text again: its words where they stand, blanks between."""
    parts: list[str] = []
    at = 0
    for word, start, end in zip(words.words, words.starts, words.ends, strict=True):
        parts.append(" " * (start - at) + word)
        at = end
    return "".join(parts)

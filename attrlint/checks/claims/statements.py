"""Triggers that a rule's own patterns name."""

from collections.abc import Iterator

from attrlint.attribution.triggers.trigger import Family, Trigger
from attrlint.checks.expression import Expression
from attrlint.checks.occurrences import worth_trying
from attrlint.language.tokens import Tokens
from attrlint.reading.draft import Draft


class Statements:
    """Finds the places that patterns match, widened to whole words; call it with a sentence's tokens."""

    __slots__ = ("_expressions", "_family")

    def __init__(self, family: Family, expressions: tuple[Expression, ...]) -> None:
        self._family: Family = family
        self._expressions = expressions

    def __call__(self, words: Tokens) -> Iterator[Trigger]:
        """Triggers, one pattern after the other."""
        text = _text(words)
        for expression in self._expressions:
            for match in expression.found(text):
                first = words.at(match.start())
                yield Trigger(self._family, "pattern", first, words.at(match.end() - 1) + 1)

    def rows(self, draft: Draft) -> tuple[int, ...]:
        """The sentences where a pattern may match, by index."""
        return tuple(index for index, _ in worth_trying(draft, self._expressions))


def _text(words: Tokens) -> str:
    """The sentence's text again: its words where they stand, blanks between."""
    parts: list[str] = []
    at = 0
    for word, start, end in zip(words.words, words.starts, words.ends, strict=True):
        parts.append(" " * (start - at) + word)
        at = end
    return "".join(parts)

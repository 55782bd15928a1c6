"""Wordings: one or several of an editor's patterns, asked as one."""

from collections.abc import Iterator

from attrlint.checks.check import Words
from attrlint.checks.expression import Expression, read_expressions
from attrlint.checks.occurrences import worth_trying
from attrlint.language.sentences import Sentence, sentences
from attrlint.page import Page
from attrlint.reading.draft import Draft


class Wording:
    """Patterns of which any may match, in a sentence's normalised text."""

    __slots__ = ("_expressions",)

    def __init__(self, expressions: tuple[Expression, ...]) -> None:
        self._expressions = expressions

    @classmethod
    def read(cls, page: Page, words: Words, key: str, *, case: bool = False) -> "Wording | None":
        """The patterns under a key, None where there is no such key; Fault on one that is none."""
        if key not in page:
            page.texts(key, ())
            return None
        return cls(read_expressions(page, key, words, case=case))

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of every match, one pattern after the other."""
        for expression in self._expressions:
            for match in expression.found(text):
                yield match.span()

    def places(self, draft: Draft) -> Iterator[tuple[Sentence, tuple[tuple[int, int], ...]]]:
        """Every sentence with a match, in reading order, and the start and end of each match in it."""
        every = draft.layer(sentences)
        for index, wanted in worth_trying(draft, self._expressions):
            text = every[index].text
            found = tuple(match.span() for expression in wanted for match in expression.found(text))
            if found:
                yield every[index], found

    def stands_in(self, text: str) -> bool:
        """True where any of the patterns matches anywhere in these words."""
        return any(expression.stands_in(text) for expression in self._expressions)

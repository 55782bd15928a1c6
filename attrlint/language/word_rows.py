"""In which sentences of a draft a word stands: what is looked for there need not be looked for elsewhere."""

from collections.abc import Callable, Iterable

from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft


class WordRows:
    """The sentences of a draft by their words in lower case."""

    __slots__ = ("_rows",)

    def __init__(self, every: Iterable[Iterable[str]]) -> None:
        rows: dict[str, list[int]] = {}
        for index, words in enumerate(every):
            for word in set(words):
                if word in rows:
                    rows[word].append(index)
                else:
                    rows[word] = [index]
        self._rows = rows

    def of(self, words: frozenset[str], also: Callable[[str], bool] | None = None) -> list[int]:
        """Indexes of the sentences that have any of the words, in reading order.

        `also` is true of further words of which one will do.
        """
        here = words.intersection(self._rows)
        if also:
            here |= set(filter(also, self._rows))
        return sorted(set().union(*(self._rows[word] for word in here)))


def word_rows(draft: Draft) -> WordRows:
    """The words of all sentences, as `tokens` has them."""
    return WordRows(words.lower for words in draft.layer(tokens))

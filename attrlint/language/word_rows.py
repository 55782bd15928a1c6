"""In which sentences of a draft a word stands: what is looked for there need not be looked for elsewhere."""

from collections.abc import Callable, Iterator, Sequence

from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft


class WordRows:
    """The sentences of a draft by their words in lower case."""

    __slots__ = ("_every", "_known", "_rows")

    def __init__(self, every: Sequence[Sequence[str]]) -> None:
        self._every = every
        rows: dict[str, list[int]] = {}
        for index, words in enumerate(every):
            for word in set(words):
                if word in rows:
                    rows[word].append(index)
                else:
                    rows[word] = [index]
        self._rows = rows
        self._known = frozenset(rows)

    def of(self, words: frozenset[str], also: Callable[[str], bool] | None = None) -> list[int]:
        """Indexes of the sentences that have any of the words, in reading order.

        `also` is true of further words of which one will do.
        """
        here = words & self._known
        if also:
            here = here.union(filter(also, self._rows))
        return sorted(set().union(*(self._rows[word] for word in here)))

    def places(self, wanted: Callable[[str], object]) -> Iterator[tuple[int, list[int]]]:
        """Where the words stand of which `wanted` is true: each sentence that has some, and their indexes.

        It is asked once for each word of the draft, however often that stands there.
        """
        here = frozenset(filter(wanted, self._rows))
        for index in self.of(here):
            yield index, [at for at, word in enumerate(self._every[index]) if word in here]


def word_rows(draft: Draft) -> WordRows:
    """The words of all sentences, as `tokens` has them."""
    return WordRows([words.lower for words in draft.layer(tokens)])

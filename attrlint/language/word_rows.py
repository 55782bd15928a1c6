"""In which sentences of a draft a word stands: what is looked for there need not be looked for elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol, TypeVar

from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft


class Reaching(Protocol):
    """What is read off some words of a sentence; `last` is the index of the word behind them."""

    @property
    def last(self) -> int: ...


Made = TypeVar("Made", bound=Reaching)


class WordRows:
    """The sentences of a draft by their words in lower case; `known` are all of these words."""

    __slots__ = ("_every", "_rows", "known")

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
        self.known: Final = frozenset(rows)

    def of(self, words: frozenset[str], also: Callable[[str], bool] | None = None) -> list[int]:
        """Indexes of the sentences that have any of the words, in reading order.

        `also` is true of further words of which one will do.
        """
        here = words & self.known
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


def stems(draft: Draft) -> dict[str, str]:
    """The stem of every word of a draft in lower case."""
    return {word: stem(word) for word in draft.layer(word_rows).known}


def read_off(
    draft: Draft,
    begins: Callable[[str], object],
    read: Callable[[Draft, int, Tokens, int], Made | None],
) -> tuple[Made, ...]:
    """What `read` makes of the words at which it may begin, in reading order, none inside another.

    It is given the draft, a sentence's index and words, and the index of a word of which `begins` is true.
    """
    made: list[Made] = []
    every = draft.layer(tokens)
    for index, places in draft.layer(word_rows).places(begins):
        passed = 0
        for at in places:
            one = read(draft, index, every[index], at) if at >= passed else None
            if one:
                made.append(one)
                passed = one.last
    return tuple(made)

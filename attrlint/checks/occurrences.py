"""Where the anchors of patterns stand: every sentence looked through once, for all patterns of all rules.

A pattern is tried only in the sentences that have one of its anchors. What is found is the same as if each
were tried in every sentence; for all but a few patterns a few look-ups are all that a draft costs.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrlint.checks.anchors import ODD
from attrlint.checks.expression import Expression
from attrlint.checks.wordings import Anchors
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft

_RUN: Final = re.compile("[0-9a-z_]+")
_HAS_ODD: Final = re.compile(f"[{''.join(sorted(ODD))}]")


class Occurrences:
    """The sentences of a draft by the words that stand in them."""

    __slots__ = ("_all", "_by_word", "_odd", "_parts", "_words")

    def __init__(self, texts: Sequence[str]) -> None:
        self._all = range(len(texts))
        self._odd: list[int] = []
        by_word: dict[str, list[int]] = {}
        for index, text in enumerate(texts):
            if not text.isascii() and _HAS_ODD.search(text):
                self._odd.append(index)
            for word in set(_RUN.findall(text.lower())):
                if word in by_word:
                    by_word[word].append(index)
                else:
                    by_word[word] = [index]
        self._by_word = by_word
        self._words = "\n".join(by_word)
        self._parts: dict[str, tuple[str, ...]] = {}

    def sentences(self, anchors: Anchors | None) -> Iterable[int]:
        """Indexes of the sentences where a pattern with these anchors may match, in no order, each once."""
        if anchors is None:
            return self._all
        words = anchors.words.intersection(self._by_word)
        for part in anchors.parts:
            if part in self._words:
                words = words.union(self._with(part))
        if not words:
            return self._odd
        if len(words) == 1 and not self._odd:
            (word,) = words
            return self._by_word[word]
        return set(self._odd).union(*(self._by_word[word] for word in words))

    def _with(self, part: str) -> tuple[str, ...]:
        """The words that have such a part."""
        if part not in self._parts:
            self._parts[part] = tuple(word for word in self._by_word if part in word)
        return self._parts[part]


def occurrences(draft: Draft) -> Occurrences:
    """The words of all sentences of a draft."""
    return Occurrences([sentence.text for sentence in draft.layer(sentences)])


def worth_trying(draft: Draft, expressions: Iterable[Expression]) -> list[tuple[int, list[Expression]]]:
    """The sentences in which any of the patterns may match, in reading order, and which may, in theirs."""
    words = draft.layer(occurrences)
    found: dict[int, list[Expression]] = {}
    for expression in expressions:
        for index in words.sentences(expression.anchors):
            if index in found:
                found[index].append(expression)
            else:
                found[index] = [expression]
    return sorted(found.items())

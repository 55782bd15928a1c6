"""Where the anchors of patterns stand: every sentence looked through once, for all patterns of all rules.

A pattern is tried only in the sentences that have one of its anchors. What is found is the same as if each
were tried in every sentence; for all but a few patterns a few look-ups are all that a draft costs.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from operator import eq
from typing import Final

from attrlint.checks.anchors import ODD
from attrlint.checks.expression import Expression
from attrlint.checks.wordings import Anchors, Needs
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft

_RUN: Final = re.compile("[0-9a-z_]+")
_NOWHERE: Final[frozenset[int]] = frozenset()
_HAS_ODD: Final = re.compile(f"[{''.join(sorted(ODD))}]")


class Occurrences:
    """The sentences of a draft by the words that stand in them."""

    __slots__ = ("_all", "_by_mark", "_by_word", "_doubled", "_known", "_odd", "_parts", "_texts", "_words")

    def __init__(self, texts: Sequence[str]) -> None:
        self._all = range(len(texts))
        self._texts = texts
        self._odd: list[int] = []
        self._doubled: dict[str, list[int]] = {}
        by_word: dict[str, list[int]] = {}
        for index, text in enumerate(texts):
            if not text.isascii() and _HAS_ODD.search(text):
                self._odd.append(index)
            words = _RUN.findall(text.lower())
            for word in set(words):
                if word in by_word:
                    by_word[word].append(index)
                else:
                    by_word[word] = [index]
            if True in map(eq, words, islice(words, 1, None)):
                for word in {one for one, other in pairwise(words) if one == other}:
                    self._doubled.setdefault(word, []).append(index)
        self._by_word = by_word
        self._known = frozenset(by_word)
        self._words = "\n".join(by_word)
        self._parts: dict[str, tuple[str, ...]] = {}
        self._by_mark: dict[str, tuple[int, ...]] = {}

    def sentences(self, anchors: Needs) -> Iterable[int]:
        """Indexes of the sentences where a pattern with these anchors may match, in no order, each once."""
        if not anchors:
            return self._all
        here = self._having(anchors[0])
        for need in anchors[1:]:
            if not here:
                break
            here = here.intersection(self._having(need))
        return here.union(self._odd) if self._odd else here

    def _having(self, need: Anchors) -> frozenset[int]:
        """The sentences that have what is needed."""
        words = need.words & self._known
        for part in need.parts:
            if part in self._words:
                words = words.union(self._with(part))
        rows: list[Iterable[int]] = [self._by_word[word] for word in words]
        if need.marks:
            rows.extend(map(self._marked, need.marks))
        if need.doubled and self._doubled:
            rows.extend(self._doubled[word] for word in need.doubled.intersection(self._doubled))
        return _NOWHERE.union(*rows) if rows else _NOWHERE

    def _with(self, part: str) -> tuple[str, ...]:
        """The words that have such a part."""
        if part not in self._parts:
            self._parts[part] = tuple(word for word in self._by_word if part in word)
        return self._parts[part]

    def _marked(self, mark: str) -> tuple[int, ...]:
        """The sentences that have such a mark."""
        if mark not in self._by_mark:
            self._by_mark[mark] = tuple(index for index, text in enumerate(self._texts) if mark in text)
        return self._by_mark[mark]


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

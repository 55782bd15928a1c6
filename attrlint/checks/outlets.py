"""Newsrooms among the names of a draft."""

import re
from typing import Final

from attrlint.attribution.rows import name_rows
from attrlint.checks.alternation import plain
from attrlint.checks.check import Words
from attrlint.checks.citing import Citing
from attrlint.language.names import names
from attrlint.reading.draft import Draft

_ELSEWHERE: Final = re.compile(r"\b(?:on|to|with|in|for|at|from|of|by)\s")


class Outlets:
    """Which names are newsrooms', by the lists `source-nouns.outlet` and `source-nouns.outlet-word`."""

    __slots__ = ("_last_words", "_names", "_nouns")

    def __init__(self, words: Words) -> None:
        self._names = frozenset(words.get("source-nouns.outlet", ()))
        self._last_words = frozenset(words.get("source-nouns.outlet-word", ()))
        self._nouns = frozenset(words.get("media", ()))

    def bears(self, name: str) -> bool:
        """True for the name of a newsroom."""
        before, _, last = name.rpartition(" ")
        return name in self._names or (bool(before) and last in self._last_words)

    def speaks(self, draft: Draft, citing: Citing) -> bool:
        """True where the source's words name a newsroom, or say "the paper" once one was named."""
        span = citing.attribution.source
        if span is None:
            return False
        if plain(citing.words).lower().rpartition(" ")[2] in self._nouns:
            return draft.layer(self._first) < span.end
        of_people = citing.source is not None and citing.source.kind != "document"
        return any(
            span.holds(name.span)
            and self.bears(name.text)
            # "the coach, speaking on Fox News, said" is no newsroom speaking
            and not (of_people and _ELSEWHERE.search(draft.prose, span.start, name.span.start))
            for name in draft.layer(name_rows)[citing.sentence]
        )

    def _first(self, draft: Draft) -> int:
        """Where the first newsroom is named; behind the draft's end where none is."""
        found = (name.span.start for name in draft.layer(names) if self.bears(name.text))
        return next(found, len(draft.prose))

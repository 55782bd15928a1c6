"""On how many sources a draft's claims rest: on one alone, on several, on none."""

from collections import Counter
from typing import Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.claims import claims
from attrlint.attribution.echoes import content_words, sourced_bodies
from attrlint.attribution.settings import settings
from attrlint.attribution.support import linked_sentences, noted_blocks
from attrlint.language.paragraphs import RUNNING
from attrlint.language.sentences import sentences
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft

_ENOUGH_WORDS: Final = 3
_ENOUGH_SHARE: Final = 0.5
_COMMON: Final = 40
"""A word that so many sourced sentences hold tells nothing, and looking them all up would take too long."""


class Resting(NamedTuple):
    """Counts of the body's claims. `unnamed` are those of `single` whose one source is not named."""

    all: int
    single: int
    unnamed: int
    unsourced: int


def resting(draft: Draft) -> Resting:
    """How many claims the body makes in its own voice or a source's, and on how many sources they rest.

    A claim rests on whoever is cited for it in its sentence, and on another source that is cited for a
    sentence that says the same. A link in the sentence and a source note to its paragraph are papers that
    the reader can look up: such a claim rests neither on none nor on one voice alone.
    """
    every = draft.layer(sentences)
    places = draft.layer(settings)
    kinds = {source.id: source.kind for source in draft.layer(attributions).sources}
    linked, noted = draft.layer(linked_sentences), draft.layer(noted_blocks)
    echoes = _Echoes(draft)
    counted = single = unnamed = unsourced = 0
    for claim in draft.layer(claims):
        block = every[claim.sentence].block
        if draft.blocks[block].kind not in RUNNING or "boilerplate" in places[claim.sentence]:
            continue
        counted += 1
        if claim.sentence in linked or block in noted:
            continue
        if not claim.source_ids:
            unsourced += 1
        elif len(claim.source_ids) == 1 and echoes.of(claim.sentence) <= set(claim.source_ids):
            single += 1
            unnamed += kinds[claim.source_ids[0]] in ("anonymous", "unnamed-person", "unnamed-group")
    return Resting(counted, single, unnamed, unsourced)


class _Echoes:
    """Who is cited for sentences that say much the same as another, found by the words they share."""

    def __init__(self, draft: Draft) -> None:
        layer = draft.layer(attributions)
        self._tokens = draft.layer(tokens)
        self._cited: dict[int, frozenset[int]] = {}
        self._holding: dict[str, list[int]] = {}
        self._known: dict[int, frozenset[int]] = {}
        for index, words in draft.layer(sourced_bodies):
            by = (layer.all[number].source_id for number in layer.sourced[index])
            self._cited[index] = frozenset(source for source in by if source is not None)
            for word in words:
                self._holding.setdefault(word, []).append(index)

    def of(self, sentence: int) -> frozenset[int]:
        """The ids of the sources cited for other sentences that share half of this one's words."""
        if sentence not in self._known:
            self._known[sentence] = self._find(sentence)
        return self._known[sentence]

    def _find(self, sentence: int) -> frozenset[int]:
        words = content_words(self._tokens[sentence])
        rows = [row for word in words if len(row := self._holding.get(word, ())) <= _COMMON]
        shared = Counter(index for row in rows for index in row if index != sentence)
        wanted = max(_ENOUGH_WORDS, _ENOUGH_SHARE * len(words))
        return frozenset(
            source for index, count in shared.items() if count >= wanted for source in self._cited[index]
        )

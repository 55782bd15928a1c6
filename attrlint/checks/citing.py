"""Attributions as rules about sources ask of them: the words that name the source, and where they stand."""

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Attribution, Source
from attrlint.language.names import names
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from attrlint.span import Span

# farther apart than this, marking source and cue as one stretch would underline half a paragraph
_TOGETHER: Final = 40

_DEFINITE: Final = re.compile(
    r"(?:the|these|those|this|that|both|his|her|their|its|our|such)\s+(?!\w+\s+(?:of|in|on)\s+all\b)\w", re.I
)
_COUNTED: Final = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:half )?a dozen|dozens)\b",
    re.I,
)
_INDEFINITE_ONE: Final = re.compile(r"(?:an?|one|another)\s", re.I)
_PRONOUN: Final = re.compile(r"(?:s?he|they|them|it|i|we|you|who|which|that|h(?:im|er))\Z", re.I)


class Citing(NamedTuple):
    """One attribution and its source (None where agentless).

    `words` are the words that name the source here, blanks collapsed, "" where there are none;
    `span` is what a finding underlines: source and cue together where they stand side by side;
    `named` is true where a person's or a body's name stands among them ("critics such as Ana Ruiz");
    `block` and `sentence` are the indexes of where it stands in the draft.
    """

    attribution: Attribution
    source: Source | None
    words: str
    span: Span
    named: bool
    block: int
    sentence: int

    @property
    def head(self) -> str:
        """The noun of a vague source, lower case and singular; "" for names and where there is none."""
        return self.source.head if self.source else ""

    @property
    def pronoun(self) -> bool:
        """The words only stand for others: a pronoun is as vague as what it stands for, and no vaguer."""
        return bool(_PRONOUN.match(self.words))

    @property
    def definite(self) -> bool:
        """The words point back to a source that the reader has met ("the officials")."""
        return bool(_DEFINITE.match(self.words))

    @property
    def counted(self) -> bool:
        """The words say how many they are ("three officials")."""
        return bool(_COUNTED.search(self.words))

    @property
    def single(self) -> bool:
        """The words stand for one person or thing ("a neighbor", "one analyst")."""
        return bool(_INDEFINITE_ONE.match(self.words))


def citings(draft: Draft) -> tuple[Citing, ...]:
    """Every attribution of the draft, in the order of the layer's `all`."""
    layer = draft.layer(attributions)
    by_id = {source.id: source for source in layer.sources}
    places = draft.layer(sentences)
    starts = [sentence.span.start for sentence in places]
    found = []
    for attribution in layer.all:
        source = None if attribution.source_id is None else by_id.get(attribution.source_id)
        anchor = attribution.source or attribution.cue
        # the source may stand in another sentence than its cue: the finding belongs where the source is
        at = max(0, bisect_right(starts, anchor.start) - 1)
        words = " ".join(anchor.cut(draft.prose).split()) if attribution.source else ""
        block = places[at].block if places else 0
        named = attribution.source is not None and _holds_name(draft, attribution.source)
        found.append(Citing(attribution, source, words, _underlined(attribution), named, block, at))
    return tuple(found)


def _holds_name(draft: Draft, span: Span) -> bool:
    # a place or a people among the words names nobody: "an Iraqi official"
    return any(
        name.kind in ("person", "organization", "unknown") and not name.unsure and span.holds(name.span)
        for name in draft.layer(names)
    )


def _underlined(attribution: Attribution) -> Span:
    source, cue = attribution.source, attribution.cue
    if source is None:
        return cue
    gap = max(source.start, cue.start) - min(source.end, cue.end)
    if gap > _TOGETHER:
        return source
    return Span(min(source.start, cue.start), max(source.end, cue.end))

"""The value of a cue: the words by which a sentence cites somebody."""

from typing import Literal, NamedTuple

from attrlint.attribution.model import Tier

Shape = Literal[
    "verb",
    "passive",
    "ing",
    "infinitive",
    "noun",
    "adjective",
    "adverb",
    "according",
    "label",
    "credit",
    "colon",
]


class Cue(NamedTuple):
    """A cue in sentence `sentence`: words `first` to `last` (exclusive), the telling one at `head`."""

    sentence: int
    first: int
    last: int
    head: int
    lemma: str
    tier: Tier
    shape: Shape
    frame: str
    negated: bool

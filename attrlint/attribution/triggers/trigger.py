"""What every finder of triggers gives: where in a sentence a claim is made, and of which family."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from attrlint.language.tokens import Tokens

Family = Literal[
    "figure", "accusation", "state-of-mind", "forecast", "cause", "superlative", "evaluation", "event"
]
FAMILIES: Final[tuple[Family, ...]] = (
    "figure", "accusation", "state-of-mind", "forecast", "cause", "superlative", "evaluation", "event"
)  # fmt: skip
Words = Mapping[str, Sequence[str]]


class Trigger(NamedTuple):
    """Words `first` to `last` (exclusive) of a sentence's tokens.

    `form` says what kind of claim within the family: the name of the word list that held the words,
    or, for figures and superlatives, the kind of figure ("share", "count") or superlative ("record").
    """

    family: Family
    form: str
    first: int
    last: int


Finder = Callable[[Tokens], Iterable[Trigger]]

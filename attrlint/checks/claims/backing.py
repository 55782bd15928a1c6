"""What a rule accepts as the source of a claim."""

from typing import Final, Literal, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.support import Reach, supporting
from attrlint.reading.draft import Draft
from attrlint.span import Span

Need = Literal["source", "named-source", "document"]
NEEDS: Final[tuple[Need, ...]] = ("source", "named-source", "document")
_ACCEPTED: Final = {
    "named-source": frozenset(("named-person", "named-organization", "document")),
    "document": frozenset(("document",)),
}


class Backing(NamedTuple):
    """Which sources count (`need`), and from how far (`reach`)."""

    need: Need
    reach: Reach

    def holds(self, draft: Draft, sentence: int, claim: Span) -> bool:
        """True where an attribution that counts reaches a claim in a sentence."""
        indexes = supporting(draft, sentence, claim, self.reach)
        if self.need == "source":
            return next(indexes, None) is not None
        layer = draft.layer(attributions)
        kinds = {source.id: source.kind for source in layer.sources}
        return any(kinds.get(layer.all[index].source_id or -1) in _ACCEPTED[self.need] for index in indexes)

"""How a source's words reached us: straight, or through another newsroom or a named person."""

import re
from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.attribution.rows import attribution_rows, name_rows
from attrlint.checks.check import Words
from attrlint.checks.citing import Citing
from attrlint.checks.outlets import Outlets
from attrlint.language.listed import listed
from attrlint.reading.draft import Draft

_PASSING_ON: Final = listed(
    """
    acknowledge add admit allege argue assert claim contend explain insist note recall report say state
    suggest tell testify warn write
    """
)
_TELLING: Final = frozenset({"tell", "speak", "say", "inform", "confirm", ":"})
_ITSELF: Final = re.compile(r"(?:that\s+)?(?:it|its|they|their|we|our)\b", re.IGNORECASE)
_NEXT: Final = 12
"""Characters between a cue and the outlet it is said to: "told the ", "said to "."""
_TURN: Final = re.compile(
    r"[,;—–]\s+(?:but|while|and|although|though|yet|whereas|as)\b|\s(?:but|although|whereas)\s"
)
"""Where the report of one source ends and another's begins: "…, but neighbors say"."""
NAMED: Final = frozenset({"named-person", "named-organization"})


def passes_on(draft: Draft, citing: Citing, outlets: Outlets) -> bool:
    """A newsroom reports, and not what it does itself ("the network said it would …")."""
    content = citing.attribution.content
    of_itself = bool(content) and _ITSELF.match(draft.prose, content[0].start, content[0].end) is not None
    return not of_itself and outlets.speaks(draft, citing)


class PassedOn:
    """The source spoke to somebody else, who passes its words on: to another outlet, or to a named person."""

    def __init__(self, wanted: bool, words: Words) -> None:
        self._wanted = wanted
        self._outlets = Outlets(words)

    def __call__(self, draft: Draft, citing: Citing) -> bool:
        passed_on = _cited_by_another(citing) or self._told(draft, citing) or relayed(draft, citing)
        return passed_on is self._wanted

    def _told(self, draft: Draft, citing: Citing) -> bool:
        """ "Sources told Reuters", "Sources to Reuters": an outlet's name right after the cue."""
        one = citing.attribution
        if one.lemma not in _TELLING:
            return False
        end = max(one.cue.end, one.source.end) if one.source else one.cue.end
        return any(
            end <= name.span.start <= end + _NEXT and self._outlets.bears(name.text)
            for name in draft.layer(name_rows)[one.sentence]
        )


def _cited_by_another(citing: Citing) -> bool:
    """ "The Ledger, citing two directors": the directors spoke to the Ledger."""
    source, cue = citing.attribution.source, citing.attribution.cue
    if source is None or citing.attribution.lemma not in ("cite", "quote"):
        return False
    return 0 < source.start - cue.start <= len("citing the ")


def relayed(draft: Draft, citing: Citing) -> bool:
    """ "Ruiz said experts agree": a named source reports what an unnamed one says."""
    inner = citing.attribution
    named = draft.layer(_named_sources)
    return any(
        outer.source_id in named
        and outer.tier == inner.tier == "speech"
        and outer.lemma in _PASSING_ON
        and outer.cue.start < inner.cue.start
        and any(part.holds(inner.cue) for part in outer.content)
        and not _TURN.search(draft.prose, outer.cue.end, inner.cue.start)
        # "Ruiz told members of it, according to two aides": the aides speak to us
        and not any(part.holds(outer.cue) for part in inner.content)
        for outer in draft.layer(attribution_rows)[inner.sentence]
    )


def _named_sources(draft: Draft) -> frozenset[int]:
    return frozenset(source.id for source in draft.layer(attributions).sources if source.kind in NAMED)

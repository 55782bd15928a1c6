"""Second-hand sources: unnamed ones whose words reach the reader as part of what somebody named says."""

import re
from collections.abc import Sequence
from typing import Final

from attrlint.attribution.gathering import Citation, Through
from attrlint.language.listed import listed
from attrlint.reading.draft import Draft

_TOLD: Final = frozenset(("speech", "writing"))
_REPORTS: Final = listed("say tell report complain warn argue claim allege insist note admit confirm deny")
"""What somebody unnamed does who has told somebody else; wider words are often no report at all."""
_UNNAMED: Final = frozenset(("unnamed-person", "unnamed-group"))
_NAMED: Final = ("person:", "name:")
_NEAR: Final = 6
_TURN: Final = re.compile(r"[,;—–]\s+(?:but|while|and|although|though|yet|whereas|as)\b")
"""Where the report of one source ends and another's begins: "…, but neighbors say"."""


def with_relays(draft: Draft, citations: Sequence[Citation]) -> list[Citation]:
    """The citations, in order; "Ruiz said neighbors had complained" gives the neighbors Ruiz as their `via`.

    A source that spoke for itself before is not made second-hand by being reported again.
    """
    met: set[str] = set()
    found = []
    for at, citation in enumerate(citations):
        if citation.key and citation.key not in met and _may_be_relayed(citation):
            near = (*citations[max(0, at - _NEAR) : at][::-1], *citations[at + 1 : at + 1 + _NEAR])
            outer = next((other for other in near if _relays(draft, other, citation)), None)
            if outer is not None and outer.mention is not None:
                citation = citation._replace(via=Through(outer.key, outer.mention))
        met.add(citation.key)
        found.append(citation)
    return found


def _may_be_relayed(citation: Citation) -> bool:
    mention = citation.mention
    return (
        citation.via is None
        and citation.main
        and citation.attribution.lemma in _REPORTS
        and mention is not None
        and mention.kind in _UNNAMED
        and not mention.pronoun
    )


def _relays(draft: Draft, outer: Citation, inner: Citation) -> bool:
    """What the outer one says holds the inner one's cue, and no new report begins in between."""
    one, other = outer.attribution, inner.attribution
    return (
        one.sentence == other.sentence
        and one.tier in _TOLD
        and outer.key.startswith(_NAMED)
        and any(part.holds(other.cue) for part in one.content)
        and (one.cue.start > other.cue.start or not _TURN.search(draft.prose, one.cue.end, other.cue.start))
    )

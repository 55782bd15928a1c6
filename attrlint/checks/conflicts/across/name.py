"""A name spelled otherwise than in the other drafts of the repo."""

from typing import Final

from attrlint.checks.conflicts.across.spellings import is_slip
from attrlint.checks.conflicts.conflict import Conflict
from attrlint.checks.conflicts.name import conflicts as in_draft
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft
from attrlint.register.elsewhere import NearName, elsewhere
from attrlint.span import Span

ASPECTS: Final = ("person", "other")


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Names of the draft whose spelling the register contradicts; what the draft itself contradicts is left
    to the rules that look at one draft."""
    known = draft.layer(elsewhere)
    if known is None or not known.names:
        return ()
    small = frozenset(word for words in draft.layer(tokens) for word in words.lower if word in words.words)
    told = {frozenset((found.here, found.there)) for found in draft.layer(in_draft)}
    best: dict[Span, NearName] = {}
    for near in known.names:
        pair = frozenset((near.name.text, " ".join(near.other)))
        if pair not in told and is_slip(near, known.day, small):
            before = best.get(near.name.span)
            if before is None or near.there.drafts > before.there.drafts:
                best[near.name.span] = near
    found: list[Conflict] = []
    for span in sorted(best):
        # "Democrat Ana Ruis" and "Ana Ruis" are one slip
        slip = best[span].name.words[best[span].at]
        if not any(slip in earlier.here.split() for earlier in found):
            found.append(_conflict(best[span]))
    return tuple(found)


def _conflict(near: NearName) -> Conflict:
    many = near.there.drafts
    drafts = (
        "1 other draft"
        if many == 1
        else f"{many} other drafts"
        if many <= 100
        else "more than a hundred other drafts"
    )
    return Conflict(
        "person" if near.name.kind == "person" else "other",
        near.name.span,
        (),
        near.name.text,
        " ".join(near.other),
        drafts,
        tuple(told.place for told in near.told[:2]),
    )

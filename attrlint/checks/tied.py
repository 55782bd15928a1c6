"""Names tied to the words of a source: in them, right behind them, or joined to them from before."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from attrlint.attribution.model import Attribution, Source
from attrlint.language.names import Name
from attrlint.reading.draft import Draft
from attrlint.span import Span

_FAR: Final = 80
# "a survey | taken last May by the Marlow Institute", "an email | to Ruiz"
_TIE: Final = re.compile(
    r"\s+(?:\w+(?:ed|ne|de|en|nt)\s+)?(?:last\s+)?(?:\w+\s+)?(?:by|from|to|of|in|at|for|with|through)\s+"
    r"(?:(?:the|an?|his|her|its|their)\s+)?(?:[\w'’-]+\s+){0,3}",
    re.I,
)
# "records | she filed in court", "figures | her campaign released"
_MADE_BY: Final = re.compile(
    r"\s+(?:(?:that|which)\s+)?(?:(?:s?he|they|it|we)\s+\w"
    r"|(?:the|his|her|its|their)\s+\w+\s+(?:released|filed|published|provided|shared|issued|posted|submitted)\b)",
    re.I,
)
# "Ruiz and | others", "he and | other experts", "whose | lawyers": known by the one who stands before
_BEHIND_ONE: Final = re.compile(
    r"(?:\b(?:s?he|they|i|we|(?-i:[A-Z])[\w.'’-]+),?\s+(?:and|or)|\b(?:whose|his|her|its|their|my|our))\s+\Z",
    re.I,
)
_BEHIND: Final = 40
_PRONOUN: Final = re.compile(r"(?:s?he|they|i|we)\b|(?:whose|his|her|its|their|my|our)\b", re.I)
# what such a clause tells of a source is not its name: "two women | who sued Ames"
_CLAUSE: Final = re.compile(r"\s(?:who|whom|whose|that|which)\s")

_PREPOSED: Final = re.compile(
    r"\b(?:of|to|for|with|against|from|at|in|near|behind|about|on)\s+(?:(?:the|an?|his|her|its|their)\s+)?"
    r"(?:[\w'’-]+\s+){0,2}\Z",
    re.I,
)
_KIN: Final = frozenset(
    {"attorney", "brother", "child", "daughter", "family", "father", "husband", "lawyer", "mother", "parent"}
    | {"sister", "son", "wife", "widow", "widower", "grandmother", "grandfather", "spokesman", "spokeswoman"}
)
# "a blog whose sources", "her insiders": whose they are tells nothing of who they are
_NOBODY: Final = frozenset({"source", "insider", "informant", "tipster"})
_SIDES: Final = frozenset(
    {"ally", "advocate", "backer", "critic", "defender", "detractor", "enemy", "fan", "foe", "follower"}
    | {"opponent", "proponent", "rival", "sceptic", "skeptic", "supporter", "survivor", "victim"}
)
_WATCHERS: Final = _SIDES | {"observer", "watcher", "expert", "analyst", "pundit", "commentator"}

Tie = Literal["", "body", "person"]
"""How near words come to a name: none, that of a body the source belongs to, or a person's."""


def tie(draft: Draft, attribution: Attribution, source: Source | None, here: Sequence[Name]) -> Tie:
    """What one of the sentence's names, or somebody known, tells of who the source is."""
    span, cue = attribution.source, attribution.cue
    if span is None:
        return ""
    end = cue.start if cue.start >= span.end else span.end + _FAR
    nobody = source is not None and source.head in _NOBODY
    if _MADE_BY.match(draft.prose, span.end, end) or (not nobody and _follows_one(draft, span, here)):
        return "person"
    clause = _CLAUSE.search(draft.prose, span.start, span.end)
    last = clause.start() if clause else span.end
    # a place or a people among the words names nobody: "an Iraqi official"
    tied = [
        name
        for name in here
        if name.kind in ("person", "organization", "unknown")
        and not name.unsure
        and (
            (span.start <= name.span.start < last and not owns(draft, name, source))
            or (span.end <= name.span.start < end and _TIE.fullmatch(draft.prose, span.end, name.span.start))
        )
        and not _concerns(draft, span, name, source)
    ]
    if any(name.kind == "person" for name in tied) or _kin(draft, span, source, here):
        return "person"
    return "body" if tied else ""


def _kin(draft: Draft, span: Span, source: Source | None, here: Sequence[Name]) -> bool:
    """ "Hall's parents": one can only be meant, where his friends may be many."""
    kin = source is not None and source.head in _KIN
    return kin and any(span.holds(name.span) and owns(draft, name, source) for name in here)


def _concerns(draft: Draft, span: Span, name: Name, source: Source | None) -> bool:
    """ "Aides to Ruiz", "critics of the Ledger": whom they belong to or oppose does not tell who they are."""
    if source is None or source.kind == "document":
        return False
    if source.head in _WATCHERS and stem(source.head) in draft.prose[name.span.end : span.end].lower():
        # "Vatican observers", "Lakeland critics": a name before the noun is what they look at
        return True
    if not _PREPOSED.search(draft.prose, max(span.start, name.span.start - _BEHIND), name.span.start):
        return False
    return name.kind == "person" or source.head in _SIDES


def before_head(
    draft: Draft, span: Span | None, source: Source | None, here: Sequence[Name]
) -> tuple[str, ...]:
    """The words before the noun that a source turns on, in lower case, an owner's name left out."""
    if span is None or source is None:
        return ()
    owners = [name.span.end for name in here if span.holds(name.span) and owns(draft, name, source)]
    start = owners[-1] + len("'s") if owners else span.start
    said = [word.strip(",") for word in draft.prose[start : span.end].lower().split()]
    begins = stem(source.head)
    ends = (at for at, word in enumerate(said) if begins and word.startswith(begins))
    return tuple(said[: next(ends, max(0, len(said) - 1))])


def stem(noun: str) -> str:
    """What a noun and its plural begin with alike."""
    return {"person": "pe", "woman": "wom", "man": "m"}.get(noun, noun[:-1] if noun.endswith("y") else noun)


def owns(draft: Draft, name: Name, source: Source | None) -> bool:
    """ "Ruiz's aides": whose they are is no name for any of them; "Ruiz's report" is named well enough."""
    if source is not None and source.kind == "document":
        return False
    after = draft.prose[name.span.end : name.span.end + 2]
    possessive = after in ("'s", "’s") or (name.text.endswith("s") and after[:1] in ("'", "’"))
    return name.kind in ("person", "unknown") and possessive


def _follows_one(draft: Draft, span: Span, here: Sequence[Name]) -> bool:
    before = draft.prose[max(0, span.start - _BEHIND) : span.start]
    found = _BEHIND_ONE.search(before)
    if found is None or found[0][0].islower() or _PRONOUN.match(found[0]):
        return found is not None
    # "Tenant and landlord groups": a capital alone is no name
    first = span.start - len(before) + found.start()
    return any(name.span.start <= first < name.span.end and not name.unsure for name in here)

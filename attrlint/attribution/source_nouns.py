"""What kind of source a noun stands for where no name does: people, papers, bodies, crowds or things."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from attrlint.attribution.model import SourceKind
from attrlint.language.listed import listed

_AGENT_ENDINGS: Final = tuple("man woman person ist ician eer advocate agent ian ant folk".split())  # noqa: SIM905


_THINGS_IN_ER: Final = listed(
    """
    number order paper newspaper letter computer matter power river tower chapter poster banner center
    disorder factor error terror rumor behavior labor sector disaster winter summer mirror offer border
    weather water laughter anger danger character answer server tender transfer wonder murder hunger
    quarter corner cover charter theater super fever liver rubber timber october november december
    september other another rather color colour favor flavor honor humor vapor harbor door floor motor
    razor tremor tumor vector mayor-elect
    """
)


class SourceNouns(NamedTuple):
    """The lists `source-nouns.*` in force, as sets of lower-case singulars; `outlet` keeps its capitals."""

    document: frozenset[str]
    person: frozenset[str]
    crowd: frozenset[str]
    body: frozenset[str]
    outlet: frozenset[str]
    outlet_word: frozenset[str]


def source_nouns(words: Mapping[str, Sequence[str]]) -> SourceNouns:
    """The sets for the word lists in force."""
    return SourceNouns(
        *(frozenset(words.get(f"source-nouns.{f.replace('_', '-')}", ())) for f in SourceNouns._fields)
    )


def _is_agent(head: str) -> bool:
    """A noun made for people who do something ("mediator", "organizer", "physicist")."""
    return head.endswith(_AGENT_ENDINGS) or (
        head.endswith(("er", "or", "ee")) and head not in _THINGS_IN_ER and len(head) > 4
    )


def is_source_noun(noun: str, nouns: SourceNouns) -> bool:
    """True where a noun (lower case, singular) stands for people, papers, bodies or a crowd."""
    lists = (nouns.document, nouns.person, nouns.crowd, nouns.body)
    return any(noun in words for words in lists) or _is_agent(noun)


def noun_kind(head: str, plural: bool, nouns: SourceNouns) -> SourceKind:
    """The kind of source that a head noun (lower case, singular) stands for; "none" for things."""
    if head in nouns.document:
        return "document"
    if head in nouns.crowd or (plural and head in nouns.body):
        return "unnamed-group"
    if head in nouns.body:
        return "named-organization"
    if head in nouns.person or _is_agent(head):
        return "unnamed-group" if plural else "unnamed-person"
    return "none"

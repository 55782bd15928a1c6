"""The values of the attribution layer, in the terms of PARC 3 and PolNeAR: source, cue, content."""

from typing import Final, Literal, NamedTuple

from attrlint.span import Span

SourceKind = Literal[
    "named-person", "named-organization", "document", "anonymous", "unnamed-person", "unnamed-group", "none"
]
SOURCE_KINDS: Final[tuple[SourceKind, ...]] = (
    "named-person", "named-organization", "document", "anonymous", "unnamed-person", "unnamed-group", "none"
)  # fmt: skip
Tier = Literal["speech", "writing", "stance", "belief", "document"]
STATEMENTS: Final[tuple[Tier, ...]] = ("speech", "writing", "document")
"""Tiers that count as statements: what was said, written or found, not what is felt or favoured."""
Quoting = Literal["direct", "indirect", "mixed"]


class Source(NamedTuple):
    """Whoever or whatever is cited, once per draft however often it is named.

    `name` is the fullest name the draft gives, or the words of the fullest description where it
    gives none ("two people briefed on the talks"); `head` is the noun that a vague description
    turns on, in lower case and singular ("source", "official", "study"), "" for names.
    `described` says that a description lets the reader weigh the source: a body, a side, a role, access.
    `reason` and `basis` are the words that say why the source is unnamed and how it knows, `granted` those
    that say on what terms it speaks ("on condition of anonymity").
    `via` is the id of the source that passed this one's words on ("sources told Reuters").
    """

    id: int
    kind: SourceKind
    name: str
    head: str
    title: str
    organization: str
    plural: bool
    described: bool
    reason: Span | None
    basis: Span | None
    first: Span
    mentions: tuple[Span, ...]
    via: int | None
    granted: Span | None = None


class Attribution(NamedTuple):
    """One act of citing: who (`source_id`, None where agentless), by which words, for what.

    `source` is the span of the words that name the source here (a pronoun, a surname, a whole noun
    phrase) and is None where there are none. `content` may be discontinuous and may run over blocks;
    `sentence` is the index of the sentence that holds the cue in the draft's sentences.
    """

    source_id: int | None
    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    quote: Quoting
    tier: Tier
    lemma: str
    negated: bool
    sentence: int


class Attributions(NamedTuple):
    """The whole layer. `sourced[i]` holds the indexes of the attributions that reach sentence `i`."""

    sources: tuple[Source, ...]
    all: tuple[Attribution, ...]
    sourced: tuple[tuple[int, ...], ...]

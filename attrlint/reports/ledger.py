"""The ledger of one draft as values that can be printed: who is cited, how often, by which words."""

from typing import NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.claims import claims
from attrlint.attribution.model import Attribution, Quoting, Source, SourceKind
from attrlint.reading.draft import Draft
from attrlint.span import Position, Span


class Words(NamedTuple):
    """A stretch of a draft's own words and where it stands."""

    start: Position
    end: Position
    text: str


class Entry(NamedTuple):
    """One source: who, of what kind, how much of the story rests on it.

    `attributions` and `quotes` are counts (a quote is a statement with words in quotation marks);
    `share` is this source's part of all statements in the draft, 0 to 1.
    """

    id: int
    kind: SourceKind
    name: str
    title: str
    organization: str
    reason: Words | None
    basis: Words | None
    first: Words
    attributions: int
    quotes: int
    share: float
    via: int | None


class Statement(NamedTuple):
    """One act of citing; `source_id` is None where nobody is named as the source."""

    source_id: int | None
    source: Words | None
    cue: Words
    content: tuple[Words, ...]
    quote: Quoting


class Claim(NamedTuple):
    """Words that an editor would want a source for, what made them so, and the source if there is one."""

    span: Words
    trigger: str
    source_id: int | None


class Ledger(NamedTuple):
    """One draft's sources in order of first mention, its statements and its claims in order of text."""

    path: str
    sources: tuple[Entry, ...]
    attributions: tuple[Statement, ...]
    claims: tuple[Claim, ...]


def ledger(draft: Draft) -> Ledger:
    """The ledger of a draft; a layer."""
    found = draft.layer(attributions)
    by_source: dict[int, list[Attribution]] = {}
    for statement in found.all:
        if statement.source_id is not None:
            by_source.setdefault(statement.source_id, []).append(statement)
    sources = [
        _entry(draft, source, by_source.get(source.id, []), len(found.all)) for source in found.sources
    ]
    statements = [
        Statement(
            a.source_id,
            _maybe(draft, a.source),
            _words(draft, a.cue),
            tuple(_words(draft, part) for part in a.content),
            a.quote,
        )
        for a in found.all
    ]
    return Ledger(
        draft.path,
        tuple(sorted(sources, key=lambda entry: (entry.first.start.offset, entry.id))),
        tuple(sorted(statements, key=lambda statement: statement.cue.start.offset)),
        _claims(draft),
    )


def _entry(draft: Draft, source: Source, statements: list[Attribution], total: int) -> Entry:
    return Entry(
        source.id,
        source.kind,
        source.name,
        source.title,
        source.organization,
        _maybe(draft, source.reason),
        _maybe(draft, source.basis),
        _words(draft, source.first),
        len(statements),
        sum(statement.quote != "indirect" for statement in statements),
        round(len(statements) / total, 3) if total else 0.0,
        source.via,
    )


def _claims(draft: Draft) -> tuple[Claim, ...]:
    found = draft.layer(claims)
    return tuple(Claim(_words(draft, claim.span), claim.trigger, claim.source_id) for claim in found)


def _maybe(draft: Draft, span: Span | None) -> Words | None:
    return _words(draft, span) if span else None


def _words(draft: Draft, span: Span) -> Words:
    return Words(draft.position(span.start), draft.position(span.end), span.cut(draft.text))

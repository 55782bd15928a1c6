"""An account of one draft's sources as values that can be printed, or sent to another process."""

from typing import NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.claims import claims
from attrlint.attribution.ledger import Entry, ledger
from attrlint.attribution.model import Quoting, SourceKind
from attrlint.reading.draft import Draft
from attrlint.span import Position, Span


class Words(NamedTuple):
    """A stretch of a draft's own words and where it stands."""

    start: Position
    end: Position
    text: str


class Line(NamedTuple):
    """One source: who, of what kind, how much of the story rests on it.

    `attributions` and `quotes` are counts, `share` this source's part of all statements (0 to 1), as
    the ledger reckons them. `via` is the id of the source that passed this one's words on.
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


class Account(NamedTuple):
    """One draft's sources in order of first mention, statements and claims in order of text, and the shares
    (0 to 1) of statements that rest on the named, the unnamed and documents."""

    path: str
    sources: tuple[Line, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    named: float
    unnamed: float
    documents: float
    agentless: int


def account(draft: Draft) -> Account:
    """The account of a draft; a layer."""
    kept = draft.layer(ledger)
    statements = [
        Statement(
            a.source_id,
            _maybe(draft, a.source),
            _words(draft, a.cue),
            tuple(_words(draft, part) for part in a.content),
            a.quote,
        )
        for a in draft.layer(attributions).all
    ]
    lines = [_line(draft, entry) for entry in kept.entries]
    return Account(
        draft.path,
        tuple(sorted(lines, key=lambda line: (line.first.start.offset, line.id))),
        tuple(sorted(statements, key=lambda statement: statement.cue.start.offset)),
        tuple(Claim(_words(draft, c.span), c.trigger, c.source_id) for c in draft.layer(claims)),
        kept.named,
        kept.unnamed,
        kept.documents,
        kept.agentless,
    )


def _line(draft: Draft, entry: Entry) -> Line:
    source = entry.source
    return Line(
        source.id,
        source.kind,
        source.name,
        source.title,
        source.organization,
        _maybe(draft, source.reason),
        _maybe(draft, source.basis),
        _words(draft, source.first),
        entry.attributions,
        entry.quotes,
        round(entry.share, 3),
        source.via,
    )


def _maybe(draft: Draft, span: Span | None) -> Words | None:
    return _words(draft, span) if span else None


def _words(draft: Draft, span: Span) -> Words:
    return Words(draft.position(span.start), draft.position(span.end), span.cut(draft.text))

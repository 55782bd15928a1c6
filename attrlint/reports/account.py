"""An account of one draft's sources as values that can be printed, or sent to another process."""

from typing import Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.claims import claims
from attrlint.attribution.ledger import Entry, Ledger, ledger
from attrlint.attribution.model import Quoting, SourceKind
from attrlint.language.tongue import other_language
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
    the ledger reckons them. `via` is the id of the source that passed this one's words on, `granted` are
    the words that say on what terms it speaks.
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
    granted: Words | None


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


class Accused(NamedTuple):
    """Whom the draft accuses, in which words, and where it lets them answer; None where it does not."""

    name: str
    span: Words
    response: Words | None


class Measures(NamedTuple):
    """What an editor asks of a whole draft.

    `statements` have a source, `agentless` ones have none; `named`, `unnamed` and `documents` are shares
    (0 to 1) of the former. Of the body's `claims`, `single_source` rest on one source alone (`unnamed_only`
    of them on one that is not named) and `unsourced` on none. `first_paragraph` is the number, from 1, of
    the paragraph with the first statement that has a source; None where none in the body has.
    """

    statements: int
    agentless: int
    named: float
    unnamed: float
    documents: float
    claims: int
    single_source: int
    unnamed_only: int
    unsourced: int
    accused: tuple[Accused, ...]
    first_paragraph: int | None


_NOTHING: Final = Measures(0, 0, 0.0, 0.0, 0.0, 0, 0, 0, 0, (), None)


class Account(NamedTuple):
    """One draft: sources in order of first mention, statements and claims in order of text, measures."""

    path: str
    sources: tuple[Line, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    measures: Measures


def account(draft: Draft) -> Account:
    """The account of a draft, an empty one where it is in a language that is not read; a layer."""
    if draft.layer(other_language):
        return Account(draft.path, (), (), (), _NOTHING)
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
        _measures(draft, kept),
    )


def _measures(draft: Draft, kept: Ledger) -> Measures:
    return Measures(
        statements=kept.statements,
        agentless=kept.agentless,
        named=round(kept.named, 3),
        unnamed=round(kept.unnamed, 3),
        documents=round(kept.documents, 3),
        claims=kept.claims.all,
        single_source=kept.claims.single,
        unnamed_only=kept.claims.unnamed,
        unsourced=kept.claims.unsourced,
        accused=tuple(
            Accused(one.name, _words(draft, one.span), _maybe(draft, one.response)) for one in kept.accused
        ),
        first_paragraph=kept.first,
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
        _maybe(draft, source.granted),
    )


def _maybe(draft: Draft, span: Span | None) -> Words | None:
    return _words(draft, span) if span else None


def _words(draft: Draft, span: Span) -> Words:
    return Words(draft.position(span.start), draft.position(span.end), span.cut(draft.text))

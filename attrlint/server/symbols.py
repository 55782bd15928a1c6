"""The source ledger as a document's outline: who speaks, how much rests on them, and each statement."""

from collections.abc import Iterator, Sequence
from typing import Final

from lsprotocol import types

from attrlint.reports.account import Account, Line, Statement, Words, account
from attrlint.reports.visible import visible
from attrlint.server.understanding import Understood
from attrlint.span import Span

KINDS: Final = {
    "named-person": types.SymbolKind.Class,
    "named-organization": types.SymbolKind.Module,
    "document": types.SymbolKind.File,
}
"""The protocol has no kind for people; what has none here is shown as null."""
NOBODY: Final = "no source given"
LONGEST: Final = 60


def symbols(seen: Understood) -> list[types.DocumentSymbol]:
    """The sources in order of first mention, their statements in each; last, what nobody is cited for."""
    if seen.draft is None:
        return []
    ledger = account(seen.draft)
    return [*(_source(seen, ledger, line) for line in ledger.sources), *_nobody(seen, ledger)]


def flat(uri: str, found: Sequence[types.DocumentSymbol]) -> list[types.SymbolInformation]:
    """The same for clients that know no symbols within symbols."""
    return [
        types.SymbolInformation(
            types.Location(uri, one.selection_range), one.name, one.kind, container_name=container
        )
        for container, every in ((None, found), *((one.name, one.children or ()) for one in found))
        for one in every
    ]


def _source(seen: Understood, ledger: Account, line: Line) -> types.DocumentSymbol:
    statements = [one for one in ledger.statements if one.source_id == line.id]
    count = "1 statement" if line.attributions == 1 else f"{line.attributions} statements"
    about = (line.kind.replace("-", " "), line.title, line.organization, count, f"{line.share:.0%}")
    return _symbol(
        seen,
        line.name or line.first.text,
        ", ".join(part for part in about if part),
        KINDS.get(line.kind, types.SymbolKind.Null),
        line.first,
        [_statement(seen, one) for one in statements],
        [place for one in statements for place in _places(one)],
    )


def _nobody(seen: Understood, ledger: Account) -> Iterator[types.DocumentSymbol]:
    statements = [one for one in ledger.statements if one.source_id is None]
    if statements:
        inside = [_statement(seen, one) for one in statements]
        places = [place for one in statements for place in _places(one)]
        yield _symbol(seen, NOBODY, "", types.SymbolKind.Null, statements[0].cue, inside, places)


def _statement(seen: Understood, statement: Statement) -> types.DocumentSymbol:
    said = " … ".join(" ".join(part.text.split()) for part in statement.content)
    name = said if len(said) <= LONGEST else said[:LONGEST].rpartition(" ")[0] + " …"
    cue = statement.cue
    return _symbol(
        seen, name or cue.text, f"{cue.text} ({statement.quote})", types.SymbolKind.String, cue, [],
        list(_places(statement)),
    )  # fmt: skip


def _places(statement: Statement) -> Iterator[Words]:
    yield from (place for place in (statement.source, statement.cue, *statement.content) if place)


def _symbol(
    seen: Understood,
    name: str,
    detail: str,
    kind: types.SymbolKind,
    at: Words,
    inside: list[types.DocumentSymbol],
    around: Sequence[Words],
) -> types.DocumentSymbol:
    spans = [seen.span(words.start, words.end) for words in (at, *around)]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return types.DocumentSymbol(
        " ".join(visible(name).split()) or NOBODY,
        kind,
        seen.lines.range(*whole),
        seen.lines.range(*spans[0]),
        detail=" ".join(visible(detail).split()),
        children=inside or None,
    )

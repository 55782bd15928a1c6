"""The source ledger of a draft as it is printed: who, how much of the story, how they know."""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.checking import shortened
from attrlint.reports.account import Account, Line, Words
from attrlint.reports.account_full import KINDS, accused, called, remarks, resting, role, speaking, summary
from attrlint.reports.html.legible import legible
from attrlint.reports.html.notes import Mark
from attrlint.span import Span

_STANDING = {
    "named-person": "named",
    "named-organization": "named",
    "document": "documents",
    "anonymous": "unnamed",
    "unnamed-person": "unnamed",
    "unnamed-group": "unnamed",
    "none": "unnamed",
}


class Place(NamedTuple):
    """Words of the draft that the ledger leads to: the words, the line they stand on, a link."""

    words: str
    line: int
    href: str


class Row(NamedTuple):
    """One source; `share` is in hundredths of all statements, `standing` named, unnamed or documents."""

    anchor: str
    number: int
    who: str
    role: str
    kind: str
    standing: str
    said: int
    quotes: int
    share: int
    first: Place
    statements: tuple[Place, ...]
    remarks: tuple[tuple[str, str], ...]


class Bar(NamedTuple):
    """A part of a bar: which sources, where it begins and how long it is, in hundredths."""

    standing: str
    start: float
    width: float


class Sources(NamedTuple):
    """What the account of a draft comes to: sentences, a bar of shares, a row for everybody who speaks."""

    sentences: tuple[str, ...]
    bars: tuple[Bar, ...]
    rows: tuple[Row, ...]
    agentless: tuple[Place, ...]


def sources(account: Account, key: str) -> Sources:
    """The ledger of one draft; `key` begins the ids that `mentions` gives to the words it leads to."""
    names = {line.id: called(line) for line in account.sources}
    said: dict[int | None, list[Place]] = {}
    for number, statement in enumerate(account.statements, 1):
        place = _place(statement.cue, _statement(key, number))
        said.setdefault(statement.source_id, []).append(place)
    rows = tuple(_row(line, key, names, tuple(said.get(line.id, ()))) for line in speaking(account))
    told = (summary(account), resting(account.measures), accused(account.measures))
    return Sources(
        tuple(_sentence(text) for text in told if text),
        tuple(_bars(account)),
        rows,
        tuple(said.get(None, ())),
    )


def mentions(account: Account, key: str) -> Iterator[Mark]:
    """The words that the ledger leads to: each source's first mention, and the cue of each statement."""
    for line in account.sources:
        yield Mark(_span(line.first), "", _first(key, line))
    for number, statement in enumerate(account.statements, 1):
        yield Mark(_span(statement.cue), "", _statement(key, number))


def citations(account: Account, key: str) -> Iterator[Mark]:
    """The words that name a source where it is cited, each with its number, which leads to its row."""
    lines = {line.id: line for line in speaking(account)}
    for number, statement in enumerate(account.statements, 1):
        line = lines.get(statement.source_id or 0)
        if not line or not statement.source:
            continue
        anchor, href = f"{key}-by-{number}", f"#{_anchor(key, line)}"
        says = f"source {line.id}: {legible(called(line))}"
        yield Mark(_span(statement.source), _STANDING[line.kind], anchor, anchor, str(line.id), href, says)


def _row(line: Line, key: str, names: dict[int, str], said: tuple[Place, ...]) -> Row:
    return Row(
        _anchor(key, line),
        line.id,
        legible(called(line)),
        legible(role(line)),
        KINDS[line.kind],
        _STANDING[line.kind],
        line.attributions,
        line.quotes,
        round(100 * line.share),
        _place(line.first, _first(key, line)),
        said,
        tuple((label.rstrip(":"), legible(words)) for label, words in remarks(line, names)),
    )


def _bars(account: Account) -> Iterator[Bar]:
    measures = account.measures
    start = 0.0
    shares = {"named": measures.named, "unnamed": measures.unnamed, "documents": measures.documents}
    for standing, share in shares.items():
        if share:
            yield Bar(standing, round(start, 1), round(100 * share, 1))
        start += 100 * share


def _anchor(key: str, line: Line) -> str:
    return f"{key}-source-{line.id}"


def _first(key: str, line: Line) -> str:
    return f"{key}-first-{line.id}"


def _statement(key: str, number: int) -> str:
    return f"{key}-said-{number}"


def _place(words: Words, anchor: str) -> Place:
    return Place(legible(shortened(words.text)), words.start.line, f"#{anchor}")


def _span(words: Words) -> Span:
    return Span(words.start.offset, words.end.offset)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."

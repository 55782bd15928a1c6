"""Ledgers for people: one table a draft, its unnamed sources told apart."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrlint.reports.columns import wrapped
from attrlint.reports.ledger import Entry, Ledger
from attrlint.reports.paint import Paint, painter
from attrlint.reports.table import Column, table
from attrlint.reports.visible import visible

KINDS: Final = {
    "named-person": "person",
    "named-organization": "organization",
    "document": "document",
    "anonymous": "anonymous",
    "unnamed-person": "unnamed person",
    "unnamed-group": "unnamed group",
    "none": "nobody",
}
UNNAMED: Final = ("anonymous", "unnamed-person", "unnamed-group", "none")
SHAPE: Final = (
    Column("who", 30),
    Column("kind", 14),
    Column("title, organization", 24),
    Column("said", figures=True),
    Column("quotes", figures=True),
    Column("share", figures=True),
    Column("line", figures=True),
)


def report(ledgers: Iterable[Ledger], colour: bool = False, columns: int = 100) -> Iterator[str]:
    """A headline, a table and its notes for each draft."""
    paint = painter(colour)
    for ledger in ledgers:
        yield "\n".join(_draft(ledger, paint, columns)) + "\n\n"


def _draft(ledger: Ledger, paint: Paint, columns: int) -> Iterator[str]:
    yield f"{paint(visible(ledger.path), 'place')}: {_summary(ledger)}"
    rows = [_row(entry) for entry in ledger.sources]
    agentless = [s for s in ledger.attributions if s.source_id is None]
    if agentless:
        quotes = sum(s.quote != "indirect" for s in agentless)
        share = len(agentless) / len(ledger.attributions)
        first = str(agentless[0].cue.start.line)
        rows.append(
            ("(no source given)", KINDS["none"], "", str(len(agentless)), str(quotes), f"{share:.0%}", first)
        )
    if not rows:
        return
    for at, line in enumerate(table(SHAPE, rows)):
        yield paint(f"  {line}", "quiet") if at == 0 else f"  {line}"
    names = {entry.id: entry.name for entry in ledger.sources}
    for entry in ledger.sources:
        for note in _notes(entry, names):
            yield "  " + wrapped(f"- {note}", columns - 4, "    ")


def _summary(ledger: Ledger) -> str:
    """ "5 sources, 12 statements; unnamed or without a source: 3 statements (25%)"."""
    total = len(ledger.attributions)
    kinds = {entry.id: entry.kind for entry in ledger.sources}
    unnamed = sum(s.source_id is None or kinds.get(s.source_id) in UNNAMED for s in ledger.attributions)
    text = f"{_count(len(ledger.sources), 'source')}, {_count(total, 'statement')}"
    if unnamed:
        text += f"; unnamed or without a source: {_count(unnamed, 'statement')} ({unnamed / total:.0%})"
    return text


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _row(entry: Entry) -> tuple[str, ...]:
    role = ", ".join(part for part in (entry.title, entry.organization) if part)
    return (
        entry.name,
        KINDS[entry.kind],
        role,
        str(entry.attributions),
        str(entry.quotes),
        f"{entry.share:.0%}",
        str(entry.first.start.line),
    )


def _notes(entry: Entry, names: dict[int, str]) -> Iterator[str]:
    """How an unnamed source knows, why it is unnamed, and who passed its words on."""
    if entry.basis:
        yield f"{entry.name}: how they know: {entry.basis.text}"
    if entry.reason:
        yield f"{entry.name}: why unnamed: {entry.reason.text}"
    if entry.via is not None:
        yield f"{entry.name}: by way of {names.get(entry.via, 'another source')}"

"""Accounts for people: one table a draft, with what it says of those it does not name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrlint.reports.account import Account, Line
from attrlint.reports.columns import columns as width
from attrlint.reports.columns import wrapped
from attrlint.reports.paint import Paint
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
    Column("title, organization", 23),
    Column("said", figures=True),
    Column("quotes", figures=True),
    Column("share", figures=True),
    Column("line", figures=True),
)


def report(accounts: Iterable[Account], paint: Paint, columns: int) -> Iterator[str]:
    """A sentence, a table and its notes for each draft; the table fits 100 columns."""
    for account in accounts:
        yield "\n".join(_draft(account, paint, columns)) + "\n\n"


def _draft(account: Account, paint: Paint, columns: int) -> Iterator[str]:
    path = visible(account.path)
    yield f"{paint(path, 'place')}: {wrapped(summary(account), columns - 2, '  ', used=width(path))}"
    # who only feels or favours something in the draft has said nothing in it
    speaking = [line for line in account.sources if line.attributions]
    if not speaking:
        return
    rows = [_row(line) for line in speaking]
    for at, text in enumerate(table(SHAPE, rows)):
        yield paint(f"  {text}", "quiet") if at == 0 else f"  {text}"
    names = {line.id: line.name or line.first.text for line in account.sources}
    for line in speaking:
        for note in _notes(line, names):
            yield "  " + wrapped(f"- {note}", columns - 4, "    ")


def summary(account: Account) -> str:
    """ "3 sources, 12 statements: named 75%, unnamed 17%, documents 8%; 2 more with no source given"."""
    speaking = [line for line in account.sources if line.attributions]
    total = sum(line.attributions for line in speaking)
    shares = {"named": account.named, "unnamed": account.unnamed, "documents": account.documents}
    told = ", ".join(f"{kind} {share:.0%}" for kind, share in shares.items() if share)
    text = f"{_count(len(speaking), 'source')}, {_count(total, 'statement')}{told and f': {told}'}"
    return text + (f"; {account.agentless} more with no source given" if account.agentless else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _row(line: Line) -> tuple[str, ...]:
    role = ", ".join(part for part in (line.title, line.organization) if part)
    return (
        line.name or line.first.text,
        KINDS[line.kind],
        role,
        str(line.attributions),
        str(line.quotes),
        f"{line.share:.0%}",
        str(line.first.start.line),
    )


def _flat(words: str) -> str:
    return " ".join(words.lower().split())


def _notes(line: Line, names: Mapping[int, str]) -> Iterator[str]:
    """How a source knows, why it is unnamed, and who passed its words on."""
    who = names[line.id]
    if line.basis and _flat(line.basis.text) not in _flat(who):
        yield f"{who}: how they know: {line.basis.text}"
    if line.reason:
        yield f"{who}: why unnamed: {line.reason.text}"
    elif line.kind in ("anonymous", "unnamed-person"):
        yield f"{who}: why unnamed: the draft does not say"
    if line.via is not None:
        yield f"{who}: by way of {names.get(line.via, 'another source')}"

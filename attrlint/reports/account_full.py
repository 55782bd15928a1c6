"""Accounts for people: measures and one table a draft, with what it says of those it does not name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrlint.reports.account import Account, Line, Measures
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
SHAPE: Final = (
    Column("no.", figures=True),
    Column("who", 26),
    Column("kind", 14),
    Column("title, organization", 20),
    Column("said", figures=True),
    Column("quotes", figures=True),
    Column("share", figures=True),
    Column("line", figures=True),
)


def report(accounts: Iterable[Account], paint: Paint, columns: int) -> Iterator[str]:
    """What an editor asks first, a table and its notes for each draft; the table fits 100 columns."""
    for account in accounts:
        yield "\n".join((*head(account, paint, columns), *ledger(account, paint, columns))) + "\n\n"


def head(account: Account, paint: Paint, columns: int) -> Iterator[str]:
    """The lines above the table: how many say how much, on whom the claims rest, who is accused."""
    path = visible(account.path)
    yield f"{paint(path, 'place')}: {wrapped(summary(account), columns - 2, '  ', used=width(path) + 2)}"
    for line in (resting(account.measures), accused(account.measures)):
        if line:
            yield "  " + wrapped(line, columns - 4, "    ")


def ledger(account: Account, paint: Paint, columns: int) -> Iterator[str]:
    """The table of everybody who makes a statement, and what the draft says of those it does not name."""
    speakers = speaking(account)
    if not speakers:
        return
    rows = [_row(line) for line in speakers]
    for at, text in enumerate(table(SHAPE, rows)):
        yield paint(f"  {text}", "quiet") if at == 0 else f"  {text}"
    names = {line.id: called(line) for line in account.sources}
    for line in speakers:
        for label, words in remarks(line, names):
            yield "  " + wrapped(f"- {called(line)}: {label} {words}", columns - 4, "    ")


def speaking(account: Account) -> list[Line]:
    """Everybody who makes a statement: who only feels or favours something in the draft has said nothing."""
    return [line for line in account.sources if line.attributions]


def called(line: Line) -> str:
    """A source's name, or the words of its first mention."""
    return line.name or line.first.text


def summary(account: Account) -> str:
    """ "3 sources, 12 statements: named 75%, unnamed 17%, documents 8%; 2 more with no source given"."""
    measures = account.measures
    shares = {"named": measures.named, "unnamed": measures.unnamed, "documents": measures.documents}
    told = ", ".join(f"{kind} {share:.0%}" for kind, share in shares.items() if share)
    sources = _count(len(speaking(account)), "source")
    text = f"{sources}, {_count(measures.statements, 'statement')}{told and f': {told}'}"
    return text + (f"; {measures.agentless} more with no source given" if measures.agentless else "")


def resting(measures: Measures) -> str:
    """ "First source in paragraph 2; 7 claims: 3 rest on one source alone (2 of them unnamed), 1 on none"."""
    unnamed = f" ({measures.unnamed_only} of them unnamed)" if measures.unnamed_only else ""
    rests = []
    if measures.single_source:
        rests.append(f"{measures.single_source} {_rest(measures.single_source)} on one source alone{unnamed}")
    if measures.unsourced:
        rests.append(f"{measures.unsourced} {'' if rests else _rest(measures.unsourced) + ' '}on none")
    parts = []
    if measures.first_paragraph is not None:
        parts.append(f"first source in paragraph {measures.first_paragraph}")
    if measures.claims:
        parts.append(_count(measures.claims, "claim") + (f": {', '.join(rests)}" if rests else ""))
    return "; ".join(parts)


def _rest(number: int) -> str:
    return "rests" if number == 1 else "rest"


def accused(measures: Measures) -> str:
    """ "Accused: Ana Ruiz (line 5; answer in line 9), Bayview (line 7; no answer in the draft)"."""
    told = []
    for one in measures.accused:
        answer = f"answer in line {one.response.start.line}" if one.response else "no answer in the draft"
        told.append(f"{one.name} (line {one.span.start.line}; {answer})")
    return f"accused: {', '.join(told)}" if told else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def role(line: Line) -> str:
    """Title and organization, the latter once."""
    known = line.organization.lower() in line.title.lower()
    return ", ".join(part for part in (line.title, "" if known else line.organization) if part)


def _row(line: Line) -> tuple[str, ...]:
    return (
        str(line.id),
        called(line),
        KINDS[line.kind],
        role(line),
        str(line.attributions),
        str(line.quotes),
        f"{line.share:.0%}",
        str(line.first.start.line),
    )


def _flat(words: str) -> str:
    return " ".join(words.lower().split())


def remarks(line: Line, names: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """How a source knows, on what terms it speaks, why it is unnamed, by whose way: labels and words."""
    who = _flat(called(line))
    if line.basis and _flat(line.basis.text) not in who:
        yield "how they know:", line.basis.text
    if line.granted and _flat(line.granted.text) not in who:
        yield "on what terms:", line.granted.text
    if line.reason:
        yield "why unnamed:", line.reason.text
    elif line.kind in ("anonymous", "unnamed-person"):
        yield "why unnamed:", "the draft does not say"
    if line.via is not None:
        yield "by way of", names.get(line.via, "another source")

"""A table in Markdown, for the summary of a CI run or a comment on a pull request."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrlint.finding import SEVERITIES, Finding
from attrlint.reports.inert import markdown
from attrlint.reports.report import Linted, Told
from attrlint.reports.tally import Tally
from attrlint.reports.visible import visible

HEAD: Final = "| | where | rule | what |\n|---|---|---|---|\n"
SIGNS: Final = {"error": "**error**", "warning": "warning", "info": "note"}


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:  # noqa: ARG001
    """What was found in one line, then the table, the loudest first."""
    tally = Tally()
    findings = [finding for draft in tally.watch(drafts) for finding in draft.findings]
    yield f"### attrlint: {tally.sentence()}\n"
    if findings:
        yield f"\n{HEAD}"
        yield from map(_row, sorted(findings, key=lambda f: SEVERITIES.index(f.severity)))


def _row(finding: Finding) -> str:
    where = f"{finding.path}:{finding.start.line}"
    said = [finding.message, *(f"{r.path}:{r.start.line}: {r.message}" for r in finding.related)]
    cells = (
        SIGNS.get(finding.severity, ""),
        *map(_cell, (where, finding.rule)),
        "<br>".join(map(_cell, said)),
    )
    return f"| {' | '.join(cells)} |\n"


def _cell(text: str) -> str:
    # a mention, an issue's number or a bare address would become a link on GitHub
    return markdown(visible(text)).replace("@", "@<!-- -->").replace("://", ":<!-- -->//")

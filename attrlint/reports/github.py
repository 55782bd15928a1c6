"""Workflow commands that GitHub turns into annotations beside the changed lines."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrlint.finding import SEVERITIES, Finding
from attrlint.reports.report import Linted, Told
from attrlint.reports.visible import visible

COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:  # noqa: ARG001
    """A command for every finding, the loudest first: GitHub shows ten of each kind and drops the rest."""
    findings = [finding for draft in drafts for finding in draft.findings]
    yield from map(_command, sorted(findings, key=lambda f: SEVERITIES.index(f.severity)))


def _command(finding: Finding) -> str:
    where = {"file": finding.path, "line": str(finding.start.line), "endLine": str(finding.end.line)}
    if finding.start.line == finding.end.line:
        # GitHub drops an annotation that has columns and runs over lines
        where["col"] = str(finding.start.column)
        where["endColumn"] = str(finding.end.column)
    where["title"] = f"attrlint {finding.rule}"
    properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    said = [finding.message, finding.help]
    said += [f"{r.path}:{r.start.line}:{r.start.column}: {r.message}" for r in finding.related]
    message = "%0A".join(_data(" ".join(part.split())) for part in said if part)
    return f"::{COMMANDS.get(finding.severity, 'notice')} {properties}::{message}\n"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

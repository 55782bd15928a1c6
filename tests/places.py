"""Findings without a word of their draft: where each stands, how loud, by which rule."""

from collections.abc import Iterable

from attrlint.finding import Finding
from attrlint.span import Position


def places(findings: Iterable[Finding]) -> str:
    """One finding a line: `line:column-line:column severity rule`, and each related span after a `+`."""
    return "".join(f"{_line(finding)}\n" for finding in findings)


def _line(finding: Finding) -> str:
    also = "".join(f" + {_span(related.start, related.end)}" for related in finding.related)
    return f"{_span(finding.start, finding.end)} {finding.severity} {finding.rule}{also}"


def _span(start: Position, end: Position) -> str:
    return f"{start.line}:{start.column}-{end.line}:{end.column}"

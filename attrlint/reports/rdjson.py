"""Reviewdog's diagnostic format; its columns count from 1 in the bytes of UTF-8."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrlint.finding import Finding, Related
from attrlint.notices import REPORT_TO
from attrlint.reports.report import Linted, Told
from attrlint.reports.visible import encodable
from attrlint.reports.web import is_web
from attrlint.span import Position

SEVERITIES: Final = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:
    """One result that holds every finding."""
    diagnostics = [_diagnostic(f, draft, told) for draft in drafts for f in draft.findings]
    result = {"source": {"name": "attrlint", "url": REPORT_TO}, "diagnostics": diagnostics}
    yield json.dumps(result, indent=1) + "\n"


def _diagnostic(finding: Finding, draft: Linted, told: Told) -> dict[str, Any]:
    said = "\n".join(part for part in (finding.message, finding.help) if part)
    diagnostic: dict[str, Any] = {
        "message": encodable(said),
        "location": _location(finding, draft.lines),
        "severity": SEVERITIES.get(finding.severity, "INFO"),
        "code": _code(finding, told),
    }
    if finding.related:
        diagnostic["relatedLocations"] = [
            {
                "message": encodable(related.message),
                # lines of other drafts are not at hand
                "location": _location(related, draft.lines if related.path == draft.path else {}),
            }
            for related in finding.related
        ]
    return diagnostic


def _code(finding: Finding, told: Told) -> dict[str, str]:
    about = told.rules.get(finding.rule)
    url = next((s.url for s in about.standards if is_web(s.url)), "") if about else ""
    return {"value": finding.rule} | ({"url": url} if url else {})


def _location(at: Finding | Related, lines: Mapping[int, str]) -> dict[str, Any]:
    return {
        "path": encodable(at.path),
        "range": {"start": _place(at.start, lines), "end": _place(at.end, lines)},
    }


def _place(position: Position, lines: Mapping[int, str]) -> dict[str, int]:
    """Line and column; a line that is not at hand leaves the column out, as the format allows."""
    line = lines.get(position.line)
    if line is None:
        return {"line": position.line}
    before = line[: position.column - 1].encode("utf-8", "surrogatepass")
    return {"line": position.line, "column": len(before) + 1}

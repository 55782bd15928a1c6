"""SARIF 2.1.0, as code-scanning services take it in."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import quote

from attrlint.finding import Finding, Standard
from attrlint.notices import INTERNAL_FAULT, UNREADABLE
from attrlint.reports.inert import markdown
from attrlint.reports.report import About, Linted, Settled, Told
from attrlint.reports.visible import encodable
from attrlint.reports.web import is_web
from attrlint.span import Position

LEVELS: Final = {"error": "error", "warning": "warning", "info": "note", "off": "none"}
SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
HOME: Final = "https://pypi.org/project/attrlint/"
TROUBLES: Final = (UNREADABLE.name, INTERNAL_FAULT.name)


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:
    """One log with one run: results for faults of drafts, notifications for what could not be linted."""
    findings: list[Finding] = []
    settled: list[Settled] = []
    for draft in drafts:
        findings += draft.findings
        settled += draft.settled
    results = [f for f in findings if f.rule not in TROUBLES]
    troubles = [f for f in findings if f.rule in TROUBLES]
    found = {f.rule for f in results} | {one.finding.rule for one in settled}
    names = sorted(found | set(told.rules) - {*TROUBLES})
    index = {name: at for at, name in enumerate(names)}
    run = {
        "tool": {
            "driver": {
                "name": "attrlint",
                "informationUri": HOME,
                "semanticVersion": told.version or "0.0.0",
                "rules": [_rule(name, told.rules.get(name)) for name in names],
                "notifications": [
                    _rule(name, told.rules.get(name)) for name in sorted({f.rule for f in troubles})
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not troubles,
                "toolExecutionNotifications": [_notification(f) for f in troubles],
            }
        ],
        "results": [_result(f, index[f.rule]) for f in results]
        + [_result(s.finding, index[s.finding.rule]) | _suppression(s) for s in settled],
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(name: str, about: About | None) -> dict[str, Any]:
    if about is None:
        return {"id": name}
    url = next((s.url for s in about.standards if is_web(s.url)), "")
    cited = [f"{s.body}: {s.section}" + (f" ({s.url})" if s.url else "") for s in about.standards]
    text = "\n\n".join(part for part in (about.why, about.help, *cited) if part)
    linked = "\n".join(map(_standard, about.standards))
    shown = "\n\n".join(p for p in (markdown(about.why), markdown(about.help), linked) if p)
    rule: dict[str, Any] = {
        "id": name,
        "shortDescription": {"text": encodable(about.summary or name)},
        "fullDescription": {"text": encodable(about.why or about.summary or name)},
        "help": {"text": encodable(text or about.summary or name), "markdown": encodable(shown or name)},
        "defaultConfiguration": {"level": LEVELS[about.severity], "enabled": about.severity != "off"},
        "properties": {"tags": [about.group]},
    }
    return rule | ({"helpUri": url} if url else {})


def _standard(standard: Standard) -> str:
    named = markdown(f"{standard.body}: {standard.section}")
    return f"- [{named}](<{standard.url}>)" if is_web(standard.url) else f"- {named}"


def _plain(text: str) -> str:
    """A message as it is; words of a draft that look like a link are kept from becoming one."""
    return encodable(text).replace("](", "]\\(")


def _result(finding: Finding, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": _plain("\n".join(part for part in (finding.message, finding.help) if part))},
        "locations": [_location(finding.path, finding.start, finding.end, finding.text)],
    }
    if finding.fingerprint:
        # the first is the only one that GitHub reads; the second is ours to version
        result["partialFingerprints"] = {
            "primaryLocationLineHash": finding.fingerprint,
            "attrlint/v1": finding.fingerprint,
        }
    if finding.related:
        result["relatedLocations"] = [
            _location(r.path, r.start, r.end, r.text) | {"id": at, "message": {"text": _plain(r.message)}}
            for at, r in enumerate(finding.related, 1)
        ]
    return result


def _suppression(settled: Settled) -> dict[str, Any]:
    reason = f"{settled.reason} (approved by {settled.approved_by})" if settled.reason else "in the baseline"
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": encodable(reason)}]}


def _notification(finding: Finding) -> dict[str, Any]:
    return {
        "level": "error",
        "descriptor": {"id": finding.rule},
        "message": {"text": _plain(finding.message)},
        "locations": [_location(finding.path, finding.start, finding.end, "")],
    }


def _location(path: str, start: Position, end: Position, text: str) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }
    if text:
        region["snippet"] = {"text": encodable(text)}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}


def _uri(path: str) -> str:
    """A relative reference for a relative path (so that it belongs to the repo), a file: one otherwise."""
    unix = path.replace("\\", "/") if path[1:3] == ":\\" else path
    escaped = quote(unix.encode("utf-8", "surrogateescape"), safe="/")
    if unix[1:2] == ":":
        return f"file:///{unix[:2]}{escaped[4:]}"
    # a first segment with a colon is quoted above, so that it cannot be read as a scheme
    return f"file://{escaped}" if unix.startswith("/") else escaped

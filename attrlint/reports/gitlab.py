"""GitLab's code quality report: an array that a merge request shows beside its changed lines."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from attrlint.cache.digests import sha256
from attrlint.finding import Finding
from attrlint.reports.report import Linted, Told
from attrlint.reports.value import array
from attrlint.reports.visible import encodable

SEVERITIES: Final = {"error": "major", "warning": "minor", "info": "info"}


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:  # noqa: ARG001
    """The array, written as the drafts come."""
    return array(_issue(finding) for draft in drafts for finding in draft.findings)


def _issue(finding: Finding) -> dict[str, Any]:
    return {
        "description": encodable(finding.message),
        "check_name": finding.rule,
        "fingerprint": _identity(finding),
        "severity": SEVERITIES.get(finding.severity, "info"),
        "location": {
            "path": encodable(finding.path),
            "lines": {"begin": finding.start.line, "end": finding.end.line},
        },
        "content": {"body": encodable(finding.help)},
    }


def _identity(finding: Finding) -> str:
    """Ours is the same for the same sentence in two drafts; GitLab drops the second of two alike."""
    own = finding.fingerprint or f"{finding.rule}\0{finding.start.offset}\0{finding.message}"
    whole: str = sha256(f"{finding.path}\0{own}".encode("utf-8", "surrogateescape")).hexdigest()
    return whole[:32]

"""JUnit XML, as CI servers read test results: a suite a draft, a case a finding, an error a failure."""

from collections.abc import Iterable, Iterator

from attrlint.finding import Finding
from attrlint.notices import INTERNAL_FAULT, UNREADABLE
from attrlint.reports.inert import attribute, element
from attrlint.reports.report import Linted, Told

TROUBLES = (UNREADABLE.name, INTERNAL_FAULT.name)


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:  # noqa: ARG001
    """Every draft's suite as it comes; warnings and notes are cases that pass and say what they saw."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="attrlint">\n'
    for draft in drafts:
        yield _suite(draft)
    yield "</testsuites>\n"


def _suite(draft: Linted) -> str:
    troubles = sum(f.rule in TROUBLES for f in draft.findings)
    failures = sum(f.severity == "error" for f in draft.findings) - troubles
    cases = [_case(f) for f in draft.findings] or [_clean(draft.path)]
    head = (
        f'<testsuite name={attribute(draft.path)} tests="{len(cases)}"'
        f' failures="{failures}" errors="{troubles}" skipped="0">'
    )
    return "\n".join((head, *cases, "</testsuite>\n"))


def _clean(path: str) -> str:
    return f'<testcase name="no findings" classname={attribute(path)} file={attribute(path)}/>'


def _case(finding: Finding) -> str:
    name = f"{finding.rule} at {finding.start.line}:{finding.start.column}"
    head = (
        f"<testcase name={attribute(name)} classname={attribute(finding.path)}"
        f' file={attribute(finding.path)} line="{finding.start.line}">'
    )
    return f"{head}{_outcome(finding)}</testcase>"


def _outcome(finding: Finding) -> str:
    said = "\n".join(element(part) for part in _said(finding) if part)
    if finding.severity != "error":
        return f"<system-out>{finding.severity}: {said}</system-out>"
    tag = "error" if finding.rule in TROUBLES else "failure"
    kind, message = attribute(finding.rule), attribute(finding.message)
    return f"<{tag} type={kind} message={message}>{said}</{tag}>"


def _said(finding: Finding) -> Iterator[str]:
    yield f"{finding.path}:{finding.start.line}:{finding.start.column}: {finding.message}"
    for related in finding.related:
        yield f"{related.path}:{related.start.line}:{related.start.column}: {related.message}"
    yield finding.help

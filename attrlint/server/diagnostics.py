"""Findings and faults as an editor shows them: underlined words, with a link to the standard."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from lsprotocol import types

from attrlint.configs import Unusable
from attrlint.fault import Fault
from attrlint.finding import Finding, Related
from attrlint.reports.visible import visible
from attrlint.reports.web import is_web
from attrlint.rules.examples import ExampleFailure
from attrlint.server.addresses import uri_of
from attrlint.server.positions import Lines
from attrlint.server.understanding import Understood

SOURCE: Final = "attrlint"
LEVELS: Final = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_WORD: Final = re.compile(r"[^\s,\]}]+")


def of_findings(seen: Understood, *, related: bool) -> Iterator[types.Diagnostic]:
    """A diagnostic for every finding; `related` where the client shows second places."""
    for finding in seen.findings:
        yield of_finding(seen, finding, related=related)


def of_finding(seen: Understood, finding: Finding, *, related: bool) -> types.Diagnostic:
    """A finding at its words."""
    url = next((standard.url for standard in finding.standards if is_web(standard.url)), None)
    return types.Diagnostic(
        seen.lines.range(*seen.span(finding.start, finding.end)),
        visible(finding.message),
        severity=LEVELS[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(url) if url else None,
        source=SOURCE,
        related_information=[_related(seen, one) for one in finding.related] if related else None,
        data=finding.fingerprint,
    )


def _related(seen: Understood, related: Related) -> types.DiagnosticRelatedInformation:
    if related.path == seen.document.path:
        uri, place = seen.document.uri, seen.lines.range(*seen.span(related.start, related.end))
    else:
        # of another draft only line and column are known: right in all lines without rare characters
        uri = uri_of(related.path)
        start, end = (types.Position(at.line - 1, at.column - 1) for at in (related.start, related.end))
        place = types.Range(start, end)
    return types.DiagnosticRelatedInformation(types.Location(uri, place), visible(related.message))


def of_fault(fault: Fault, lines: Lines) -> types.Diagnostic:
    """A mistake in a page at the word where it stands."""
    return _of_page(fault.line, fault.column, " ".join(filter(None, (fault.message, fault.help))), lines)


def of_example(failure: ExampleFailure, lines: Lines) -> types.Diagnostic:
    """An example that did not come out as its page says."""
    message = f"{failure.message}; found: {failure.found}"
    return _of_page(failure.line, failure.column, message, lines, types.DiagnosticSeverity.Warning)


def _of_page(
    line: int,
    column: int,
    message: str,
    lines: Lines,
    severity: types.DiagnosticSeverity = types.DiagnosticSeverity.Error,
) -> types.Diagnostic:
    start = lines.at(line, column)
    word = _WORD.match(lines.text, start)
    place = lines.range(start, word.end() if word else start)
    return types.Diagnostic(place, visible(message), severity=severity, source=SOURCE)


def of_trouble(trouble: Exception, lines_of: Callable[[str], Lines]) -> tuple[str, types.Diagnostic] | None:
    """The path of the file that is at fault and its diagnostic; None where no file is.

    `lines_of` gives the lines of a file by its path.
    """
    if isinstance(trouble, Fault):
        return trouble.path, of_fault(trouble, lines_of(trouble.path))
    if isinstance(trouble, OSError) and trouble.filename:
        path = str(trouble.filename)
        message = trouble.strerror or type(trouble).__name__
        return path, of_fault(Fault(path, 1, 1, f"this page cannot be read: {message}"), lines_of(path))
    assert isinstance(trouble, Unusable | Exception)
    return None

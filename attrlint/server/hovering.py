"""What an editor shows over a finding: why it matters, what would help, and on whose authority."""

from collections.abc import Iterator

from attrlint.finding import Finding
from attrlint.notices import NOTICES
from attrlint.reports.inert import markdown
from attrlint.reports.visible import visible
from attrlint.reports.web import is_web
from attrlint.server.understanding import Understood
from attrlint.span import Span


def findings_at(seen: Understood, span: Span) -> Iterator[Finding]:
    """The findings whose words stand at least partly in `span` of the document, or touch a bare place."""
    for finding in seen.findings:
        place = seen.span(finding.start, finding.end)
        if place.start <= span.end and span.start <= place.end:
            yield finding


def told(seen: Understood, finding: Finding, *, marked_up: bool) -> str:
    """A finding in full, as Markdown in which no word of a draft or rule acts as markup, or plainly."""
    about = (seen.config.rules if seen.config else {}).get(finding.rule) or NOTICES.get(finding.rule)
    plain = _escaped if marked_up else visible
    strong = "**" if marked_up else ""
    parts = [
        f"{strong}{plain(finding.rule)}{strong} ({finding.group}, {finding.severity})",
        plain(finding.message),
        plain(_one_line(about.why)) if about else "",
        f"{strong}What would help:{strong} {plain(finding.help)}" if finding.help else "",
        "\n".join(_standards(finding, marked_up=marked_up)),
    ]
    return "\n\n".join(part for part in parts if part)


def _standards(finding: Finding, *, marked_up: bool) -> Iterator[str]:
    for standard in finding.standards:
        words = visible(f"{standard.body}, {standard.section}")
        if not marked_up:
            yield f"- {words}" + (f", {visible(standard.url)}" if standard.url else "")
        elif is_web(standard.url):
            yield f"- [{_escaped(words)}](<{visible(standard.url)}>)"
        else:
            yield f"- {_escaped(words)}"


def _escaped(words: str) -> str:
    return markdown(visible(words)).replace("&", "\\&")


def _one_line(words: str) -> str:
    return " ".join(words.split())

"""What attrlint writes into a document's comments: one for each finding, and one at each second place."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrlint.finding import Finding, Related
from attrlint.reports.visible import visible
from attrlint.span import Span


class Saying(NamedTuple):
    """A comment to be: the words it is about, and its paragraphs."""

    span: Span
    paragraphs: tuple[str, ...]


def sayings(findings: Iterable[Finding]) -> list[Saying]:
    """The comments that these findings of one draft come to, by place, each said once."""
    said = [saying for finding in findings for saying in _of(finding)]
    return sorted(dict.fromkeys(said), key=lambda saying: saying.span)


def _of(finding: Finding) -> Iterator[Saying]:
    here = Span(finding.start.offset, finding.end.offset)
    rule = f"{finding.rule} ({finding.severity})"
    more: list[str] = []
    for related in finding.related:
        span = Span(related.start.offset, related.end.offset)
        if related.path != finding.path:
            more.append(
                f"Also {related.path}, line {related.start.line}, “{related.text}”: {related.message}"
            )
        elif span == here:
            more.append(f"Also: {related.message}")
        else:
            yield Saying(span, _lines(_capital(related.message), _other(finding, related), rule))
    yield Saying(here, _lines(_capital(finding.message), *more, finding.help, rule))


def _other(finding: Finding, related: Related) -> str:
    """Where the other end of it is."""
    where = "above" if finding.start.offset < related.start.offset else "below"
    return f"See “{finding.text}” {where}: {finding.message}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lines(*words: str) -> tuple[str, ...]:
    return tuple(visible(line) for line in words if line)

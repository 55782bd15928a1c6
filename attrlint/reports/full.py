"""The report for people: each fault on its line of the draft, with why it matters and what would help."""

from collections.abc import Iterable, Iterator, Mapping

from attrlint.finding import Finding, Related
from attrlint.reports.columns import columns, opening, wrapped
from attrlint.reports.excerpt import excerpt
from attrlint.reports.paint import Paint, painter
from attrlint.reports.report import Linted, Told
from attrlint.reports.tally import Tally
from attrlint.reports.visible import visible
from attrlint.span import Position


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:
    """Every finding with its excerpt, then one line that counts them."""
    paint = painter(told.colour)
    tally = Tally()
    for draft in tally.watch(drafts):
        for finding in draft.findings:
            yield "\n".join(_Entry(finding, draft.lines, told, paint).lines()) + "\n\n"
    loudest = next((severity for severity, count in tally.found.items() if count), "good")
    yield paint(tally.sentence(), loudest) + "\n"


class _Entry:
    """One finding on its way to paper."""

    __slots__ = ("columns", "draft_lines", "finding", "gutter", "margin", "paint", "why")

    def __init__(self, finding: Finding, lines: Mapping[int, str], told: Told, paint: Paint) -> None:
        about = told.rules.get(finding.rule)
        ends = [finding.end.line, *(r.end.line for r in finding.related if r.path == finding.path)]
        self.finding = finding
        self.draft_lines = lines
        self.why = about.why if about else ""
        self.paint = paint
        self.columns = told.columns
        self.gutter = len(str(max(ends)))
        self.margin = " " * (self.gutter + 2)

    def lines(self) -> Iterator[str]:
        finding = self.finding
        yield self._headline()
        yield from self._excerpt(finding.start, finding.end, "^", finding.severity)
        for related in finding.related:
            yield from self._related(related)
        if self.why:
            yield self._note("why", opening(self.why, self.columns - self.gutter - 9))
        if finding.help:
            yield self._note("help", finding.help)

    def _related(self, related: Related) -> Iterator[str]:
        """A second place with its excerpt; of the finding's own place there is only more to say."""
        here = (self.finding.path, self.finding.start, self.finding.end)
        if (related.path, related.start, related.end) == here:
            yield self._note("also", related.message)
            return
        place = f"{visible(related.path)}:{related.start.line}:{related.start.column}"
        yield self._note("also", f"{place}: {related.message}")
        if related.path == self.finding.path:
            yield from self._excerpt(related.start, related.end, "-", "info")

    def _headline(self) -> str:
        """`path:line:col severity rule: message`, the message going on under itself where it is long."""
        paint, finding = self.paint, self.finding
        place = f"{visible(finding.path)}:{finding.start.line}:{finding.start.column}"
        rule = visible(finding.rule)
        head = f"{place} {finding.severity} {rule}:"
        message = wrapped(finding.message, self.columns - 4, "    ", used=columns(head) - 3)
        painted = (
            f"{paint(place, 'place')} {paint(finding.severity, finding.severity)} {paint(rule, 'rule')}:"
        )
        return f"{painted} {message}"

    def _note(self, label: str, words: str) -> str:
        indent = len(label) + 4
        said = wrapped(words, self.columns - len(self.margin) - indent, " " * (len(self.margin) + indent))
        return f"{self.margin}{self.paint(f'= {label}:', 'quiet')} {said}"

    def _excerpt(self, start: Position, end: Position, mark: str, style: str) -> Iterator[str]:
        for strip in excerpt(self.draft_lines, start, end, self.columns - self.gutter - 4):
            number = str(strip.number or "").rjust(self.gutter)
            yield f" {self.paint(f'{number} |', 'quiet')} {strip.text}".rstrip()
            if strip.width:
                bar = self.paint(" " * self.gutter + " |", "quiet")
                yield f" {bar} {' ' * strip.indent}{self.paint(mark * strip.width, style)}"

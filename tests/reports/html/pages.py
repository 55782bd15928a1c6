"""Pages as tests ask for them: of real findings, and of findings wherever a test wants them."""

from collections.abc import Iterable

from attrlint.config import isolated
from attrlint.files import lint_file
from attrlint.finding import Finding, Related, Severity
from attrlint.notices import NOTICES
from attrlint.reading.draft import Draft
from attrlint.reports import report_in
from attrlint.reports.galley import galley
from attrlint.reports.report import Linted, Told
from attrlint.span import Span
from tests.attribution.seen import draft_of
from tests.reports.html.tree import Element, tree

CONFIG = isolated()
TOLD = Told({**NOTICES, **CONFIG.rules}, "9.9.9")


def linted(path: str, text: str | None = None) -> Linted:
    """A file, or this text in its place, as `attrlint check` lints it for the page."""
    return lint_file(path, CONFIG, None if text is None else text.encode(), galley=True)


def printed(drafts: Iterable[Linted], told: Told = TOLD) -> str:
    return "".join(report_in("html")(drafts, told))


def read(drafts: Iterable[Linted], told: Told = TOLD) -> Element:
    return tree(printed(drafts, told))


def found(
    draft: Draft, span: Span, *related: Span, rule: str = "bare-source", severity: Severity = "warning"
) -> Finding:
    """A finding on these words of a draft, with second places in it."""
    others = tuple(
        Related(draft.path, draft.position(r.start), draft.position(r.end), r.cut(draft.text), "and here")
        for r in related
    )
    place = (draft.position(span.start), draft.position(span.end))
    text = span.cut(draft.text)
    return Finding(draft.path, rule, "sourcing", severity, "says what?", "Say it.", text, *place, others)


def with_findings(text: str, spans: Iterable[tuple[int, int]], path: str = "draft.txt") -> Linted:
    """A draft with a finding on each of these stretches."""
    draft = draft_of(text, path)
    return Linted(path, tuple(found(draft, Span(*span)) for span in spans), {}, galley=galley(draft))


def marked(page: Element, note: int | str, key: str = "d1") -> str:
    """All words that are marked for a finding, by its number, or for its second place, by its id."""
    [article] = page.having("id", key)
    return "".join(
        mark.text for mark in article.all("mark") if str(note) in mark.attributes["data-notes"].split()
    )


def squeezed(text: str) -> str:
    """Without white space, which a page may print as it likes."""
    return "".join(text.split())

"""One self-contained page for people: drafts with notes in the margin, their sources, the rules they met."""

from collections.abc import Iterable, Iterator

from attrlint.extra import MissingExtra
from attrlint.reports.report import Linted, Told

try:
    # asked for here, so that nobody waits for drafts to be linted before hearing of it
    import jinja2 as _jinja2  # noqa: F401
except ModuleNotFoundError as error:
    raise MissingExtra("the HTML report", "html") from error


def report(drafts: Iterable[Linted], told: Told) -> Iterator[str]:
    """The page, piece by piece once all drafts are known: its front lists the loudest first."""
    from attrlint.reports.html.page import page
    from attrlint.reports.html.printing import printed

    yield from printed(page(drafts, told))

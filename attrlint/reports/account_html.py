"""Accounts as one self-contained page: every draft with its sources marked, and its ledger."""

from collections.abc import Iterable, Iterator

from attrlint.reports.galley import Galley
from attrlint.reports.html.page import sources_page
from attrlint.reports.html.printing import printed
from attrlint.reports.paint import Paint


def report(galleys: Iterable[Galley], paint: Paint, columns: int) -> Iterator[str]:  # noqa: ARG001
    """The page, piece by piece."""
    yield from printed(sources_page(galleys))

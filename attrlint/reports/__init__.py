"""Reports: findings as text, one module a format, each with `report(drafts, told)`."""

from importlib import import_module
from typing import Final, cast

from attrlint.reports.report import Report

FORMATS: Final = (
    *("full", "concise", "json", "jsonl"),
    *("github", "gitlab", "sarif", "junit", "checkstyle", "rdjson", "markdown"),
    "html",
)
WITH_LINES: Final = ("full", "rdjson")
"""The formats that need the lines of the drafts on which findings stand."""
WITH_GALLEYS: Final = ("html",)
"""The formats that show drafts whole."""


def report_in(format: str) -> Report:
    """The report that prints `format`, one of FORMATS; MissingExtra where it needs what is not installed."""
    if format not in FORMATS:
        raise ValueError(f"no report is called {format!r}")
    return cast(Report, import_module(f"attrlint.reports.{format}").report)

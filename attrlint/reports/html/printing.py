"""Printing a page: the templates beside this module, and the one style sheet that the page may use."""

import os
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from attrlint.reports.html.legible import legible
from attrlint.reports.html.page import Page
from attrlint.reports.tally import NOUNS

_FOLDER: Final = os.path.join(os.path.dirname(__file__), "templates")


def printed(page: Page) -> Iterator[str]:
    """The page as HTML, piece by piece. Everything that comes from outside is escaped, wherever it stands."""
    with open(os.path.join(_FOLDER, "style.css"), encoding="utf-8") as file:
        style = file.read()
    yield from _template().generate(page=page, style=Markup(style), policy=policy(style), nouns=NOUNS)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["legible"] = legible
    return environment.get_template("page.html")


def policy(style: str) -> str:
    """A content security policy under which nothing is loaded or run, and no style but this one holds."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"

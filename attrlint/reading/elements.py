"""HTML's elements, as far as a reader of words minds them."""

from typing import Final

BLOCK_LEVEL: Final = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hr", "html", "legend", "li", "main", "ol", "option", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
"""Where one of these begins or ends, a block of words ends."""

MUTED: Final = frozenset((
    "audio", "button", "canvas", "footer", "iframe", "math", "nav", "noscript", "object", "script",
    "select", "style", "svg", "template", "textarea", "video",
))  # fmt: skip
"""What stands in these is not part of the article."""

HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
NEVER_IN_HEADINGS: Final = frozenset(("blockquote", "figure", "ol", "p", "pre", "table", "ul"))
LISTED: Final = frozenset(("li", "dt", "dd"))
CELLS: Final = frozenset(("td", "th"))
_LISTS: Final = frozenset(("ul", "ol", "dl"))
_TABLES: Final = frozenset(("table",))

COUNTED: Final = HEADINGS | LISTED | CELLS | _LISTS | _TABLES | {
    "blockquote", "caption", "code", "figcaption", "pre", "title"
}  # fmt: skip
"""Elements that decide on the kind of the block in them."""


def implied_end(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Which open elements end where `name` begins, and inside which elements they would stay open.

    Hardly anybody writes `</li>` or `</td>`.
    """
    if name in LISTED:
        return LISTED, _LISTS
    if name in CELLS:
        return CELLS, _TABLES
    return (HEADINGS, frozenset()) if name in HEADINGS else (frozenset(), frozenset())

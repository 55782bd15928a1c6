"""Words with small marks among them: entities, tags, and web addresses, which are links and no prose."""

import re
from typing import Protocol

from attrlint.reading.canvas import Canvas

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_ADDRESS = re.compile(r"https?://[^\s<>\"”’`|\\^{}\[\]]+", re.IGNORECASE)
_TAG_OR_COMMENT = re.compile(r"</?[a-zA-Z][^<>]*>|<!--[^<>]*-->")


def show_text(canvas: Canvas, start: int, end: int, *, entities: bool = False, glued: bool = False) -> None:
    """Show a stretch of the text but for the web addresses in it, which become links.

    `entities`: the format has them, so that `&rsquo;` is shown as the one character it stands for.
    `glued`: what was masked just before `start` leaves no gap for a reader.
    """
    text = canvas.text
    if text.find("://", start, end) >= 0:
        for found in _ADDRESS.finditer(text, start, end):
            address = _without_stop(found.group())
            _show_decoded(canvas, start, found.start(), entities, glued)
            start, glued = found.start() + len(address), False
            canvas.link(found.start(), start, address)
    _show_decoded(canvas, start, end, entities, glued)


class ShowText(Protocol):
    """How the words between two tags are shown; `show_text` is one."""

    def __call__(self, canvas: Canvas, start: int, end: int, *, entities: bool, glued: bool) -> None: ...


def show_marked(canvas: Canvas, start: int, end: int, show: ShowText = show_text) -> None:
    """Show a value that may hold tags, such as a caption: its words, without the tags."""
    glued = False
    if canvas.text.find("<", start, end) >= 0:
        for found in _TAG_OR_COMMENT.finditer(canvas.text, start, end):
            show(canvas, start, found.start(), entities=True, glued=glued)
            start, glued = found.end(), not found.group().lower().startswith("<br")
    show(canvas, start, end, entities=True, glued=glued)


def _show_decoded(canvas: Canvas, start: int, end: int, entities: bool, glued: bool) -> None:
    text = canvas.text
    if entities and text.find("&", start, end) >= 0:
        # its tables are imported by those who need them
        from html import unescape

        for found in ENTITY.finditer(text, start, end):
            decoded = unescape(found.group())
            if decoded.startswith("&") and len(decoded) > 1:
                # no entity of that name: the words stand as they are
                continue
            canvas.show(start, found.start(), glued=glued)
            canvas.show(found.start(), found.end(), " " if decoded.isspace() else decoded, glued=glued)
            start, glued = found.end(), False
    canvas.show(start, end, glued=glued)


def _without_stop(address: str) -> str:
    """The address without the punctuation of the sentence around it."""
    address = address.rstrip(".,;:!?'*_")
    if address.endswith(")") and "(" not in address:
        address = address.rstrip(").,;:!?'*_")
    return address

"""Bare web addresses among words: they are links, and no prose."""

import re

from attrlint.reading.canvas import Canvas

_ADDRESS = re.compile(r"https?://[^\s<>\"”’`|\\^{}\[\]]+", re.IGNORECASE)


def show_words(canvas: Canvas, start: int, end: int, *, glued: bool = False) -> None:
    """Show a stretch of the text but for the web addresses in it, which become links."""
    text = canvas.text
    if text.find("://", start, end) >= 0:
        for found in _ADDRESS.finditer(text, start, end):
            address = found.group().rstrip(".,;:!?'*_")
            if address.endswith(")") and "(" not in address:
                address = address.rstrip(").,")
            canvas.show(start, found.start(), glued=glued)
            start, glued = found.start() + len(address), False
            canvas.link(found.start(), start, address)
    canvas.show(start, end, glued=glued)

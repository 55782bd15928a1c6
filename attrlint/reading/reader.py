"""The one way in: bytes → Draft, the format chosen by the path's ending."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrlint.reading.canvas import Canvas
from attrlint.reading.decoding import LIMIT, Reason, Unreadable, decode
from attrlint.reading.draft import Draft

__all__ = ["LIMIT", "SUFFIXES", "Reason", "Unreadable", "read_draft"]

_MARKDOWN: Final = (".md", ".markdown", ".mdx", ".qmd")
_HTML: Final = (".html", ".htm")
_PLAIN: Final = (".txt", ".text")

SUFFIXES: Final = (*_MARKDOWN, *_PLAIN, *_HTML)
"""Endings of the files that are drafts, in lower case; any other ending is read as plain text."""


def read_draft(data: bytes | str, path: str, words: Mapping[str, Sequence[str]] | None = None) -> Draft:
    """The Draft of a file's bytes, or of a text already decoded; Unreadable where it is not text.

    `words` are the word lists in force, by name; they are handed on to the draft.
    An empty file is a Draft without blocks.
    """
    text = decode(data, path)
    canvas = Canvas(text)
    _reader(path)(canvas, path)
    return canvas.draft(path, words)


def _reader(path: str) -> Callable[[Canvas, str], None]:
    """The format's reader, imported only when a draft asks for it: a hook mostly meets one format."""
    ending = path.lower()
    if ending.endswith(_MARKDOWN):
        from attrlint.reading.markdown import read_markdown

        return read_markdown
    if ending.endswith(_HTML):
        from attrlint.reading.html import read_html

        return read_html
    from attrlint.reading.plain import read_plain

    return read_plain

"""The one way in: bytes → Draft, the format chosen by the path's ending."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrlint.reading.canvas import Canvas
from attrlint.reading.decoding import LIMIT, Reason, Unreadable, decode
from attrlint.reading.draft import Draft

__all__ = [
    "ANNOTATED",
    "DOCUMENTS",
    "LARGEST_DOCUMENT",
    "LIMIT",
    "SUFFIXES",
    "TEXTS",
    "Reason",
    "Unreadable",
    "most_bytes",
    "read_draft",
]

_MARKDOWN: Final = (".md", ".markdown", ".mdx", ".qmd")
_HTML: Final = (".html", ".htm")
_PLAIN: Final = (".txt", ".text")

TEXTS: Final = (*_MARKDOWN, *_PLAIN, *_HTML)
"""Endings of the files that are drafts and hold text as it is."""
ANNOTATED: Final = (".docx",)
"""Endings of the documents in which comments can be written."""
DOCUMENTS: Final = (*ANNOTATED, ".odt")
"""Endings of the files in which a word processor packs text and much else."""
SUFFIXES: Final = (*TEXTS, *DOCUMENTS)
"""Endings of the files that are drafts, in lower case; any other ending is read as plain text."""

LARGEST_DOCUMENT: Final = 64 * 1024 * 1024
"""The largest document that is read, in bytes: photographs weigh more than words."""


def most_bytes(path: str) -> int:
    """How large a file of this name may be, in bytes."""
    return LARGEST_DOCUMENT if path.lower().endswith(DOCUMENTS) else LIMIT


def read_draft(data: bytes | str, path: str, words: Mapping[str, Sequence[str]] | None = None) -> Draft:
    """The Draft of a file's bytes, or of a text already decoded; Unreadable where it is not text.

    `words` are the word lists in force, by name; they are handed on to the draft.
    An empty file is a Draft without blocks.
    """
    if path.lower().endswith(DOCUMENTS):
        return _read_document(data, path, words)
    text = decode(data, path)
    canvas = Canvas(text)
    _reader(path)(canvas, path)
    return canvas.draft(path, words)


def _read_document(data: bytes | str, path: str, words: Mapping[str, Sequence[str]] | None) -> Draft:
    if isinstance(data, str):
        raise Unreadable(path, "binary", "a document of a word processor is bytes, and this is text")
    if not data:
        return Draft(path, "", "", ())
    if len(data) > LARGEST_DOCUMENT:
        limit = LARGEST_DOCUMENT // 1024 // 1024
        raise Unreadable(path, "too-large", f"more than {limit} MB: take the pictures out of it")
    if path.lower().endswith(".odt"):
        from attrlint.reading.opendocument.document import read_opendocument

        return read_opendocument(data, path, words)
    from attrlint.reading.word.document import read_word

    return read_word(data, path, words)


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

"""The namespaces of Word's format, in both dialects, the common one and the strict one; and its elements."""

from collections.abc import Mapping
from typing import Final

_COMMON: Final = "http://schemas.openxmlformats.org/"
_STRICT: Final = "http://purl.oclc.org/ooxml/"

NAMES: Final = {
    f"{_COMMON}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_COMMON}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_COMMON}markup-compatibility/2006": "mc",
    f"{_COMMON}package/2006/relationships": "rel",
    f"{_COMMON}package/2006/content-types": "ct",
    f"{_COMMON}package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.microsoft.com/office/word/2016/wordml/cid": "w16cid",
    "http://schemas.microsoft.com/office/word/2018/wordml/cex": "w16cex",
}
"""Prefixes by namespace, as attrlint's own code writes them; a document may use others."""

UNREAD: Final = frozenset((
    "w:del", "w:moveFrom", "w:rt", "w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:tcPrChange",
    "w:trPrChange", "w:sectPrChange", "w:numberingChange",
))  # fmt: skip
"""What is left out with all that stands in it: text that was taken out, and how things looked before."""
SIGNS: Final = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": " ", "w:cr": " ", "w:sym": " ",
    "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad",
}  # fmt: skip
"""Elements that stand for a character."""
BREAKS: Final = ("w:br", "w:cr")
NOTES: Final = {"w:footnote": "footnote", "w:endnote": "endnote"}
NOTE_MARKS: Final = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
"""Where a note hangs in the body."""


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a switch such as `<w:vanish/>` is set: it is, unless its value says no."""
    return attributes.get("w:val", "1") not in ("0", "false", "off")

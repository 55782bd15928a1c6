"""The namespaces of the OpenDocument format."""

from typing import Final

_COMMON: Final = "urn:oasis:names:tc:opendocument:xmlns:"

NAMES: Final = {
    f"{_COMMON}office:1.0": "office",
    f"{_COMMON}text:1.0": "text",
    f"{_COMMON}table:1.0": "table",
    f"{_COMMON}style:1.0": "style",
    f"{_COMMON}drawing:1.0": "draw",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://purl.org/dc/elements/1.1/": "dc",
}
"""Prefixes by namespace, as attrlint's own code writes them; a document may use others."""

"""XML from strangers, walked once: no document type, no entities of its own, no bottomless nesting.

Elements are told with their places in bytes, so that a part can be changed where it must be and
stay as it is everywhere else.
"""

import re
from collections.abc import Mapping
from typing import Final, Protocol
from xml.parsers import expat

MOST_DEPTH: Final = 256
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_START_TAG: Final = re.compile(rb"<(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_UNKNOWN: Final = "?"


class Broken(Exception):
    """Markup that is not read; `str()` of it says what is wrong with it."""


class Walker(Protocol):
    """What is told of a part: elements as `prefix:name`, attributes likewise, places as byte offsets."""

    def open(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """An element begins; its start tag stands at `at`."""

    def close(self, name: str, at: int, end: int) -> None:
        """An element ends: its content at `at`, and its end tag before `end`."""

    def text(self, words: str) -> None:
        """Characters; one stretch may come in several calls."""


def tag_end(data: bytes, at: int) -> int:
    """Where the start tag that begins at `at` ends, in markup that has been walked."""
    found = _START_TAG.match(data, at)
    return found.end() if found else at


def walk(data: bytes, names: Mapping[str, str], walker: Walker) -> None:
    """Tell `walker` what stands in `data`, which is UTF-8; Broken where it is no markup to be trusted.

    `names` are the prefixes to use, by namespace; what is in none of these has the prefix `?`.
    """
    _Walk(data, names, walker).run()


class _Walk:
    __slots__ = ("_data", "_known", "_names", "_parser", "_starts", "_walker")

    def __init__(self, data: bytes, names: Mapping[str, str], walker: Walker) -> None:
        self._data = data
        self._names = names
        self._walker = walker
        self._known: dict[str, str] = {}
        self._starts: list[int] = []
        self._parser = parser = expat.ParserCreate("utf-8", "}")
        parser.buffer_text = True
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = walker.text
        parser.StartDoctypeDeclHandler = self._refuse

    def run(self) -> None:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            raise Broken(f"broken XML ({expat.errors.messages[error.code]})") from None

    def _name(self, found: str) -> str:
        name = self._known.get(found)
        if name is None:
            namespace, mark, local = found.rpartition("}")
            prefix = "xml" if namespace == _XML else self._names.get(namespace, _UNKNOWN)
            name = self._known[found] = f"{prefix}:{local}" if mark else local
        return name

    def _open(self, name: str, attributes: Mapping[str, str]) -> None:
        at = self._parser.CurrentByteIndex
        self._starts.append(at)
        if len(self._starts) > MOST_DEPTH:
            raise Broken(f"XML nested more than {MOST_DEPTH} deep")
        told = {self._name(key): value for key, value in attributes.items()}
        self._walker.open(self._name(name), told, at)

    def _close(self, name: str) -> None:
        start, at = self._starts.pop(), self._parser.CurrentByteIndex
        # of an element that is a single tag the place told is the one behind it
        single = self._data.endswith(b"/>", 0, at) and tag_end(self._data, start) == at
        end = at if single else self._data.index(b">", at) + 1
        self._walker.close(self._name(name), at, end)

    def _refuse(self, *_: object) -> None:
        raise Broken("XML with a document type of its own, which no word processor writes")

"""One table of a TOML file as the same tree that YAML gives.

tomllib knows what a file means but not where: the places are found again by reading its lines, and
are those of the nearest key where a value stands in a way that this reading does not follow.
"""

import re
from typing import Any, Final

from attrlint.cache.watch import note_file
from attrlint.fault import Fault
from attrlint.page.node import Entry, Listing, Mapping, Node, Scalar
from attrlint.page.yaml_text import decode

_PART: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|[\w-]+")
_KEYS: Final = r"(?:\"[^\"]*\"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:\"[^\"]*\"|'[^']*'|[\w-]+))*"
_HEADER: Final = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_KEYS})[ \t]*\]\]?", re.MULTILINE)
_SETTING: Final = re.compile(rf"[ \t]*({_KEYS})[ \t]*=[ \t]*", re.MULTILINE)
_AT: Final = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)")
_LONG_KEY: Final = re.compile(r"(?<![\w\"'.-])(?:[\w\"'-]+[ \t]*\.[ \t]*){100}")

KeyPath = tuple[str | int, ...]
Place = tuple[int, int]
"""Offsets in the text of a key and of its value."""


def read_toml(path: str, data: bytes, table: tuple[str, ...]) -> Mapping | None:
    """The table of that name, None where the file has none; a Fault where the file is not TOML."""
    import tomllib

    note_file(path, data)
    text = decode(path, data)
    long = _LONG_KEY.search(text)
    if long:
        # tomllib would take all memory for it
        raise Fault(path, text.count("\n", 0, long.start()) + 1, 1, "a key of more than a hundred parts")
    try:
        value: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as slip:
        raise _syntax_fault(path, text, str(slip)) from None
    except RecursionError:
        raise Fault(path, 1, 1, "nested deeper than anything that attrlint reads") from None
    for key in table:
        value = value.get(key) if isinstance(value, dict) else None
    if not isinstance(value, dict):
        return None
    return _Tree(text).mapping(value, table, 0)


class _Tree:
    """Builds nodes, looking up each key's place, or searching for it behind its parent's."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places = _places(text)

    def mapping(self, value: dict[str, Any], path: KeyPath, start: int) -> Mapping:
        key_at, value_at = self.places.get(path, (start, start))
        entries = []
        for key, inner in value.items():
            inner_path = (*path, key)
            if inner_path not in self.places:
                self.places[inner_path] = self._search(key, value_at)
            entries.append(Entry(*self._place(self.places[inner_path][0]), key, self.node(inner, inner_path)))
        return Mapping(*self._place(key_at), tuple(entries))

    def node(self, value: Any, path: KeyPath) -> Node:
        start = self.places[path][1]
        if isinstance(value, dict):
            return self.mapping(value, path, start)
        if isinstance(value, list):
            items = []
            for at, item in enumerate(value):
                inner = (*path, at)
                if inner not in self.places:
                    here = self._find(item, start)
                    self.places[inner] = (here, here)
                start = self.places[inner][1] + 1
                items.append(self.node(item, inner))
            return Listing(*self._place(self.places[path][1]), tuple(items))
        words = str(value).lower() if isinstance(value, bool) else str(value)
        return Scalar(*self._place(start), words, 1 if isinstance(value, str) else 0, bare=False)

    def _search(self, key: str, start: int) -> Place:
        found = re.compile(rf"[\"']?{re.escape(key)}[\"']?[ \t]*=[ \t]*").search(self.text, start)
        return (found.start(), found.end()) if found else (start, start)

    def _find(self, item: Any, start: int) -> int:
        at = self.text.find(str(item), start) if isinstance(item, str | int | float) else -1
        return start if at < 0 else at - isinstance(item, str)

    def _place(self, offset: int) -> tuple[int, int]:
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)


def _places(text: str) -> dict[KeyPath, Place]:
    """Where every key that begins a line stands, by its full path; array tables count from 0."""
    places: dict[KeyPath, Place] = {}
    arrays: dict[KeyPath, int] = {}
    table: KeyPath = ()
    at = 0
    for line in text.split("\n"):
        header, setting = _HEADER.match(line), _SETTING.match(line)
        if header:
            table = _numbered(_parts(header[2]), arrays, new=header[1] == "[[")
            places[table] = (at + header.start(1), at + header.start(1))
        elif setting:
            parts = _parts(setting[1])
            places[(*table, *parts)] = (at + setting.start(1), at + setting.end())
        at += len(line) + 1
    for path, place in list(places.items()):
        for length in range(1, len(path)):
            places.setdefault(path[:length], place)
    return places


def _numbered(parts: list[str], arrays: dict[KeyPath, int], *, new: bool) -> KeyPath:
    """The path of a table's header, with the number of each array table on the way."""
    path: KeyPath = ()
    for at, part in enumerate(parts):
        path = (*path, part)
        if new and at == len(parts) - 1:
            arrays[path] = arrays.get(path, -1) + 1
        if path in arrays:
            path = (*path, arrays[path])
    return path


def _parts(keys: str) -> list[str]:
    return [part.strip("\"'") for part in _PART.findall(keys)]


def _syntax_fault(path: str, text: str, said: str) -> Fault:
    where = _AT.search(said)
    message = f"not TOML: {_AT.sub('', said)}"
    if where and where[1]:
        return Fault(path, int(where[1]), int(where[2]), message)
    return Fault(path, text.count("\n") + 1, 1, message)

"""TOML front matter, read value by value with offsets; a line that is not understood is passed over."""

import re
from collections.abc import Iterator

from attrlint.reading.scalars import Field, Scalar, Style
from attrlint.span import Span

_TABLE = re.compile(r"[ \t]*\[\[?[ \t]*([^\[\]\r\n]++)\]\]?[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_KEY = re.compile(
    r"[ \t]*((?:[\w-]+|\"[^\"\r\n]*\"|'[^'\r\n]*')(?:\.(?:[\w-]+|\"[^\"\r\n]*\"))*)[ \t]*=[ \t]*"
)
_REST = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_STRING = re.compile(
    r"\"\"\"(?:\r\n|\r|\n)?(?P<long>(?:[^\"\\]|\\[\s\S]|\"{1,2}(?!\"))*+\"{0,2}?)\"\"\""
    r"|'''(?:\r\n|\r|\n)?(?P<raw>(?:[^']|'{1,2}(?!'))*+)'''"
    r"|\"(?P<short>(?:[^\"\\\r\n]|\\[^\r\n])*+)\""
    r"|'(?P<literal>[^'\r\n]*+)'"
)
_BARE = re.compile(r"[^\s,\[\]#\"'{}][^,\[\]#\r\n]*")
_STYLES: dict[str | None, Style] = {"long": "escaped", "short": "escaped", "raw": "plain", "literal": "plain"}


def toml_fields(text: str, start: int, end: int) -> Iterator[Field]:
    """The fields between two offsets, in order."""
    matter = text[:end]
    table = ""
    at = start
    while at < end:
        if header := _TABLE.match(matter, at):
            table = header.group(1).strip()
        elif key := _KEY.match(matter, at):
            values, at = _values(matter, key.end())
            if values:
                *above, name = key.group(1).split(".")
                parent = above[-1] if above else table
                yield Field(name.strip("\"'"), parent.strip("\"'"), values)
        rest = _REST.match(matter, at)
        at = rest.end() if rest and rest.end() > at else end


def _values(text: str, at: int) -> tuple[tuple[Scalar, ...], int]:
    """The value or values of a list from `at` on, and where they end; none for inline tables."""
    if not text.startswith("[", at):
        scalar = _scalar(text, at)
        return ((scalar[0],), scalar[1]) if scalar else ((), at)
    values: list[Scalar] = []
    at += 1
    while at < len(text) and text[at] != "]":
        if text[at] == "#":
            rest = _REST.match(text, at)
            at = rest.end() if rest else len(text)
        elif scalar := _scalar(text, at):
            values.append(scalar[0])
            at = scalar[1]
        elif text[at] in "\"'[{":
            return (), at
        else:
            at += 1
    return tuple(values), at


def _scalar(text: str, at: int) -> tuple[Scalar, int] | None:
    if string := _STRING.match(text, at):
        name = string.lastgroup
        return Scalar(Span(*string.span(name or 0)), _STYLES[name]), string.end()
    if text[at : at + 1] in "\"'":
        # nobody closed the quote: it reaches to the end of its line
        rest = _REST.match(text, at + 1)
        end = at + 1 + len(rest.group().rstrip() if rest else "")
        return Scalar(Span(at + 1, end), "plain"), end
    if bare := _BARE.match(text, at):
        return Scalar(Span(at, at + len(bare.group().rstrip())), "plain"), bare.end()
    return None

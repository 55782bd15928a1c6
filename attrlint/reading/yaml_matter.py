"""YAML front matter, read line by line: what newsrooms write, with offsets, however broken the rest is.

No YAML library: they cost more to import than a draft to lint, and refuse the whole page for one slip.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from attrlint.reading.scalars import Field, Scalar, Style
from attrlint.span import Span

_LINE = re.compile(r"([ \t]*)([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_KEY = re.compile(
    r"((?:-[ \t]+)*)"
    r"(\"[^\"\r\n]*\"[ \t]*|'[^'\r\n]*'[ \t]*"
    r"|[^\s:#\"'\[\]{},&*!|>%@`-](?:[^:#\r\n]|:(?![ \t\r\n]|\Z))*+)"
    r":(?=[ \t\r\n]|\Z)[ \t]*"
)
_ITEM = re.compile(r"-[ \t]+(?=\S)")
_DOUBLE = re.compile(r"\"((?:[^\"\\]|\\[\s\S])*+)\"")
_SINGLE = re.compile(r"'((?:[^']|'')*+)'(?!')")
_BLOCK = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_FLOW_ITEM = re.compile(r"\"((?:[^\"\\]|\\[\s\S])*+)\"|'((?:[^']|'')*+)'|([^\s,\[\]\"'][^,\[\]]*)")
_REMARK = re.compile(r"[ \t]#")
_FLOW_STYLES: Final[tuple[Style, ...]] = ("escaped", "single", "plain")


class _Row(NamedTuple):
    """One line: where it begins, where its words begin, where the next one begins, its indent."""

    start: int
    words: int
    next: int
    indent: int
    empty: bool


def yaml_fields(text: str, start: int, end: int) -> Iterator[Field]:
    """The fields between two offsets in order; what is not understood is passed over."""
    matter = text[:end]
    parents: list[tuple[int, str]] = []
    items: list[Scalar] = []
    listed: tuple[str, str] | None = None
    at = start
    while at < end:
        row = _row(matter, at)
        at = row.next
        if row.empty or matter[row.words] == "#":
            continue
        key = _KEY.match(matter, row.words)
        if key is None:
            item = _ITEM.match(matter, row.words)
            if item and listed:
                scalar, at = _scalar(matter, item.end(), row, row.indent)
                items.append(scalar)
            continue
        if listed and items:
            yield Field(*listed, tuple(items))
        items, listed = [], None
        indent = row.indent + len(key.group(1))
        while parents and parents[-1][0] >= indent:
            parents.pop()
        name, parent = key.group(2).strip(" \t\"'"), parents[-1][1] if parents else ""
        parents.append((indent, name))
        value = key.end()
        if value >= end or matter[value] in "#\r\n":
            listed = (name, parent)
        elif matter[value] == "[":
            values, at = _flow(matter, value, row)
            yield Field(name, parent, values)
        elif matter[value] not in "{&*":
            scalar, at = _scalar(matter, value, row, indent)
            yield Field(name, parent, (scalar,))
    if listed and items:
        yield Field(*listed, tuple(items))


def _row(text: str, at: int) -> _Row:
    line = _LINE.match(text, at)
    assert line is not None
    return _Row(at, line.start(2), line.end(), line.start(2) - at, line.start(2) == line.end(2))


def _scalar(text: str, at: int, row: _Row, indent: int) -> tuple[Scalar, int]:
    """The scalar that begins at `at`, and where the line after it begins."""
    if text[at] == '"' and (found := _DOUBLE.match(text, at)):
        return Scalar(Span(*found.span(1)), "escaped"), _row(text, found.end()).next
    if text[at] == "'" and (found := _SINGLE.match(text, at)):
        return Scalar(Span(*found.span(1)), "single"), _row(text, found.end()).next
    if text[at] in "|>" and (found := _BLOCK.match(text, at)):
        end, following = _deeper(text, row.next, indent, through_blanks=True)
        return Scalar(Span(min(row.next, end), end), "plain"), following
    if text[at] in "\"'":
        # nobody closed the quote: it reaches to the end of its line
        at += 1
    remark = _REMARK.search(text, at, row.next)
    end, following = at + len(text[at : remark.start() if remark else row.next].rstrip()), row.next
    if not remark:
        further, following = _deeper(text, row.next, indent, through_blanks=False)
        end = max(end, further)
    return Scalar(Span(at, end), "plain"), following


def _deeper(text: str, at: int, indent: int, *, through_blanks: bool) -> tuple[int, int]:
    """The lines from `at` on that are indented more than `indent`: where words end, and the next line."""
    end = at
    while at < len(text):
        row = _row(text, at)
        if row.empty and not through_blanks:
            break
        if not row.empty and (row.indent <= indent or (not through_blanks and _begins(text, row))):
            break
        if not row.empty:
            end = len(text[row.words : row.next].rstrip()) + row.words
        at = row.next
    return end, at


def _begins(text: str, row: _Row) -> bool:
    """True where a line is a key or a list item of its own, and no continuation."""
    return bool(_KEY.match(text, row.words) or _ITEM.match(text, row.words))


def _flow(text: str, at: int, row: _Row) -> tuple[tuple[Scalar, ...], int]:
    """The scalars of a list in brackets."""
    close = text.find("]", at)
    if close < 0:
        return (), row.next
    values: list[Scalar] = []
    for item in _FLOW_ITEM.finditer(text, at + 1, close):
        group = item.lastindex or 3
        start, end = item.span(group)
        values.append(Scalar(Span(start, start + len(text[start:end].rstrip())), _FLOW_STYLES[group - 1]))
    return tuple(values), _row(text, close).next

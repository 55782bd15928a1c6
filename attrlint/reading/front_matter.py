"""Front matter: which of its values are words of the draft, and what it says about the draft."""

import re
from collections.abc import Iterable
from typing import Final

from attrlint.reading.canvas import Canvas
from attrlint.reading.draft import BlockKind
from attrlint.reading.scalars import Field

_OPENING = re.compile(r"\s*(?<![^\r\n])(---|\+\+\+|\{)[ \t]*(?:\r\n|\r|\n)")
_CLOSING: Final = {
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)"),
    "{": re.compile(r"(?<=[\r\n])\}[ \t]*(?:\r\n|\r|\n|\Z)"),
}
_FIELD_LINE = re.compile(
    r"(?:[#-][ \t][^\r\n]*|[\w\"'.-]+[ \t]*[:=](?:[ \t][^\r\n]*)?|[ \t]+[^\s][^\r\n]*)(?:\r\n|\r|\n|\Z)"
)
_LINE_END = re.compile(r"\r\n|\r|\n|\Z")
_COMMENT = re.compile(r"(?<![^\r\n])[ \t]*#[ \t]*((?:attrlint|source):[^\r\n]*)", re.IGNORECASE)

_HEADLINE: Final = frozenset(("title", "headline", "hed"))
_SUMMARY: Final = frozenset((
    "abstract", "blurb", "deck", "dek", "description", "excerpt", "lede", "standfirst", "subhead",
    "subheadline", "subhed", "subtitle", "summary",
))  # fmt: skip
_CAPTION: Final = ("caption", "alttext", "imagealt", "photoalt", "imagedescription", "photodescription")


def read_front_matter(canvas: Canvas) -> int:
    """Read front matter if the text begins with it; the offset where the body begins."""
    text = canvas.text
    opening = _OPENING.match(text)
    if opening is None:
        return 0
    fence = opening.group(1)
    closing = _CLOSING[fence].search(text, opening.end())
    start = opening.end()
    end = closing.start() if closing else _end_of_fields(text, start)
    fields = list(_fields(text, start, end, fence))
    plausible = _mostly_fields(text, start, end) if fence == "---" else bool(fields)
    if not plausible and text[start:end].strip():
        # two rulers with prose between them
        return 0
    for comment in _COMMENT.finditer(text, start, end):
        canvas.comment(comment.start(1), comment.end(1), comment.group(1))
    _show(canvas, fields)
    return closing.end() if closing else end


def _fields(text: str, start: int, end: int, fence: str) -> Iterable[Field]:
    if fence == "+++":
        from attrlint.reading.toml_matter import toml_fields

        return toml_fields(text, start, end)
    if fence == "{":
        from attrlint.reading.json_matter import json_fields

        return json_fields(text, start, end)
    from attrlint.reading.yaml_matter import yaml_fields

    return yaml_fields(text, start, end)


def _end_of_fields(text: str, start: int) -> int:
    """Where front matter that nobody closed ends: with the last line that looks like a field."""
    while (line := _FIELD_LINE.match(text, start)) and line.end() > start:
        start = line.end()
    return start


def _mostly_fields(text: str, start: int, end: int) -> bool:
    """True where most lines look like YAML, though some may be broken."""
    odd = even = 0
    while start < end:
        line = _FIELD_LINE.match(text, start)
        if line:
            even += 1
            start = line.end()
        else:
            stop = _LINE_END.search(text, start)
            odd += 1 if stop and stop.start() > start else 0
            start = stop.end() if stop and stop.end() > start else end
    return even >= odd


def _show(canvas: Canvas, fields: Iterable[Field]) -> None:
    for key, parent, values in fields:
        if not parent:
            words = ", ".join(value.words(canvas.text) for value in values)
            canvas.metadata.setdefault(key.lower(), words)
        kind = _kind(key, parent)
        if kind is None or len(values) != 1 or (kind == "headline" and canvas.has_block("headline")):
            continue
        values[0].show(canvas)
        canvas.block(kind, *values[0].span)


def _kind(key: str, parent: str) -> BlockKind | None:
    name = re.sub(r"[-_ ]", "", key.lower())
    if not parent and name in _HEADLINE:
        return "headline"
    if not parent and name in _SUMMARY:
        return "summary"
    whole = re.sub(r"[-_ ]", "", parent.lower()) + name
    return "caption" if name == "alt" or whole.endswith(_CAPTION) else None

"""Where the tags and comments of an HTML text stand, found in one pass however broken the text is."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from attrlint.span import Span

Part = Literal["open", "close", "comment", "raw", "other"]

_NAME = re.compile(r"</?([a-zA-Z][^\s/<>\"']*)")
# Quotes change hands without regard to "=": so the readings that are under way at any one place
# all differ in state, of which there are three, and all attempts together stay linear.
_WITH_QUOTES = re.compile(r"(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_WITHOUT_QUOTES = re.compile(r"[^<>]*+>")
_ATTRIBUTE = re.compile(r"([^\s=/<>\"']+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")
_RAW_END: Final[Mapping[str, re.Pattern[str]]] = {
    name: re.compile(rf"</{name}\b[^<>]*>?", re.IGNORECASE) for name in ("script", "style", "textarea")
}


class Tag(NamedTuple):
    """One tag or comment: its span in the source; `name` in lower case, empty where it has none.

    A "raw" tag is a whole element whose content is no markup: script, style, textarea.
    """

    part: Part
    name: str
    start: int
    end: int


def tags(source: str) -> Iterator[Tag]:
    """Every tag of the source in order; what stands between two of them is text."""
    at = source.find("<")
    while at >= 0:
        tag = _tag(source, at)
        if tag is None:
            at = source.find("<", at + 1)
            continue
        if tag.part == "open" and tag.name in _RAW_END:
            closing = _RAW_END[tag.name].search(source, tag.end)
            tag = Tag("raw", tag.name, at, closing.end() if closing else len(source))
        yield tag
        at = source.find("<", tag.end)


def _tag(source: str, at: int) -> Tag | None:
    """The tag that begins with the `<` at `at`, None where that is a mere sign."""
    following = source[at + 1 : at + 2]
    if following in ("!", "?"):
        comment = source.startswith("<!--", at)
        closer = "-->" if comment else ">"
        # as in a browser, an unclosed comment reaches to the end
        end = source.find(closer, at + (4 if comment else 2))
        end = len(source) if end < 0 else end + len(closer)
        return Tag("comment" if comment else "other", "", at, end)
    named = _NAME.match(source, at)
    if named is None:
        return None
    rest = _WITH_QUOTES.match(source, named.end()) or _WITHOUT_QUOTES.match(source, named.end())
    if rest is None:
        return None
    return Tag("close" if following == "/" else "open", named.group(1).lower(), at, rest.end())


def attributes(source: str, tag: Tag) -> dict[str, Span]:
    """A tag's attributes, names in lower case: the span of each value in the source, quotes apart."""
    found: dict[str, Span] = {}
    named = _NAME.match(source, tag.start)
    for attribute in _ATTRIBUTE.finditer(source, named.end() if named else tag.start, tag.end):
        start, end = attribute.span(2)
        if start < 0:
            continue
        if source[start] in "\"'":
            start, end = start + 1, end - 1
        found.setdefault(attribute.group(1).lower(), Span(start, end))
    return found


def attribute_words(source: str, value: Span | None) -> str:
    """The words of an attribute's value, entities decoded; empty where there is no value."""
    words = value.cut(source).strip() if value else ""
    if "&" in words:
        from html import unescape

        words = unescape(words).strip()
    return words

"""Markup in Markdown that is not Markdown: templates, shortcodes, MDX and Obsidian comments, fenced divs.

It is replaced before Markdown is parsed, as the programs it is meant for do, by as many
characters: where it fills its lines by blanks, so that it parts paragraphs, else by FOREIGN.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.reading.canvas import Canvas
from attrlint.reading.comments import line_comment
from attrlint.reading.inline import show_marked
from attrlint.reading.leaf import FOREIGN

_EDGE = re.compile(r"\{\{|(?:%|\*/[ -]{0,3})?\}\}|\{%|%\}|\{/\*|\*/\}")
_CLOSERS: Final = {"{{": "}}", "{%": "%}", "{/*": "*/}"}
_NAMED = re.compile(r"\{[{%][<%-]?\s*(/|end)?\s*([\w./-]+)")
_TEMPLATE_COMMENT = re.compile(r"\{\{-?\s*/\*([\s\S]*)\*/\s*-?\}\}")
_CAPTION = re.compile(
    r"(?<![\w-])(?:caption|alt|description)\s*=\s*(?:\"((?:[^\"\\]|\\.)*+)\"|'([^']*+)'|`([^`]*+)`)"
)
_MUTED: Final = frozenset(("code", "comment", "highlight", "katex", "math", "mermaid", "script", "style"))
_LONE_CR = re.compile(r"\r(?!\n)")
_WITHIN_LINE = re.compile(r"[^\r\n]+")
_ALONE = re.compile(rf"(?<![^\r\n])[ \t>]*{FOREIGN}[ \t{FOREIGN}]*+(?![^\r\n])")
_ODD_LINE = re.compile(r"(?<![^\r\n])[ \t>]*+((?:%%|//|\[//\]:|:::|\{:)[^\r\n]*)")
_MODULE_LINE = re.compile(r"(?<![^\r\n])(?:import|export)[ \t][^\r\n]*")
_LABEL_COMMENT = re.compile(r"\[//\]:\s*#\s*[(\"'](.*)[)\"']\s*$")


class Shortcode(NamedTuple):
    """A template tag or shortcode: where it stands, its name, whether it closes another one."""

    start: int
    end: int
    name: str
    closes: bool


def mask_foreign(canvas: Canvas, base: int, *, mdx: bool) -> str:
    """The canvas's text from `base` on, foreign markup replaced; comments and captions go to the canvas."""
    body = canvas.text[base:]
    found = list(_found(body)) if "{" in body else []
    masked = _masked(body, list(_spans(canvas, base, body, found)))
    masked = _ODD_LINE.sub(lambda line: _odd_line(canvas, base, line), masked)
    if mdx:
        masked = _MODULE_LINE.sub(lambda line: " " * len(line.group()), masked)
    if FOREIGN in masked:
        masked = _ALONE.sub(lambda alone: alone.group().replace(FOREIGN, " "), masked)
    if "\r" in masked:
        # the parser takes a lone CR for a line end in some places only
        masked = _LONE_CR.sub("\n", masked)
    for code in found:
        if masked[code.start] == " ":
            _show_captions(canvas, base + code.start, base + code.end)
    return masked


def _found(body: str) -> Iterator[Shortcode]:
    opener: re.Match[str] | None = None
    for edge in _EDGE.finditer(body):
        mark = edge.group()
        if mark in _CLOSERS:
            opener = edge
        elif opener and mark.endswith(_CLOSERS[opener.group()]):
            whole = body[opener.start() : edge.end()]
            # an expression stands on one line; tags and comments may run over several
            if whole[2] in "<%/*-" or whole[1] != "{" or not ("\n" in whole or "\r" in whole):
                named = _NAMED.match(whole)
                name, closes = (named.group(2), bool(named.group(1))) if named else ("", False)
                yield Shortcode(opener.start(), edge.end(), name, closes)
            opener = None


def _spans(canvas: Canvas, base: int, body: str, found: Sequence[Shortcode]) -> Iterator[tuple[int, int]]:
    """What to mask: every shortcode, and what pairs like `highlight` enclose."""
    closers = Counter(code.name for code in found if code.closes)
    muted: Shortcode | None = None
    for code in found:
        if code.closes:
            closers[code.name] -= 1
        if muted is None:
            if code.name in _MUTED and not code.closes and closers[code.name] > 0:
                muted = code
                continue
            yield code.start, code.end
            comment = _comment(body[code.start : code.end])
            if comment is not None:
                canvas.comment(base + code.start, base + code.end, comment)
        elif code.closes and code.name == muted.name:
            yield muted.start, code.end
            if muted.name == "comment":
                canvas.comment(base + muted.start, base + code.end, body[muted.end : code.start])
            muted = None


def _comment(whole: str) -> str | None:
    """The words of `{{/* … */}}` and `{/* … */}`, None for all else."""
    if whole.startswith("{/*"):
        return whole[3:-3]
    found = _TEMPLATE_COMMENT.fullmatch(whole) if "/*" in whole[:6] else None
    return found.group(1) if found else None


def _masked(body: str, spans: Sequence[tuple[int, int]]) -> str:
    out: list[str] = []
    at = 0
    for start, end in spans:
        out.append(body[at:start])
        out.append(_WITHIN_LINE.sub(lambda line: FOREIGN * len(line.group()), body[start:end]))
        at = end
    out.append(body[at:])
    return "".join(out)


def _odd_line(canvas: Canvas, base: int, line: re.Match[str]) -> str:
    """A line that is a comment or a fence to other programs: blanks, and on record if it is a comment."""
    start = base + line.start(1)
    words = canvas.text[start : base + line.end(1)].rstrip()
    label = _LABEL_COMMENT.match(words)
    comment = label.group(1) if label else line_comment(words)
    if comment is not None:
        canvas.comment(start, start + len(words), comment)
    elif not words.startswith((":::", "{:")):
        return line.group()
    return line.group()[: line.start(1) - line.start()] + " " * len(line.group(1))


def _show_captions(canvas: Canvas, start: int, end: int) -> None:
    for caption in _CAPTION.finditer(canvas.text, start, end):
        span = caption.span(caption.lastindex or 0)
        show_marked(canvas, *span)
        canvas.block("caption", *span)

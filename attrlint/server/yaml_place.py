"""Where in a page of YAML somebody is writing, told from its lines: half-written YAML has no tree."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_LINE: Final = re.compile(r"(?P<dashes>[ ]*(?:-[ ]+)*)(?:(?P<key>[\w.-]+)[ ]*:(?:[ ]+(?P<value>.*))?$)?")
_WRITING: Final = re.compile(r"(?:(?P<key>[\w.-]+)[ ]*:[ ]+)?(?P<words>[^:]*)$")
_TYPED: Final = re.compile(r"[\w.-]*$")
_COMMENT: Final = re.compile(r"(?:^|\s)#")
_OPEN: Final = re.compile(r"[\[{]")


class Place(NamedTuple):
    """`path` are the keys above, outermost first; what is written now is one more key, or a value.

    `key` is the key whose value is written on this line, "" where there is none: a key then, or a word in a
    list that is the value of the last of `path`. `typed` is the word so far, `start` its column from 0.
    `quoted` says that the value is not a plain word.
    """

    path: tuple[str, ...]
    key: str
    typed: str
    start: int
    quoted: bool = False


class _Row(NamedTuple):
    """A line with a key: where its first dash and its key stand, and whether a value follows."""

    dash: int
    at: int
    key: str
    has_value: bool


def place_at(lines: Sequence[str], number: int, column: int) -> Place | None:
    """The place before a column of a line, both from 0; None in a comment."""
    written = lines[number][:column] if number < len(lines) else ""
    if _COMMENT.search(written):
        return None
    found = _LINE.match(written)
    lead = len(found["dashes"]) if found else 0
    dash = len(written) - len(written.lstrip(" "))
    if not written.strip(" "):
        dash = lead = len(written)
    path = tuple(_above(lines, number, dash, lead))
    typed = _TYPED.search(written)
    word = typed[0] if typed else ""
    brackets, rest = _flow(written[lead:])
    writing = _WRITING.match(rest.lstrip(" \"'"))
    key = (writing["key"] or "") if writing else ""
    if writing is None:
        return None
    if brackets and brackets[-1][0] == "[" and not key:
        key = brackets[-1][1]
        inner = [name for kind, name in brackets[:-1] if name]
    else:
        inner = [name for kind, name in brackets if name]
    quoted = bool(re.search(r"[\"'{]", writing["words"])) or rest.lstrip(" ").startswith(("'", '"'))
    return Place((*path, *inner), key, word, column - len(word), quoted)


def _flow(written: str) -> tuple[list[tuple[str, str]], str]:
    """The open brackets, each with the key before it, and what stands behind the last one or comma."""
    brackets: list[tuple[str, str]] = []
    last = 0
    quote = ""
    for at, mark in enumerate(written):
        if quote:
            quote = "" if mark == quote else quote
        elif mark in "'\"":
            quote = mark
        elif _OPEN.match(mark):
            key = re.search(r"([\w.-]+)[ ]*:[ ]*$", written[last:at])
            # a brace amid words opens nothing: it stands for a word list
            if key or not written[last:at].strip(" -"):
                brackets.append((mark, key[1] if key else ""))
                last = at + 1
        elif mark in "]}" and brackets:
            brackets.pop()
        elif mark == "," and brackets:
            last = at + 1
    return brackets, written[last:]


def _above(lines: Sequence[str], number: int, dash: int, at: int) -> Iterator[str]:
    """The keys that the line at `number` stands under, outermost first."""
    keys: list[str] = []
    in_list = dash < at
    bound = dash if in_list else at
    for row in _rows(lines, number):
        if row.at < bound or (in_list and row.at == bound and not row.has_value and row.dash == row.at):
            keys.append(row.key)
            in_list = row.dash < row.at
            bound = row.dash if in_list else row.at
        elif not in_list and row.dash < bound <= row.at:
            # the first key of the item of a list in which this line stands
            in_list, bound = True, row.dash
        if bound == 0 and not in_list:
            break
    return reversed(keys)


def _rows(lines: Sequence[str], number: int) -> Iterator[_Row]:
    for line in reversed(lines[:number]):
        found = _LINE.match(line)
        if found and found["key"]:
            dash = len(line) - len(line.lstrip(" "))
            yield _Row(dash, len(found["dashes"]), found["key"], bool((found["value"] or "").strip()))

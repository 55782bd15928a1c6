"""How editors write patterns: regular expressions with `{list}` for a word list, bounded before they are run.

`translate` makes of a pattern as written the one that is compiled. It refuses what could run away
(repeats inside repeats, large counted repeats, recursion) and what could never match a sentence.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple
from unicodedata import normalize

from attrlint.checks.alternation import STRAIGHT

MAX_LENGTH: Final = 2000
MAX_DEPTH: Final = 12
MAX_REPEATS: Final = 1000
MAX_MADE: Final = 300_000
"""Characters of a pattern with its word lists written out: compiling that many takes seconds."""

# the longest piece first; each alternative is one piece of a pattern
_PIECE: Final = re.compile(
    r"(?P<escape>\\[pPN]\{[^}]*\}|\\.)"
    r"|(?P<set>\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\])"
    r"|(?P<again>\(\?P=\w+\))"
    r"|(?P<comment>\(\?#[^)]*\))"
    r"|(?P<open>\((?:\?(?:P?<[A-Za-z_]\w*>|<[=!]|[=!>|:]|[aimsux-]+:))?)"
    r"|(?P<close>\))"
    r"|(?P<count>\{(?=,?\d)(?P<least>\d*)(?P<range>,(?P<most>\d*))?\})"
    r"|(?P<list>\{[A-Za-z][\w.-]*\})"
    r"|(?P<repeat>[*+?])"
    r"|(?P<other>.)",
    re.DOTALL,
)
_QUOTE_MARKS: Final = '"“”'
_NEVER: Final = {"\n": "a line break", "\t": "a tab", "\r": "a line break", "\u00a0": "a no-break space"}
_NEVER_ESCAPED: Final = {
    "\\n": "a line break",
    "\\t": "a tab",
    "\\r": "a line break",
    "\\v": "a vertical tab",
}


class NotationError(ValueError):
    """A pattern that is not run, for a reason that stands `offset` characters into it."""

    def __init__(self, offset: int, message: str, help: str = "") -> None:
        super().__init__(message)
        self.offset = offset
        self.help = help


class Translated(NamedTuple):
    """A pattern to compile and the names of its groups.

    `origins` pairs offsets in it with the offsets they were written at.
    """

    pattern: str
    groups: tuple[str, ...]
    origins: tuple[tuple[int, int], ...]

    def written_at(self, offset: int) -> int:
        """Where in the pattern as written an offset of the compiled one comes from."""
        return max((written for made, written in self.origins if made <= offset), default=0)


class _Group:
    """What stands inside a pair of brackets: how deep, whether it repeats without end, and how often."""

    __slots__ = ("endless", "times")

    def __init__(self) -> None:
        self.endless = False
        self.times = 1

    def take(self, inner: "_Group") -> None:
        self.endless |= inner.endless
        self.times = max(self.times, inner.times)


def translate(written: str, listed: Callable[[str, int], str]) -> Translated:
    """The pattern to compile. `listed(name, offset)` gives what stands for a word list.

    Raises NotationError, and whatever `listed` raises for an unknown list.
    """
    if len(written) > MAX_LENGTH:
        raise NotationError(
            MAX_LENGTH, f"a pattern longer than {MAX_LENGTH} characters", "Split it, or use a word list."
        )
    made: list[str] = []
    names: dict[str, None] = {}
    origins: list[tuple[int, int]] = []
    length = 0
    groups = [_Group()]
    last = _Group()
    for piece in _PIECE.finditer(written):
        kind, text, at = piece.lastgroup or "", piece[0], piece.start()
        _refuse_unmatchable(kind, text, at, written)
        if kind == "open":
            groups.append(_Group())
            if text.endswith(">") and "<" in text:
                names[text[text.index("<") + 1 : -1]] = None
            if len(groups) > MAX_DEPTH:
                raise NotationError(at, f"brackets deeper than {MAX_DEPTH}")
        elif kind == "close":
            if len(groups) == 1:
                raise NotationError(at, "a bracket that was never opened")
            last = groups.pop()
            groups[-1].take(last)
        elif kind in ("repeat", "count"):
            _repeat(piece, last, groups[-1])
        elif kind != "comment":
            last = _Group()
        text = listed(text[1:-1], at) if kind == "list" else _as_read(kind, text)
        origins.append((length, at))
        made.append(text)
        length += len(text)
        if length > MAX_MADE:
            message = f"more than {MAX_MADE:,} characters once its word lists are written out"
            raise NotationError(at, message, "Name long lists less often, or make them shorter.")
    if len(groups) > 1:
        raise NotationError(len(written), "a bracket that is never closed")
    return Translated(normalize("NFC", "".join(made)), tuple(names), tuple(origins))


def pieces(pattern: str) -> Iterator[tuple[str, str]]:
    """The pieces that a pattern is written in, in order: of what kind, and their characters."""
    return ((piece.lastgroup or "", piece[0]) for piece in _PIECE.finditer(pattern))


def _repeat(piece: re.Match[str], repeated: _Group, around: _Group) -> None:
    """Note that what stood last repeats; a `?` or `+` behind a repeat changes only its manner."""
    at, text = piece.start(), piece[0]
    before = piece.string[at - 1 : at]
    if text == "?" or (text == "+" and before in ("*", "+", "?", "}") and not _escaped(piece.string, at - 1)):
        return
    if text in "*+" or (piece["range"] is not None and not piece["most"]):
        if repeated.endless:
            raise NotationError(
                at, "a repeat inside a repeat can take forever", "Bound the outer one, as in (?:…){0,5}."
            )  # fmt: skip
        around.endless = True
        return
    times = repeated.times * int(piece["most"] or piece["least"] or 0)
    if times > MAX_REPEATS:
        raise NotationError(
            at, f"counted repeats that multiply to more than {MAX_REPEATS}", "Count less far."
        )
    around.times = max(around.times, times)


def _refuse_unmatchable(kind: str, text: str, at: int, written: str) -> None:
    if kind == "other" and text == "{":
        raise NotationError(
            at, "a brace that is neither a count nor a word list", r"Write \{ for the brace itself."
        )
    if kind == "open" and text == "(" and written[at + 1 : at + 2] == "?":
        raise NotationError(
            at, "this kind of group is not read", "Use (?:…), (?<name>…), (?=…), (?!…), (?<=…), (?<!…)."
        )
    if kind == "escape" and text in ("\\L", "\\G"):
        raise NotationError(at, f"{text} is not read in patterns")
    never = _NEVER.get(text) if kind == "other" else _NEVER_ESCAPED.get(text) if kind == "escape" else None
    if never:
        raise NotationError(
            at, f"{never} can never match", "Sentences are read with single spaces for any blanks."
        )
    if kind == "other" and text == " " and written[at + 1 : at + 2] == " ":
        raise NotationError(
            at, "two blanks in a row can never match", "Sentences are read with single spaces."
        )


def _as_read(kind: str, text: str) -> str:
    """Apostrophes straight, as sentences have them; a straight quotation mark stands for a curly one too."""
    if kind == "other" and text == '"':
        return f"[{_QUOTE_MARKS}]"
    if kind == "set":
        text = text.replace('"', _QUOTE_MARKS)
    return text.translate(STRAIGHT)


def _escaped(text: str, at: int) -> bool:
    """True where an odd number of backslashes stands before `at`."""
    before = text[:at]
    return bool((len(before) - len(before.rstrip("\\"))) % 2)

"""Where sentences end, in normalised text (see `attrlint.language.normal`)."""

import re
from collections.abc import Iterator
from typing import Final

from attrlint.language.abbreviations import (
    BEFORE_NUMBER,
    MAYBE_LAST,
    NEVER_LAST,
    SHOUTING_NAMES,
    STARTERS,
    STATES,
    TIME_WORDS,
)

_STOP: Final = re.compile(r"""[.!?…][.!?…]*(["'”»)\]]*)(?:\[\d{1,3}\])*[ ](?=\S)""")
_NEXT: Final = re.compile(r"""([“"'«„(\[—–\-*•·#@©]*(?: ?[“"'«„(\[—–\-*•·#@©]+ ?){0,3})([^\W_]?)([\w'&/-]{0,30})(\.?)""")
_LETTERS: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_DATELINE: Final = re.compile(r"[A-Z][A-Z.'-]{2,}(?: [A-Z][A-Z.'-]+){0,3}(?:, [\w. ]{2,20})? ?(?:—|–|--|-) ")
_SPEAKING: Final = re.compile(
    r"(?:(?:[A-Z][\w'.-]{0,30}|de|la|von|van|bin|al|and|of|the) ){1,6}?(?:, [^.!?“”\"]{1,80}, |)"
    r"(?:said|says|asked|asks|shouted|wrote|told|replied|added|cried|yelled|wondered|demanded|tweeted|"
    r"exclaimed|quipped|joked|answered|responded|declared|called|continued|recalled|insisted|warned|read|reads)\b"
)
_WORD_BACK: Final = 40


def boundaries(text: str, *, title: bool = False) -> Iterator[int]:
    """Ends of the sentences of one block's normalised text, the text's own end last.

    The character at each end but the last is the space that parts two sentences. In a title
    every word may be a capital, so that a capital after a shortened word says nothing there.
    """
    start = 0
    for stop in _STOP.finditer(text):
        end = stop.end() - 1
        if _ends(text, start, stop, end, title):
            yield end
            start = end + 1
    if text:
        yield len(text)


def _ends(text: str, start: int, stop: re.Match[str], end: int, title: bool) -> bool:
    """Whether the mark that `stop` found ends the sentence that began at `start`."""
    at = stop.start()
    ahead = _NEXT.match(text, end + 1)
    assert ahead is not None
    opening, initial, rest = ahead.group(1, 2, 3)
    closers = stop.group(1)
    mark = text[at : stop.start(1)]
    if not initial:
        return mark == "." or not opening
    lower = initial.islower() and not any(letter.isupper() for letter in rest[:2])
    if mark != ".":
        return not lower and _ends_loudly(text, at, mark, closers, end, initial + rest)
    word = _word_before(text, start, at)
    if not word:
        return not lower
    return _ends_quietly(text, start, at, word, initial + rest, ahead, end, lower, title, bool(closers))


def _ends_loudly(text: str, at: int, mark: str, closers: str, end: int, following: str) -> bool:
    """After "!", "?" or an ellipsis, before a word that is not in lower case."""
    if "!" not in mark and "?" not in mark:
        # "I" is a capital anywhere, so it says nothing of where a thought that trailed off goes on
        if following.split("'")[0] == "I":
            return False
    elif not closers and _word_before(text, 0, at) in SHOUTING_NAMES:
        return following in STARTERS
    quoted = any(mark in closers for mark in "\"'”»")
    return not (quoted and _SPEAKING.match(text, end + 1) and following.split("'")[0] not in STARTERS)


def _ends_quietly(
    text: str, start: int, at: int, word: str, following: str, ahead: re.Match[str],
    end: int, lower: bool, title: bool, closed: bool,
) -> bool:  # fmt: skip
    """After one full stop."""
    digit = following[0].isdigit()
    if word in NEVER_LAST:
        return False
    if word in BEFORE_NUMBER and digit:
        return False
    starter = following.split("'")[0] in STARTERS and not title
    alone = at - len(word) == start
    if len(word) == 1 or word.isdigit():
        if alone and not closed:
            return False
    if len(word) == 1 and word.isalpha() and word.isupper():
        before = _word_before(text, start, at - 2)
        if before[:1].isdigit() or (word == "I" and not before[:1].isupper()):
            return not lower
        return starter or bool(_DATELINE.match(text, ahead.start(2)))
    if word in ("a.m", "p.m", "A.M", "P.M", "am", "pm") and not digit:
        return not lower and not title and following not in TIME_WORDS
    if word in MAYBE_LAST or _LETTERS.fullmatch(word):
        if lower or digit:
            return False
        if starter or _DATELINE.match(text, ahead.start(2)):
            return True
        return word in STATES and text[at - len(word) - 2 : at - len(word)] == ", " and ahead.group(4) != "."
    if word == "etc":
        return not lower
    if lower:
        return not closed and len(word) > 2
    return True


def _word_before(text: str, start: int, at: int) -> str:
    """The word that ends at `at`, without the marks around it."""
    low = max(start, at - _WORD_BACK)
    piece = text[low:at]
    return piece[piece.rfind(" ") + 1 :].lstrip("“\"'«„([—–-").rstrip("”\"'»)]")

"""Where sentences end, in normalised text (see `attrlint.language.normal`).

A sentence ends at a stop followed by a blank, unless the stop belongs to a shortened word, a pause or
a name, or the words after a quoted question say who asked it.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from attrlint.language.abbreviations import (
    BEFORE_NUMBER,
    BEGINNERS,
    MAYBE_LAST,
    NEVER_LAST,
    OFFICES,
    ON_MAPS,
    SHOUTING_NAMES,
    STATES,
    TIME_WORDS,
)

# possessive, and begun only at the first mark of a run: "....." without end is read once
_STOP: Final = re.compile(
    r"""(?<![.!?…])(?<![.!?…] )([.!?…](?: ?[.!?…])*+)(["'”»)\]]*+)(?:\[\d{1,3}\])*+ (?=\S)"""
)
_AFTER: Final = re.compile(r"""([“"'«„(\[—–*•·#@©$£€ .…-]{0,12})([\w'&/-]{0,30})(\.?)""")
_LETTERS: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_DATELINE: Final = re.compile(r"[A-Z][A-Z.'-]{2,}(?: [A-Z][A-Z.'-]+){0,3}(?:, [\w. ]{2,20})? ?(?:—|–|--|-) ")
_ASKS: Final = re.compile(
    r"(?:I |(?!I\b)(?:(?:[A-Z][\w'.-]{0,30}|d[aeiu]|la|l[ae]s|v[ao]n|der|bin|al|and|of|the|a),? ){1,7}?"
    r"(?:(?<=, )[^.!?“”\"]{1,80}, )?)"
    r"(?:said|says|ask(?:s|ed)|shouted|wrote|told|repl(?:ies|ied)|added|cried|yelled|wondered|demanded|tweeted|"
    r"exclaimed|quipped|joked|answered|responded|declared|called|continued|recalled|insisted|warned|began|argued|"
    r"concluded|explained|noted|pleaded|urged|testified|whispered|screamed|sang|chanted|muttered|mused)\b"
)
_PAIRS: Final = {"”": "“", '"': '"', "»": "«", "'": " '"}
_LONGEST_QUESTION: Final = 2000
_OUTER_MARKS: Final = re.compile(r"""[“”"«»„()\[\]—–]""")
_LONGEST_WORD: Final = 40


class _After(NamedTuple):
    """What follows a stop: marks, the first word, and whether that word is itself shortened."""

    opening: str
    word: str
    stop: str

    @property
    def lower(self) -> bool:
        """True before a word in lower case; "iPad" and "eBay" are names."""
        return self.word[:1].islower() and self.word[:4].islower()

    @property
    def begins(self) -> bool:
        """True before a word with which sentences begin."""
        return self.word.split("'")[0] in BEGINNERS


def boundaries(text: str, *, title: bool = False) -> Iterator[int]:
    """Ends of the sentences of one block's normalised text, the text's own end last; none for "".

    The character at each end but the last is the one space that parts two sentences. In a `title`
    every word may be capitalised, so that a capital after a shortened word says nothing there.
    """
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text, start, stop, title):
            yield stop.end() - 1
            start = stop.end()
    if text:
        yield len(text)


def _ends(text: str, start: int, stop: re.Match[str], title: bool) -> bool:
    """Whether `stop` ends the sentence that began at `start`."""
    marks, closers = stop.group(1, 2)
    found = _AFTER.match(text, stop.end())
    assert found is not None  # every part of the pattern may be empty
    after = _After(*found.groups())
    at = stop.start()
    dots = marks.count(".") + 3 * marks.count("…")
    if "!" in marks or "?" in marks:
        if not closers and _word_before(text, start, at) in SHOUTING_NAMES:
            return after.begins
        return not after.lower and not _asked(text, start, stop, after)
    if dots > 2:
        return _after_pause(text, at, dots, after) and not _asked(text, start, stop, after)
    return _after_full_stop(text, start, stop, after, title)


def _asked(text: str, start: int, stop: re.Match[str], after: _After) -> bool:
    """True where the words after `stop` tell who asked or shouted what was quoted just before."""
    closing = stop.group(2).rstrip(")]")[-1:]
    if closing not in _PAIRS or (after.begins and after.word != "I"):
        return False
    at = stop.start()
    opening = text.rfind(_PAIRS[closing], max(start, at - _LONGEST_QUESTION), at)
    if opening > start and text[opening - 2 : opening].strip()[-1:] not in ",:—–“'":
        return False  # a few quoted words inside a longer question: Are they “close to a deal?”
    return _ASKS.match(text, stop.end()) is not None


def _after_pause(text: str, at: int, dots: int, after: _After) -> bool:
    """After an ellipsis: with a blank on either side it is a pause, a fourth dot is a full stop."""
    if after.lower or (dots == 3 and (not at or text[at - 1] in " “\"'(")):
        return False
    # "I" is a capital anywhere, so it says nothing of where a thought that trailed off goes on
    return dots > 3 or after.word.split("'")[0] != "I"


def _after_full_stop(text: str, start: int, stop: re.Match[str], after: _After, title: bool) -> bool:
    """After one full stop: what it shortens, if anything, and what may follow that."""
    at = stop.start()
    word = _word_before(text, start, at)
    if not word:
        return not after.lower and any(map(str.isalnum, text[max(start, at - _LONGEST_WORD) : at]))
    number = after.word[:1].isdecimal()
    if word in NEVER_LAST or (number and word in BEFORE_NUMBER):
        return False
    if len(word) < 3 and at - len(word) == start and (word.isdecimal() or len(word) == 1):
        return bool(stop.group(2))  # "1. Budget", "Q. Why now?"
    if len(word) == 1 and word.isupper():
        return _after_letter(text, start, at, after, title)
    if word in ("a.m", "p.m", "A.M", "P.M"):
        return not (after.lower or number or title or after.word in TIME_WORDS or "-" in after.opening)
    if word in MAYBE_LAST or _LETTERS.fullmatch(word):
        return _after_shortened(text, stop, word, after, title)
    if not after.word:
        return text[stop.end()] not in "&/+=%|"
    if after.lower:
        return len(word) > 2 and word != "etc" and not stop.group(2)
    return True


def _after_letter(text: str, start: int, at: int, after: _After, title: bool) -> bool:
    """After one capital and a full stop: an initial, the word "I", or degrees ("38.5 C.")."""
    before = _word_before(text, start, at - 2)
    if before[:1].isdecimal() or (text[at - 1] == "I" and before[:1].islower()):
        return not after.lower
    return (after.begins and not title) or _DATELINE.match(text, at + 2) is not None


def _after_shortened(text: str, stop: re.Match[str], word: str, after: _After, title: bool) -> bool:
    """After a shortened word that may be a sentence's last."""
    if not after.word or after.lower or after.word[0].isdecimal():
        return False
    if any(mark in "—–-(" for mark in after.opening):  # a dateline: "CASPER, Wyo. (AP) —"
        return False
    at = stop.start() - len(word)
    if word in ON_MAPS:
        before = _word_before(text, max(0, at - _LONGEST_WORD), at - 1)
        if before[:1].islower() or not before:
            return False
    if after.begins:
        return not title
    if word in STATES and text[at - 2 : at] == ", ":
        # inside a sentence a comma follows the state, but a title may come first: "Scranton, Pa., Mayor"
        return not (after.stop or title or after.word in OFFICES)
    return _DATELINE.match(text, stop.end()) is not None


def _word_before(text: str, start: int, at: int) -> str:
    """The word that ends at `at`, without the marks around it."""
    at = max(at, 0)
    low = max(start, at - _LONGEST_WORD)
    word = text[max(low, text.rfind(" ", low, at) + 1) : at]
    if word.isalnum():
        return word
    pieces = [piece for piece in _OUTER_MARKS.split(word) if piece]
    return pieces[-1].strip("'-") if pieces else ""

"""Dates as a reader takes them: weekday, day, month, year, "yesterday", and the draft's own date."""

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from attrlint.language.calendar_words import MONTHS, WEEKDAYS
from attrlint.language.joined import joined
from attrlint.language.sentences import sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.language.word_rows import read_off
from attrlint.reading.draft import Draft
from attrlint.span import Span

_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_ISO: Final = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_METADATA: Final = (
    "published",
    "date",
    "publishdate",
    "pubdate",
    "publish_date",
    "datepublished",
    "created",
    "lastmod",
)
_RELATIVE: Final = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_BEGINNINGS: Final = frozenset(
    word + dot for word in (*WEEKDAYS, *MONTHS, *_RELATIVE, "last", "next") for dot in ("", ".")
)
"""All that a date begins with, save digits."""
_SHORT_WEEKDAYS: Final = ("mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun")


class Moment(NamedTuple):
    """One date in the draft, as far as it is told; what is not told is 0, the weekday -1 (Monday is 0).

    `relative` is "yesterday", "today", "tonight", "tomorrow", "last" or "next", "" for none; `parts` are the
    spans of the weekday and of the day, month and year where both are told. `plural` is for "Saturdays".
    """

    span: Span
    sentence: int
    first: int
    last: int
    weekday: int
    day: int
    month: int
    year: int
    relative: str
    parts: tuple[Span, ...]
    plural: bool
    written: str


def dates(draft: Draft) -> tuple[Moment, ...]:
    """Every date in the draft, in reading order."""
    return read_off(draft, _begins, _moment)


def _begins(lower: str) -> bool:
    return lower in _BEGINNINGS or lower[0].isdecimal()


class Dateline(NamedTuple):
    """The day a draft is dated, and where it says so."""

    day: date
    span: Span


def dateline(draft: Draft) -> Dateline | None:
    """The day the draft is dated: by a full date that stands alone near its top, or by its front matter."""
    stated = _in_metadata(draft)
    for moment in draft.layer(dates):
        if moment.sentence > 15:
            break
        alone = len(draft.layer(tokens)[moment.sentence]) - (moment.last - moment.first) <= 1
        if alone and moment.day and moment.month and moment.year:
            day = _day(moment.year, moment.month, moment.day)
            if day and (not stated or abs((day - stated.day).days) < 15):
                return Dateline(day, moment.span)
    return stated


def _in_metadata(draft: Draft) -> Dateline | None:
    for key in _METADATA:
        match = _ISO.match(draft.metadata.get(key, "").strip())
        day = _day(int(match[1]), int(match[2]), int(match[3])) if match else None
        if match and day:
            at = max(0, draft.text.find(match[0]))
            return Dateline(day, Span(at, at + len(match[0])))
    return None


def on_calendar(moment: Moment, written: date | None) -> date | None:
    """The day a moment falls on, given the draft's own date; None where that cannot be told."""
    if moment.day and moment.month:
        if moment.year:
            return _day(moment.year, moment.month, moment.day)
        return nearest(moment.month, moment.day, written) if written else None
    if written and moment.relative in _RELATIVE:
        return written + timedelta(days=_RELATIVE[moment.relative])
    return None


def nearest(month: int, day: int, written: date) -> date | None:
    """The day of that month and number that lies closest to the draft's date."""
    near = [_day(year, month, day) for year in (written.year - 1, written.year, written.year + 1)]
    known = [one for one in near if one]
    return min(known, key=lambda one: abs((one - written).days)) if known else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moment(draft: Draft, index: int, words: Tokens, at: int) -> Moment | None:
    weekday, day, month, year, relative, plural = -1, 0, 0, 0, "", False
    end = at
    lower = words.lower[at].rstrip(".")
    if lower in ("last", "next") and at + 1 < len(words) and _is_weekday(words, at + 1):
        relative, end = lower, at + 1
        lower = words.lower[end].rstrip(".")
    marks: list[tuple[int, int]] = []
    if lower in _RELATIVE:
        relative, end = lower, end + 1
    elif _is_weekday(words, end):
        weekday, plural = WEEKDAYS[lower], lower.endswith("days")
        marks.append((end, end + 1))
        end += 1
        step = end + (words.lower[end : end + 1] == ["."])
        step += words.lower[step : step + 1] == [","]
        rest = _calendar(words, step)
        if rest:
            day, month, year, end = rest
            marks.append((step, end))
    else:
        rest = _calendar(words, end)
        if not rest:
            return None
        day, month, year, end = rest
        marks.append((at, end))
        if end + 1 < len(words) and words.words[end] == "(" and _is_weekday(words, end + 1):
            weekday = WEEKDAYS[words.lower[end + 1].rstrip(".")]
            marks.insert(0, (end + 1, end + 2))
            end += 2
    sentence = draft.layer(sentences)[index]
    parts = tuple(sentence.place(words.starts[a], words.ends[b - 1]) for a, b in marks)
    span = sentence.place(words.starts[at], words.ends[end - 1])
    written = joined(words, at, end)
    return Moment(span, index, at, end, weekday, day, month, year, relative, parts, plural, written)


def _is_weekday(words: Tokens, at: int) -> bool:
    lower = words.lower[at].rstrip(".")
    if lower not in WEEKDAYS or not words.words[at][0].isupper():
        return False
    return lower not in _SHORT_WEEKDAYS or "." in (words.words[at][-1], *words.words[at + 1 : at + 2])


def _calendar(words: Tokens, at: int) -> tuple[int, int, int, int] | None:
    """Day, month, year and the index after them; None where no date stands here."""
    if at >= len(words):
        return None
    word, lower = words.words[at], words.lower[at].rstrip(".")
    if lower in MONTHS and word[0].isupper():
        return _after_month(words, at, MONTHS[lower])
    number = _number(words, at)
    if number and at + 1 < len(words):
        step = at + 2 if words.lower[at + 1] == "of" else at + 1
        following = words.lower[step].rstrip(".") if step < len(words) else ""
        if following in MONTHS and words.words[step][0].isupper() and number <= 31:
            year, end = _year(words, step + 1)
            return number, MONTHS[following], year, end
    if _YEAR.fullmatch(word) and not _counts(words, at):
        return 0, 0, int(word), at + 1
    return None


def _after_month(words: Tokens, at: int, month: int) -> tuple[int, int, int, int] | None:
    day = _number(words, at + 1)
    if day and day <= 31:
        year, end = _year(words, at + 2)
        return day, month, year, end
    year, end = _year(words, at + 1)
    if year:
        return 0, month, year, end
    # "may" and "march" are verbs, "May" and "March" that begin a sentence mostly too
    sure = words.lower[at].rstrip(".") not in ("may", "march", "mar", "jan", "jun", "sun", "sat") or at > 0
    return (0, month, 0, at + 1) if sure else None


def _year(words: Tokens, at: int) -> tuple[int, int]:
    step = at + 1 if words.lower[at : at + 1] in ([","], ["of"]) else at
    if step < len(words) and _YEAR.fullmatch(words.words[step]):
        return int(words.words[step]), step + 1
    return 0, at


def _number(words: Tokens, at: int) -> int:
    if at >= len(words):
        return 0
    digits = words.lower[at].rstrip("stndrh")
    return int(digits) if digits.isdecimal() and len(digits) <= 2 else 0


def _counts(words: Tokens, at: int) -> bool:
    """True for four digits that count something: "2000 people", "$1999"."""
    before = words.lower[at - 1] if at else ""
    after = words.lower[at + 1] if at + 1 < len(words) else ""
    return (
        before in ("$", "£", "€", "#", "no.", "/", ".")
        or after in ("%", "percent", "people", "/", "-")
        or (after.endswith("s") and len(after) > 3 and before not in ("in", "since", "the", "of", "by", "a"))
    )

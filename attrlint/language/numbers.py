"""Numbers as a reader takes them: value or range, hedge, unit, and what is counted.

Dates, times of day, labels ("Route 22", "House Bill 9") and bare years are no quantities and are left out.
"""

from typing import Final, Literal, NamedTuple

from attrlint.language.counted import ABOUT, LESS, MORE, counted, measured, verb_before
from attrlint.language.figures import CURRENCIES, Figure, begins_figure, figure_at, is_date_or_label
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.number_words import number_word
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.tokens import Tokens
from attrlint.language.word_rows import read_off
from attrlint.reading.draft import Draft
from attrlint.span import Span

Kind = Literal["count", "money", "percent", "share", "span", "ordinal", "age", "times"]
Hedge = Literal["", "about", "over", "under"]

_COMPARED: Final = MORE | LESS
_MONEY: Final = listed("dollar cent euro pound yen rupee")
_TIME: Final = listed("second minut hour day week month year decad century")


class Quantity(NamedTuple):
    """One number in the draft. `span` covers hedge to unit or counted noun; `figure` the number alone.

    `low` and `high` are equal for a single value; percents are 0 to 100, shares 0 to 1, money in units of the
    currency. `unit` is "dollar", "year", "mile"… or "" where things are counted; `noun` is the stem of the
    counted thing ("patient"), `modifiers` the stems between ("new", "vote"). `first` and `last` are word
    indexes in the sentence's tokens, `last` exclusive.
    """

    kind: Kind
    span: Span
    figure: Span
    sentence: int
    first: int
    last: int
    low: float
    high: float
    hedge: Hedge
    unit: str
    noun: str
    modifiers: frozenset[str]
    written: str


def numbers(draft: Draft) -> tuple[Quantity, ...]:
    """Every quantity in the draft, in reading order."""
    return read_off(draft, begins_figure, _quantity)


def _quantity(draft: Draft, index: int, words: Tokens, at: int) -> Quantity | None:
    figure = figure_at(words, at)
    if not figure and "-" in words.lower[at]:
        return _compound(draft, index, words, at)
    if not figure or is_date_or_label(words, figure) or _one_of(words, at):
        return None
    money = CURRENCIES.get(words.words[at], "")
    kind, unit, end = _unit(words, figure, money)
    noun, modifiers, end = counted(words, end, kind)
    if not noun and kind in ("percent", "money", "share"):
        noun, modifiers = measured(words, at)
    if kind in ("count", "ordinal") and not noun:
        noun = verb_before(words, at)
        if not noun:
            return None
    first, hedge = _hedge(words, at, end)
    sentence = draft.layer(sentences)[index]
    return Quantity(
        kind,
        sentence.place(words.starts[first], words.ends[end - 1]),
        sentence.place(words.starts[figure.start], words.ends[figure.end - 1]),
        index,
        first,
        end,
        figure.low,
        figure.high,
        hedge,
        unit,
        noun,
        modifiers,
        joined(words, figure.start, end),
    )


def _compound(draft: Draft, index: int, words: Tokens, at: int) -> Quantity | None:
    """ "Two-week" and "six-year-old", where one word holds figure and unit."""
    head, _, tail = words.lower[at].partition("-")
    value = number_word(head)
    unit = stem(tail.partition("-")[0])
    if value is None or unit not in _TIME or tail.partition("-")[2] not in ("", "old", "long"):
        return None
    kind: Kind = "age" if tail.endswith("old") else "span"
    first, hedge = _hedge(words, at, at + 1)
    sentence = draft.layer(sentences)[index]
    span = sentence.place(words.starts[first], words.ends[at])
    figure = sentence.place(words.starts[at], words.ends[at])
    written = words.words[at]
    return Quantity(
        kind, span, figure, index, first, at + 1, value, value, hedge, unit, "", frozenset(), written
    )


def _one_of(words: Tokens, at: int) -> bool:
    """True for the "one" of "one of five crews", which counts crews by the five."""
    if words.lower[at : at + 2] != ["one", "of"]:
        return False
    then = at + 2 + (words.lower[at + 2 : at + 3] in (["the"], ["its"], ["their"], ["his"], ["her"]))
    figure = figure_at(words, then) if then < len(words) else None
    return bool(figure and not figure.fraction and not figure.ordinal)


def _unit(words: Tokens, figure: Figure, money: str) -> tuple[Kind, str, int]:
    """The kind of quantity, its unit, and the index after the unit."""
    end = figure.end
    after = words.lower[end] if end < len(words) else ""
    if money:
        return "money", money, end
    if figure.ordinal:
        return "ordinal", "", end
    if after == "%" or after in ("percent", "pct"):
        return "percent", "percent", end + 1
    if after == "per" and words.lower[end + 1 : end + 2] == ["cent"]:
        return "percent", "percent", end + 2
    if after == "percentage" and words.lower[end + 1 : end + 2] in (["points"], ["point"]):
        return "percent", "point", end + 2
    if figure.fraction:
        return "share", "share", end
    if after == "-" and end + 1 < len(words):
        compound = words.lower[end + 1]
        if compound in ("year-old", "years-old"):
            return "age", "year", end + 2
        if stem(compound.partition("-")[0]) in _TIME:
            return "span", stem(compound.partition("-")[0]), end + 2
    if after == "of" and stem(words.lower[end + 1] if end + 1 < len(words) else "") in _MONEY:
        return "money", stem(words.lower[end + 1]), end + 2
    if stem(after) in _MONEY and figure.end < len(words):
        return "money", stem(after), end + 1
    if stem(after) in _TIME:
        old = words.lower[end + 1 : end + 2] == ["old"]
        return ("age" if old else "span"), stem(after), end + 1 + old
    if after == "times":
        return "times", "time", end + 1
    return "count", "", end


def _hedge(words: Tokens, at: int, end: int) -> tuple[int, Hedge]:
    """Where the hedge before a number begins, and which way it leans."""
    before = words.lower[at - 1] if at else ""
    earlier = words.lower[at - 2] if at > 1 else ""
    if before == "than" and earlier in _COMPARED:
        return at - 2, "over" if earlier in MORE else "under"
    if before in ("least", "most") and earlier == "at":
        return at - 2, "over" if before == "least" else "under"
    if before == "to" and earlier == "up":
        return at - 2, "under"
    if before == "to" and earlier == "close":
        return at - 2, "about"
    if before in ("over", "exceeding", "above"):
        return at - 1, "over"
    if before in ("under", "below"):
        return at - 1, "under"
    if before in ABOUT:
        return at - 1, "about"
    following = words.lower[end : end + 2]
    if following in (["or", "more"], ["or", "so"]):
        return at, "over" if following[1] == "more" else "about"
    return at, ""

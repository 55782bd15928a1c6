"""Numbers as a reader takes them: value or range, hedge, unit, and what is counted.

Dates, times of day, labels ("Route 22", "House Bill 9") and bare years are no quantities and are left out.
"""

from typing import Final, Literal, NamedTuple

from attrlint.language.figures import CURRENCIES, Figure, begins_figure, figure_at, is_date_or_label
from attrlint.language.function_words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.tenses import is_past
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

Kind = Literal["count", "money", "percent", "share", "span", "ordinal", "age", "times"]
Hedge = Literal["", "about", "over", "under"]

_MONEY: Final = listed("dollar cent euro pound yen rupee")
_TIME: Final = listed("second minut hour day week month year decad century")
_OVER: Final = listed("over than least exceeding above minimum exceeded exceeds")
_MORE: Final = listed("more greater higher larger longer")
_LESS: Final = listed("less fewer lower smaller shorter")
_UNDER: Final = listed("under below most nearly almost maximum")
_ABOUT: Final = listed("about around approximately roughly some estimated nearly almost circa ~")
_LEADING: Final = _OVER | _MORE | _LESS | _UNDER | _ABOUT | {"at", "a"}
_PLURALS: Final = listed(
    "people men women children police feet teeth mice fish deer cattle sheep percent dead alumni"
)
_TOLLS: Final = listed("killed injured wounded arrested detained rescued displaced infected evacuated")
_STOPS: Final = (
    PREPOSITIONS | COORDINATORS | SUBORDINATORS | BE | HAVE | MODALS | DETERMINERS | SUBJECT_PRONOUNS
) - {"more", "other", "few", "several"}


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
    found: list[Quantity] = []
    for index, words in enumerate(draft.layer(tokens)):
        passed = 0
        for at, lower in enumerate(words.lower):
            if at < passed or not begins_figure(lower):
                continue
            made = _quantity(draft, index, words, at)
            if made:
                found.append(made)
                passed = made.last
    return tuple(found)


def _quantity(draft: Draft, index: int, words: Tokens, at: int) -> Quantity | None:
    figure = figure_at(words, at)
    if not figure or is_date_or_label(words, figure):
        return None
    money = CURRENCIES.get(words.words[at], "")
    kind, unit, end = _unit(words, figure, money)
    noun, modifiers, end = _counted(words, end, kind)
    if not noun and kind in ("percent", "money", "share"):
        noun, modifiers = _measured(words, at)
    if kind in ("count", "ordinal") and not noun:
        noun = _verb_before(words, at)
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


def _counted(words: Tokens, end: int, kind: Kind) -> tuple[str, frozenset[str], int]:
    """Stem of the counted noun, stems before it, and the index after it."""
    at = end
    if kind in ("percent", "share", "count") and words.lower[at : at + 1] == ["of"]:
        at += 1
        while at < len(words) and words.lower[at] in DETERMINERS:
            at += 1
    if kind == "span":
        return "", frozenset(), end
    if kind == "ordinal" and words.words[at : at + 1] and words.words[at][:1].isupper():
        return words.lower[at], frozenset(), at + 1
    stop = at
    while (
        stop < len(words)
        and stop - at < 5
        and words.lower[stop][0].isalpha()
        and words.lower[stop] not in _STOPS
    ):
        stop += 1
        if _plural(words.lower[stop - 1]):
            break
    if stop == at:
        return "", frozenset(), end
    plural = _plural(words.lower[stop - 1])
    told = is_past(words.lower[at]) and words.lower[at] not in _TOLLS
    if not plural and kind == "count" and (stop != at + 1 or told):
        return "", frozenset(), end
    if not plural and kind in ("money", "percent", "share", "age"):
        return "", frozenset(), end
    head = stop - 1 if plural or kind in ("span", "age", "ordinal") else at
    return stem(words.lower[head]), frozenset(stem(word) for word in words.lower[at:head]), max(stop, end)


def _measured(words: Tokens, at: int) -> tuple[str, frozenset[str]]:
    """What a percent or a sum is the size of, where it comes before: "a turnout rate of 58%"."""
    before = at - 1
    while before > 0 and words.lower[before] in _LEADING:
        before -= 1
    if (
        before < 1
        or words.lower[before] not in ("of", "at", "is", "was")
        or not words.lower[before - 1].isalpha()
    ):
        return "", frozenset()
    head = before - 1
    if words.lower[head] in _STOPS:
        return "", frozenset()
    start = head
    while (
        start
        and head - start < 3
        and words.lower[start - 1].isalpha()
        and words.lower[start - 1] not in _STOPS
    ):
        start -= 1
    return stem(words.lower[head]), frozenset(stem(word) for word in words.lower[start:head])


def _verb_before(words: Tokens, at: int) -> str:
    """Stem of the verb whose object the bare number is: "killing 107", "wounded more than 30"."""
    before = at - 1
    while before >= 0 and words.lower[before] in _LEADING | {"as", "many", "in"}:
        before -= 1
    word = words.lower[before] if before >= 0 else ""
    return (
        stem(word)
        if word.endswith(("ing", "ed")) and word not in ("during", "including", "according")
        else ""
    )


def _plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _hedge(words: Tokens, at: int, end: int) -> tuple[int, Hedge]:
    """Where the hedge before a number begins, and which way it leans."""
    before = words.lower[at - 1] if at else ""
    earlier = words.lower[at - 2] if at > 1 else ""
    if before == "than" and earlier in _MORE | _LESS:
        return at - 2, "over" if earlier in _MORE else "under"
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
    if before in _ABOUT:
        return at - 1, "about"
    following = words.lower[end : end + 2]
    if following in (["or", "more"], ["or", "so"]):
        return at, "over" if following[1] == "more" else "about"
    return at, ""

"""Figures that do not add up: parts and their whole, a rest and its complement, a change and its ends."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.checks.conflicts.direction import direction_conflicts
from attrlint.checks.conflicts.majority import majority_conflicts
from attrlint.checks.conflicts.ratios import ratios
from attrlint.language.calendar_words import MONTHS
from attrlint.language.dates import dateline
from attrlint.language.figures import value_at
from attrlint.language.joined import joined
from attrlint.language.listed import listed
from attrlint.language.number_words import number_word
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.sentences import sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

ASPECTS: Final = ("parts", "rest", "change", "ago", "product", "share", "multiple", "pair")
_REST: Final = (
    ("everyone", "else"),
    ("the", "rest"),
    ("the", "remaining"),
    ("the", "remainder"),
    ("the", "others"),
)
_RISING: Final = listed(
    """
    rose rise rises risen increased increase grew climbed jumped gained up soared surged expanded
    """
)
_FALLING: Final = listed(
    """
    fell fall falls fallen decreased decrease declined dropped shrank down plunged slipped cut
    """
)
_OPEN: Final = listed(
    """
    including include like such among notably more than other others especially up down from
    """
)
_NOT_PARTS: Final = frozenset(["$", "£", "€", "-", "than", "least", "about", "nearly", "no", "number"])
_CLOSING: Final = ("—", "–", "--", ")")
_GROUPS: Final = listed(
    """
    cluster group volley batch series set round wave team crew panel
    """
)
_LOOSE: Final = listed(
    """
    about around roughly nearly almost approximately some more less than over under least most
    """
)


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Sums, rests, changes and spans of years that come out otherwise."""
    by_sentence: defaultdict[int, list[Quantity]] = defaultdict(list)
    for quantity in draft.layer(numbers):
        by_sentence[quantity.sentence].append(quantity)
    found: list[Conflict] = []
    for index, told in by_sentence.items():
        words = draft.layer(tokens)[index]
        found.extend(_parts(draft, words, told))
        found.extend(_change(draft, words, told))
        found.extend(_rest(draft, words, told, by_sentence))
    return (*found, *_ago(draft), *ratios(draft), *direction_conflicts(draft), *majority_conflicts(draft))


def _parts(draft: Draft, words: Tokens, told: list[Quantity]) -> Iterator[Conflict]:
    """ "Of the 40 complaints, 22 were upheld, 9 dismissed and 12 pending"; "ten shots: six, then three"."""
    for whole in told:
        if whole.kind != "count" or whole.low != whole.high or whole.low < 3:
            continue
        of_all = (
            whole.first and "of" in words.lower[max(0, whole.first - 2) : whole.first] and whole.first < 4
        )
        mark = words.words[whole.last] if whole.last < len(words) else ""
        opened = mark in (":", "—", "–", "--") and not _OPEN.intersection(
            words.lower[whole.last : whole.last + 4]
        )
        if not (of_all or opened):
            continue
        parts = _enumerated(words, whole.last)
        if len(parts) < 2 or any(value > whole.low for value, _ in parts):
            continue
        total = sum(value for value, _ in parts)
        rough = whole.hedge.startswith("about") or (whole.hedge == "over" and total > whole.low)
        wrong = total > whole.low if of_all else total != whole.low and not rough
        if wrong and (of_all or len(parts) == 2 or total > whole.low):
            sentence = draft.layer(sentences)[whole.sentence]
            first, last = parts[0][1], parts[-1][1]
            there = Span(
                sentence.place(words.starts[first], words.ends[first]).start,
                sentence.place(words.starts[last], words.ends[last]).end,
            )
            yield Conflict("parts", whole.span, (there,), f"{whole.low:g}", f"{total:g}", whole.noun)


def _enumerated(words: Tokens, start: int) -> list[tuple[float, int]]:
    """Plain whole numbers from a word to the end of the sentence; none where one is of another sort."""
    found: list[tuple[float, int]] = []
    for at in range(start, len(words)):
        lower = words.lower[at]
        if found and lower in _CLOSING:
            break
        if words.lower[at - 1].rstrip(".") in MONTHS:
            continue
        value = float(lower.replace(",", "")) if lower.replace(",", "").isdecimal() else number_word(lower)
        if value is None:
            continue
        after = words.lower[at + 1] if at + 1 < len(words) else ""
        before = words.lower[at - 1]
        other = after in (
            "%",
            "percent",
            "years",
            "year",
            "days",
            "months",
            "hours",
            "weeks",
            "-",
            "million",
            "billion",
        )
        apart = before == "of" and words.lower[at - 2] not in _GROUPS
        if other or apart or lower == "one" or before.rstrip(".") in _NOT_PARTS or value > 10**6:
            return []
        found.append((value, at))
    return found


def _rest(
    draft: Draft, words: Tokens, told: list[Quantity], by_sentence: dict[int, list[Quantity]]
) -> Iterator[Conflict]:
    """ "Took a combined 61 percent… Everyone else combined for 49 percent"."""
    shares = [one for one in told if one.kind == "percent" and one.unit == "percent" and one.low == one.high]
    pairs = list(zip(words.lower, words.lower[1:], strict=False))
    if len(shares) != 1 or not any(pair in _REST for pair in pairs[:6]):
        return
    rest = shares[0]
    before = [one for one in by_sentence.get(rest.sentence - 1, ()) if one.kind == "percent" and one.low < 99]
    if not before or _LOOSE.intersection(words.lower[rest.first : rest.last]):
        return
    told_more = draft.layer(tokens)[rest.sentence - 1].lower
    if "another" in told_more or "additional" in told_more:
        # a part that was told before them is not among these
        return
    told_before = sum(one.low for one in before)
    if abs(told_before + rest.low - 100) > 2 and (len(before) == 1 or told_before + rest.low > 102):
        shown = f"{told_before:g} percent"
        yield Conflict(
            "rest", rest.span, tuple(one.span for one in before), rest.written, shown, "100 percent"
        )


def _change(draft: Draft, words: Tokens, told: list[Quantity]) -> Iterator[Conflict]:
    """ "Rose 50 percent, from 2,000 to 2,500"."""
    shares = [one for one in told if one.kind == "percent" and one.unit == "percent" and one.low == one.high]
    ends = _from_to(words)
    if len(shares) != 1 or shares[0].hedge or not ends:
        return
    old, new, first, last = ends
    rising = _RISING.intersection(words.lower)
    falling = _FALLING.intersection(words.lower)
    if bool(rising) == bool(falling) or (rising and new < old) or (falling and new > old):
        return
    real = abs(new - old) / old * 100
    if abs(real - shares[0].low) > max(1.5, 0.1 * real):
        there = draft.layer(sentences)[shares[0].sentence].place(words.starts[first], words.ends[last - 1])
        shown = joined(words, first, last)
        yield Conflict("change", shares[0].span, (there,), shares[0].written, f"{real:.0f} percent", shown)


def _from_to(words: Tokens) -> tuple[float, float, int, int] | None:
    """The two values of the only "from 2,000 to 2,500", and where it stands; not for percents and years."""
    if words.lower.count("from") != 1:
        return None
    first = words.lower.index("from")
    start = value_at(words, first + 1)
    if not start or start[0] <= 0:
        return None
    old, new, last = start
    if old == new:
        to = next((i for i in range(last, min(len(words), last + 4)) if words.lower[i] == "to"), 0)
        end = value_at(words, to + 1) if to else None
        if not end or end[0] != end[1]:
            return None
        new, last = end[0], end[2]
    years = 1800 <= old <= 2100 and 1800 <= new <= 2100
    share = {"percent", "%"}.intersection(words.lower[first : last + 1])
    return None if years or share else (old, new, first, last)


def _ago(draft: Draft) -> Iterator[Conflict]:
    """ "Twelve years ago, in 2009", in a draft of 2024."""
    dated = draft.layer(dateline)
    if not dated:
        return
    for quantity in draft.layer(numbers):
        words = draft.layer(tokens)[quantity.sentence]
        if (
            quantity.kind != "span"
            or quantity.unit != "year"
            or quantity.hedge
            or quantity.low != quantity.high
        ):
            continue
        if words.lower[quantity.last : quantity.last + 1] != ["ago"] or words.quoted[quantity.first]:
            continue
        after = words.lower[quantity.last + 1 : quantity.last + 4]
        year = next((word for word in after if word.isdecimal() and len(word) == 4), "")
        beside = year and after[: after.index(year)] in ([",", "in"], ["in"], ["("], [","])
        if beside and abs(dated.day.year - quantity.low - int(year)) > 1:
            at = quantity.last + 1 + after.index(year)
            sentence = draft.layer(sentences)[quantity.sentence]
            there = sentence.place(words.starts[at], words.ends[at])
            yield Conflict("ago", quantity.span, (there,), quantity.written, year, str(dated.day.year))

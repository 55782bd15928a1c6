"""Numbers: value, hedge, unit, what is counted; and what is no quantity."""

import pytest

from attrlint.language.figures import value_at
from attrlint.language.numbers import Quantity, numbers
from attrlint.language.tokens import Tokens
from attrlint.reading.reader import read_draft


def found(text: str) -> tuple[Quantity, ...]:
    return numbers(read_draft(text, "x.md"))


@pytest.mark.parametrize(
    ("words", "low", "high", "kind", "noun"),
    [
        ("They saw 2,500 voters.", 2500, 2500, "count", "vot"),
        ("They saw twenty-five new boats.", 25, 25, "count", "boat"),
        ("They saw two dozen boats.", 24, 24, "count", "boat"),
        ("They saw a pair of judges.", 2, 2, "count", "judg"),
        ("It has 160K patients.", 160000, 160000, "count", "patient"),
        ("It cost $1.5 million.", 1.5e6, 1.5e6, "money", ""),
        ("It cost $3 to $5 million.", 3e6, 5e6, "money", ""),
        ("It cost 40 million dollars.", 4e7, 4e7, "money", ""),
        ("It fell 3 percent.", 3, 3, "percent", ""),
        ("It fell 3 per cent.", 3, 3, "percent", ""),
        ("Some 12% of voters came.", 12, 12, "percent", "vot"),
        ("A turnout rate of 58% is rare.", 58, 58, "percent", "rat"),
        ("Two-thirds of voters came.", 2 / 3, 2 / 3, "share", "vot"),
        ("It took 10 to 15 years.", 10, 15, "span", ""),
        ("A 61-year-old woman came.", 61, 61, "age", ""),
        ("The 501st Legion came.", 501, 501, "ordinal", "legion"),
        ("The flood came, killing 107.", 107, 107, "count", "kill"),
    ],
)
def test_values(words: str, low: float, high: float, kind: str, noun: str) -> None:
    one = found(words)[0]
    assert (one.low, one.high) == pytest.approx((low, high))
    assert (one.kind, one.noun) == (kind, noun)


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("More than 100 people came.", "over"),
        ("At least 100 people came.", "over"),
        ("Fewer than 100 people came.", "under"),
        ("Up to 100 people came.", "under"),
        ("About 100 people came.", "about"),
        ("Exactly 100 people came.", ""),
    ],
)
def test_hedges(words: str, hedge: str) -> None:
    assert found(words)[0].hedge == hedge


@pytest.mark.parametrize(
    "words",
    [
        "On Nov. 1 it rained.",
        "It began in 1998.",
        "At 3:59 p.m. it rained.",
        "Route 22 is shut.",
        "House Bill 9 died.",
    ],
)
def test_no_quantities(words: str) -> None:
    assert found(words) == ()


def test_span_runs_from_hedge_to_noun() -> None:
    text = "In all, more than 2,500 new voters came."
    assert found(text)[0].span.cut(text) == "more than 2,500 new voters"


def test_value_at_gives_ends_of_a_range() -> None:
    assert value_at(Tokens("from 2,000 to 2,500"), 1) == (2000, 2500, 4)
    assert value_at(Tokens("from here"), 1) is None

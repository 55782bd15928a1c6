"""Sorts and values of single words."""

import pytest

from attrlint.language.slots import Slot, opposed, slot
from attrlint.language.tokens import Tokens


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("twelve", ("number", "12")), ("Ohio", ("state", "ohio")), ("NH", ("state", "new hampshire")),
        ("Boston", ("city", "boston")), ("Friday", ("weekday", "4")),
        ("Republicans", ("party", "republican")),
        ("north-western", ("side", "0/3")), ("iraqi", ("people", "iraqi")), ("pilots", ("who", "pilot")),
        ("months", ("time", "month")), ("northerly", None), ("table", None),
    ],
)  # fmt: skip
def test_slots(word: str, expected: Slot | None) -> None:
    assert slot(Tokens(f"the {word} stood"), 1, ("pilot",)) == expected


def test_a_day_of_the_month_is_no_number() -> None:
    assert slot(Tokens("on April 19 at noon"), 2, ()) is None


def test_a_field_needs_its_office() -> None:
    assert slot(Tokens("a health secretary"), 1, ()) == ("field", "health")
    assert slot(Tokens("a health scare"), 1, ()) is None


def test_prefixes_that_deny() -> None:
    assert opposed("lawful", "unlawful")
    assert opposed("nonpartisan", "partisan")
    assert not opposed("able", "unable")

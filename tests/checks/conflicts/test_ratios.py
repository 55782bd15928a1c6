"""Products, shares, multiples, pairs."""

import pytest

from attrlint.checks.conflicts.arithmetic import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "aspect", "here"),
    [
        ("Gold is $1,600 an ounce. With two ounces, that is $2,400.", "product", "$2,400"),
        ("It spent $400 million. $100 million, or 40%, of that went to roads.", "share", "40%"),
        ("It spent $50,000 on salt. That sum tripled to $100,000 in May.", "multiple", "$100,000"),
        ("Cole has three assets. One is money. The other is fame.", "pair", "three assets"),
    ],
)
def test_what_does_not_come_out(text: str, aspect: str, here: str) -> None:
    assert [found[:2] for found in told(conflicts, text)] == [(aspect, here)]


@pytest.mark.parametrize(
    "text",
    [
        "Gold is $1,600 an ounce. With two ounces, that is $3,200.",
        "Gold is $1,600 an ounce and silver $30 an ounce. With two ounces, that is $60.",
        "It spent $400 million. $100 million, or 25%, of that went to roads.",
        "It spent $50,000 on salt. That sum nearly tripled to $140,000 in May.",
        "Cole has three assets. One is money. The others are fame and luck.",
        "Cole has three assets. One is money, a second is fame. The other is luck.",
    ],
)
def test_what_comes_out(text: str) -> None:
    assert told(conflicts, text) == []

"""Chambers and the parties that hold them."""

import pytest

from attrlint.checks.conflicts.role import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        ("The GOP-controlled legislature met.", "The Democratic-controlled legislature left.", True),
        ("The GOP-controlled legislature met.", "The Republican-led legislature left.", False),
        ("The GOP-controlled Senate met.", "The Democratic-controlled House left.", False),
        ("The GOP-controlled state House met.", "The Democratic-controlled U.S. House left.", False),
        ("The GOP-controlled council met.", "The now Democratic-controlled council left.", False),
    ],
)
def test_a_chamber_is_held_by_one_party(first: str, second: str, wrong: bool) -> None:
    assert bool(told(conflicts, f"{first}\n\n{second}")) == wrong


def test_the_party_told_less_often_is_the_wrong_one() -> None:
    text = "The GOP-led council met. A Democratic-led council left. It is the Democratic-led council"
    assert told(conflicts, text) == [("party", "GOP-led", ("Democratic-led", "Democratic-led"))]

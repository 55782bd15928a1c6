"""Majorities and the figures beside them."""

import pytest

from attrlint.checks.conflicts.arithmetic import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("part", "claim", "wrong"),
    [
        ("65 of the 154 meetings", "More than half of the meetings", True),
        ("85 of the 154 meetings", "Less than half of her meetings", True),
        ("65 of the 154 meetings", "A majority of the votes", False),
        ("85 of the 154 meetings", "More than half of the meetings", False),
        ("77 of the 154 meetings", "More than half of the meetings", False),
        ("2 of 3 meetings", "Less than half of the meetings", False),
    ],
)
def test_what_is_more_than_half(part: str, claim: str, wrong: bool) -> None:
    text = f"She said that {part} were with donors.\n\n{claim} were short."
    assert bool(told(conflicts, text)) == wrong

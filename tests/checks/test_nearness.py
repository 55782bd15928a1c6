"""Distances in sentences and paragraphs."""

import pytest

from attrlint.checks.nearness import Nearness
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from tests.pages import page

TEXT = "One is here. Two is here.\n\nThree is here.\n\n## Four is a heading\n\nFive is here. Six is here.\n"


@pytest.mark.parametrize(
    ("options", "sentence", "window"),
    [
        ("after: 1 sentence", 0, (0, 1)),
        ("before: 1 sentence", 0, (0, 0)),
        ("before: 2 sentences", 2, (0, 2)),
        ("before: 0 paragraphs", 1, (0, 1)),
        ("before: 1 paragraph", 2, (0, 2)),
        ("after: 0 paragraphs", 4, (4, 5)),
        ("after: 1 paragraph", 2, (2, 5)),
        ("before: 999 paragraphs\nafter: 999 paragraphs", 3, (0, 5)),
    ],
)
def test_the_window_around_a_sentence(options: str, sentence: int, window: tuple[int, int]) -> None:
    draft = read_draft(TEXT, "x.md")
    assert tuple(Nearness.read(page(options)).window(draft, sentence)) == window


@pytest.mark.parametrize("amount", ["3", "three sentences", "1 line", "-1 sentence", "1 sentences ago"])
def test_an_amount_that_is_none_is_a_fault(amount: str) -> None:
    with pytest.raises(Fault, match="sentences or paragraphs"):
        Nearness.read(page(f"after: {amount}"))

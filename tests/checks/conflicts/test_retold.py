"""A sentence told twice with one word changed."""

import pytest

from attrlint.checks.conflicts.retold import conflicts
from tests.checks.conflicts.told import told

START = "The plaster cast and the old letters were handed to"
LOCAL = f"{START} local"


@pytest.mark.parametrize(
    ("first", "second", "here", "other"),
    [
        (f"{LOCAL} scientists by a fisherman.", f"{LOCAL} police by a fisherman.", "police", "scientists"),
        (f"{START} 12 of the neighbors.", f"{START} 21 of the neighbors.", "21", "12"),
        (f"{START} a barn in northern Utah.", f"{START} a barn in southern Utah.", "southern", "northern"),
        (f"{START} the fisherman in Ohio.", f"{START} the fisherman in Iowa.", "Iowa", "Ohio"),
        (
            "It was unlawful for the harbor county to hand over the letters.",
            "It was lawful for the harbor county to hand over the letters.",
            "lawful",
            "unlawful",
        ),
    ],
)  # fmt: skip
def test_one_word_changed(first: str, second: str, here: str, other: str) -> None:
    text = f"{first}\n\n{second}"
    assert [(found[1], found[2]) for found in told(conflicts, text)] == [(here, (other,))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{START} the fisherman in Ohio.", f"{START} the fisherman in Ohio."),
        (f"{START} 12 of the neighbors.", f"{START} some of the neighbors."),
        (f"{START} 12 old neighbors in Ohio.", f"{START} 21 neighbors in Ohio."),
        (f"{START} Ana Ruiz of 12 Lund Street.", f"{START} Carl Lund of 21 Lund Street."),
        ("He sold 12 boats.", "He sold 21 boats."),
        (f"{START} 12 of the neighbors.", f"{START} 21 of the neighbors, who were later revised."),
    ],
)
def test_no_conflict(first: str, second: str) -> None:
    assert told(conflicts, f"{first}\n\n{second}") == []


def test_a_paragraph_may_repeat_itself() -> None:
    assert told(conflicts, f"{START} 12 of the neighbors. {START} 21 of the neighbors.") == []

"""How far a condition looks."""

import pytest

from attrlint.checks.context import REACHES, around, read_reach, sourced
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words
from tests.pages import page

DRAFT = read_draft("One is here. Two is here.\n\nThree is here.\n\nFour is here.\n", "x.md")


def test_reaches() -> None:
    reached = {reach: list(around(DRAFT, 2, reach)) for reach in REACHES}
    assert reached == {"sentence": [2], "paragraph": [2], "neighbours": [0, 1, 2, 3], "draft": [0, 1, 2, 3]}
    assert list(around(DRAFT, 0, "paragraph")) == [0, 1]
    assert list(around(DRAFT, 3, "neighbours")) == [2, 3]


def test_a_reach_is_one_of_four_words() -> None:
    assert read_reach(page("source_within: paragraph"), "source_within") == "paragraph"
    assert read_reach(page("other: x"), "source_within") is None
    with pytest.raises(Fault):
        read_reach(page("source_within: block"), "source_within")


def test_sourced_where_an_attribution_reaches() -> None:
    words = load_words(builtin_folder())
    draft = read_draft("The fee rose. The fee rose, said Ana Ruiz, the clerk.\n\nRain fell.\n", "x.md", words)
    assert sourced(draft, 1, "sentence")
    assert sourced(draft, 0, "paragraph")
    assert not sourced(draft, 2, "paragraph")
    assert sourced(draft, 2, "neighbours")

"""Marks come out of an example and go back in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.rules.marks import MarkError, mark, unmark
from attrlint.span import Span


def test_marks_come_out_with_their_places() -> None:
    text, marks = unmark("It fell, [[sources say]], [[a lot]].")
    assert text == "It fell, sources say, a lot."
    assert [span.cut(text) for span in marks] == ["sources say", "a lot"]


@pytest.mark.parametrize(
    ("marked", "text", "words"),
    [
        ("Said [[[source?]]].", "Said [source?].", ["[source?]"]),
        ("Said [[[source?] and more]].", "Said [source?] and more.", ["[source?] and more"]),
        ("[[one [[two]]]]", "one two", ["two", "one two"]),
        ("[[[a](b)]] c", "[a](b) c", ["[a](b)"]),
        ("A [link](x) [[here]]", "A [link](x) here", ["here"]),
        ("no marks [here]", "no marks [here]", []),
    ],
)
def test_brackets_of_the_text_stay(marked: str, text: str, words: list[str]) -> None:
    found = unmark(marked)
    assert found.text == text
    assert [span.cut(found.text) for span in found.marks] == words


@pytest.mark.parametrize(
    ("marked", "offset"), [("a [[b", 2), ("a b]] c", 3), ("[[a]] [[b", 6), ("a [[]] b", 4)]
)
def test_half_marks_are_errors(marked: str, offset: int) -> None:
    with pytest.raises(MarkError) as caught:
        unmark(marked)
    assert caught.value.offset == offset


@given(st.text(alphabet="ab ", min_size=4, max_size=20), st.integers(0, 3), st.integers(1, 4))
def test_marking_and_unmarking_agree(text: str, start: int, width: int) -> None:
    span = Span(start, min(start + width, len(text)))
    found = unmark(mark(text, (span, span)))
    assert found == (text, (span,))

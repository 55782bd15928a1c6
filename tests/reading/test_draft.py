"""The Draft itself: layers, positions, and the length its prose must have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.reading.draft import Draft
from attrlint.span import Position


def test_prose_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="3 against 4"):
        Draft("draft.md", "Ruiz", "Rui", [])


def test_a_layer_is_computed_once() -> None:
    seen: list[Draft] = []

    def understand(draft: Draft) -> int:
        seen.append(draft)
        return len(seen)

    draft = Draft("draft.md", "", "", [])
    assert (draft.layer(understand), draft.layer(understand), seen) == (1, 1, [draft])


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    text = "a\nb\r\nc\rd\x0be\u2028f\n"
    draft = Draft("draft.md", text, text, [])
    assert [draft.position(text.index(letter))[:2] for letter in "abcdef"] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (4, 1),
        (4, 3),
        (4, 5),
    ]
    assert draft.position(len(text)) == Position(5, 1, len(text))


@given(st.text(alphabet="ab\r\n😀", max_size=30))
def test_positions_agree_with_a_plain_count(text: str) -> None:
    draft = Draft("draft.md", text, text, [])
    line = column = 1
    for offset, character in enumerate(text):
        assert draft.position(offset) == (line, column, offset)
        if character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    assert draft.position(len(text)) == (line, column, len(text))

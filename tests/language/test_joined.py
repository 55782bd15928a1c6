"""Words put together again."""

import pytest

from attrlint.language.joined import joined
from attrlint.language.tokens import Tokens


@pytest.mark.parametrize(
    "text", ["$4.5 million", "Lund's denials", "a 61-year-old woman", "58% of voters", "one"]
)
def test_words_stand_as_they_stood(text: str) -> None:
    words = Tokens(text)
    assert joined(words, 0, len(words)) == text


def test_a_part_of_them() -> None:
    assert joined(Tokens("It cost $4.5 million, he said"), 2, 5) == "$4.5 million"

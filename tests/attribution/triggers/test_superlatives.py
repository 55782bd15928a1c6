"""Superlatives: a field or a record must be claimed."""

import pytest

from attrlint.attribution.triggers.superlatives import Superlatives, is_superlative
from attrlint.language.tokens import Tokens
from attrlint.words import builtin_folder, load_words

SUPERLATIVES = Superlatives(load_words(builtin_folder()))


def found(text: str) -> list[tuple[str, str]]:
    words = Tokens(text)
    return [(t.form, text[words.starts[t.first] : words.ends[t.last - 1]]) for t in SUPERLATIVES(words)]


@pytest.mark.parametrize(
    ("text", "form", "marked"),
    [
        ("It is one of the most popular fairs.", "one-of", "one of the most popular"),
        ("It is one of the largest fairs.", "one-of", "one of the largest"),
        (
            "It is the largest wage deal in the city's history.",
            "top",
            "largest wage deal in the city's history",
        ),
        ("She is the first woman ever to run it.", "first", "first woman ever"),
        ("It is one of the city's largest dairies.", "one-of", "one of the city's largest"),
        ("He is the most complete candidate in the field.", "top", "most complete candidate in the field"),
        ("Turnout was record-breaking.", "record", "record-breaking"),
        ("It has more bridges than any other county.", "record", "than any other"),
    ],
)
def test_a_field_or_a_record_makes_a_claim(text: str, form: str, marked: str) -> None:
    assert (form, marked) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The nation's largest food program will close.",
        "It is among the largest fairs in the state.",
        "At least one dose was given in the state.",
        "The first question was about schools.",
        "The latest forest fire was in the west.",
        "Most came in the end.",
        "The law has freed only 31 people in years.",
        "It opened in the first month of this year.",
        "It heads the list of the 500 Greatest Songs of All Time.",
        "It is the largest city in the state.",
    ],
)
def test_the_rest_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_words_that_only_look_like_superlatives() -> None:
    words = ("largest", "worst", "forest", "interest", "protest", "most", "guest")
    assert [word for word in words if is_superlative(word)] == ["largest", "worst", "most"]

"""Stretches told twice."""

from attrlint.language.sameness import departures, repeats
from attrlint.language.tokens import tokens
from attrlint.reading.reader import read_draft


def cut(text: str) -> list[tuple[str, str, int, int]]:
    draft = read_draft(text, "x.md")
    words = draft.layer(tokens)
    return [
        (
            " ".join(words[one.one.sentence].words[one.one.first : one.one.last]),
            " ".join(words[one.other.sentence].words[one.other.first : one.other.last]),
            one.before,
            one.after,
        )
        for one in departures(draft)
    ]


def test_a_word_that_differs_between_equal_ones() -> None:
    text = "The old mill by the river closed in May.\n\nThe old mill by the harbor closed in May."
    assert cut(text) == [("river", "harbor", 5, 3)]


def test_no_departure_in_equal_or_unlike_lines() -> None:
    assert cut("The old mill closed in May.\n\nThe old mill closed in May.") == []
    assert cut("The old mill closed.\n\nA new school opens.") == []


def test_repeats_are_maximal() -> None:
    draft = read_draft("We saw the old mill by the river.\n\nThen the old mill by the sea fell.", "x.md")
    (pair,) = repeats(draft, 4)
    words = draft.layer(tokens)
    assert words[pair[0].sentence].words[pair[0].first : pair[0].last] == ["the", "old", "mill", "by", "the"]
    assert list(repeats(draft, 6)) == []

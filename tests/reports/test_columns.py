from hypothesis import given
from hypothesis import strategies as st

from attrlint.reports.columns import columns, opening, wrapped

WORDS = st.lists(st.text("abcdé日", min_size=1, max_size=12), min_size=1, max_size=60)


@given(WORDS, st.integers(24, 80), st.integers(0, 20))
def test_wrapped_keeps_the_words_and_the_width(words: list[str], width: int, used: int) -> None:
    lines = wrapped("  \n".join(words), width, "  ", used).split("\n")
    assert " ".join(lines).split() == words
    assert columns(lines[0]) <= max(width - used, columns(words[0]))
    assert all(line.startswith("  ") and columns(line) <= width + 2 for line in lines[1:])


@given(WORDS, st.integers(24, 80))
def test_an_opening_is_the_beginning_and_never_half_a_sentence(words: list[str], width: int) -> None:
    told = " ".join(f"{word}." for word in words)
    kept = opening(told, width)
    assert told.startswith(kept)
    assert kept.endswith(".")
    assert columns(kept) <= max(width, columns(words[0]) + 1)


def test_an_opening_is_as_many_sentences_as_fit() -> None:
    assert opening('It hides who speaks. "Who?" And then it goes on.', 30) == 'It hides who speaks. "Who?"'
    assert opening("It hides who speaks. And then it goes on.", 14) == "It hides who speaks."
    assert opening("no  end", 3) == "no end"


def test_columns() -> None:
    assert columns("plain") == 5
    assert columns("日本") == 4
    assert columns("e\u0301\t\x1b") == 1 + 4 + 4

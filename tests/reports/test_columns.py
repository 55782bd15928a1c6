from hypothesis import given
from hypothesis import strategies as st

from attrlint.reports.columns import columns, one_line, wrapped

WORDS = st.lists(st.text("abcdé日", min_size=1, max_size=12), min_size=1, max_size=60)


@given(WORDS, st.integers(24, 80), st.integers(0, 20))
def test_wrapped_keeps_the_words_and_the_width(words: list[str], width: int, used: int) -> None:
    lines = wrapped("  \n".join(words), width, "  ", used).split("\n")
    assert " ".join(lines).split() == words
    assert columns(lines[0]) <= max(width - used, columns(words[0]))
    assert all(line.startswith("  ") and columns(line) <= width + 2 for line in lines[1:])


@given(WORDS, st.integers(24, 80))
def test_one_line_fits_and_says_that_it_was_cut(words: list[str], width: int) -> None:
    text = one_line(" ".join(words), width)
    assert columns(text) <= width
    assert text == " ".join(words) or text.endswith(" …")


def test_one_line_prefers_whole_sentences() -> None:
    assert one_line('It hides who speaks. "Who?" And then it goes on.', 30) == 'It hides who speaks. "Who?"'
    assert one_line("It hides who speaks. And then it goes on.", 14) == "It hides who …"


def test_columns() -> None:
    assert columns("plain") == 5
    assert columns("日本") == 4
    assert columns("e\u0301\t\x1b") == 1 + 4 + 4

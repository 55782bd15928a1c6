"""A tree of words matches what a flat list of them would."""

import re

from hypothesis import given
from hypothesis import strategies as st

from attrlint.checks.alternation import one_of, plain

WORDS = st.lists(st.text(alphabet="ab'.+ é", min_size=1, max_size=6), max_size=8)


def flat(words: list[str]) -> str:
    plainly = sorted({plain(word) for word in words} - {""}, key=len, reverse=True)
    return "|".join(map(re.escape, plainly)) or "(?!)"


@given(WORDS, st.text(alphabet="ab'.+ é", max_size=20))
def test_the_tree_matches_as_the_list_sorted_longest_first(words: list[str], text: str) -> None:
    tree = [match.span() for match in re.finditer(one_of(words), text)]
    assert tree == [match.span() for match in re.finditer(flat(words), text)]


def test_the_longest_word_wins_and_shorter_ones_stand_ready() -> None:
    pattern = one_of(["New", "New York"])
    assert re.match(pattern, "New York Times")[0] == "New York"  # type: ignore[index]
    assert re.fullmatch(pattern + " York", "New York")


def test_words_are_taken_as_sentences_are_read() -> None:
    assert re.fullmatch(one_of(["can’t  say"]), "can't say")
    assert re.fullmatch(one_of(["caf\u0065\u0301"]), "caf\u00e9")


def test_no_words_match_nothing() -> None:
    assert re.search(one_of([]), "") is None


def test_a_very_long_word_is_only_long() -> None:
    assert re.fullmatch(one_of(["x" * 5000]), "x" * 5000)

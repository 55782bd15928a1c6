"""Edit distance, sound, and pairs of near words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.language import spelling
from attrlint.language.spelling import distance, near_pairs, plain, sound

WORD = st.text("abcdeé", max_size=7)


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("ruiz", "ruiz", 0),
        ("palmieri", "palmeri", 1),
        ("shapiro", "shaprio", 1),
        ("lund", "lind", 1),
        ("abc", "xyz", 3),
    ],
)
def test_distance(a: str, b: str, apart: int) -> None:
    assert distance(a, b) == apart


@pytest.mark.parametrize(("a", "b"), [("Steven", "Stephen"), ("Hizbollah", "Hezbollah"), ("Dylan", "Dillon")])
def test_words_that_sound_alike(a: str, b: str) -> None:
    assert sound(a) == sound(b)


def test_accents_make_no_other_word() -> None:
    assert plain("José") == plain("Jose")
    assert list(near_pairs(["José", "Jose"])) == []


@given(st.lists(WORD, max_size=8))
def test_near_pairs_are_the_pairs_one_or_two_apart_by_one_deletion(words: list[str]) -> None:
    for first, second, apart in near_pairs(words):
        assert first < second
        assert distance(plain(first), plain(second)) == apart > 0


@given(WORD, WORD)
def test_distance_is_the_same_both_ways(a: str, b: str) -> None:
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)


@given(WORD.filter(lambda word: len(word) > 2), st.integers(0, 6))
def test_a_letter_left_out_is_found(word: str, at: int) -> None:
    less = word[: at % len(word)] + word[at % len(word) + 1 :]
    found = {(first, second) for first, second, _ in near_pairs([word, less])}
    assert plain(word) == plain(less) or found == {tuple(sorted((word, less)))}


@given(st.lists(st.text("abceé", min_size=1, max_size=7), max_size=8))
def test_few_words_and_many_have_the_same_pairs(words: list[str]) -> None:
    few = set(near_pairs(words))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spelling, "_FEW", -1)
        assert set(near_pairs(words)) == few

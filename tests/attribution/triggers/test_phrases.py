"""Phrases are found wherever they stand, whichever of their words they are looked up by."""

from hypothesis import given
from hypothesis import strategies as st

from attrlint.attribution.triggers.phrases import PhraseBook, plain
from attrlint.language.tokens import Tokens

WORD = st.sampled_from(("on", "the", "verge", "of", "collapse", "ruin", "town"))
ENTRIES = ("verge", "on the verge", "the|of verge", "on … ruin", "verge of collapse|ruin", "the", "… town")


def places(entry: str, text: str) -> list[tuple[int, int]]:
    return [(first, last) for first, last, _ in PhraseBook(plain("one", (entry,))).found(Tokens(text))]


def test_a_gap_takes_up_to_three_words() -> None:
    assert places("on … ruin", "on ruin") == [(0, 2)]
    assert places("on … ruin", "on the verge of ruin") == [(0, 5)]
    assert places("on … ruin", "on the very verge of ruin") == []


def test_a_phrase_is_found_as_often_as_it_stands() -> None:
    assert places("the verge", "the verge of the verge the") == [(0, 2), (3, 5)]
    assert places("verge of the verge", "verge of the verge of the verge") == [(0, 4), (3, 7)]


@given(st.lists(WORD, max_size=9))
def test_a_book_finds_what_each_of_its_entries_finds(words: list[str]) -> None:
    text = " ".join(words)
    found = PhraseBook(plain("all", ENTRIES)).found(Tokens(text))
    each = [place for entry in ENTRIES for place in places(entry, text)]
    assert sorted((first, last) for first, last, _ in found) == sorted(each)
    assert [first for first, _, _ in found] == sorted(first for first, _, _ in found)


@given(st.lists(WORD, max_size=9), st.lists(WORD, min_size=1, max_size=3))
def test_plain_words_are_found_where_they_follow_each_other(words: list[str], entry: list[str]) -> None:
    size = len(entry)
    naive = [(at, at + size) for at in range(len(words)) if words[at : at + size] == entry]
    assert places(" ".join(entry), " ".join(words)) == naive

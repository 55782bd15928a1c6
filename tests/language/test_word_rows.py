"""Words are found in the sentences that have them, and in no other."""

from hypothesis import given
from hypothesis import strategies as st

from attrlint.language.tokens import tokens
from attrlint.language.word_rows import WordRows, word_rows
from attrlint.reading.reader import read_draft

WORD = st.sampled_from(("rents", "rose", "in", "may", "lund"))


def test_sentences_come_in_reading_order_each_once() -> None:
    draft = read_draft("Rents rose. Nobody knew. Rents in Lund rose again.", "a.md")
    rows = draft.layer(word_rows)
    assert rows.of(frozenset(("rents", "again"))) == [0, 2]
    assert rows.of(frozenset(("fell",))) == []
    assert rows.of(frozenset()) == []
    assert len(draft.layer(tokens)) == 3


@given(st.lists(st.lists(WORD)), st.frozensets(WORD))
def test_all_that_have_one_of_the_words(every: list[list[str]], wanted: frozenset[str]) -> None:
    having = [index for index, words in enumerate(every) if wanted.intersection(words)]
    assert WordRows(every).of(wanted) == having


@given(st.lists(st.lists(WORD)))
def test_places_are_those_of_the_words_that_are_wanted(every: list[list[str]]) -> None:
    found = dict(WordRows(every).places(lambda word: word.startswith("r")))
    naive = {i: [at for at, word in enumerate(words) if word[0] == "r"] for i, words in enumerate(every)}
    assert found == {index: places for index, places in naive.items() if places}
    assert list(found) == sorted(found)

"""Echoes: a claim that another, sourced sentence makes too."""

from attrlint.attribution.echoes import content_words, figure_sourced_elsewhere, sourced_in_body
from attrlint.language.sentences import sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from tests.attribution.seen import draft_of

BODY = "\n\nThe mill poisoned 300 wells along the river, the county health office said Monday.\n"


def test_a_headline_that_the_body_sources() -> None:
    assert sourced_in_body(draft_of("# Mill poisoned wells along river" + BODY), 0)


def test_a_headline_that_says_something_else() -> None:
    assert not sourced_in_body(draft_of("# Mayor resigns after vote on schools" + BODY), 0)


def test_an_unsourced_body_sources_nothing() -> None:
    assert not sourced_in_body(draft_of("# Mill poisoned wells\n\nThe mill poisoned 300 wells there.\n"), 0)


def test_two_words_are_too_few_to_tell() -> None:
    assert not sourced_in_body(draft_of("# Mill wells" + BODY), 0)


def figure(draft: Draft, word: str) -> bool:
    at = next(s.index for s in draft.layer(sentences) if word in s.text)
    first = draft.layer(tokens)[at].words.index(word)
    return figure_sourced_elsewhere(draft, at, first, first + 1)


def test_a_figure_given_twice_needs_its_source_once() -> None:
    text = "It serves 12,400 families.\n\nThe office counted 12,400 families, said Joy Lam, who runs it."
    assert figure(draft_of(text), "12,400")
    assert not figure(draft_of(text.replace("counted 12,400", "counted 11,300")), "12,400")


def test_stems_meet_and_small_words_fall_away() -> None:
    assert content_words(Tokens("The rents were rising in 2019")) == {"rents", "risin", "2019"}
    assert content_words(Tokens("poisoned")) == content_words(Tokens("poisoning"))

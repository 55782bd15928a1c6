"""Triggers by word list: how an entry must stand in its sentence to count."""

import pytest

from attrlint.attribution.triggers.finder import finder, forms_of
from attrlint.attribution.triggers.trigger import FAMILIES, Family
from attrlint.attribution.triggers.wordings import Wordings, lists_of
from attrlint.language.tokens import Tokens
from attrlint.words import builtin_folder, load_words

WORDS = load_words(builtin_folder())


def found(family: Family, text: str, words: dict[str, tuple[str, ...]] | None = None) -> list[str]:
    tokens = Tokens(text)
    finds = finder(family, words or WORDS)
    return [text[tokens.starts[t.first] : tokens.ends[t.last - 1]] for t in finds(tokens)]


MADE_UP = {
    "verbs.irregular": WORDS["verbs.irregular"],
    "state-of-mind.odd-verbs": ("dread", "cover up"),
    "state-of-mind.odd-states": ("giddy",),
    "state-of-mind.odd-nouns": ("glee",),
    "state-of-mind.odd-phrases": ("makes … look small", "huge|big … leap|jump", "won't|will back down"),
    "state-of-mind.except": ("giddy limit",),
    "state-of-mind.unless": ("diary",),
    "state-of-mind.odd-passives": ("rattle",),
    "forecast.odd-outcomes": ("wither",),
    "cause.odd-effects": ("lead to",),
    "cause.harms": ("death",),
}


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Hale dreaded the vote.", ["Hale dreaded"]),
        ("It is a huge or small leap.", ["huge or small leap"]),
        ("It is a big leap.", ["big leap"]),
        ("Hale won't back down.", ["won't back down"]),
        ("The shared dreads of the town were many.", []),
        ("The reported dreads raise doubts.", []),
        ("She was rattled.", ["was rattled"]),
        ("She is being rattled.", ["being rattled"]),
        ("She left without being rattled.", []),
        ("She has always dreaded it.", ["She has always dreaded"]),
        ("The clerk dreads the vote.", ["The clerk dreads"]),
        ("Two clerks dread the vote.", ["clerks dread"]),
        ("They continued to dread the vote.", ["They continued to dread"]),
        ("The office covered up the leak.", ["The office covered up"]),
        ("I dread the vote.", []),
        ("They may dread the vote.", []),
        ("The vote was dreaded by all.", []),
        ("A vote dreaded in May was held.", []),
        ("Her dread of votes is known.", []),
    ],
)
def test_verbs_want_a_third_person(text: str, marked: list[str]) -> None:
    assert found("state-of-mind", text, MADE_UP) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("She is giddy.", ["is giddy"]),
        ("She remains rather giddy.", []),
        ("She was so very giddy.", ["was so very giddy"]),
        ("She isn't giddy.", []),
        ("Hale's giddy aunt came.", []),
        ("It's giddy work.", ["'s giddy"]),
        ("That is the giddy limit, she is giddy.", ["is giddy"]),
        ("Her diary says she is giddy.", []),
        ("He hid his glee.", ["glee"]),
        ("He met Ann Glee.", []),
        ("It makes the whole town look small.", ["makes the whole town look small"]),
        ("It makes the whole of the old town look small.", []),
    ],
)
def test_states_nouns_and_phrases(text: str, marked: list[str]) -> None:
    assert found("state-of-mind", text, MADE_UP) == marked


def test_a_capital_in_the_list_is_a_capital_in_the_draft() -> None:
    words = {"evaluation.odd-adjectives": ("Islamophobic", "rash")}
    assert found("evaluation", "He made Islamophobic and rash remarks to Ann Rash.", words) == [
        "Islamophobic",
        "rash",
    ]


def test_outcomes_want_a_future() -> None:
    assert found("forecast", "The trade will soon wither.", MADE_UP) == ["will soon wither"]
    assert found("forecast", "Roses wither.", MADE_UP) == []
    assert found("forecast", "Under the bill, it would wither.", MADE_UP) == []


def test_causes_want_a_harm_behind_them() -> None:
    assert found("cause", "The dose led to her death.", MADE_UP) == ["led to"]
    assert found("cause", "The dose led to sleep.", MADE_UP) == []
    assert found("cause", "The dose led to sleep: A death followed.", MADE_UP) == []
    assert found("cause", "The dose led to sleep; a death followed.", MADE_UP) == []
    assert found("cause", "The dose can lead to her death.", MADE_UP) == []


def test_helpers_of_a_family_trigger_nothing() -> None:
    assert lists_of("cause", MADE_UP) == ("cause.odd-effects",)
    assert lists_of("evaluation", MADE_UP) == ()


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_forms_in_what_ships(family: Family) -> None:
    assert forms_of(family, WORDS)


def test_no_words_find_nothing() -> None:
    assert list(Wordings("evaluation", (), {})(Tokens("It was a fiasco."))) == []


def test_what_is_left_open_or_denied_is_no_claim() -> None:
    words = {"evaluation.odd-adjectives": ("scandalous", "troubling")}
    assert found("evaluation", "It is a scandalous delay.", words) == ["scandalous"]
    assert found("evaluation", "Whether it is a scandalous delay is open.", words) == []
    assert found("evaluation", "There is nothing scandalous in the delay.", words) == []
    assert found("evaluation", "It is a hardly scandalous delay.", words) == []


def test_a_participle_with_its_object_judges_nothing() -> None:
    words = {"evaluation.odd-adjectives": ("troubling",)}
    assert found("evaluation", "The delay is troubling.", words) == ["troubling"]
    assert found("evaluation", "The delay is troubling some clerks.", words) == []
    assert found("evaluation", "It grew, troubling clerks in the hall.", words) == []

"""Figures: what somebody must have counted, and what anybody can look up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.attribution.triggers.figures import Figures
from attrlint.language.tokens import Tokens
from attrlint.words import builtin_folder, load_words

FIGURES = Figures(load_words(builtin_folder()))


def found(text: str) -> list[tuple[str, str]]:
    words = Tokens(text)
    return [(t.form, text[words.starts[t.first] : words.ends[t.last - 1]]) for t in FIGURES(words)]


@pytest.mark.parametrize(
    ("text", "form", "marked"),
    [
        ("Nearly 40 percent of the bridges leak.", "share", "Nearly 40 percent"),
        ("It fell to 56 per cent.", "share", "56 per cent"),
        ("The rate is 4.9%.", "share", "4.9%"),
        ("One in three tenants moved.", "share", "One in three"),
        ("It beat 58 of 61 rivals.", "share", "58 of 61"),
        ("Only a quarter of residents agree.", "share", "Only a quarter of residents"),
        ("The majority of outfits were new.", "share", "The majority of outfits"),
        ("Most states have agreed.", "share", "Most states"),
        ("It costs more than $8 billion a month.", "money", "more than $8 billion"),
        ("They spend 15 billion dollars on it.", "money", "15 billion dollars"),
        ("Tickets are $12.", "price", "$12"),
        ("Some 12,000 hopeful students applied.", "count", "Some 12,000 hopeful students"),
        ("More than two billion people live there.", "count", "More than two billion people"),
        ("Hundreds of thousands of people came.", "crowd", "Hundreds of thousands of people"),
        ("The quake killed 214 people.", "toll", "killed 214"),
        ("Eleven were hurt.", "toll", "Eleven were hurt"),
        ("Traffic increased 18-fold.", "change", "18-fold"),
        ("Of the tenants, 968 are older than 70.", "count", "968 are"),
        ("The fact that $20 million has gone there counts.", "money", "$20 million"),
        ("It cost 250 pounds ($2 million).", "price", "$2 million"),
        ("Rents doubled.", "change", "doubled"),
        ("It drew three times as many.", "change", "three times as"),
        ("The firm's market share is slipping.", "trend", "market share is slipping"),
        ("Rents have risen since May.", "trend", "Rents have risen"),
        ("The rival is increasing its market share.", "trend", "increasing its market share"),
    ],
)
def test_a_figure_is_found_with_what_makes_it_one(text: str, form: str, marked: str) -> None:
    assert (form, marked) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "She was born on May 3, 1961, in the county.",
        "The talks lasted 11 hours and 40 minutes.",
        "The plant is 300 miles away.",
        "Ruiz received 50,818 votes.",
        "The two men met three reporters.",
        "Pennsylvania is one of 42 states with a lottery.",
        "The first half of the season was dull.",
        "The building of 150,000-square-foot rooms began.",
        "Dozens were late.",
        "In the crash no one was hurt.",
        "The river rose two feet.",
        "A price rise may follow.",
        "",
    ],
)
def test_dates_measures_and_small_counts_are_no_figures(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="0123456789,.%$ -abcoftheinmillion", max_size=60))
def test_every_figure_holds_words(text: str) -> None:
    words = Tokens(text)
    for trigger in FIGURES(words):
        assert 0 <= trigger.first < trigger.last <= len(words)

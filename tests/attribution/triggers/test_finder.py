"""A draft is looked through only where a family's triggers may stand, and they are found all the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.attribution.triggers.finder import Finders, finder
from attrlint.attribution.triggers.trigger import FAMILIES, Family
from attrlint.language.tokens import tokens
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words

WORDS = load_words(builtin_folder())
SENTENCES = (
    "Rents doubled", "Most clerks left", "A quarter of tenants left", "About 300 people left", "Prices rose",
    "Hale was 60 points ahead", "The firm paid $3 million", "It was the largest strike in the state",
    "Hale fears the vote", "The cuts caused deaths", "It will collapse", "The plan was a disaster",
    "She ate", "It was the only mill in the country", "Two workers were killed", "A record number came",
    "He lied", "Nobody knew why", "The clerk hopes to win",
)  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8))
def test_no_sentence_with_a_trigger_is_passed_over(family: Family, said: list[str]) -> None:
    draft = read_draft(". ".join(said) + ".", "a.md", WORDS)
    find = finder(family, WORDS)
    having = [index for index, words in enumerate(draft.layer(tokens)) if find(words)]
    assert list(draft.layer(find.rows)) == having


def test_every_family_is_asked() -> None:
    draft = read_draft(". ".join(SENTENCES) + ".", "a.md", WORDS)
    found = list(Finders(WORDS).found(draft))
    assert {trigger.family for _, trigger in found} >= {"figure", "superlative", "state-of-mind", "cause"}
    each = [
        (i, one) for f in FAMILIES for i, t in enumerate(draft.layer(tokens)) for one in finder(f, WORDS)(t)
    ]
    assert found == each

"""Sources inside a clause that has lost its "that"."""

import pytest

from attrlint.attribution.attributions import attributions
from attrlint.reading.draft import Draft
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words

WORDS = load_words(builtin_folder())


def sources(text: str) -> list[str]:
    """The words of every source of a draft that says or believes."""
    draft: Draft = read_draft(text, "draft.txt", WORDS)
    said = (one for one in draft.layer(attributions).all if one.tier in ("speech", "belief", "document"))
    return [one.source.cut(draft.text) for one in said if one.source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The law bans fees tenants say are illegal.", "tenants"),
        ("It is a plan critics call a giveaway.", "critics"),
        ("Industry experts say the mill will close.", "Industry experts"),
        ("Sports fans say the hall is cold.", "Sports fans"),
        ("A growing number of teachers say the hall is cold.", "A growing number of teachers"),
        ("A few teachers say the hall is cold.", "few teachers"),
    ],
)
def test_a_source_begins_behind_what_it_speaks_of(text: str, source: str) -> None:
    assert sources(text) == [source]


def test_a_clause_that_describes_a_poll_is_not_its_subject() -> None:
    text = "The old polls that were taken in the county showed a close race."
    assert sources(text) == ["The old polls that were taken in the county"]


def test_what_a_paper_is_doing_is_not_its_noun() -> None:
    draft = read_draft("According to a report spreading online, the mill will close.", "draft.txt", WORDS)
    assert [source.head for source in draft.layer(attributions).sources] == ["report"]

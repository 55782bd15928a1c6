"""How much a draft claims in its own voice."""

from attrlint.attribution.own_voice import own_claims
from attrlint.reading.reader import read_draft
from tests.attribution.seen import draft_of

PLAIN = "Ana Ruiz said the pier opens on May 3 and closes in June of that year. " * 20
CLAIM = "Nearly 40 percent of the bridges need repair."


def test_claims_without_a_source_count_by_the_thousand_words() -> None:
    few = own_claims(draft_of(f"{PLAIN}\n\n{CLAIM}\n"))
    many = own_claims(draft_of(f"{PLAIN}\n\n{CLAIM}\n\nIt rained.\n\nOne in three piers is closed.\n"))
    assert 0 < few < many < 1000


def test_what_somebody_said_links_to_or_notes_does_not_count() -> None:
    for text in (
        f"{CLAIM[:-1]}, said Ana Ruiz, the county’s engineer.",
        "[Nearly 40 percent](https://example.org/list) of the bridges need repair.",
        f"<!-- source: county bridge list -->\n{CLAIM}",
    ):
        assert own_claims(draft_of(text)) == 0


def test_forms_of_the_quiet_list_do_not_count() -> None:
    draft = draft_of(CLAIM)
    assert own_claims(draft) > 0
    quiet = read_draft(CLAIM, "draft.md", words={**draft.words, "own-voice.quiet": ("share",)})
    assert own_claims(quiet) == 0


def test_a_draft_without_words_claims_nothing() -> None:
    assert own_claims(draft_of("")) == 0

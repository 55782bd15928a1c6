"""The layer of claims: what is stated, and on whom it rests."""

from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.attribution.attributions import attributions
from attrlint.attribution.claims import claims
from tests.attribution.seen import draft_of

TEXT = """\
# Clinic in trouble

The clinic treated 12,000 patients last year, Joy Lam said.

Its chief knew the roof leaked. The rollout was a fiasco. “It was a fiasco,” Lam said.
"""


def test_claims_stand_in_reading_order_with_their_source() -> None:
    draft = draft_of(TEXT)
    names = {source.id: source.name for source in draft.layer(attributions).sources}
    found = [(c.trigger, c.span.cut(draft.text), names.get(c.source_id or 0)) for c in claims(draft)]
    assert ("figure", "12,000 patients", "Joy Lam") in found
    assert ("evaluation", "fiasco", None) in found
    assert [text for trigger, text, _ in found if text == "fiasco"] == ["fiasco"]
    assert [c.span for c in claims(draft)] == sorted(c.span for c in claims(draft))


def test_without_word_lists_only_figures_are_claims() -> None:
    from attrlint.reading.reader import read_draft

    assert {c.trigger for c in claims(read_draft(TEXT, "x.md"))} <= {"figure", "superlative"}


@settings(deadline=None)
@given(st.lists(st.sampled_from(TEXT.replace("\n", " ").split(" ")), max_size=30))
def test_every_claim_stands_in_its_sentence(words: list[str]) -> None:
    draft = draft_of(" ".join(words))
    from attrlint.language.sentences import sentences

    for claim in claims(draft):
        assert draft.layer(sentences)[claim.sentence].span.holds(claim.span)
        assert claim.span.cut(draft.text).strip()

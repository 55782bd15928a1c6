"""A draft's words cut where a source, a cue or what is said begins and ends."""

from hypothesis import given
from hypothesis import strategies as st

from attrlint.reports.passages import NOBODY, Segment, passages
from tests.attribution.seen import draft_of

TEXT = """\
# Rents to rise, officials say

*Ana Ruiz*, the budget director, said the study found that rents would rise&mdash;twice.

“We went in,” Ruiz said. “It was dark.

“Nobody answered.”

It is believed that more will follow.

    code
"""


def test_who_says_what() -> None:
    ((line, segments), *_) = draft_of("Ana Ruiz said the study found that rents rose.").layer(passages)
    assert line == 1
    assert segments == (
        Segment("Ana Ruiz", "source", 1, ()),
        Segment(" ", "", NOBODY, ()),
        Segment("said", "cue", 1, ()),
        Segment(" ", "", NOBODY, ()),
        Segment("the study", "source", 2, (1,)),
        Segment(" ", "", NOBODY, (1,)),
        Segment("found", "cue", 2, (1,)),
        Segment(" that ", "", NOBODY, (1,)),
        Segment("rents rose", "", NOBODY, (1, 2)),
        Segment(".", "", NOBODY, ()),
    )


def test_what_runs_over_paragraphs_is_marked_in_each() -> None:
    found = {passage.line: passage for passage in draft_of(TEXT).layer(passages)}
    assert sorted(found) == [1, 3, 5, 7, 9]
    (speaker,) = {segment.by for segment in found[5].segments if segment.role == "source"}
    assert {segment.said for segment in found[7].segments if segment.text.strip("“”. ")} == {(speaker,)}
    assert Segment("more will follow", "", NOBODY, (NOBODY,)) in found[9].segments


def test_markup_and_what_stands_in_for_it_are_not_shown() -> None:
    found = {p.line: "".join(s.text for s in p.segments) for p in draft_of(TEXT).layer(passages)}
    assert " ".join(found[3].split()) == (
        "Ana Ruiz, the budget director, said the study found that rents would rise—twice."
    )


@given(st.lists(st.sampled_from([*TEXT.split(" "), "\n\n", "sources told Reuters", "he said,", "“", "”"])))
def test_every_word_of_the_draft_is_there_once(words: list[str]) -> None:
    draft = draft_of(" ".join(words))
    shown = "".join(segment.text for passage in draft.layer(passages) for segment in passage.segments)
    blocks = "".join(block.span.cut(draft.prose) for block in draft.blocks if block.kind != "code")
    assert "".join(shown.split()) == "".join(blocks.replace("\u2060", "").replace("\u200b", "").split())

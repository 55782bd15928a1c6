"""Quotations: where direct speech begins and ends, over paragraphs and among stray marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.language.quotes import quoted, quotes
from attrlint.reading.draft import FILLER, Block, BlockKind, Draft
from attrlint.span import Span


def draft(*paragraphs: str, kinds: tuple[BlockKind, ...] = (), gap: str = "\n\n") -> Draft:
    """A draft of these paragraphs, each a block."""
    text = gap.join(paragraphs)
    blocks: list[Block] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        blocks.append(Block(kinds[number] if kinds else "paragraph", Span(at, at + len(paragraph))))
        at += len(paragraph) + len(gap)
    return Draft("draft.md", text, text, blocks)


def words(whole: Draft) -> list[str]:
    """Each quotation's parts, joined by a bar, with "…" after one that is never closed."""
    return [
        " | ".join(part.cut(whole.text) for part in quote.parts) + ("" if quote.closed else " …")
        for quote in quotes(whole)
    ]


@pytest.mark.parametrize(
    ("copy", "wanted"),
    [
        ("“We left,” Orr said. “It rained.”", ["We left,", "It rained."]),
        ('"We left," Orr said. "It rained."', ["We left,", "It rained."]),
        ("''We left,'' Orr said. ''It rained.''", ["We left,", "It rained."]),
        ("``We left,'' Orr said.", ["We left,"]),
        ("«We left», Orr said. « It rained. »", ["We left", " It rained. "]),
        ("„We left“, Orr said.", ["We left"]),
        ("“He told me, ‘Go,’ and I left,” Orr said.", ["He told me, ‘Go,’ and I left,"]),
        ("“He said “go” and I left,” Orr said.", ["He said “go” and I left,"]),
        ('"He said "go" and I left," Orr said.', ['He said "go" and I left,']),
        ("''He said, 'Go.''' Orr left.", ["He said, 'Go.'"]),
        ('She called it "a mess"—and left ("for good").', ["a mess", "for good"]),
        ('Orr wrote:"We left."', ["We left."]),
        ('"... and we left," Orr said.', ["... and we left,"]),
        ('"I never—" Orr said. "Never."', ["I never—", "Never."]),
        ('"We left." "We stayed."', ["We left.", "We stayed."]),
        ('"$5 is too much," Orr said.', ["$5 is too much,"]),
    ],
)
def test_double_marks_of_every_shape(copy: str, wanted: list[str]) -> None:
    assert words(draft(copy)) == wanted


@pytest.mark.parametrize(
    ("copy", "wanted"),
    [
        ("”We left,” Orr said.", ["We left,"]),
        ("“We left,“ Orr said. “Now.”", ["We left,", "Now."]),
        ('"We left, "Orr said. "We stayed," Vane said.', ["We left, ", "We stayed,"]),
        ('“We left," Orr said. “Now.”', ["We left,", "Now."]),
        ("We left,” Orr said. “Now.”", ["Now."]),
        ("“It rained. “It poured. “We left,” Orr said.", ["It rained. “It poured. “We left,"]),
        ("“It rained. He said “go” and left.", ["It rained. He said “go” and left. …"]),
        ("“We left, Orr said.", ["We left, Orr said. …"]),
        ('He is 6\'2" and said "no" twice.', ["no"]),
        ('The 5" pipe met the 6" pipe.', []),
        ('"The 5" pipe broke," Orr said.', ['The 5" pipe broke,']),
        ('He cited "Article 5" and "Article 6" twice.', ["Article 5", "Article 6"]),
    ],
)
def test_mistyped_and_stray_marks(copy: str, wanted: list[str]) -> None:
    assert words(draft(copy)) == wanted


@pytest.mark.parametrize(
    ("copy", "wanted"),
    [
        ("‘We left,’ Orr said. ‘The drivers’ union stayed.’", ["We left,", "The drivers’ union stayed."]),
        ("'We left,' Orr said. 'Don't ask.'", ["We left,", "Don't ask."]),
        ("'Nobody is safe': mayor warns of 'real danger'", ["Nobody is safe", "real danger"]),
        ("‘He said “go” and I left,’ Orr said.", ["He said “go” and I left,"]),
        ("Rock 'n' roll of the '90s and the drivers' union's dogs' home", []),
        ("Rock ’n’ roll of the ’90s and the workers’ rights", []),
        ("It’s Orr’s house, the Vanes’ too. ’Tis theirs.", []),
        ("The ‘90s band kept its fans’ trust", []),
        ("Orr’s ‘best friend’ and the dogs’ owner", ["best friend"]),
        ("“The ‘old’ drivers’ fault,” Orr’s ‘friend’ said.", ["The ‘old’ drivers’ fault,", "friend"]),
        ("He wore 'a hat and said “the dogs' hat” once.", ["the dogs' hat"]),
    ],
)
def test_single_marks_are_told_from_apostrophes(copy: str, wanted: list[str]) -> None:
    assert words(draft(copy)) == wanted


def test_a_quotation_runs_over_paragraphs_that_reopen_it() -> None:
    whole = draft("Orr said: “It rained.", "“It poured.", "“We left.” He did.", "“Now,” he said.")
    assert words(whole) == ["It rained. | It poured. | We left.", "Now,"]
    first = quotes(whole)[0]
    assert first.span.cut(whole.text) == "“It rained.\n\n“It poured.\n\n“We left.”"


def test_straight_marks_run_over_paragraphs_too() -> None:
    assert words(draft('"It rained," Orr said. "And', '"We left."')) == ["It rained,", "And | We left."]


def test_a_quotation_that_nothing_reopens_ends_with_its_paragraph() -> None:
    assert words(draft("“It rained.", "It poured.” Orr left.", "“Now,” he said.")) == ["It rained. …", "Now,"]
    assert words(draft("“It rained.", "He said “go.”")) == ["It rained. …", "go."]
    assert words(draft("“It rained.", "«Now»")) == ["It rained. …", "Now"]
    assert words(draft("“It rained.  ")) == ["It rained. …"]


def test_other_kinds_of_block_end_a_quotation_but_a_caption_stands_aside() -> None:
    kinds: tuple[BlockKind, ...] = ("paragraph", "heading", "paragraph")
    assert words(draft("“It rained.", "“Wet” days", "“Dry,” Orr said.", kinds=kinds)) == [
        "It rained. …",
        "Wet",
        "Dry,",
    ]
    kinds = ("paragraph", "caption", "paragraph")
    whole = draft("“It rained.", "Orr, “wet”", "“We left.”", kinds=kinds)
    assert words(whole) == ["It rained. | We left.", "wet"]
    index = quoted(whole)
    caption = whole.text.index("Orr")
    assert index.at(caption) is None
    assert index.at(whole.text.index("wet")) == quotes(whole)[1]


def test_code_is_not_quotation() -> None:
    assert words(draft('print("x")', "“Yes,” he said.", kinds=("code", "paragraph"))) == ["Yes,"]


def test_entities_and_masked_markup() -> None:
    text = '&quot;We left,&quot; Orr said. **"Now,"** he said. "<b>Go</b>," he said.'
    prose = text.replace("&quot;", '"' + FILLER * 5).replace("**", "  ").replace("<b>", "   ")
    prose = prose.replace("</b>", "    ")
    whole = Draft("draft.html", text, prose, [Block("paragraph", Span(0, len(text)))])
    assert words(whole) == ["We left,", "Now,", "<b>Go</b>,"]
    assert quotes(whole)[0].span.cut(text) == "&quot;We left,&quot;"


def test_the_index_knows_what_stands_inside() -> None:
    whole = draft("Orr said “it rained” twice.", "“And", "“Now,” he said.")
    index = quoted(whole)
    first, second = quotes(whole)
    for offset in range(len(whole.text)):
        around = [q for q in (first, second) if q.span.start <= offset < q.span.end]
        between = whole.text[offset] == "\n"
        assert index.at(offset) == (around[0] if around and not between else None)
    assert index.holds(first.parts[0])
    assert index.holds(first.span)
    assert not index.holds(Span(first.span.start - 1, first.span.end))
    assert not index.holds(Span(first.span.start, first.span.end + 1))
    assert not index.holds(second.span)  # it spans two blocks: ask of each part
    assert index.holds(second.parts[1])
    assert quoted(draft("")).at(0) is None


MARKS = ("“", "”", '"', "''", "‘‘", "’’", "``", "«", "»", "„")
PIECES = st.sampled_from([*MARKS, "‘", "’", "'", " ", " ", "Orr", "said", ",", ".", "5", "s", "—", "(", ")"])
PARAGRAPHS = st.lists(st.lists(PIECES, max_size=20).map("".join), max_size=4)


@given(PARAGRAPHS)
def test_quotations_are_ordered_and_never_overlap(paragraphs: list[str]) -> None:
    whole = draft(*paragraphs)
    before = 0
    for quote in quotes(whole):
        assert before <= quote.span.start
        assert quote.span.start < quote.parts[0].start
        before = quote.span.end
        assert quote.parts[-1].end <= quote.span.end
        homes = [block for part in quote.parts for block in whole.blocks if block.span.holds(part)]
        assert len(homes) == len(quote.parts)
        assert len(set(homes)) == len(homes)


@given(PARAGRAPHS)
def test_a_quotation_left_open_goes_on_only_where_a_mark_reopens_it(paragraphs: list[str]) -> None:
    whole = draft(*paragraphs)
    for quote in quotes(whole):
        for part in quote.parts[1:]:
            block = next(block for block in whole.blocks if block.span.holds(part))
            assert whole.text[block.span.start : part.start].strip(" ") in MARKS


@given(PARAGRAPHS)
def test_line_ends_and_a_paragraph_before_change_no_quotation(paragraphs: list[str]) -> None:
    plain = draft(*paragraphs)
    windows = draft(*paragraphs, gap="\r\n\r\n")
    assert words(windows) == words(plain)
    moved = draft("It rained.", *paragraphs)
    assert words(moved) == words(plain)
    assert [q.span.start - 12 for q in quotes(moved)] == [q.span.start for q in quotes(plain)]


@pytest.mark.parametrize(
    ("hostile", "count"),
    [("“", 1), ('"a ', 15_000), ("'a ", 0), (" 'a' ", 30_000), ("« “ ", 1), ('5" ', 0), ("'a s' b", 1)],
)
def test_hostile_runs_of_marks(hostile: str, count: int) -> None:
    assert len(quotes(draft(hostile * 30_000))) == count

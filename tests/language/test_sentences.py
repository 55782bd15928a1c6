"""Sentences: the blocks they come from, and the way from their words back to the draft."""

import re
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.language.sentences import sentences
from attrlint.reading.draft import FILLER, Block, BlockKind, Draft
from attrlint.span import Span

UNSEEN = "\u2060\u200b\u00ad\ufeff\u200d"


def draft(*paragraphs: str, kind: BlockKind = "paragraph", gap: str = "\n\n") -> Draft:
    """A draft of these paragraphs, each a block of `kind`."""
    text = gap.join(paragraphs)
    blocks: list[Block] = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block(kind, Span(at, at + len(paragraph))))
        at += len(paragraph) + len(gap)
    return Draft("draft.md", text, text, blocks)


def split(text: str, kind: BlockKind = "paragraph") -> list[str]:
    return [sentence.span.cut(text) for sentence in sentences(draft(text, kind=kind))]


def test_a_list_item_without_a_stop_is_one_sentence() -> None:
    assert split("two new schools, one of them in Erie", "list-item") == [
        "two new schools, one of them in Erie"
    ]


def test_code_has_no_sentences_and_blocks_are_never_joined() -> None:
    text = "A headline\n\nx = 1. Y = 2.\n\nIt rained. It poured."
    blocks = [
        Block("headline", Span(0, 10)),
        Block("code", Span(12, 25)),
        Block("paragraph", Span(27, len(text))),
    ]
    found = sentences(Draft("draft.md", text, text, blocks))
    assert [(s.index, s.block, s.text) for s in found] == [
        (0, 0, "A headline"),
        (1, 2, "It rained."),
        (2, 2, "It poured."),
    ]


def test_words_are_normalised_and_placed_exactly() -> None:
    text = "The  café’s\r\nowner\u00a0— Ida —\tsmiled. “Cafe\u0301s close,” she\u200b said."
    found = sentences(draft(text))
    assert [s.text for s in found] == ["The café's owner — Ida — smiled.", "“Cafés close,” she said."]
    for sentence, word, own in (
        (found[0], "café's", "café’s"),
        (found[0], "café's owner — Ida", "café’s\r\nowner\u00a0— Ida"),
        (found[1], "Cafés", "Cafe\u0301s"),
        (found[1], "she", "she"),
        (found[1], "she said", "she\u200b said"),
    ):
        at = sentence.text.index(word)
        assert sentence.place(at, at + len(word)).cut(text) == own
    assert found[0].place(4, 4) == Span(5, 5)
    assert found[1].place(len(found[1].text), len(found[1].text)) == Span(len(text), len(text))


def test_an_entity_is_placed_at_its_whole_width() -> None:
    text = "&ldquo;It&rsquo;s over,&rdquo; said Vane."
    prose = text
    for entity, letter in (("&ldquo;", "“"), ("&rsquo;", "’"), ("&rdquo;", "”")):
        prose = prose.replace(entity, letter + FILLER * (len(entity) - 1))
    sentence = sentences(Draft("draft.html", text, prose, [Block("paragraph", Span(0, len(text)))]))[0]
    assert sentence.text == "“It's over,” said Vane."
    assert sentence.place(1, 5).cut(text) == "It&rsquo;s"
    assert sentence.place(0, 11).cut(text) == "&ldquo;It&rsquo;s over,"
    assert sentence.place(11, 12).cut(text) == "&rdquo;"


def test_masked_markup_inside_a_word_group_is_one_space() -> None:
    text = "Rents rose, [a study](https://example.org) said."
    prose = "Rents rose,  a study                       said."
    sentence = sentences(Draft("draft.md", text, prose, [Block("paragraph", Span(0, len(text)))]))[0]
    assert sentence.text == "Rents rose, a study said."
    at = sentence.text.index("study said")
    assert sentence.place(at, at + 10).cut(text) == "study](https://example.org) said"


LETTERS = st.sampled_from(
    [
        "The", "he", "U.S.", "Gov.", "a.m.", "Orr", "said", "1.5", "etc.", "...", ".", "?", "!", "“", "”",
        "’", "'", '"', "(", ")", "—", " ", "  ", "\n", "\u00a0", "é", "e\u0301", "Å", "A\u030a", "\u212b",
        "한", "\u1112\u1161\u11ab", "🦊", "\u0301", "ﬁ", "\u2009", "\u3000", ",",
    ]
)  # fmt: skip
COPIES = st.lists(LETTERS, max_size=40).map("".join)
ODD_COPIES = st.lists(LETTERS | st.sampled_from(sorted(UNSEEN)), max_size=40).map("".join)


def as_read(text: str) -> str:
    """What the layer promises of a sentence's words, said another way."""
    seen = "".join(letter for letter in text if letter not in UNSEEN)
    composed = unicodedata.normalize("NFC", seen)
    return re.sub(r"\s+", " ", composed).replace("’", "'").strip()


@given(st.lists(ODD_COPIES, max_size=4))
def test_sentences_tile_the_prose(paragraphs: list[str]) -> None:
    whole = draft(*paragraphs)
    covered = [False] * len(whole.text)
    before = 0
    for number, sentence in enumerate(sentences(whole)):
        assert sentence.index == number
        assert before <= sentence.span.start < sentence.span.end
        before = sentence.span.end
        assert whole.blocks[sentence.block].span.holds(sentence.span)
        covered[sentence.span.start : sentence.span.end] = [True] * (before - sentence.span.start)
    missed = [letter for letter, seen in zip(whole.text, covered, strict=True) if not seen]
    assert not as_read("".join(missed))


@given(ODD_COPIES)
def test_every_stretch_of_words_is_placed_at_the_same_words(text: str) -> None:
    for sentence in sentences(draft(text)):
        assert sentence.text == as_read(sentence.span.cut(text))
        assert sentence.place(0, len(sentence.text)) == sentence.span
        for start in range(len(sentence.text)):
            for end in range(start + 1, min(start + 6, len(sentence.text) + 1)):
                # a letter is placed with all the marks written onto it
                edges = sentence.text[start] + sentence.text[end : end + 1]
                if not any(map(unicodedata.combining, edges)):
                    assert as_read(sentence.place(start, end).cut(text)) == sentence.text[start:end].strip()


@given(st.lists(COPIES, max_size=4))
def test_line_ends_and_letters_composed_or_not_change_no_words(paragraphs: list[str]) -> None:
    def words(gap: str, form: Literal["NFC", "NFD"]) -> list[str]:
        shaped = [unicodedata.normalize(form, p).replace("\n", gap[: len(gap) // 2]) for p in paragraphs]
        return [sentence.text for sentence in sentences(draft(*shaped, gap=gap))]

    assert words("\n\n", "NFC") == words("\r\n\r\n", "NFC") == words("\n\n", "NFD")


@given(COPIES)
def test_a_paragraph_set_before_moves_sentences_without_changing_them(text: str) -> None:
    alone = sentences(draft(text))
    second = [s for s in sentences(draft("It rained.", text)) if s.block == 1]
    assert [s.text for s in alone] == [s.text for s in second]
    assert [(s.span.start + 12, s.span.end + 12) for s in alone] == [tuple(s.span) for s in second]


@pytest.mark.parametrize(
    "hostile", [".", ". ", "A. ", "!”", "(. ", "?” A A ", " \u2060", "e\u0301\u200b", "x", '." A ']
)
def test_hostile_runs_keep_every_word(hostile: str) -> None:
    text = hostile * 20_000
    assert " ".join(s.text for s in sentences(draft(text))) == as_read(text)

"""Sentences: where they end in news copy, and the way from their words back to the draft."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.language.sentences import sentences
from attrlint.reading.draft import FILLER, Block, BlockKind, Draft
from attrlint.span import Span

# "‖" marks each boundary inside a line
COPY = """
Crews of the U.S. Forest Service left at dawn. ‖ They found nobody.
She flew to the U.N. ‖ The vote was on Friday.
Gov. Odile P. Marsh vetoed it. ‖ Lawmakers may try again.
The doors opened at 7 a.m. Monday, and Dr. Imre Vass spoke first. ‖ He spoke for an hour.
The curfew began at 10 p.m. ‖ Residents stayed home.
The curfew ended at 6 a.m. ‖ “We slept badly,” Vass said.
Doors open at 5 p.m. EST on Dec. 3. ‖ Tickets are free.
The suit, Harlan v. Osei, names Tarn Corp. and Brill Inc. as defendants. ‖ A judge dismissed it.
She works for Tarn Inc. ‖ The firm would not comment.
He earned a Ph.D. in 1990. ‖ His brother has an M.D. ‖ Both teach.
Martin Roe Jr. resigned. ‖ His deputy, Carl Roe Sr., did not.
They moved to Washington, D.C. ‖ It rained.
The house in Erie, Pa. ‖ Neighbors called the police.
The vote in Erie, Pa. Mayor Lin Okoro said, was fair.
She lives on Oak St. ‖ The fire began next door.
He lives near St. Mary's on 12 Oak St. and walks to work. ‖ She drives.
Ms. Vane asked, “Is it safe?” ‖ Nobody knew.
“Is it safe?” Vane asked. ‖ “No,” he said.
“Is it safe?” Ms. Vane, the mayor, asked. ‖ “No.”
“Is it safe?” asked Vane. ‖ “No.”
“Leave now!” I shouted. ‖ Nobody left.
“Leave now!” ‖ He had nothing to add.
“Leave now!” ‖ The crowd roared.
“Do we leave...” Vane began, then said no more.
“It is done.” ‖ Vane sat down.
“Go. ‖ Now. ‖ Please,” she said.
She called it “a mess.” ‖ He laughed.
She called it ‘a mess’. ‖ He laughed.
"It is done," said Vane. ‖ "We lost."
"Is it?" Vane said. ‖ "It is."
''It is done,'' said Vane. ‖ ''We lost.''
The rate fell to 3.5 percent. ‖ It was 4.1 in May.
The figure is 5. ‖ 20 people were polled.
It cost $4.5 million. ‖ $2 million came from the state.
See page no. 12 and Sec. 4. ‖ The rest is blank.
Did he agree? ‖ No. ‖ He left.
The No. 3 seed lost. ‖ No one was surprised.
She paused... and went on. ‖ He did not.
They waited ... Nobody came. ‖ They left.
“We had a plan. ... ‖ It failed,” Vane said.
“We had a plan . . . and it failed,” Vane said. ‖ He left.
Dozens were hurt... ‖ The rest fled.
Go to example.org/news. ‖ Or write to desk@example.org.
Yahoo! shares fell. ‖ Yahoo! Finance carried the news.
The bill, H.R. 77, passed. ‖ S. 12 did not.
J.K. Tamm and P.R.R. Osei wrote it. ‖ Nobody read it.
A. B. Tamm wrote it. ‖ Nobody read it.
(He denied it.) ‖ She did not.
He denied it (through a lawyer). ‖ She did not.
The rules (e.g. Rule 4) apply. ‖ Others, i.e. the old ones, do not.
He left — at last. ‖ She stayed.
He was 6 ft. tall and weighed 200 lbs. ‖ His dog was small.
WASHINGTON, D.C. — The Senate voted. ‖ The House did not.
CASPER, Wyo. (AP) — The mayor quit. ‖ Her deputy took over.
By Lena Orr Jr. ‖ PARIS — The talks failed.
She owns dogs, cats, etc. ‖ Her husband owns none.
iTarn sales fell. ‖ iBrill sales rose.
“So am I.” ‖ She sat down.
So do I. ‖ She sat down.
The low was 4 C. ‖ Snow fell.
1. Budget talks resume.
Q. Why now?
The dept. of roads said no. ‖ It gave no reason.
Lt. Col. Ray Orr and Sgt. Maj. Lou Diaz testified. ‖ Neither wept.
Sen. Ida Moss (D-Calif.) and Rep. Al Roe (R-Tenn.) agreed. ‖ Others did not.
He spoke on Nov. 5. ‖ She spoke on Dec. ‖ They lost.
“He told me, ‘Stop.’ ‖ I stopped,” she said.
“‘Stop,’ he told me. ‖ ‘Please.’”
The end.[12] ‖ The beginning.
What?! ‖ Nobody said so.
He said “no.” ‖ “Never,” she said.
“The U.S. is late,” he said of the U.S. ‖ “We are not.”
It was Prof. Orr's idea. ‖ Mrs. Orr said so.
Officials met at the E.U. ‖ In Rome, nobody did.
The company is Brill & Co. ‖ It is small.
In the U.S. and the U.K. alike, prices rose. ‖ In the E.U., they fell.
He was born c. 1850 in Mt. Airy. ‖ He died there.
He came from St. Paul. ‖ She came from Ft. Worth.
The Rev. Al Moss spoke. ‖ The Hon. Ida Roe answered.
Mr. He won. ‖ Dr. Vi Le lost.
© 2024 Tarn Times. ‖ All rights reserved.
The price was up 5 percent vs. 3 percent in Q1. ‖ It fell in Q2.
Sales fell 3 percent, Tarn Corp. Chief Executive Ida Moss said. ‖ They rose in May.
“Shame!” shouted Ida. ‖ “Shame!” he answered.
It was cold. ‖ “and wet,” he added.
“Where is it?” the officer asked. ‖ “Gone,” she said.
Was it “fair”? ‖ He would not say.
Are they “close to a deal?” ‖ Moss said they were.
""".strip().splitlines()

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


@pytest.mark.parametrize("line", COPY)
def test_news_copy_is_split_where_its_sentences_end(line: str) -> None:
    wanted = line.split(" ‖ ")
    assert split(" ".join(wanted)) == wanted


def test_a_title_says_nothing_by_its_capitals() -> None:
    line = "Talks With the U.S. And Brill Fail at 5 p.m. Deadline"
    assert split(line, "headline") == [line]
    assert split("Is It Over? Tarn Says Yes", "headline") == ["Is It Over?", "Tarn Says Yes"]


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
    def words(gap: str, form: str) -> list[str]:
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

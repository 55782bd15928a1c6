"""The words of every finding are marked once, just as they stand, however findings lie over each other."""

from pathlib import Path
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.reading.reader import SUFFIXES
from attrlint.reports.html.copy import copy
from attrlint.reports.html.notes import sheets
from tests.conftest import ROOT
from tests.reports.html.pages import linted, marked, read, squeezed, with_findings

DRAFTS = Path("tests/drafts")
NAMES = sorted(path.name for path in (ROOT / DRAFTS).iterdir() if path.suffix in SUFFIXES)
TEXT = """\
Rents to rise

Officials said on Monday that rents would rise.
Ana Ruiz, who heads the board, denied it.

"It is <b>not</b> so," she said & left.
"""
MATTER = """\
---
title: Rents will rise, sources say
date: 2025-06-03
tags: [rents]
---

<!-- attrlint: allow bare-source -- sealed -->
*Ana **Ruiz***, the [budget](https://county.example/b) director, said&mdash;twice.

| a | b |
|---|---|
| Rents | 12 |

    code & such

The end.
"""


@pytest.mark.parametrize("name", NAMES)
def test_real_findings_are_marked_at_their_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    draft = linted((DRAFTS / name).as_posix())
    page = read([draft])
    for number, finding in enumerate(draft.findings, 1):
        assert squeezed(marked(page, number)) == squeezed(finding.text)
        [words] = page.having("id", f"d1-{number}-words")
        assert squeezed(finding.text).startswith(squeezed(words.text))
        for at, related in enumerate(finding.related):
            if (related.start, related.end) != (finding.start, finding.end):
                echo = marked(page, f"d1-{number}{ascii_lowercase[at]}-words")
                assert squeezed(echo) == squeezed(related.text)


places = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda pair: (min(pair), max(pair))
)


@settings(deadline=None, max_examples=40)
@given(st.lists(places, max_size=6))
def test_any_words_of_a_plain_text(spans: list[tuple[int, int]]) -> None:
    page = read([with_findings(TEXT, spans)])
    for number, (start, end) in enumerate(spans, 1):
        assert squeezed(marked(page, number)) == squeezed(TEXT[start:end])
        refs = [link for link in page.all("a") if link.attributes.get("href") == f"#d1-{number}-note"]
        # one behind the words, one under its rule
        assert len(refs) == (2 if start < end else 1)
    [text] = page.having("class", "copy")
    shown = "".join(child.text for child in text.having("data-line"))
    numbers = "".join(link.text for link in text.having("class", "ref"))
    assert len(squeezed(shown)) == len(squeezed(TEXT)) + len(numbers)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(0, len(MATTER)), st.integers(1, 40)), min_size=1, max_size=4))
def test_any_words_of_markdown_have_their_mark(starts: list[tuple[int, int]]) -> None:
    """Front matter, comments, tables and code too; what is only markup is shown as it is typed."""
    spans = [(start, min(len(MATTER), start + length)) for start, length in starts if start < len(MATTER)]
    draft = with_findings(MATTER, spans, "draft.md")
    page = read([draft])
    for number, (start, end) in enumerate(spans, 1):
        words = squeezed(marked(page, number))
        assert bool(words) == bool(MATTER[start:end].strip())
        assert len(list(page.having("id", f"d1-{number}-words"))) == 1
        if MATTER[start:end].replace(" ", "").isalnum():
            assert words == squeezed(MATTER[start:end])


@pytest.mark.parametrize(
    "words",
    [
        "sources say",
        "2025-06-03",
        "date: 2025-06-03\ntags",
        "bare-source -- sealed",
        "code & such",
        "The end.",
        "**",
    ],
)
def test_words_in_front_matter_comments_and_code(words: str) -> None:
    start = MATTER.index(words)
    page = read([with_findings(MATTER, [(start, start + len(words))], "draft.md")])
    assert squeezed(marked(page, 1)) == squeezed(words)


def test_markup_is_not_printed_where_nothing_is_said_of_it() -> None:
    start = MATTER.index("Ana")
    draft = with_findings(MATTER, [(start, MATTER.index("*, the"))], "draft.md")
    page = read([draft])
    assert marked(page, 1) == "Ana Ruiz"
    [paragraph] = [p for p in page.having("class", "paragraph") if "director" in p.text]
    assert paragraph.words == "Ana Ruiz1, the budget↗ director, said—twice."


def test_a_note_stands_beside_its_block_and_the_blocks_after_share_the_margin() -> None:
    draft = with_findings(TEXT, [(15, 24), (68, 76)])
    [sheet] = sheets([draft])
    stretches = copy(sheet).stretches
    assert [(s.first.line, len(s.notes), [b.line for b in s.rest]) for s in stretches] == [
        (1, 0, []),
        (3, 1, []),
        (4, 1, [6]),
    ]


def test_the_headline_comes_first_whatever_the_front_matter_does() -> None:
    text = "---\ndescription: Rents rose.\ntitle: Rents to rise\n---\n\nThey rose.\n"
    page = read([with_findings(text, [], "draft.md")])
    [copy] = page.having("class", "copy")
    assert [e.attributes["class"] for e in copy.having("data-line")] == ["headline", "summary", "paragraph"]


def test_what_is_on_no_words_stands_above_them() -> None:
    page = read([with_findings(TEXT, [(0, 0)])])
    [overall] = page.having("class", "overall")
    assert "says what?" in overall.text


def test_carriage_returns_and_what_hides() -> None:
    text = "Rents\r\n\r\nSources\u202esay\x1b[31m so\u200b,\ttwice.\r\n"
    start = text.index("Sources")
    page = read([with_findings(text, [(start, start + 11)])])
    assert marked(page, 1) == "Sources\\u202esay"
    assert "\\x1b[31m" in page.text


def test_margin_that_no_note_needs_is_nobodys() -> None:
    text = "".join(f"Line {at}.\n\n" for at in range(8))
    [sheet] = sheets([with_findings(text, [(0, 4)])])
    assert [len(stretch.rest) for stretch in copy(sheet).stretches] == [2, 0, 0, 0, 0, 0]

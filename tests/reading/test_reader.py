"""What holds for every draft of every format."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.reading.reader import TEXTS, read_draft
from tests.reading.seen import keeps_promises, seen, words

FORMATS = ("draft.md", "draft.mdx", "draft.txt", "draft.html")

# fmt: off
PIECES = [
    "Rents rose", " sources say", ".", ", ", " ", "  ", "\n", "\n\n", "\t", "“", "”", "né", "vệ", "한", "😀",
    "*", "**", "_", "`", "```\n", "# ", "## ", "> ", "- ", "1. ", "    ", "|", "|---|\n", "[", "](x)", "![",
    "[^1]", "[^1]: ", "===\n", "~~", "<", ">", "<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<ul>", "</ul>",
    "<div>", "</div>", "<h1>", "</h1>", "<nav>", "</nav>", "<td>", "<script>", "</script>", "<pre>", "</pre>",
    "<a href='x'>", "</a>", "<img alt='a dog'>", "<title>", "<blockquote>", "<figcaption>", "<x y='",
    "<!--", "-->", "<!-- source: x -->", "&amp;", "&rsquo;", "&#10;", "&nbsp;", "&", ";", "https://a.b/c",
    "{{<", ">}}", "{{% x caption='a dog' %}}", "{{", "}}", "{%", "%}", "{/*", "*/}", "%% x", ":::",
    "// attrlint: x", "[//]: # (attrlint: x)", "---\n", "+++\n", "{\n", "}\n", "-----\n", "By Jane Doe",
    "title: ", "dek: >\n  ", "title = ", '"', "'", '"""', "''", "\\", "\\u2019", "\\\n",
    "’s", "the", "\u00a0", "\x01", "\u2060", "\u2028",
]
HOSTILE = [
    "[", ">", "> ", "<", "<a ", "<a \"'", '<a ="', "<!--", "</x>", "<li>", "<ul><li>", "<script", "{{<",
    "{{< x >}}", "`", "*a ", "&", "&amp;", "![", "- a\n", "  - a\n", "|a", "A\n", "\\", '---\na: "',
    "a: '\n", "\r", "\n", " ", "'", '"', "“", "https://a",
]
# fmt: on

texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
paths = st.sampled_from(FORMATS)


@given(texts, paths)
def test_every_draft_keeps_its_promises(text: str, path: str) -> None:
    keeps_promises(read_draft(text, path))


@given(st.text(max_size=60), paths)
def test_any_text_can_be_read(text: str, path: str) -> None:
    if "\0" not in text:
        keeps_promises(read_draft(text, path))


@given(texts, paths)
def test_every_shown_character_is_the_text_s_own_or_stands_for_an_escape(text: str, path: str) -> None:
    draft = read_draft(text, path)
    for own, shown in zip(draft.text, draft.prose, strict=True):
        assert shown == own or own in "&\\" or not shown.strip(" \u2060\u200b")


@given(texts, paths, st.sampled_from(["\r\n", "\r"]))
def test_line_ends_do_not_matter(text: str, path: str, line_end: str) -> None:
    assert seen(text.replace("\n", line_end), path) == seen(text, path)


@given(texts, paths)
def test_a_byte_order_mark_does_not_matter(text: str, path: str) -> None:
    plain = read_draft(text.encode(), path)
    marked = read_draft(text.encode("utf-8-sig"), path)
    assert (marked.text, marked.prose, marked.blocks) == (plain.text, plain.prose, plain.blocks)


@given(texts, paths)
def test_composed_or_decomposed_letters_do_not_matter(text: str, path: str) -> None:
    def composed(blocks: list[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(kind, unicodedata.normalize("NFC", found)) for kind, found in blocks]

    assert composed(seen(unicodedata.normalize("NFD", text), path)) == composed(seen(text, path))


@given(texts, paths)
def test_reading_twice_gives_the_same(text: str, path: str) -> None:
    first, second = read_draft(text, path), read_draft(text, path)
    assert (first.prose, first.blocks, first.links, first.comments, first.metadata) == (
        second.prose, second.blocks, second.links, second.comments, second.metadata,
    )  # fmt: skip


@pytest.mark.parametrize("path", ["draft.md", "draft.html"])
@given(texts)
def test_a_paragraph_before_it_moves_html_and_markdown_words(path: str, text: str) -> None:
    """Markup that needs the text's beginning, front matter, is left out of the comparison."""
    if re.match(r"\s*(---|\+\+\+|\{)", text) or "title" in text:
        return
    before = "<p>First of all.</p>\n\n"
    blocks = [found for _, found in seen(before + text, path)]
    assert blocks == ["First of all.", *(found for _, found in seen(text, path))]


@pytest.mark.parametrize("path", FORMATS)
@pytest.mark.parametrize("data", [b"", "", b"\xef\xbb\xbf", b"\n \r\n"])
def test_an_empty_file_is_a_draft_without_blocks(path: str, data: bytes | str) -> None:
    assert read_draft(data, path).blocks == ()


@pytest.mark.parametrize("path", FORMATS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_input_is_read_in_one_go(path: str, piece: str) -> None:
    """Were any step of the work quadratic, this would take hours."""
    keeps_promises(read_draft(piece * (60_000 // len(piece)), path))


def test_the_path_s_ending_chooses_the_format() -> None:
    text = "*Rents* <b>rose</b>."
    assert {ending: seen(text, "Draft" + ending.upper())[0][1] for ending in TEXTS} == {
        **dict.fromkeys((".md", ".markdown", ".mdx", ".qmd"), "Rents rose."),
        **dict.fromkeys((".html", ".htm"), "*Rents* rose."),
        **dict.fromkeys((".txt", ".text"), text),
    }
    assert seen(text, "README") == seen(text, "draft.docs") == [("paragraph", text)]


def test_word_lists_are_handed_on() -> None:
    assert read_draft("Rents rose.", "draft.md", words={"hedges": ("may",)}).words == {"hedges": ("may",)}


def test_words_fold_what_has_no_width() -> None:
    assert words("a\u2060\u200bb \n c") == "ab c"

"""Markdown: what is words, what is markup, and which block the words belong to."""

import pytest

from attrlint.reading.draft import FILLER, SEAM
from attrlint.reading.reader import read_draft
from tests.reading.seen import seen, words, written


def said(markdown: str) -> str:
    """The words of a draft of one paragraph."""
    ((kind, found),) = seen(markdown)
    assert kind == "paragraph"
    return found


@pytest.mark.parametrize(
    ("markdown", "read_as"),
    [
        ("**Ruiz**, the *mayor*'s aide", "Ruiz, the mayor's aide"),
        ("un**believ**able", "unbelievable"),
        ('[Sources](https://example.org "title") say', "Sources say"),
        ("[Sources][1] say\n\n[1]: https://example.org", "Sources say"),
        ("Ruiz said so[^1].", "Ruiz said so[^1]."),
        ("Run `sources say` now", "Run now"),
        ("See <https://example.org/sources> now", "See now"),
        ("Write <ruiz@example.org> now", "Write now"),
        ("Ruiz&rsquo;s &quot;plan&quot; &amp; more &bogus; &#8217;", 'Ruiz’s "plan" & more &bogus; ’'),
        ("a&nbsp;b&mdash;c", "a b—c"),
        (r"5 \* 4 \[sic\]", "5 * 4 [sic]"),
        ("one  \ntwo\\\nthree\nfour", "one two three four"),
        ("~~Old~~ new", "Old new"),
        ("The <b class=\"x\">plan</b>, <a href='y'>sources</a> say<br>so", "The plan, sources say so"),
        ("An <!-- aside --> end <script>sources()</script> here", "An end here"),
        ("An ![inline](i.png) image", "An image"),
        ("{{<dropcap>}}The governor's{{</dropcap>}} plan{{% x %}}, again", "The governor's plan , again"),
        ("Set {{ page.title }} and {% include x %} here", "Set and here"),
        ("5 < 6 and a > b", "5 < 6 and a > b"),
    ],
)
def test_words_within_a_paragraph(markdown: str, read_as: str) -> None:
    assert said(markdown) == read_as


def test_blocks_and_their_kinds() -> None:
    text = (
        "# Rents *rise* {#top}\n\nIntro.\n\nSecond headline\n===\n\n## Why\n\n"
        "- one\n- two\n  - three\n\n    more of three\n"
        "1. first\n\n> quoted\nlazily\n> > deeper\n> - listed\n\n    sources say\n\n```py\nsources say\n```\n"
        "\nTerm here\n\n***\n\n- [x] done\n"
    )
    assert seen(text) == [
        ("headline", "Rents rise"),
        ("paragraph", "Intro."),
        ("heading", "Second headline"),
        ("heading", "Why"),
        ("list-item", "one"),
        ("list-item", "two"),
        ("list-item", "three"),
        ("list-item", "more of three"),
        ("list-item", "first"),
        ("block-quote", "quoted lazily"),
        ("block-quote", "deeper"),
        ("block-quote", "listed"),
        ("code", ""),
        ("code", ""),
        ("paragraph", "Term here"),
        ("list-item", "done"),
    ]


def test_blocks_stand_where_their_words_stand() -> None:
    assert written("> *one* two\n> **three**.\n\n- a &amp;\n\n`x` b `y`") == [
        ("block-quote", "one* two\n> **three**."),
        ("list-item", "a &amp;"),
        ("paragraph", "b"),
    ]
    assert written("```\nx = 1\n```\n")[0] == ("code", "x = 1")


def test_what_an_entity_is_made_of() -> None:
    draft = read_draft("**Ruiz**&rsquo;s [plan](x).", "draft.md")
    assert draft.prose == f"  Ruiz{SEAM * 2}’{FILLER * 6}s  plan{SEAM * 4}."


def test_the_first_heading_of_the_first_level_is_the_headline() -> None:
    assert seen("## Why\n\n# Rents rise\n\n# Again") == [
        ("heading", "Why"),
        ("headline", "Rents rise"),
        ("heading", "Again"),
    ]
    assert seen("---\ntitle: Rents\n---\n# Rents rise\n") == [
        ("headline", "Rents"),
        ("heading", "Rents rise"),
    ]


def test_the_headline_said_again_and_lines_in_bold_are_headings() -> None:
    assert seen(
        "---\ntitle: Rents rise\n---\nRents rise\n\n**Why it matters**\n\n**Ruiz said so.**\n\n**Ruiz** said"
    ) == [
        ("headline", "Rents rise"),
        ("heading", "Rents rise"),
        ("heading", "Why it matters"),
        ("paragraph", "Ruiz said so."),
        ("paragraph", "Ruiz said"),
    ]


def test_images_are_captions() -> None:
    assert seen(
        "![A *dog*](a.png)\n\n[![Its tail](b.png)](/x) Ruiz walks. ![Its nose](c.png)\n\n![](d.png)"
    ) == [
        ("caption", "A dog"),
        ("caption", "Its tail"),
        ("paragraph", "Ruiz walks."),
        ("caption", "Its nose"),
    ]
    assert seen("![A dog](a.png)\n*The dog, by Jo Doe*") == [
        ("caption", "A dog"),
        ("caption", "The dog, by Jo Doe"),
    ]


def test_links_know_their_words_and_where_they_lead() -> None:
    text = (
        "[*Sources* say](https://a.example/x), <https://b.example>, "
        'https://c.example/y_z_1. <a href="/d">Or so</a>'
    )
    draft = read_draft(text, "draft.md")
    assert [(link.span.cut(text), link.target) for link in draft.links] == [
        ("Sources* say", "https://a.example/x"),
        ("https://b.example", "https://b.example"),
        ("https://c.example/y_z_1", "https://c.example/y_z_1"),
        ("Or so", "/d"),
    ]


def test_footnotes_are_paragraphs_of_their_own() -> None:
    assert seen("Ruiz said so.[^1]\n\n[^1]: In a letter\n    to Lund.") == [
        ("paragraph", "Ruiz said so."),
        ("paragraph", "In a letter to Lund."),
    ]


def test_cells_of_a_word_or_three_are_no_prose() -> None:
    text = "| District | Says who |\n|---|---|\n| North \\| East | Rents rose a lot, sources say |\n"
    assert seen(text) == [("paragraph", "Rents rose a lot, sources say")]


def test_html_blocks_are_read_as_html_also_inside_quotes() -> None:
    assert seen(
        '<div class="sources">\nRents <b>rose</b>,\nRuiz said.\n</div>\n\n> <p>quoted\n> here</p>\n'
    ) == [
        ("paragraph", "Rents rose, Ruiz said."),
        ("block-quote", "quoted here"),
    ]
    assert seen(
        "<figure>\n<img src=x alt='A dog'>\n<figcaption>The dog</figcaption>\n</figure>\n\nBody."
    ) == [
        ("caption", "A dog"),
        ("caption", "The dog"),
        ("paragraph", "Body."),
    ]
    assert seen("<script>\nsources()\n\nsay()\n</script>\n\nBody.") == [("paragraph", "Body.")]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- attrlint: allow x -- y -->",
        "{/* attrlint: allow x -- y */}",
        "%% attrlint: allow x -- y %%",
        "%% attrlint: allow x -- y",
        "// attrlint: allow x -- y",
        "[//]: # (attrlint: allow x -- y)",
        "{{/* attrlint: allow x -- y */}}",
        "{% comment %}attrlint: allow x -- y{% endcomment %}",
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_comments_are_listed_and_masked(comment: str, line_end: str) -> None:
    text = f"Rents rose.\n\n{comment}\nThey fell.\n".replace("\n", line_end)
    draft = read_draft(text, "draft.mdx")
    (found,) = draft.comments
    assert found.text == "attrlint: allow x -- y"
    assert found.span.cut(text) == comment
    assert [words(block.span.cut(draft.prose)) for block in draft.blocks] == ["Rents rose.", "They fell."]


def test_a_comment_inside_a_paragraph() -> None:
    (comment,) = read_draft("Rents rose <!-- source:\nCensus --> twice.", "draft.md").comments
    assert comment.text == "source:\nCensus"


def test_a_byte_order_mark_and_wide_characters_leave_offsets_true() -> None:
    text = "😀 **Ruiz** said “e\u0301t é” — [*𝔘𝔫*](x) 한글\n\nこれ *は*。"
    first, second = text.split("\n\n")
    assert written(text) == [("paragraph", first), ("paragraph", second)]
    assert written("\ufeff" + text) == written(text)
    assert said("😀 “é” **Ruiz**, e\u0301t") == "😀 “é” Ruiz, e\u0301t"


def test_alert_boxes_fenced_divs_and_attribute_lists() -> None:
    assert seen("> [!NOTE]\n> Rents rose.\n\n::: {.box}\nThey fell.\n:::\n{: .lead}\n") == [
        ("block-quote", "Rents rose."),
        ("paragraph", "They fell."),
    ]


def test_modules_in_mdx() -> None:
    text = "import Box from './box'\n\nRents {/* hm */} rose.\n\n<Box caption=\"A dog\" />\n"
    assert seen(text, "draft.mdx") == [("paragraph", "Rents rose."), ("caption", "A dog")]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "***\n", "<!-- x -->", "{{< x >}}", "[a]: b\n", "# \n", "-\n", ">", "```\n```"]
)
def test_a_text_without_words_has_no_blocks(text: str) -> None:
    assert seen(text) == []

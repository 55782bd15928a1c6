"""Shortcodes and templates in Markdown: masked, their captions read."""

import pytest

from attrlint.reading.reader import read_draft
from tests.reading.seen import seen


@pytest.mark.parametrize(
    "shortcode",
    [
        '{{<picture src="sources.jpg" caption="A dog, Ruiz&#39;s" credit="Sources">}}',
        '{{% picture alt="A dog, Ruiz&#39;s" %}}',
        "{% include image.html caption='A dog, Ruiz&#39;s' %}",
        '{{< figure\n  src="x"\n  description=`A dog, Ruiz&#39;s`\n>}}',
        '{{< figure caption="A <b>dog</b>, Ruiz&#39;s" alt="A <b>dog</b>, Ruiz&#39;s" >}}',
    ],
)
def test_captions_in_shortcodes(shortcode: str) -> None:
    assert seen(f"Rents rose.\n\n{shortcode}\n\nThey fell.") == [
        ("paragraph", "Rents rose."),
        ("caption", "A dog, Ruiz's"),
        ("paragraph", "They fell."),
    ]


def test_a_shortcode_on_its_line_parts_paragraphs_and_one_inside_does_not() -> None:
    assert seen('Rents rose\n{{<ad>}}\nand fell. {{<ad caption="A dog">}} Again.') == [
        ("paragraph", "Rents rose"),
        ("paragraph", "and fell. Again."),
    ]


def test_a_shortcode_at_the_head_of_a_line_makes_no_code_of_it() -> None:
    assert seen("{{<dropcap>}}    The plan{{</dropcap>}}") == [("paragraph", "The plan")]


def test_what_a_pair_encloses_is_prose_unless_it_is_code_or_comment() -> None:
    text = (
        "{{<info>}}\n#### Why\n\nRents rose.\n{{</info>}}\n"
        "{{< highlight py >}}\nsources()\n{{< /highlight >}}\n"
        "{% comment %}sources say{% endcomment %}\n{{< highlight >}}\n\nNobody closed it."
    )
    assert seen(text) == [
        ("heading", "Why"),
        ("paragraph", "Rents rose."),
        ("paragraph", "Nobody closed it."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{{< open to the end",
        "an end >}} alone",
        "{{ over\nlines }}",
        "{ brace } and {curly}",
        "50%} of it",
        "{% open",
    ],
)
def test_braces_that_are_no_shortcodes_stay(text: str) -> None:
    assert seen(text) == [("paragraph", " ".join(text.split()))]


def test_an_unclosed_one_does_not_swallow_the_next() -> None:
    assert seen("{{< lost\n\nRents rose.\n\n{{< found >}}\n") == [
        ("paragraph", "{{< lost"),
        ("paragraph", "Rents rose."),
    ]


def test_a_comment_template_is_listed_whole() -> None:
    text = "{{- /* source: Census */ -}}\n\nRents rose."
    (comment,) = read_draft(text, "draft.md").comments
    assert comment.text == "source: Census"
    assert comment.span.cut(text) == "{{- /* source: Census */ -}}"


def test_a_shortcode_within_code_has_no_caption() -> None:
    assert seen("Rents rose.\n\n```\n{{% photo caption='a dog' %}}\n```\n") == [
        ("paragraph", "Rents rose."),
        ("code", ""),
    ]

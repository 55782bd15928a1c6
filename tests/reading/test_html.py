"""HTML: words stay, tags go, and what is not the article is masked."""

import pytest

from attrlint.reading.reader import read_draft
from tests.reading.seen import seen


def page(text: str) -> list[tuple[str, str]]:
    return seen(text, "draft.html")


PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Rents rise | The Paper</title>
<meta name="description" content="Rents &amp; wages">
<meta property="og:description" content="Rents &amp; more">
<meta property="article:published_time" content="2024-05-01">
<script>if (a < b) { "<p>sources say</p>" }</script><style>p { color: red }</style></head>
<body><nav><ul><li>Home<li>Sources</ul></nav><header>
<h1>Ruiz&rsquo;s plan <em>fails</em></h1></header>
<p class="sources">The <b>plan</b>, <a href="/x?a=1&amp;b=2"> sources say </a>, will fail.
<p>Nobody closed this
<h2>Why</h2><blockquote><p>Quoted</p></blockquote>
<ul><li>One<li>Two<ol><li>Inner</ol><li>Three</ul>
<figure><img src="a.jpg" alt="A dog"><figcaption>The dog &copy; Jo</figcaption></figure>
<pre>x &lt; 1</pre><svg><text>sources</text></svg>
<footer>Sources: <p>none</p></footer></body></html>
"""


def test_a_whole_page() -> None:
    assert page(PAGE) == [
        ("summary", "Rents & wages"),
        ("headline", "Ruiz’s plan fails"),
        ("paragraph", "The plan, sources say , will fail."),
        ("paragraph", "Nobody closed this"),
        ("heading", "Why"),
        ("block-quote", "Quoted"),
        ("list-item", "One"),
        ("list-item", "Two"),
        ("list-item", "Inner"),
        ("list-item", "Three"),
        ("caption", "A dog"),
        ("caption", "The dog © Jo"),
        ("code", ""),
    ]


def test_links_and_metadata_of_a_page() -> None:
    draft = read_draft(PAGE, "draft.html")
    (link,) = draft.links
    assert (link.span.cut(PAGE), link.target) == ("sources say", "/x?a=1&b=2")
    assert draft.metadata == {
        "language": "en",
        "title": "Rents rise | The Paper",
        "description": "Rents & wages",
        "date": "2024-05-01",
    }


def test_the_title_is_the_headline_of_a_page_without_one() -> None:
    assert page("<title>Rents &amp; wages</title><p>Rose.") == [
        ("headline", "Rents & wages"),
        ("paragraph", "Rose."),
    ]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Bare <i>words</i>", ["Bare words"]),
        ("<div>In a div<div>and another</div>then more</div>", ["In a div", "and another", "then more"]),
        ("<p>one<br>two<br/>\n<br />three</p>", ["one two", "three"]),
        ("<p>un<b>believ</b>able</p>", ["unbelievable"]),
        ("<p>a<img src=x alt='inline'>b</p>", ["a b"]),
        ("<p>Run <code>sources say</code> now</p>", ["Run now"]),
        ("<p>5 < 6 & 7 > 3 &amp &unknown; &#x41;</p>", ["5 < 6 & 7 > 3 &amp &unknown; A"]),
        ("<p title='a > b' data-x=\"<p>\">one</p>", ["one"]),
        ("<p title=it's>one</p><p>two</p>", ["one", "two"]),
        ("<P>one</P><DIV>two</DIV>", ["one", "two"]),
        ("<table><tr><td>12%<td>Rents rose a lot<th>A</table>", ["Rents rose a lot"]),
        ("<p>one</p></div></ul></nav></p><p>two", ["one", "two"]),
        ("<nav>Nobody closed it<p>one</p>", ["Nobody closed it", "one"]),
        ("<nav><nav>a</nav>b</nav>one", ["one"]),
        ("<svg/>one", ["one"]),
        ("<p>one<!-- two -->three<!-- four", ["onethree"]),
        ("<?xml version='1'?><![CDATA[x]]><p>one", ["one"]),
        ("<script>a</script><textarea>b</textarea>one<script>c", ["one"]),
        ("see https://example.org/sources, one", ["see , one"]),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert page(text) == [("paragraph", words) for words in paragraphs]


def test_comments_are_listed() -> None:
    text = "<p>one<!-- attrlint: allow x -- y --></p><!--\nsource: Census\n-->"
    comments = read_draft(text, "draft.html").comments
    assert [comment.text for comment in comments] == ["attrlint: allow x -- y", "source: Census"]
    assert comments[0].span.cut(text) == "<!-- attrlint: allow x -- y -->"


def test_kinds_do_not_leak_out_of_what_nobody_closed() -> None:
    assert page("<ul><li>one</ul><p>two<h2>Why<h3>How<p>three<blockquote>four</blockquote>five") == [
        ("list-item", "one"),
        ("paragraph", "two"),
        ("heading", "Why"),
        ("heading", "How"),
        ("paragraph", "three"),
        ("block-quote", "four"),
        ("paragraph", "five"),
    ]


@pytest.mark.parametrize(
    "text", ["", "<p></p>", "<!-- x", "<script>", "<br>", "<meta name=description content=''>", "<p>&nbsp;"]
)
def test_a_page_without_words_has_no_blocks(text: str) -> None:
    assert page(text) == []

"""OpenDocument texts as drafts."""

import pytest

import attrlint
from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, read_draft
from tests.reading.seen import keeps_promises, words
from tests.reading.word.documents import HEAD, package

_COMMON = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = (
    " ".join(f'xmlns:{name}="{_COMMON}{name}:1.0"' for name in ("office", "text", "table", "style", "meta"))
    + f' xmlns:draw="{_COMMON}drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
STYLES = (
    '<office:automatic-styles><style:style style:name="P1" style:family="paragraph"'
    ' style:parent-style-name="Title"/></office:automatic-styles>'
)


def parts(body: str, title: str = "") -> dict[str, str | bytes]:
    """The parts of a text with this body."""
    content = f"<office:body><office:text>{body}</office:text></office:body>"
    base = '<style:style style:name="Ours" style:family="paragraph" style:parent-style-name="Quotations"/>'
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{HEAD}<office:document-content {NAMESPACES}>{STYLES}{content}"
        "</office:document-content>",
        "styles.xml": f"{HEAD}<office:document-styles {NAMESPACES}>{base}</office:document-styles>",
        "meta.xml": f"{HEAD}<office:document-meta {NAMESPACES}><dc:title>{title}</dc:title>"
        "</office:document-meta>",
    }


def read(body: str, title: str = "") -> Draft:
    return read_draft(package(parts(body, title)), "a.odt")


def seen(body: str) -> list[tuple[str, str]]:
    draft = read(body)
    keeps_promises(draft)
    return [(block.kind, words(block.span.cut(draft.prose))) for block in draft.blocks]


def paragraph(words: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def remark(name: str, words: str, author: str = "Desk") -> str:
    return (
        f'<office:annotation office:name="{name}"><dc:creator>{author}</dc:creator>'
        f"<dc:date>2025-05-03</dc:date><text:p>{words}</text:p></office:annotation>"
    )


def test_styles_headings_lists_and_tables() -> None:
    cells = "".join(
        f"<table:table-cell>{paragraph(words)}</table:table-cell>"
        for words in ("Trees", "Counted by hand in May.")
    )
    assert seen(
        paragraph("Town counts its trees", "P1")
        + paragraph("We walked, she said.", "Ours")
        + '<text:h text:outline-level="2">How</text:h>'
        + f"<text:list><text:list-item>{paragraph('An elm.')}</text:list-item></text:list>"
        + f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        + f"<text:table-of-content>{paragraph('How 2')}</text:table-of-content>"
    ) == [
        ("headline", "Town counts its trees"),
        ("block-quote", "We walked, she said."),
        ("heading", "How"),
        ("list-item", "An elm."),
        ("paragraph", "Counted by hand in May."),
    ]


def test_blanks_signs_and_deletions() -> None:
    gone = f"<text:tracked-changes><text:deletion>{paragraph('gone')}</text:deletion></text:tracked-changes>"
    body = "It <text:s text:c='2'/>will\n  <text:span>be </text:span> back<text:tab/>by<text:line-break/>May."
    assert read(gone + paragraph(body) + paragraph("")).text == "It   will be back\tby May.\n"


def test_notes_and_boxes_follow_their_paragraph() -> None:
    note = f"<text:note><text:note-citation>1</text:note-citation>{paragraph('The census.')}</text:note>"
    box = f"<draw:frame><draw:text-box>{paragraph('In the box.')}</draw:text-box></draw:frame>"
    assert read(paragraph(f"Rents{note} rose.{box}")).text == "Rents rose.\nThe census.\nIn the box."


def test_links_and_properties() -> None:
    body = "See <text:a xlink:href='https://a.example'>the budget </text:a>and "
    body += "<text:a xlink:href='#b'>b</text:a>."
    draft = read(paragraph(body), title="Trees &amp; rents")
    assert [(one.span.cut(draft.text), one.target) for one in draft.links] == [
        ("the budget", "https://a.example")
    ]
    assert draft.metadata == {"title": "Trees & rents"}


def test_comments_are_attached_to_words() -> None:
    ours = remark("2", "attrlint: allow x", "attrlint")
    draft = read(
        paragraph(
            f"Then {remark('1', 'source: the census')}rents rose<office:annotation-end office:name='1'/>."
        )
        + paragraph(f"It closes.{ours}")
    )
    assert [(one.span.cut(draft.text), one.text) for one in draft.comments] == [
        ("rents rose", "source: the census")
    ]
    allowed = paragraph(f"It closes, sources say.{remark('1', 'attrlint: allow bare-source -- sealed')}")
    found = attrlint.lint(package(parts(allowed)), path="a.odt")
    assert "bare-source" not in {finding.rule for finding in found}


@pytest.mark.parametrize(
    "broken", [{"mimetype": "x"}, parts("<text:p>"), parts("") | {"meta.xml": "<!DOCTYPE x>"}]
)
def test_what_is_no_document_says_why(broken: dict[str, str | bytes]) -> None:
    with pytest.raises(Unreadable):
        read_draft(package(broken), "a.odt")

"""Annotated copies: comments at exact words, and all else as it was."""

import re

import pytest

from attrlint.annotating.word import annotate
from attrlint.finding import Finding
from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, read_draft
from tests.annotating.commented import Commented, Copy
from tests.annotating.making import found
from tests.reading.word.documents import (
    HEAD,
    NAMESPACES,
    W,
    attached,
    comments,
    deleted,
    footnotes,
    inserted,
    linked,
    package,
    paragraph,
    parts,
    remark,
    run,
    table,
    text_box,
    word,
)

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def annotated(data: bytes, *marks: tuple[str, ...]) -> Copy:
    """The copy in which the first of each of these words has a finding, the others are second places."""
    draft = read_draft(data, "a.docx")
    return Copy(annotate(data, "a.docx", [found(draft, *words) for words in marks]))


def at(copy: Copy) -> list[str]:
    return [one.words for one in copy.comments()]


def test_a_comment_says_what_what_helps_and_by_which_rule() -> None:
    copy = annotated(word(paragraph("Rents rose, sources say.")), ("sources say",))
    assert copy.comments() == [
        Commented("attrlint", "sources say", "Who says so?\nName them.\nbare-source (error)")
    ]


def test_a_run_is_split_into_runs_of_the_same_look() -> None:
    look = '<w:b/><w:color w:val="FF0000"/>'
    data = word(paragraph(run("Rents rose, sources say, in May.", look)))
    copy = annotated(data, ("sources say",))
    assert at(copy) == ["sources say"]
    assert copy.letters() == Copy(data).letters()
    assert len([words for words, look in copy.looks if "color" in look]) == 3


def test_words_over_several_runs_links_and_insertions() -> None:
    data = word(
        paragraph(
            "Rents rose, ",
            run("sour", "<w:i/>"),
            run("ces"),
            " say",
            run(", in May."),
            linked("a long report"),
        ),
        paragraph(inserted(run("Officials "), run("hint at more.")), deleted("Some say. "), "The end."),
    )
    copy = annotated(data, ("sources say",), ("long",), ("als hint",), ("more.The",))
    assert at(copy) == ["sources say", "long", "als hint", "more.The"]
    assert copy.letters() == Copy(data).letters()
    document = copy.parts["word/document.xml"].decode()
    assert document.count("<w:del ") == document.count("<w:ins ") == 1
    assert "Some say. </w:delText>" in document


def test_a_contradiction_has_a_comment_at_both_places() -> None:
    data = word(paragraph("It closes on Monday."), paragraph("It closes on Friday."))
    told = annotated(data, ("Friday", "Monday")).comments()
    assert [one.words for one in told] == ["Monday", "Friday"]
    assert told[0].says == "The other one\nSee “Friday” below: who says so?\nbare-source (error)"


def test_places_in_other_drafts_and_the_same_place_are_told_in_the_comment() -> None:
    data = word(paragraph("Okafur said so."))
    draft = read_draft(data, "a.docx")
    one = found(draft, "Okafur", "Okafur")
    other = one.related[0]._replace(path="b.md", text="Okafor", message="it is spelled so there")
    copy = Copy(annotate(data, "a.docx", [one._replace(related=(*one.related, other))]))
    [told] = copy.comments()
    assert "Also: the other one\nAlso b.md, line 1, “Okafor”: it is spelled so there" in told.says


def test_text_boxes_and_footnotes_are_marked_where_they_hang() -> None:
    data = word(
        paragraph("See ", text_box(paragraph("Experts say so.")), "here", NOTE, "."),
        footnotes=footnotes(n2=paragraph("Sources said it.")),
    )
    copy = annotated(data, ("Experts say",), ("Sources said",))
    assert len(copy.comments()) == 2
    document = copy.parts["word/document.xml"].decode()
    box, note = ('<w:commentRangeStart w:id="0"/><w:r><mc:Alt', f'<w:commentRangeStart w:id="1"/>{NOTE}')
    assert box in document
    assert note in document
    assert copy.parts["word/footnotes.xml"] == Copy(data).parts["word/footnotes.xml"]


def test_words_in_tables_and_over_paragraphs() -> None:
    data = word(
        table((paragraph("A cell with words."), paragraph("Another."))), paragraph("One."), paragraph("Two.")
    )
    assert at(annotated(data, ("words",), ("One.\nTwo",))) == ["words", "One.\nTwo"]


def test_comments_of_others_stay_and_ours_are_replaced() -> None:
    data = word(
        paragraph(attached("7", run("Rents rose")), ", sources say."),
        comments=comments(remark("7", "Really? & <so>", para="0A")),
    )
    draft = read_draft(data, "a.docx")
    first = annotate(data, "a.docx", [found(draft, "sources say"), found(draft, "rose", rule="other")])
    second = annotate(first, "a.docx", [found(draft, "Rents")])
    assert at(Copy(first)) == ["Rents rose", "rose", "sources say"]
    assert at(Copy(second)) == ["Rents rose", "Rents"]
    assert Copy(second).comments()[0] == Commented("Desk", "Rents rose", "Really? & <so>")
    assert Copy(annotate(second, "a.docx", [])).comments() == [Copy(second).comments()[0]]
    assert Copy(annotate(second, "a.docx", [])).letters() == Copy(data).letters()


def test_what_newer_programs_note_of_comments_stays_true() -> None:
    own = (
        f'{HEAD}<w15:commentsEx {NAMESPACES}><w15:commentEx w15:paraId="0A" w15:done="0"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/></w15:commentsEx>'
    )
    ids = (
        f'{HEAD}<w16cid:commentsIds {NAMESPACES}><w16cid:commentId w16cid:paraId="0A" w16cid:durableId="77"/>'
        '<w16cid:commentId w16cid:paraId="0B" w16cid:durableId="78"/></w16cid:commentsIds>'
    )
    data = word(
        paragraph(attached("1", attached("2", run("Rents rose")))),
        comments=comments(remark("1", "Says who?", "attrlint", "0A"), remark("2", "The census.", para="0B")),
        commentsExtended=own,
        commentsIds=ids,
    )
    copy = Copy(annotate(data, "a.docx", []))
    assert copy.comments() == [Commented("Desk", "Rents rose", "The census.")]
    left = copy.parts["word/commentsExtended.xml"].decode()
    assert re.findall(r"<w15:commentEx [^>]*>", left) == ['<w15:commentEx w15:paraId="0B" w15:done="0"/>']
    assert re.findall(r"durableId=\"(\d+)\"", copy.parts["word/commentsIds.xml"].decode()) == ["78"]


def test_all_other_parts_are_byte_for_byte_the_same() -> None:
    before = parts(paragraph("Rents rose, sources say."))
    before["word/media/photo.png"] = bytes(range(256)) * 9
    copy = annotated(package(before), ("sources say",))
    changed = {name for name in copy.parts if copy.parts[name] != Copy(package(before)).parts.get(name)}
    assert changed == {
        "[Content_Types].xml", "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels",
    }  # fmt: skip
    assert b'PartName="/word/comments.xml"' in copy.parts["[Content_Types].xml"]
    assert b'Target="comments.xml"' in copy.parts["word/_rels/document.xml.rels"]


def test_without_findings_a_copy_is_the_same() -> None:
    data = word(paragraph("Rents rose."))
    assert Copy(annotate(data, "a.docx", [])).parts == Copy(data).parts
    blank = word(paragraph())
    empty = Finding(
        "a.docx", "empty-draft", "draft", "info", "m", "h", "", *[Draft("", "", "", ()).position(0)] * 2
    )
    assert Copy(annotate(blank, "a.docx", [empty])).parts == Copy(blank).parts


def test_a_name_that_is_taken_and_relationships_that_are_missing() -> None:
    before = parts(paragraph("Rents rose."))
    before["word/Comments.xml"] = "not ours"
    del before["word/_rels/document.xml.rels"]
    before["[Content_Types].xml"] = '<t:Types xmlns:t="urn:any"/>'
    copy = annotated(package(before), ("rose",))
    assert b"</t:Types>" in copy.parts["[Content_Types].xml"]
    assert b">Who says so?<" in copy.parts["word/comments2.xml"]
    assert b'Id="rId1"' in copy.parts["word/_rels/document.xml.rels"]


def test_entities_other_prefixes_and_the_strict_dialect() -> None:
    body = (
        "<w:p><w:r><w:t>  Rents &amp; fees &#8220;rose&#x201D;, <![CDATA[sources <say>]]>  </w:t></w:r></w:p>"
    )
    for prefix, namespace in (("w", W), ("x", W), ("w", STRICT)):
        before = parts()
        document = f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
        before["word/document.xml"] = document.replace("xmlns:w=", f"xmlns:{prefix}=").replace(
            "w:", f"{prefix}:"
        )
        data = package(before)
        draft = read_draft(data, "a.docx")
        assert draft.text == "Rents & fees “rose”, sources <say>"
        written = annotate(data, "a.docx", [found(draft, "fees “ro"), found(draft, "rces <s")])
        again = read_draft(written, "a.docx")
        assert again.text == draft.text
        root = Copy(written).parts["word/document.xml"].decode()
        assert f'<{prefix}:commentRangeStart {prefix}:id="0"/>' in root
        assert namespace in Copy(written).parts["word/comments.xml"].decode()


def test_a_document_without_a_prefix() -> None:
    before = parts()
    body = "<body><p><r><t>Rents rose in May.</t></r></p></body>"
    before["word/document.xml"] = f'<document xmlns="{W}">{body}</document>'
    copy = annotated(package(before), ("rose",))
    assert at(copy) == ["rose"]
    assert copy.letters() == Copy(package(before)).letters()


def test_a_copy_that_nobody_could_open_is_not_made() -> None:
    alone = remark("1", "Who?", "attrlint").replace("<w:comment ", f"<w:comment {NAMESPACES} ")
    data = word(paragraph("Rents rose."), comments=alone)
    with pytest.raises(Unreadable, match="not as a word processor writes it"):
        annotate(data, "a.docx", [])


def test_what_is_no_document_is_not_copied() -> None:
    with pytest.raises(Unreadable):
        annotate(b"PK", "a.docx", [])
    before = parts(paragraph("Rents rose."))
    del before["[Content_Types].xml"]
    with pytest.raises(Unreadable):
        annotated(package(before), ("rose",))

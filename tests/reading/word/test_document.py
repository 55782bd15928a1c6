"""Word documents as drafts."""

import attrlint
from attrlint.reading.reader import read_draft
from tests.reading.seen import keeps_promises, words
from tests.reading.word.documents import (
    attached,
    comments,
    deleted,
    document,
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

MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def field(instruction: str, shown: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def text(*body: str, **related: str) -> str:
    return read_draft(word(*body, **related), "a.docx").text


def seen(*body: str, **related: str) -> list[tuple[str, str]]:
    draft = read_draft(word(*body, **related), "a.docx")
    keeps_promises(draft)
    return [(block.kind, words(block.span.cut(draft.prose))) for block in draft.blocks]


def test_styles_say_what_a_paragraph_is_in_any_language() -> None:
    assert seen(
        paragraph("Town counts its trees", style="Titel"),
        paragraph("Nine hundred, and one sick.", style="Untertitel"),
        paragraph("It took a week.", style="Standard"),
        paragraph("How it was done", style="Zwischentitel"),
        paragraph("By hand", style="Kapitel"),
        paragraph("We walked, she said.", style="Zitat"),
        paragraph("An elm.", style="Liste"),
        paragraph("An oak.", style="Aufzhlung"),
        paragraph("The oak in May.", style="Beschriftung"),
        paragraph("Town counts its trees 1", style="Verzeichnis1"),
        paragraph("No style of this name.", style="Gone"),
    ) == [
        ("headline", "Town counts its trees"),
        ("summary", "Nine hundred, and one sick."),
        ("paragraph", "It took a week."),
        ("heading", "How it was done"),
        ("heading", "By hand"),
        ("block-quote", "We walked, she said."),
        ("list-item", "An elm."),
        ("list-item", "An oak."),
        ("caption", "The oak in May."),
        ("paragraph", "No style of this name."),
    ]


def test_a_paragraph_s_own_level_and_numbers_beat_its_style() -> None:
    assert seen(
        paragraph("Words of the body go here.", style="Standard"),
        paragraph("A heading of its own", more='<w:outlineLvl w:val="1"/>'),
        paragraph("An item.", more='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
        paragraph("No item any more.", style="Liste", more='<w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph("No heading any more.", style="Kapitel", more='<w:outlineLvl w:val="9"/>'),
    )[1:] == [
        ("heading", "A heading of its own"),
        ("list-item", "An item."),
        ("paragraph", "No item any more."),
        ("paragraph", "No heading any more."),
    ]


def test_the_first_heading_is_the_headline_where_no_title_is() -> None:
    assert seen(paragraph("Trees", style="berschrift1"), paragraph("They grow.")) == [
        ("headline", "Trees"),
        ("paragraph", "They grow."),
    ]
    assert seen(paragraph("They grow."), paragraph("Trees", style="berschrift1"))[1] == ("heading", "Trees")


def test_where_no_style_is_used_a_text_is_read_as_plain_text() -> None:
    assert seen(
        paragraph("Town counts its trees"),
        paragraph("By Ana Ruiz"),
        paragraph(),
        paragraph("There are 900 of them, the town said."),
        paragraph("What comes next"),
        paragraph("A second count is due in May."),
    ) == [
        ("headline", "Town counts its trees"),
        ("paragraph", "By Ana Ruiz"),
        ("paragraph", "There are 900 of them, the town said."),
        ("heading", "What comes next"),
        ("paragraph", "A second count is due in May."),
    ]


def test_a_line_is_a_paragraph() -> None:
    draft = read_draft(word(paragraph("One."), paragraph(), paragraph("Three.")), "a.docx")
    assert draft.text == "One.\n\nThree."
    assert draft.position(draft.text.index("Three"))[:2] == (3, 1)
    assert text() == text(paragraph()) == ""


def test_insertions_are_read_and_deletions_are_not() -> None:
    moved = (
        '<w:moveFrom w:id="8">'
        + run("gone ")
        + '</w:moveFrom><w:moveTo w:id="9">'
        + run("come ")
        + "</w:moveTo>"
    )
    assert (
        text(paragraph("It ", deleted("may "), inserted(run("will ")), moved, "back."))
        == "It will come back."
    )


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next() -> None:
    gone = '<w:rPr><w:del w:id="5" w:author="Desk"/></w:rPr>'
    joined = text(
        paragraph("Rents rose, ", more=gone), paragraph("she said.", style="Zitat"), paragraph("End.")
    )
    assert joined == "Rents rose, she said.\nEnd."
    # the look is that of the end that is left
    assert (
        seen(paragraph("Rents rose, ", more=gone), paragraph("she said.", style="Zitat"))[0][0]
        == "block-quote"
    )
    assert text(table((paragraph("A", more=gone), paragraph("B")))) == "A\nB"
    kept = '<w:rPr><w:ins w:id="5" w:author="Desk"/></w:rPr>'
    assert text(paragraph("One.", more=kept), paragraph("Two.")) == "One.\nTwo."


def test_signs_in_runs() -> None:
    sign = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        "<w:softHyphen/></w:r>"
    )
    tabs = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
    assert text(paragraph(sign, more=tabs)) == "a\tb c\u2011d\u00ad"
    assert text(paragraph("<w:r><w:t>  a\n b </w:t><w:t xml:space='preserve'> c </w:t></w:r>")) == "a  b c "


def test_what_nobody_sees_is_not_read() -> None:
    hidden = run("secret ", "<w:vanish/>") + run("open", '<w:vanish w:val="0"/>')
    assert text(paragraph(hidden)) == "open"
    assert text(paragraph(field(" PAGEREF _Ref9 ", "7"))) == "7"
    unended = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("lost")
    assert text(paragraph(unended), paragraph("found")) == "\nfound"


def test_an_empty_line_within_a_paragraph_parts_it() -> None:
    breaks = "<w:r><w:br/><w:br/></w:r>"
    assert seen(
        paragraph("The town has trees.", breaks, "It has 900.", "<w:r><w:br/></w:r>", "And one.")
    ) == [
        ("paragraph", "The town has trees."),
        ("paragraph", "It has 900. And one."),
    ]


def test_tables_give_cells_and_leave_labels_out() -> None:
    rows = (paragraph("Trees"), paragraph("Counted by hand in May."))
    assert seen(paragraph("The town has trees."), table(rows))[1:] == [
        ("paragraph", "Counted by hand in May.")
    ]
    assert text(table(rows)) == "Trees\nCounted by hand in May."


def test_text_boxes_are_read_once_and_after_their_paragraph() -> None:
    box = text_box(paragraph("In the box."), paragraph("Still in it.", more="<w:tabs><w:tab/></w:tabs>"))
    assert text(paragraph("Before, ", box, "after."), paragraph("End.")) == (
        "Before, after.\nIn the box.\nStill in it.\nEnd."
    )


def test_footnotes_stand_at_the_end() -> None:
    notes = footnotes(n2=paragraph("The census of May."), n5=paragraph("Nothing hangs here."))
    assert text(paragraph("Rents rose", MARK, "."), footnotes=notes) == "Rents rose.\nThe census of May."
    assert text(paragraph("Rents rose."), footnotes=notes) == "Rents rose."


def test_links() -> None:
    draft = read_draft(
        word(
            paragraph(
                "See ", linked("the budget "), "and ", field(' HYPERLINK "https://a.example/x" ', "the map")
            ),
            paragraph('<w:fldSimple w:instr="HYPERLINK https://b.example">' + run("here") + "</w:fldSimple>"),
            paragraph("Or ", linked("https://town.example/budget"), "; ", linked("gone", "rIdGone")),
        ),
        "a.docx",
    )
    assert [(link.span.cut(draft.text), link.target) for link in draft.links] == [
        ("the budget", "https://town.example/budget"),
        ("the map", "https://a.example/x"),
        ("here", "https://b.example"),
        ("https://town.example/budget", "https://town.example/budget"),
    ]


def test_comments_are_attached_to_words() -> None:
    draft = read_draft(
        word(
            paragraph("Then ", attached("1", run("rents rose ")), "."),
            paragraph('<w:commentRangeStart w:id="2"/>', "One."),
            paragraph("Two.", '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>'),
            paragraph("Three.", '<w:r><w:commentReference w:id="3"/></w:r>'),
            comments=comments(
                remark("1", "<!– source: the census –>"),
                remark("2", "Why?"),
                remark("3", "attrlint: allow x", "attrlint"),
            ),
        ),
        "a.docx",
    )
    assert [(one.span.cut(draft.text), one.text) for one in draft.comments] == [
        ("rents rose", "source: the census"),
        ("One.", "Why?"),
    ]


def test_a_word_comment_allows_and_notes_sources() -> None:
    bare = word(paragraph("The plant will close, sources say."), paragraph("Rents rose by 12% in two years."))
    noted = word(
        paragraph(attached("1", run("The plant will close, sources say."))),
        paragraph("Rents rose by ", attached("2", run("12%")), " in two years."),
        comments=comments(
            remark("1", "attrlint: allow bare-source — the court sealed the name"),
            remark("2", "source: Census table B25064"),
        ),
    )
    before = {finding.rule for finding in attrlint.lint(bare, path="a.docx")}
    after = {finding.rule for finding in attrlint.lint(noted, path="a.docx")}
    assert {"bare-source", "statistic-without-source"} <= before
    assert not after & {"bare-source", "statistic-without-source", "unused-allow"}


def test_an_allowance_without_use_is_told_at_the_words() -> None:
    data = word(
        paragraph("The plant will ", attached("1", run("close")), ", said Ana Ruiz, who runs it."),
        comments=comments(remark("1", "attrlint: allow bare-source -- no")),
    )
    [finding] = [one for one in attrlint.lint(data, path="a.docx") if one.rule == "unused-allow"]
    assert finding.text == "close"


def test_a_comment_as_a_paragraph_of_its_own() -> None:
    data = word(paragraph("attrlint: allow bare-source -- sealed"), paragraph("It closes, sources say."))
    assert "bare-source" not in {finding.rule for finding in attrlint.lint(data, path="a.docx")}


def test_properties_are_metadata() -> None:
    draft = read_draft(word(paragraph("Rents rose."), title="Trees & rents"), "a.docx")
    assert draft.metadata == {"title": "Trees & rents"}


def test_parts_are_found_by_relationships() -> None:
    moved = parts(paragraph("Rents rose."))
    moved["Word/Main.XML"] = document(paragraph("Found."))
    moved["_rels/.rels"] = str(moved["_rels/.rels"]).replace("word/document.xml", "/word/main.xml")
    assert read_draft(package(moved), "a.docx").text == "Found."


def test_an_empty_file_is_an_empty_draft() -> None:
    assert read_draft(b"", "a.docx").blocks == ()

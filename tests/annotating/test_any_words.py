"""Whatever words of whatever runs have findings: comments stand at just these, and all else is as it was."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.annotating.word import annotate
from attrlint.reading.reader import read_draft
from tests.annotating.commented import Copy
from tests.annotating.making import at_span
from tests.reading.word.documents import (
    attached,
    comments,
    deleted,
    inserted,
    linked,
    paragraph,
    remark,
    run,
    word,
)

WORDS = st.text(st.sampled_from("ab & <é😀\u00a0”"), min_size=1, max_size=6)
PIECES = st.one_of(
    st.builds(run, WORDS, st.sampled_from(("", "<w:b/>", "<w:i/><w:strike/>"))),
    st.builds(
        lambda one, sign, other: f"<w:r><w:rPr><w:u/></w:rPr>{text(one)}<w:{sign}/>{text(other)}</w:r>",
        WORDS,
        st.sampled_from(("tab", "br", "noBreakHyphen")),
        WORDS,
    ),
    st.builds(linked, WORDS),
    st.builds(lambda words: inserted(run(words), run(words, "<w:b/>")), WORDS),
    st.builds(deleted, WORDS),
    st.builds(lambda words: attached("50", run(words)), WORDS),
)


def text(words: str) -> str:
    return re.search(r"<w:t .*</w:t>", run(words))[0]  # type: ignore[index]


@given(st.lists(st.lists(PIECES, max_size=4), min_size=1, max_size=3), st.data())
@settings(max_examples=150, deadline=None)
def test_any_words_are_marked_exactly_and_nothing_else_changes(
    body: list[list[str]], data: st.DataObject
) -> None:
    whole = "".join(paragraph(*inside) for inside in body)
    # one comment of somebody else's is enough: its id stands in a document once
    head, mark, tail = whole.partition('<w:commentReference w:id="50"/></w:r>')
    tail = re.sub(
        r'<w:comment(RangeStart|RangeEnd) w:id="50"/>|<w:r><w:commentReference w:id="50"/></w:r>', "", tail
    )
    others = comments(remark("50", "?")) if mark else comments()
    original = word(head + mark + tail, comments=others)
    draft = read_draft(original, "a.docx")
    if not draft.text.strip("\n"):
        return
    places = st.integers(0, len(draft.text))
    spans = data.draw(st.lists(st.tuples(places, places).map(sorted), min_size=1, max_size=4))
    findings = [at_span(draft, start, end, f"r{i}") for i, (start, end) in enumerate(spans)]
    written = annotate(original, "a.docx", findings)
    copy = Copy(written)
    assert copy.letters() == Copy(original).letters()
    told = {
        one.says.split("\n")[-1].split()[0]: one.words for one in copy.comments() if one.author == "attrlint"
    }
    for finding in findings:
        words = finding.text.strip("\n")
        if words:
            assert told[finding.rule].strip("\n") == words
        else:
            # a place has no words: the nearest have the comment
            assert told[finding.rule]
    again = Copy(annotate(written, "a.docx", findings))
    assert again.letters() == copy.letters()
    if all(finding.text.strip("\n") for finding in findings):
        assert again.comments() == copy.comments()
    assert read_draft(written, "a.docx").text == draft.text
    assert read_draft(written, "a.docx").comments == draft.comments
    bare = Copy(annotate(written, "a.docx", []))
    assert bare.letters() == copy.letters()
    assert [one.author for one in bare.comments()] == ["Desk"] * bool(mark)

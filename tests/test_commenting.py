"""Comments that attrlint puts into drafts: read as what they are, in the block that is meant."""

import pytest

import attrlint
from attrlint.commenting import Insertion, allow_comment, source_note
from attrlint.lint import read

SAY = "the mill will close, sources say"
CASES = {
    "paragraphs.md": f"# So {SAY}\n\nNow {SAY}.\nAnd more.\n\nLater {SAY}.\n",
    "lists.md": f"- One {SAY}.\n- Two {SAY}.\n\n1. Three {SAY}.\n\n   Four {SAY}.\n2. Five {SAY}.\n",
    "quotes.md": f"> Now {SAY}.\n> More.\n>\n> - Then {SAY}.\n",
    "table.md": f"| a | b |\n|---|---|\n| x | Now {SAY} |\n",
    "matter.md": f"---\ntitle: Now {SAY}\nsummary: >\n  Then\n  {SAY}.\n---\nLater {SAY}.\n",
    "matter-toml.md": f"+++\ntitle = 'Now {SAY}'\n+++\nLater {SAY}.\n",
    "crlf.md": f"# A mill\r\n\r\nNow {SAY}.\r\n\r\nLater {SAY}.\r\n",
    "cr.md": f"# A mill\r\rNow {SAY}.\r\rLater {SAY}.\r",
    "short.md": f"Now {SAY}.",
    "emoji.md": f"😀 Now {SAY}.\n\n😀😀 Later {SAY}.\n",
    "component.mdx": f"import A from 'a'\n\n# So {SAY}\n\nNow {SAY}.\n\n- Later {SAY}.\n",
    "plain.txt": f"The Mill of the Town\n\nNow {SAY}.\nMore of it.\n\n- One {SAY}.\n- Two {SAY}.\n",
    "notes.unknown": f"The Mill of the Town\n\nNow {SAY}.\n",
    "page.html": f"<html><head><title>Now {SAY}</title></head><body><h1>A mill, {SAY}</h1>"
    f"<p>Then {SAY}.</p><p>Later {SAY}.</p>\n<ul><li>One {SAY}</li><li>Two {SAY}</li></ul></body></html>",
}
PLACES = [
    (path, at)
    for path, text in CASES.items()
    for at in range(len([one for one in attrlint.lint(text, path=path) if one.rule == "bare-source"]))
]


def bare(text: str, path: str) -> list[int]:
    return [one.start.offset for one in attrlint.lint(text, path=path) if one.rule == "bare-source"]


def put(text: str, place: Insertion, words: str) -> str:
    filled = place.text[: place.caret] + words + place.text[place.caret :]
    return text[: place.offset] + filled + text[place.offset :]


def test_every_case_has_something_to_allow() -> None:
    assert {path for path, _ in PLACES} == set(CASES)


@pytest.mark.parametrize(("path", "at"), PLACES)
def test_one_finding_is_allowed_and_nothing_else_changes(path: str, at: int) -> None:
    text = CASES[path]
    before = attrlint.lint(text, path=path)
    offset = bare(text, path)[at]
    place = allow_comment(read(text, path=path), offset, "bare-source")
    assert place
    after = attrlint.lint(put(text, place, "the court sealed the name"), path=path)
    expected = [one.fingerprint for one in before if (one.rule, one.start.offset) != ("bare-source", offset)]
    assert sorted(one.fingerprint for one in after) == sorted(expected)


@pytest.mark.parametrize(("path", "at"), PLACES)
def test_a_source_note_stands_by_its_block(path: str, at: int) -> None:
    from attrlint.attribution.support import noted_blocks

    text = CASES[path]
    draft = read(text, path=path)
    offset = bare(text, path)[at]
    place = source_note(draft, offset)
    if path.startswith("matter") and at == 1 and offset < text.rindex("Later"):
        # a note below the title is the title's
        assert place is None
        return
    assert place
    [block] = [index for index, one in enumerate(draft.blocks) if one.span.start <= offset < one.span.end]
    assert block in noted_blocks(read(put(text, place, "the report"), path=path))
    # as long as nothing is written there it is a note of nothing
    assert not noted_blocks(read(put(text, place, ""), path=path))


def test_where_a_block_can_have_no_comment_it_is_for_the_whole_draft() -> None:
    text = f'{{\n "title": "Now {SAY}"\n}}\nA mill.\n\nLater {SAY}.\n'
    draft = read(text, path="mill.md")
    place = allow_comment(draft, bare(text, "mill.md")[0], "bare-source")
    assert place
    assert place.text == "<!-- attrlint: allow-file bare-source --  -->\n"
    assert bare(put(text, place, "sealed"), "mill.md") == []
    assert source_note(draft, text.index("Now")) is None


def test_a_draft_without_words_takes_no_comment() -> None:
    assert allow_comment(read("", path="mill.md"), 0, "bare-source") is None
    assert source_note(read("\n\n", path="mill.md"), 0) is None

"""Drafts in an editor: what it is told as they are opened, changed and closed."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from tests.conftest import ROOT
from tests.server.conftest import Session
from tests.server.editor import BARE, ENVIRONMENT, FULL, Editor

BAD = "The mill will close, sources say.\n"
GOOD = "The mill will close, said Ana Ruiz, the mill's manager.\n"
DRAFTS = sorted(path for path in (ROOT / "tests/drafts").iterdir() if path.is_file())
LEVELS = {1: "error", 2: "warning", 3: "info"}


def test_from_beginning_to_end(session: Session) -> None:
    async def course(editor: Editor) -> None:
        editor.open("mill.md", BAD)
        [found] = await editor.diagnostics("mill.md")
        assert found.range == types.Range(types.Position(0, 21), types.Position(0, 32))
        assert (found.code, found.source, found.severity) == ("bare-source", "attrlint", 1)
        assert found.code_description
        assert found.code_description.href.startswith("http")
        editor.change("mill.md", GOOD)
        assert await editor.codes("mill.md") == []
        editor.change("mill.md", BAD)
        assert await editor.codes("mill.md") == ["bare-source"]
        editor.close("mill.md")
        del editor.texts["mill.md"]
        assert not await editor.diagnostics("mill.md", lambda found: not found)

    session(course)


def test_findings_are_those_of_the_command_line(session: Session) -> None:
    command = [sys.executable, "-m", "attrlint", "check", "--isolated", "--output-format", "json"]
    names = [path.name for path in DRAFTS]
    done = subprocess.run(
        [*command, *names], cwd=DRAFTS[0].parent, env=ENVIRONMENT, capture_output=True, check=False
    )
    expected = json.loads(done.stdout)
    assert len(expected) > 50

    async def course(editor: Editor) -> None:
        for path in DRAFTS:
            editor.open(path.name, path.read_bytes().decode())
        for path in DRAFTS:
            found = await editor.diagnostics(path.name)
            here = [one for one in expected if one["path"] == path.name]
            assert [_told(one) for one in found] == [
                (
                    *(one[end]["line"] - 1 for end in ("start", "end")),
                    one["rule"],
                    one["severity"],
                    one["message"],
                    one["fingerprint"] or None,
                    [related["message"] for related in one["related"]],
                )
                for one in here
            ]
            # the drafts hold no character that a client counts twice
            assert [(one.range.start.character, one.range.end.character) for one in found] == [
                (one["start"]["column"] - 1, one["end"]["column"] - 1) for one in here
            ]

    session(course, "--isolated")


def _told(one: types.Diagnostic) -> tuple[object, ...]:
    related = [place.message for place in one.related_information or ()]
    level = LEVELS[int(one.severity or 0)]
    lines = one.range.start.line, one.range.end.line
    return (*lines, one.code, level, one.message, one.data or None, related)


def test_second_places_are_shown_where_the_client_shows_them(session: Session) -> None:
    text = "Ana Ruiz runs the mill.\n\n“It is late,” Ana Ruiz said. “It is,” Ana Riuz said.\n"

    async def course(editor: Editor) -> None:
        editor.open("mill.md", text)
        [found] = [one for one in await editor.diagnostics("mill.md") if one.code == "name-mismatch"]
        places = found.related_information or ()
        assert {place.location.uri for place in places} <= {editor.uri("mill.md")}
        assert bool(places) is expected

    expected = True
    session(course)
    expected = False
    session(course, can=BARE)


@pytest.mark.parametrize(
    ("encoding", "column"),
    [(None, 24), (types.PositionEncodingKind.Utf8, 27), (types.PositionEncodingKind.Utf32, 23)],
)
def test_columns_as_the_client_counts(
    session: Session, encoding: types.PositionEncodingKind | None, column: int
) -> None:
    can = BARE
    if encoding:
        encodings = [encoding, types.PositionEncodingKind.Utf16]
        can = types.ClientCapabilities(general=types.GeneralClientCapabilities(position_encodings=encodings))

    async def course(editor: Editor) -> None:
        for number, end in enumerate(("\n", "\r\n", "\r")):
            # a byte-order mark that the client left in counts as a character of the first line
            name = f"mill-{number}.md"
            editor.open(name, f"\ufeffLate é.{end}{end}😀 Thé mill will close, sources say.{end}")
            [found] = await editor.diagnostics(name)
            assert found.range.start == types.Position(2, column)
            assert await editor.hover(name, 2, column + 1)
            assert not await editor.hover(name, 2, column - 2)

    session(course, can=can)


def test_hover_says_why_and_is_no_markup(session: Session, tmp_path: Path) -> None:
    page = (ROOT / "tests/pages.py").read_text(encoding="utf-8")
    rule = page[page.index("summary:") : page.index('"""\n\n\ndef')]
    rule = rule.replace("It takes up room.", "It [takes](https://evil.example) <b>room</b> & `time`.")
    (tmp_path / "house/clarity").mkdir(parents=True)
    (tmp_path / "house/clarity/empty-word.yaml").write_text(rule)
    (tmp_path / ".attrlint.yaml").write_text("rules: house\n")

    async def course(editor: Editor) -> None:
        editor.open("late.md", "It was actually late.\n")
        await editor.diagnostics("late.md")
        told = await editor.hover("late.md", 0, 9)
        assert "**empty-word** (clarity, warning)" in told
        assert r"It \[takes\](https://evil.example) \<b\>room\</b\> \& \`time\`." in told
        assert "[House, Words](<https://example.org/words>)" in told
        assert "Cut it." in told
        assert await editor.hover("late.md", 0, 0) == ""

    session(course)

    async def plain(editor: Editor) -> None:
        editor.open("late.md", "It was actually late.\n")
        assert "It [takes](https://evil.example) <b>room</b>" in await editor.hover("late.md", 0, 9)

    session(plain, can=BARE)


def test_the_outline_is_the_ledger(session: Session) -> None:
    text = "“Rents rose,” said Ana Ruiz, a clerk. It is believed that they will fall. Ruiz said no.\n"

    async def course(editor: Editor) -> None:
        editor.open("rents.md", text)
        ruiz, nobody = await editor.symbols("rents.md")
        assert (ruiz.name, nobody.name) == ("Ana Ruiz", "no source given")
        assert ruiz.detail == "named person, 2 statements, 100%"
        assert [child.name for child in ruiz.children] == ["“Rents rose,”", "no"]
        assert ruiz.selection_range == types.Range(types.Position(0, 19), types.Position(0, 36))
        for one in (ruiz, *ruiz.children, nobody):
            assert one.range.start <= one.selection_range.start <= one.selection_range.end <= one.range.end

    session(course)

    async def flat(editor: Editor) -> None:
        editor.open("rents.md", text)
        found = await editor.symbols("rents.md")
        assert [(one.name, one.container_name) for one in found][:3] == [
            ("Ana Ruiz", None), ("no source given", None), ("“Rents rose,”", "Ana Ruiz"),
        ]  # fmt: skip

    session(flat, can=BARE)


def test_documents_that_are_no_files(session: Session) -> None:
    async def course(editor: Editor) -> None:
        for name, language in (("untitled:Untitled-1", "markdown"), ("untitled:Untitled-2", "html")):
            editor.open(name, f"<p>{BAD}</p>\n", language)
            assert await editor.codes(name) == ["bare-source"]
        editor.open("git:/mill.md?HEAD", BAD)
        editor.open("notes.log", BAD, "log")
        editor.open("file:///c%3A/copy/mill.md", BAD)
        assert await editor.codes("file:///c%3A/copy/mill.md") == ["bare-source"]
        # was never linted, and asking for it is no fault
        assert await editor.hover("git:/mill.md?HEAD", 0, 22) == ""
        assert await editor.symbols("notes.log") == ()
        assert not {editor.uri("git:/mill.md?HEAD")} & editor.told.keys()
        assert not editor.told.get(editor.uri("notes.log"), _NOTHING).diagnostics
        editor.close("never-opened.md")
        editor.open("mill.md", BAD)
        assert await editor.codes("mill.md") == ["bare-source"]

    session(course)


_NOTHING = types.PublishDiagnosticsParams("", [])


def test_drafts_that_cannot_be_read(session: Session) -> None:
    async def course(editor: Editor) -> None:
        for name, text in (("nul.md", "a\0b"), ("long.txt", "late " * 1_100_000)):
            editor.open(name, text)
            assert await editor.codes(name) == ["unreadable-file"]
            assert await editor.symbols(name) == ()
            place = types.Range(types.Position(0, 0), types.Position(0, 0))
            assert await editor.actions(name, place) == []
        editor.open("empty.md", "")
        assert await editor.codes("empty.md") == ["empty-draft"]

    session(course)


def test_what_is_not_waited_for_is_not_done(session: Session) -> None:
    async def course(editor: Editor) -> None:
        editor.open("long.md", (GOOD + "\n") * 3000)
        params = types.DocumentSymbolParams(types.TextDocumentIdentifier(editor.uri("long.md")))
        question = editor.client.protocol.send_request_async(
            types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, params, msg_id="asked"
        )
        editor.client.cancel_request(types.CancelParams("asked"))
        with pytest.raises(Exception, match="cancel"):
            await editor.answer(question)
        # of quick changes only the last one is told
        for text in (BAD, GOOD, f"{BAD}\nIt will close in May, sources say.\n"):
            editor.change("long.md", text)
        assert len(await editor.diagnostics("long.md")) == 2

    session(course)


def test_a_client_that_just_goes_is_noticed(tmp_path: Path) -> None:
    async def course() -> None:
        editor = Editor(tmp_path)
        await editor.start()
        server = editor.client._server
        assert server
        assert server.stdin
        server.stdin.close()
        assert await editor.left() == 1

    asyncio.run(course())


def test_messages_that_are_none(session: Session) -> None:
    async def course(editor: Editor) -> None:
        server = editor.client._server
        assert server
        assert server.stdin
        for body in (b"{", b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {}}', b"[]"):
            server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        editor.open("mill.md", BAD)
        assert await editor.codes("mill.md") == ["bare-source"]

    session(course, can=FULL)

"""What an editor offers about a finding does what it says: the draft is linted again after it."""

from pathlib import Path

from lsprotocol import types

import attrlint
from tests.server.conftest import Session
from tests.server.editor import BARE, FULL, Editor, edited

BAD = "# Mill 😀 to close\n\nThe mill will close, sources say. It lost 140 workers in May.\n"
WAIVERS = ".attrlint/waivers.yaml"


async def offered(editor: Editor, name: str, rule: str) -> dict[str, types.CodeAction]:
    """The actions about the first finding of a rule, by the first word of their titles."""
    [finding] = [one for one in await editor.diagnostics(name) if one.code == rule][:1]
    found = [
        one
        for one in await editor.actions(name, finding.range)
        if not one.diagnostics or one.diagnostics[0].code == rule
    ]
    assert all(one.diagnostics[0].range == finding.range for one in found if one.diagnostics)
    return {one.title.partition(" ")[0]: one for one in found}


def test_an_allowed_finding_is_gone_and_a_reason_is_asked_for(session: Session) -> None:
    async def course(editor: Editor) -> None:
        for name, text in (
            ("mill.md", BAD),
            ("mill.mdx", BAD),
            ("mill.html", f"<h1>Mill</h1>\r\n<p>{BAD}</p>\r\n"),
        ):
            editor.open(name, text)
            action = (await offered(editor, name, "bare-source"))["Allow"]
            assert action.kind == "quickfix"
            [(uri, allowed)] = edited(action, {editor.uri(name): text}).items()
            assert uri == editor.uri(name)
            editor.change(name, allowed)
            codes = await editor.codes(name)
            assert "bare-source" not in codes
            assert "unused-allow" not in codes
            assert "allow-without-reason" in codes
            editor.change(name, allowed.replace("--  ", "-- the court sealed the name "))
            assert "allow-without-reason" not in await editor.codes(name)

    session(course)


def test_a_source_note_answers_a_claim_once_it_is_written(session: Session) -> None:
    text = "The mill lost 140 workers in May.\n"

    async def course(editor: Editor) -> None:
        editor.open("mill.txt", text, "plaintext")
        before = await editor.codes("mill.txt")
        action = (await offered(editor, "mill.txt", before[0]))["Note"]
        noted = edited(action, {editor.uri("mill.txt"): text})[editor.uri("mill.txt")]
        editor.change("mill.txt", noted)
        assert await editor.codes("mill.txt") == before
        editor.change("mill.txt", noted.replace("source: ", "source: the mill's report"))
        assert await editor.codes("mill.txt") == []

    session(course)


def test_no_note_is_offered_where_it_would_not_do(session: Session) -> None:
    text = "The controversial mayor spoke.\n\nThe mill will close, sources say.\n"

    async def course(editor: Editor) -> None:
        editor.open("mill.md", text)
        codes = await editor.codes("mill.md")
        assert codes == ["loaded-adjective", "bare-source"]
        for code in codes:
            assert {"Allow", "Waive"} <= (await offered(editor, "mill.md", code)).keys()
            assert "Note" not in await offered(editor, "mill.md", code)

    session(course)


def test_a_waiver_holds_once_it_is_signed(session: Session, tmp_path: Path) -> None:
    async def course(editor: Editor) -> None:
        (tmp_path / ".attrlint.yaml").write_text("severity: {statistic-without-source: off}\n")
        editor.open("copy/mill.md", BAD)
        action = (await offered(editor, "copy/mill.md", "bare-source"))["Waive"]
        assert action.edit
        assert isinstance((action.edit.document_changes or [None])[0], types.CreateFile)
        [(uri, page)] = edited(action, {}).items()
        assert uri == editor.uri(WAIVERS)
        (tmp_path / ".attrlint").mkdir()
        (tmp_path / WAIVERS).write_text(page)
        editor.changed_on_disk(WAIVERS)
        # as long as nobody has signed it, it is a mistake in the page of waivers, and waives nothing
        [fault] = await editor.diagnostics(WAIVERS, lambda found: bool(found))
        assert "'reason' has no value" in fault.message
        assert fault.range.start.line == 4
        assert "bare-source" in await editor.codes("copy/mill.md")
        (tmp_path / WAIVERS).write_text(
            page.replace("reason: ''", "reason: the court").replace("approved_by: ''", "approved_by: Lena")
        )
        editor.changed_on_disk(WAIVERS)
        assert await editor.diagnostics(WAIVERS, lambda found: not found) == ()
        await editor.diagnostics(
            "copy/mill.md", lambda found: "bare-source" not in [one.code for one in found]
        )

    session(course)


def test_a_second_waiver_joins_the_first_as_it_stands_in_the_editor(session: Session) -> None:
    page = (
        "waivers:\n  - {rule: a, path: b, fingerprint: 0123456789abcdef, reason: c, approved_by: d}\n# end\n"
    )

    async def course(editor: Editor) -> None:
        editor.open(WAIVERS, page, "yaml")
        assert await editor.diagnostics(WAIVERS) == ()
        editor.open("mill.md", BAD)
        action = (await offered(editor, "mill.md", "bare-source"))["Waive"]
        assert edited(action, {editor.uri(WAIVERS): page})[editor.uri(WAIVERS)].startswith(
            page + "  - rule: bare"
        )
        editor.change(WAIVERS, "waivers: x: y\n")
        assert "Waive" not in await offered(editor, "mill.md", "bare-source")

    session(course)


def test_places_to_fill_in_for_clients_that_know_them(session: Session) -> None:
    edit = types.WorkspaceEditClientCapabilities(
        document_changes=True,
        snippet_edit_support=True,
        resource_operations=[types.ResourceOperationKind.Create],
    )
    can = types.ClientCapabilities(workspace=types.WorkspaceClientCapabilities(workspace_edit=edit))

    async def course(editor: Editor) -> None:
        editor.open("mill.md", BAD)
        actions = await offered(editor, "mill.md", "bare-source")
        assert _snippets(actions["Allow"]) == ["<!-- attrlint: allow bare-source -- $1 -->\n$0"]
        [waiver] = _snippets(actions["Waive"])
        assert waiver.endswith("    reason: '$1'\n    approved_by: '$2'\n$0")

    session(course, can=can)


def _snippets(action: types.CodeAction) -> list[str]:
    assert action.edit
    steps = [one for one in action.edit.document_changes or () if isinstance(one, types.TextDocumentEdit)]
    return [
        edit.snippet.value for one in steps for edit in one.edits if isinstance(edit, types.SnippetTextEdit)
    ]


def test_clients_that_make_no_files_are_offered_none(session: Session) -> None:
    async def course(editor: Editor) -> None:
        editor.open("mill.md", BAD)
        actions = await offered(editor, "mill.md", "bare-source")
        assert "Waive" not in actions
        edit = actions["Allow"].edit
        assert edit
        assert list(edit.changes or {}) == [editor.uri("mill.md")]
        # nor is there anything to fix for one that asks for other things
        place = types.Range(types.Position(0, 0), types.Position(9, 0))
        assert await editor.actions("mill.md", place, "source.organizeImports") == []

    session(course, can=BARE)


def test_reading_on(session: Session) -> None:
    async def course(editor: Editor) -> None:
        editor.open("mill.md", BAD)
        actions = await offered(editor, "mill.md", "bare-source")
        await editor.command(actions["Open"].command)
        await editor.command(actions["Read"].command)
        page, standard = editor.asked_to_show
        assert page.endswith("/sourcing/bare-source.yaml")
        assert standard.startswith("http")

    session(course, can=FULL)

    async def told(editor: Editor) -> None:
        editor.open("mill.md", BAD)
        actions = await offered(editor, "mill.md", "bare-source")
        await editor.command(actions["Open"].command)
        await editor.command(actions["Read"].command)
        explained, address = editor.messages
        assert "It leaves alone:" in explained
        assert address.startswith("http")

    session(told, can=BARE)


def test_every_finding_of_a_rule_can_be_allowed(session: Session) -> None:
    text = (
        "---\ntitle: Mill to close, sources say\n---\n\n- It will, sources say.\n\n> So it is, sources say.\n"
    )
    assert len([one for one in attrlint.lint(text, path="mill.md") if one.rule == "bare-source"]) == 3

    async def course(editor: Editor) -> None:
        now = text
        for left in (2, 1, 0):
            if left == 2:
                editor.open("mill.md", now)
            action = (await offered(editor, "mill.md", "bare-source"))["Allow"]
            now = edited(action, {editor.uri("mill.md"): now})[editor.uri("mill.md")]
            editor.change("mill.md", now)
            codes = await editor.codes("mill.md")
            assert codes.count("bare-source") == left
            assert "unused-allow" not in codes

    session(course)

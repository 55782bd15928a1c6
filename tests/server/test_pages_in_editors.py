"""Configs and rules in an editor: their mistakes, what they change for drafts, and what may be written."""

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

from tests.pages import RULE, write
from tests.server.conftest import Session
from tests.server.editor import Editor

BAD = "The mill will close, sources say. It was actually late.\n"
CONFIG = ".attrlint.yaml"


def test_a_config_is_read_again_when_it_changes(session: Session, tmp_path: Path) -> None:
    async def course(editor: Editor) -> None:
        editor.open("copy/mill.md", BAD)
        assert await editor.codes("copy/mill.md") == ["bare-source"]
        assert "workspace/didChangeWatchedFiles" in editor.watched

        # a config that comes, found as the command line finds it
        write(tmp_path, "copy/attrlint.yaml", "severity: {bare-source: info}\n")
        editor.changed_on_disk("copy/attrlint.yaml")
        await editor.diagnostics(
            "copy/mill.md", lambda found: [int(one.severity or 0) for one in found] == [3]
        )

        # a mistake, told in the page where it stands, as long as it is there
        write(tmp_path, "copy/attrlint.yaml", "severity:\n  bare-source: of\n")
        editor.changed_on_disk("copy/attrlint.yaml")
        [fault] = await editor.diagnostics("copy/attrlint.yaml", lambda found: bool(found))
        assert fault.range == types.Range(types.Position(1, 15), types.Position(1, 17))
        assert "did you mean 'off'" in fault.message
        assert await editor.diagnostics("copy/mill.md", lambda found: not found) == ()
        assert len(editor.messages) == 1

        # rules of one's own, and a change to one without any word from the client
        write(tmp_path, "copy/house/clarity/empty-word.yaml", RULE)
        write(tmp_path, "copy/attrlint.yaml", "rules: house\n")
        editor.changed_on_disk("copy/attrlint.yaml")
        assert await editor.diagnostics("copy/attrlint.yaml", lambda found: not found) == ()
        await editor.diagnostics("copy/mill.md", lambda found: len(found) == 2)
        write(tmp_path, "copy/house/clarity/empty-word.yaml", RULE.replace("warning", "off"))
        editor.change("copy/mill.md", BAD + "\n")
        assert await editor.codes("copy/mill.md") == ["bare-source"]

        # what is excluded is left alone
        write(tmp_path, "copy/attrlint.yaml", "exclude: ['*.md']\n")
        editor.change("copy/mill.md", BAD)
        assert await editor.codes("copy/mill.md") == []

    session(course)


def test_baselines_hold_as_on_the_command_line(session: Session, tmp_path: Path) -> None:
    import attrlint

    [finding] = attrlint.lint(BAD, path="mill.md")
    known = f'{{"version": 1, "drafts": {{"mill.md": {{"bare-source": ["{finding.fingerprint}"]}}}}}}'

    async def course(editor: Editor) -> None:
        write(tmp_path, CONFIG, "profile: default\n")
        write(tmp_path, ".attrlint/baseline.json", known)
        editor.open("mill.md", BAD)
        assert await editor.codes("mill.md") == []
        write(tmp_path, ".attrlint/baseline.json", known[:-1])
        editor.change("mill.md", BAD + "\n")
        assert await editor.codes("mill.md") == ["bare-source"]
        assert await editor.diagnostics(".attrlint/baseline.json", lambda found: bool(found))

    session(course)


def test_pages_are_checked_as_they_are_written(session: Session, tmp_path: Path) -> None:
    write(tmp_path, CONFIG, "rules: house\nprofile: bugle.yaml\n")
    write(tmp_path, "bugle.yaml", "extends: ap\n")
    write(tmp_path, "house/words/fillers.yaml", "words: [frankly]\n")
    write(tmp_path, "house/clarity/other.yaml", RULE)
    write(tmp_path, "elsewhere/clarity/other.yaml", RULE)

    async def faults(
        editor: Editor, name: str, text: str, language: str = "yaml"
    ) -> list[tuple[int, int, str]]:
        editor.change(name, text) if name in editor.texts else editor.open(name, text, language)
        found = await editor.diagnostics(name)
        return [(one.range.start.line, one.range.start.character, one.message) for one in found]

    async def course(editor: Editor) -> None:
        rule = "house/clarity/empty-word.yaml"
        assert await faults(editor, rule, RULE) == []
        [(line, column, message)] = await faults(
            editor, rule, RULE.replace("severity: warning", "severity: loud")
        )
        assert (line, column) == (3, 10)
        assert "'severity' cannot be 'loud'" in message
        assert await faults(editor, rule, RULE.replace("['actually']", "['{fillers}', actually]")) == []
        [(line, _, message)] = await faults(editor, rule, RULE.replace("[[actually]] late", "actually late"))
        assert (line, message) == (13, "a bad example marks its words with [[…]]")
        [(line, _, message)] = await faults(editor, rule, RULE.replace("It was late", "It was actually late"))
        assert line == 15
        assert message.startswith("a good example must be left alone; found: It was [[actually]] late.")
        changed = await faults(
            editor, "house/sourcing/bare-source.yaml", "extends: bare-source\nseverity: loud\n"
        )
        assert changed[0][:2] == (1, 10)
        assert (await faults(editor, CONFIG, "rules: house\nprofil: ap\n"))[0][:2] == (1, 0)
        assert (await faults(editor, "pyproject.toml", "[tool.attrlint]\nfail_on = 'loud'\n", "toml"))[0][
            0
        ] == 1
        assert await faults(editor, "pyproject.toml", "[tool.other]\nfail_on = 'loud'\n", "toml") == []
        assert (await faults(editor, "bugle.yaml", "severity: {bare-sauce: off}\n"))[0][0] == 0
        assert (await faults(editor, "house/words/fillers.yaml", "words: {a: b}\n"))[0][0] == 0
        # a page of others is none of ours
        editor.open("elsewhere/clarity/other.yaml", "summary: [\n", "yaml")
        editor.open("mill.md", "It was actually late.\n")
        assert await editor.codes("mill.md") == ["other"]
        assert editor.uri("elsewhere/clarity/other.yaml") not in editor.told

    session(course)


def test_what_may_be_written(session: Session, tmp_path: Path) -> None:
    write(tmp_path, CONFIG, "rules: house\n")
    write(tmp_path, "house/clarity/empty-word.yaml", RULE)

    async def offers(editor: Editor, name: str, page: str) -> dict[str, types.CompletionItem]:
        text, at = page.replace("|", ""), page.index("|")
        editor.change(name, text) if name in editor.texts else editor.open(name, text, "yaml")
        line = page.count("\n", 0, at)
        return await editor.completions(name, line, at - page.rfind("\n", 0, at) - 1)

    async def course(editor: Editor) -> None:
        rule, profile = "house/clarity/empty-word.yaml", "house/profiles/bugle.yaml"
        keys = await offers(editor, rule, "summary: A\n|")
        assert {"why", "severity", "message", "check", "examples"} <= keys.keys()
        assert "summary" not in keys
        assert keys["severity"].documentation
        assert set(await offers(editor, rule, "severity: w|")) == {"error", "warning", "info", "off"}
        assert "metric" in await offers(editor, rule, "check:\n  kind: |")
        metric = await offers(editor, rule, "check:\n  kind: metric\n  |")
        assert {"score", "over", "min_words"} <= metric.keys()
        assert not {"trigger", "kind"} & metric.keys()
        assert "flesch_kincaid_grade" in await offers(editor, rule, "check:\n  kind: metric\n  score: |")
        assert {"headline", "quote"} <= (
            await offers(editor, rule, "check:\n  kind: pattern\n  scope: [|")
        ).keys()
        pattern = await offers(editor, rule, "check:\n  kind: pattern\n  any:\n    - 'so {med|")
        assert pattern["media"].text_edit
        assert pattern["media"].text_edit.range.start.character == 11
        assert "media" in await offers(editor, rule, "check:\n  kind: source\n  heads: |")
        assert {"body", "section", "url"} == (await offers(editor, rule, "standards:\n  - |")).keys()
        assert "bare-source" in await offers(editor, rule, "yields_to: [|")
        assert "bare-source" in await offers(editor, rule, "extends: |")
        assert {"profile", "overrides", "exclude"} <= (await offers(editor, CONFIG, "|")).keys()
        assert "ap" in await offers(editor, CONFIG, "profile: |")
        own = await offers(editor, CONFIG, "rules: house\nseverity:\n  |")
        assert {"empty-word", "bare-source"} <= own.keys()
        assert "off" in await offers(
            editor, CONFIG, "overrides:\n  - files: a\n    severity: {bare-source: |"
        )
        assert "media" in await offers(editor, CONFIG, "words:\n  |")
        assert "reuters" in await offers(editor, profile, "extends: |")
        assert "fingerprint" in await offers(editor, ".attrlint/waivers.yaml", "waivers:\n  - rule: a\n    |")
        assert "bare-source" in await offers(editor, ".attrlint/waivers.yaml", "waivers:\n  - rule: |")
        assert await offers(editor, "other.yaml", "|") == {}
        editor.open("mill.md", "<!-- attrlint: allow reportedly, bare-s")
        assert "bare-source" in await editor.completions("mill.md", 0, 39)
        assert await editor.completions("mill.md", 0, 10) == {}

    session(course)


def test_a_profile_that_is_not_there_is_said_at_once(tmp_path: Path) -> None:
    async def course() -> int:
        editor = Editor(tmp_path)
        with pytest.raises(Exception, match="exit"):
            await editor.start("--profile", "bugle")
        return await editor.left()

    assert asyncio.run(course()) == 2

"""A draft that goes wrong is told, and goes wrong alone."""

from pathlib import Path
from typing import Any

import pytest

from attrlint.config import Config, isolated
from attrlint.configs import Wish
from attrlint.reading.draft import Draft
from attrlint.server.current import Current
from attrlint.server.understanding import Document, Understood, understand

TEXT = "The mill will close, sources say.\n"


def understood(config: Config, monkeypatch: pytest.MonkeyPatch, text: str = TEXT) -> Understood:
    current = Current(Wish(alone=True))
    with monkeypatch.context() as patch:
        patch.setattr(Current, "config", lambda *_: config)
        return understand(Document("file:///mill.md", "/mill.md", 1, "markdown", text), current, None)


def test_a_rule_that_stumbles_is_a_finding_beside_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    config = isolated()

    def stumble(draft: Draft) -> Any:
        raise RecursionError(draft.path)

    broken = config.rules["reportedly"]._replace(check=stumble)
    seen = understood(config._replace(rules={**config.rules, "reportedly": broken}), monkeypatch)
    assert {one.rule for one in seen.findings} == {"bare-source", "internal-fault"}
    assert seen.trouble is None


def test_a_reader_that_stumbles_is_a_finding_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attrlint.files.read_draft", lambda *_: 1 / 0)
    seen = understood(isolated(), monkeypatch)
    assert [one.rule for one in seen.findings] == ["internal-fault"]
    assert seen.draft is None


def test_half_a_character_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = understood(isolated(), monkeypatch, "The mill \ud83d will close, sources say.")
    assert [one.rule for one in seen.findings] == ["unreadable-file"]


def test_a_config_is_read_once_as_long_as_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    current = Current(Wish())
    first = current.config("mill.md")
    assert current.config("vote.md") is first
    for text, profile in (
        ("[tool.attrlint]\nprofile = 'ap'\n", "ap"),
        ("[tool.attrlint]\nprofile = 'bbc'\n", "bbc"),
    ):
        (tmp_path / "pyproject.toml").write_text(text)
        assert current.config("mill.md").profile == profile

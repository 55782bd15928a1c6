"""A draft that has not changed is told the same as before, without being linted; any change is noticed."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.cache.outcomes import recall
from attrlint.cli.main import main

WORDS = "The rail yard in Lund will close in June, sources say."
OLD = time.time() - 3600
"""When files were written, for all that attrlint can tell: what was written just now may be written again."""

Told = Callable[..., tuple[str, int]]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "news/a.md", WORDS)
    return tmp_path


@pytest.fixture
def told(repo: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Told:  # noqa: ARG001 - to stand in it
    def run(*arguments: str) -> tuple[str, int]:
        status = main(["check", *(arguments or ("news/a.md",))])
        return capsysbinary.readouterr().out.decode(), status

    return run


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (OLD, OLD))
    return path


def is_kept(*arguments: str) -> bool:
    return recall(arguments or ("news/a.md",)) is not None


def test_the_same_is_told_again_and_nothing_is_linted(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    first = told()
    assert "bare-source" in first[0]
    monkeypatch.setattr("attrlint.cli.check.run", None)
    assert told() == first
    assert told("news/a.md") == first


def test_another_way_to_ask_is_another_question(told: Told) -> None:
    told()
    assert told("news/a.md", "--output-format", "json")[0].startswith("[")
    assert told("news/a.md", "--fail-on", "info")[1] == 1
    assert told("news/a.md", "--fail-on", "info", "--exit-zero")[1] == 0


def test_a_changed_draft_is_linted(told: Told, repo: Path) -> None:
    told()
    written(repo / "news/a.md", WORDS.replace("sources say", "said Ana Ruiz, who runs it"))
    assert "bare-source" not in told()[0]


def test_a_config_that_was_not_there_is_noticed(told: Told, repo: Path) -> None:
    first = told()
    written(repo / ".attrlint.yaml", "severity: {bare-source: off}\n")
    assert "bare-source" not in told()[0]
    written(repo / "news/pyproject.toml", "[tool.attrlint.severity]\nbare-source = 'error'\n")
    assert "error[bare-source]" in told()[0] or "bare-source" in told()[0]
    for path in (repo / ".attrlint.yaml", repo / "news/pyproject.toml"):
        path.unlink()
    assert told() == first


def test_a_changed_config_is_noticed(told: Told, repo: Path) -> None:
    config = written(repo / "attrlint.yaml", "severity: {bare-source: off}\n")
    assert "bare-source" not in told()[0]
    config.write_text("severity: {bare-source: info}\n", encoding="utf-8")
    assert "bare-source" in told()[0]


def test_a_rule_page_that_changes_or_comes_is_noticed(told: Told, repo: Path) -> None:
    page = (Path(__file__).parents[2] / "rules/sourcing/bare-source.yaml").read_text(encoding="utf-8")
    written(repo / "attrlint.yaml", "rules: [own]\n")
    written(repo / "own/sourcing/our-source.yaml", page)
    assert "our-source" in told()[0]
    (repo / "own/sourcing/our-source.yaml").unlink()
    assert "our-source" not in told()[0]


def test_what_is_settled_is_not_kept_and_not_overlooked(told: Told, repo: Path) -> None:
    told()
    assert is_kept()
    written(repo / ".attrlint/waivers.yaml", "waivers: []\n")
    assert not is_kept()


@pytest.mark.parametrize(
    "arguments",
    [("news",), (".",), ("news/a.md", "--no-cache"), ("news/a.md", "--output-file", "report.txt")],
)
def test_runs_of_which_nothing_is_kept(told: Told, arguments: tuple[str, ...]) -> None:
    told(*arguments)
    assert not is_kept(*arguments)


def test_trouble_is_met_again(told: Told, repo: Path) -> None:
    assert told("news/none.md")[1] == 2
    (repo / "news/b.md").write_bytes(b"\0\1")
    assert told("news/b.md")[1] == 2
    assert not is_kept("news/none.md")
    assert not is_kept("news/b.md")


def test_what_the_environment_says_counts(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = told()
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert told() != plain
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "HEAD")
    assert not is_kept()


def test_no_words_of_a_draft_stand_in_the_cache(told: Told, repo: Path) -> None:
    told()
    assert is_kept()
    for path in (repo / "cache").iterdir():
        assert b"rail yard" not in path.read_bytes()


def test_a_draft_that_changes_meanwhile_is_not_kept(
    told: Told, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(path: str, *_: object, **__: object) -> object:
        os.utime(repo / path)
        return linted(path, *_, **__)  # type: ignore[arg-type]

    from attrlint.cli.linting import lint_file as linted

    monkeypatch.setattr("attrlint.cli.linting.lint_file", meanwhile)
    told()
    assert not is_kept()

"""Findings from run to run: the same bytes, and nothing that can be read without the drafts."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from attrlint.cache.store import load
from attrlint.configs import Configs, Wish
from attrlint.files import lint_file
from attrlint.reports.report import Linted
from attrlint.results import remembered

BAD = "# Plant will close\n\nThe plant will close in June, sources said. It opened in 1990 and in 1991.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path / "drafts")
    for name in "abcde":
        Path(f"{name}.md").write_text(BAD.replace("Plant", f"Plant {name}"))
    return tmp_path


class Run:
    """A run over the drafts that notes which of them were linted."""

    def __init__(self, between: Callable[[str], object] | None = None) -> None:
        self.configs = Configs(Wish(cache=True))
        self.linted: list[str] = []
        self.between = between

    def __call__(self) -> list[Linted]:
        return list(
            remembered(
                sorted(p.name for p in Path().iterdir() if p.name[0] != "."),
                self.configs,
                self.lint,
                lines=True,
            )
        )

    def lint(self, paths: Sequence[str]) -> Iterator[Linted]:
        for path in paths:
            self.linted.append(path)
            yield lint_file(path, self.configs.of(path), lines=True)
            if self.between:
                self.between(path)


def again() -> tuple[list[Linted], list[str]]:
    run = Run()
    return run(), run.linted


@pytest.mark.usefixtures("folder")
def test_an_unchanged_draft_is_not_linted_again() -> None:
    first, linted = again()
    assert linted == ["a.md", "b.md", "c.md", "d.md", "e.md"]
    assert all(draft.findings and draft.lines for draft in first)
    assert again() == (first, [])


@pytest.mark.usefixtures("folder")
def test_a_changed_draft_is_and_only_that() -> None:
    first, _ = again()
    Path("c.md").write_text("The plant will close.\n")
    second, linted = again()
    assert linted == ["c.md"]
    assert [one == other for one, other in zip(first, second, strict=True)] == [True, True, False, True, True]
    assert again() == (second, [])


@pytest.mark.usefixtures("folder")
def test_a_draft_that_moved_is_known_by_its_words() -> None:
    again()
    Path("e.md").rename("f.md")
    results, linted = again()
    assert linted == []
    assert {finding.path for finding in results[-1].findings} == {"f.md"}
    Path("f.md").rename("f.html")
    assert again()[1] == ["f.html"]


@pytest.mark.usefixtures("folder")
def test_another_config_is_another_result() -> None:
    again()
    Path(".attrlint.yaml").write_text("severity: {bare-source: off}\n")
    results, linted = again()
    assert len(linted) == len(results)
    # where severities differ by folder, the whole path counts
    Path(".attrlint.yaml").write_text("overrides: [{files: 'f*', severity: {bare-source: off}}]\n")
    again()
    Path("e.md").rename("f.md")
    assert again()[1] == ["f.md"]


@pytest.mark.usefixtures("folder")
def test_what_changes_under_our_hands_is_not_kept() -> None:
    Run(lambda path: Path(path).write_text(BAD + "More.\n") if path == "b.md" else None)()
    assert again()[1] == ["b.md"]


@pytest.mark.usefixtures("folder")
def test_what_could_not_be_read_is_tried_again() -> None:
    Path("d.md").write_bytes(b"\0\1\2")
    for _ in range(2):
        results, linted = again()
        assert "d.md" in linted
        assert results[3].findings[0].rule == "unreadable-file"


def test_no_words_of_a_draft_can_be_read_in_the_cache(folder: Path) -> None:
    again()
    kept = load("results", str(Path.cwd()))
    assert len(kept) == 5
    data = b"".join(path.read_bytes() for path in (folder / "cache").iterdir())
    assert b"Plant a" not in data
    assert b"sources said. It opened" not in data

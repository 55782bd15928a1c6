"""The public way in, and the laws that every finding keeps whatever the draft."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import attrlint
from attrlint.config import Config, isolated
from attrlint.fault import Fault
from attrlint.finding import Finding
from attrlint.reading.reader import Unreadable

BAD = "The plant will close in June, sources said.\n"
CONFIG: Config = isolated()


def lint(text: str | bytes, path: str = "draft.md") -> list[Finding]:
    return attrlint.lint(text, path=path, config=CONFIG)


def test_lint() -> None:
    [finding] = attrlint.lint(BAD)
    assert (finding.rule, finding.group, finding.text) == ("bare-source", "sourcing", "sources said")
    assert (finding.path, finding.start.line, finding.start.column) == ("draft.md", 1, 31)
    assert finding.fingerprint
    assert attrlint.lint(BAD.encode(), path="x.txt")[0].path == "x.txt"


def test_lint_with_a_config(tmp_path: Path) -> None:
    page = tmp_path / "quiet.yaml"
    page.write_text("severity: {bare-source: off}\n")
    assert attrlint.lint(BAD, config=str(page)) == []
    page.write_text("severity: {bear-source: off}\n")
    with pytest.raises(Fault):
        attrlint.lint(BAD, config=str(page))


def test_config_files_that_lie_around_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".attrlint.yaml").write_text("severity: {bare-source: off}\n")
    monkeypatch.chdir(tmp_path)
    assert len(attrlint.lint(BAD)) == 1


def test_what_is_not_text_is_refused() -> None:
    with pytest.raises(Unreadable):
        attrlint.lint(b"\0\1")
    with pytest.raises(Unreadable):
        attrlint.read(b"\xff")


def test_read() -> None:
    draft = attrlint.read("# Plant to close\n\nIt will.\n", path="a.md")
    assert [block.kind for block in draft.blocks] == ["headline", "paragraph"]
    assert draft.words
    assert attrlint.read("x", words={}).words == {}


def test_import_is_cheap() -> None:
    """Neither the rooms nor any package of others is loaded before it is needed."""
    code = (
        "import sys; before = set(sys.modules); import attrlint; attrlint.__version__;"
        "print(sorted(m for m in set(sys.modules) - before if '.' not in m or m.startswith('attrlint.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(eval(done.stdout))
    assert {name for name in loaded if name.startswith("attrlint")} == {"attrlint", "attrlint.lint"}
    assert not loaded & {
        "regex",
        "yaml",
        "textstat",
        "pyromark",
        "pathspec",
        "argparse",
        "dataclasses",
        "json",
    }


def test_check_loads_nothing_that_it_does_not_use(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(BAD)
    code = "import sys; from attrlint.cli.main import main; main(['draft.txt']); print(sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    loaded = set(eval(done.stdout.splitlines()[-1]))
    for heavy in (
        "multiprocessing",
        "concurrent.futures",
        "json",
        "pyromark",
        "tomllib",
        "importlib.metadata",
    ):
        assert heavy not in loaded, heavy


WORDS = (
    "sources said", "officials said", "Ana Ruiz said", "“Yes,” Ruiz said.", "reportedly", "14 percent", "TK",
    "It is believed that", "the the", "on Monday, May 3, 2021", "the largest ever", "Ruiz", "Ruis", "caused",
    "rents rose", ".", ",", "\n\n", "\n", "# ", "- ", "> ", "**", "é", "e\u0301", "👍", "\u200b", "&amp;",
    "<b>", "<!-- attrlint: allow bare-source -->", "[link](https://example.org/a)", "`code`",
    "---\ntitle: T\n---\n",
)  # fmt: skip
DRAFTS = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
PATHS = st.sampled_from(("a.md", "a.txt", "a.html"))
LAWS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@LAWS
@given(DRAFTS, PATHS)
def test_every_finding_is_the_drafts_own_words(text: str, path: str) -> None:
    findings = lint(text, path)
    starts = [text[: f.start.offset].count("\n") + 1 for f in findings]
    for finding, line in zip(findings, starts, strict=True):
        assert text[finding.start.offset : finding.end.offset] == finding.text
        assert finding.start.line == line
        for related in finding.related:
            assert text[related.start.offset : related.end.offset] == related.text
    order = [(f.start.offset, f.rule) for f in findings]
    assert order == sorted(order)
    assert "internal-fault" not in {f.rule for f in findings}, findings


def seen(findings: list[Finding]) -> list[tuple[str, str, str]]:
    """What is left of findings when their places are taken away."""
    return sorted((f.rule, " ".join(f.text.split()), f.fingerprint) for f in findings)


@LAWS
@given(DRAFTS, PATHS)
def test_line_ends_move_findings_without_changing_them(text: str, path: str) -> None:
    assert seen(lint(text.replace("\n", "\r\n"), path)) == seen(lint(text, path))


@LAWS
@given(DRAFTS, PATHS)
def test_a_byte_order_mark_is_not_counted(text: str, path: str) -> None:
    assert lint(b"\xef\xbb\xbf" + text.encode(), path) == lint(text, path)


def test_a_paragraph_before_moves_findings_without_changing_them() -> None:
    before = "The council met on Tuesday evening in the old town hall.\n\n"
    [alone] = lint(BAD, "a.md")
    [moved] = lint(before + BAD, "a.md")
    assert moved.fingerprint == alone.fingerprint
    assert moved.start.offset == alone.start.offset + len(before)
    assert moved.text == alone.text


def test_composed_and_decomposed_letters_are_the_same() -> None:
    composed, decomposed = (
        "Café Zoë will close, sources said.",
        "Cafe\u0301 Zoe\u0308 will close, sources said.",
    )
    assert [f.fingerprint for f in lint(composed)] == [f.fingerprint for f in lint(decomposed)] != []

"""`attrlint check`: exit codes, where its words go, and which files it reads."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import BAD, GOOD, Done, Run


def rules(done: Done) -> list[tuple[str, str]]:
    return [(finding["path"], finding["rule"]) for finding in json.loads(done.stdout)]


def test_check_is_the_default_command(repo: Path, process: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    short, long = process("draft.md"), process("check", "draft.md")
    assert short.stdout == long.stdout
    assert short.returncode == long.returncode == 1
    assert "draft.md:3:31 error bare-source:" in short.stdout
    assert short.stdout.endswith("1 error in 1 draft\n")
    assert short.stderr == ""


def test_a_clean_draft(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(GOOD)
    done = attrlint("draft.md")
    assert (done.returncode, done.stdout, done.stderr) == (0, "No findings in 1 draft\n", "")


def test_this_folder_is_the_default(repo: Path, attrlint: Run) -> None:
    (repo / "b").mkdir()
    (repo / "b/draft.txt").write_text(BAD)
    (repo / "a.md").write_text(BAD)
    (repo / "notes.pptx").write_bytes(b"PK")
    (repo / "~$draft.docx").write_bytes(b"\x05Desk")
    done = attrlint("check", "--output-format", "json")
    assert rules(done) == [("a.md", "bare-source"), ("b/draft.txt", "bare-source")]


def test_thresholds(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    (repo / "quiet.yaml").write_text("severity: {bare-source: warning}\n")
    quiet = ("--config", "quiet.yaml", "draft.md")
    assert attrlint(*quiet).returncode == 0
    assert attrlint(*quiet, "--fail-on", "warning").returncode == 1
    assert attrlint(*quiet, "--fail-on", "error").returncode == 0
    assert attrlint(*quiet, "--fail-on", "info", "--exit-zero").returncode == 0
    (repo / "quiet.yaml").write_text("severity: {bare-source: warning}\nfail_on: warning\n")
    assert attrlint(*quiet).returncode == 1


def test_exit_zero_does_not_hide_trouble(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    done = attrlint("--exit-zero", "gone.md", "draft.md")
    assert done.returncode == 2
    assert "bare-source" in done.stdout


def test_standard_input(attrlint: Run) -> None:
    done = attrlint("-", "--output-format", "json", stdin=BAD)
    assert rules(done) == [("stdin.md", "bare-source")]
    named = attrlint(
        "-", "--stdin-filename", "./content/x.html", "--output-format", "json", stdin=f"<p>{BAD[21:]}</p>"
    )
    assert rules(named) == [("content/x.html", "bare-source")]


def test_standard_input_as_bytes_of_any_kind(attrlint: Run) -> None:
    marked = attrlint("-", "--output-format", "json", stdin=BAD.encode("utf-16"))
    assert rules(marked) == [("stdin.md", "bare-source")]
    assert attrlint("-", stdin=b"\xff\xfa").returncode == 2


def test_names_that_begin_with_a_dash_are_paths_after_two_hyphens(repo: Path, attrlint: Run) -> None:
    (repo / "--exit-zero.md").write_text(BAD)
    done = attrlint("check", "--output-format", "json", "--", "--exit-zero.md")
    assert rules(done) == [("--exit-zero.md", "bare-source")]
    assert done.returncode == 1


def test_a_draft_named_like_a_command(repo: Path, attrlint: Run) -> None:
    (repo / "sources").write_text(BAD)
    assert rules(attrlint("check", "sources", "--output-format", "json")) == [("sources", "bare-source")]
    assert rules(attrlint("./sources", "--output-format", "json")) == [("sources", "bare-source")]


def test_findings_come_by_path_then_place_whatever_was_named_first(repo: Path, attrlint: Run) -> None:
    for name in ("b.md", "a.md", "c.md"):
        (repo / name).write_text(BAD + "\nThe roof is unsafe, sources said.\n")
    done = attrlint("c.md", "b.md", "a.md", "./b.md", "--output-format", "json")
    places = [(finding["path"], finding["start"]["offset"]) for finding in json.loads(done.stdout)]
    assert places == sorted(places)
    assert len(places) == 6


def test_exclude_holds_for_folders_and_with_force_for_names(repo: Path, attrlint: Run) -> None:
    (repo / ".attrlint.yaml").write_text("exclude: [old/**]\n")
    (repo / "old").mkdir()
    (repo / "old/a.md").write_text(BAD)
    assert rules(attrlint("--output-format", "json")) == []
    assert rules(attrlint("old", "--output-format", "json")) == []
    assert rules(attrlint("old/a.md", "--output-format", "json")) == [("old/a.md", "bare-source")]
    assert rules(attrlint("old/a.md", "--force-exclude", "--output-format", "json")) == []


def test_the_nearest_config_holds_for_each_file(repo: Path, attrlint: Run) -> None:
    for folder in ("news", "opinion"):
        (repo / folder).mkdir()
        (repo / folder / "a.md").write_text(BAD)
    (repo / ".attrlint.yaml").write_text("fail_on: warning\n")
    (repo / "opinion/.attrlint.yaml").write_text("severity: {bare-source: info}\n")
    severities = {f["path"]: f["severity"] for f in json.loads(attrlint("--output-format", "json").stdout)}
    assert severities == {"news/a.md": "error", "opinion/a.md": "info"}
    assert attrlint("opinion").returncode == 0
    assert attrlint("news").returncode == 1
    isolated = attrlint("opinion", "--isolated", "--output-format", "json")
    assert [f["severity"] for f in json.loads(isolated.stdout)] == ["error"]


def test_profile_on_the_command_line(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    (repo / "mild.yaml").write_text("severity: {bare-source: info}\n")
    done = attrlint("draft.md", "--profile", "mild.yaml", "--output-format", "concise")
    assert done.stdout.startswith("draft.md:3:31: info bare-source:")
    unknown = attrlint("draft.md", "--profile", "nytt")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "did you mean 'nyt'?" in unknown.stderr


def test_output_file_is_written_whole_and_standard_output_stays_empty(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    (repo / "report.json").write_text("an older one")
    done = attrlint("draft.md", "--output-format", "json", "--output-file", "report.json")
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads((repo / "report.json").read_text()) == json.loads(
        attrlint("draft.md", "--output-format", "json").stdout
    )
    assert sorted(path.name for path in repo.iterdir()) == ["draft.md", "report.json"]


def test_an_output_file_that_cannot_be_written_is_said(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    done = attrlint("draft.md", "--output-file", "no/such/folder.txt")
    assert done.returncode == 2
    assert "No such file or directory" in done.stderr


@pytest.mark.parametrize("format", ["full", "concise", "json", "jsonl", "github", "sarif", "html"])
def test_every_format_prints(format: str, repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    done = attrlint("draft.md", "--output-format", format)
    assert done.returncode == 1
    assert "bare-source" in done.stdout


@pytest.mark.parametrize("format", ["pdf", "ascii", "jsn"])
def test_a_format_that_there_is_not(format: str, attrlint: Run) -> None:
    done = attrlint("--output-format", format)
    assert done.returncode == 2
    assert f"no output format '{format}'" in done.stderr
    assert "full, concise, json" in done.stderr


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_jobs_that_cannot_be(jobs: str, attrlint: Run) -> None:
    done = attrlint(f"--jobs={jobs}")
    assert done.returncode == 2
    assert "neither a number from 1 nor 'auto'" in done.stderr


def test_colour_is_for_terminals_and_for_those_who_ask(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(BAD)
    assert "\x1b[" not in attrlint("draft.md").stdout
    assert "\x1b[1;31merror\x1b[0m" in attrlint("draft.md", env={"FORCE_COLOR": "1"}).stdout
    assert "\x1b[" not in attrlint("draft.md", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout
    assert "\x1b[" not in attrlint("draft.md", "--output-format", "json", env={"FORCE_COLOR": "1"}).stdout


def test_output_is_utf8_in_any_locale(repo: Path, process: Run) -> None:
    (repo / "draft.md").write_text("The café will close — “soon,” sources said.\n", encoding="utf-8")
    done = process("draft.md", env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"})
    assert "The café will close — “soon,” sources said." in done.stdout


def test_allow_comments_end_to_end(repo: Path, attrlint: Run) -> None:
    comment = "<!-- attrlint: allow bare-source -- the court sealed the name -->"
    (repo / "draft.md").write_text(BAD.replace("\nThe plant", f"\n{comment}\n\nThe plant"))
    (repo / "stale.md").write_text(f"{comment}\n\n{GOOD}")
    (repo / "slip.md").write_text(f"{comment.replace('bare', 'bear')}\n\n{GOOD}")
    done = attrlint("--output-format", "json")
    assert rules(done) == [("slip.md", "unknown-allow"), ("stale.md", "unused-allow")]
    assert done.returncode == 0


def test_help_and_version(attrlint: Run) -> None:
    overview = attrlint("--help")
    assert overview.returncode == 0
    for command in ("check", "sources", "rules", "explain", "test", "init", "config"):
        assert f"\n  {command} " in overview.stdout
        assert attrlint(command, "--help").returncode == 0
    assert attrlint("--version").stdout.startswith("attrlint 0.")


def test_a_reader_that_leaves_early_is_no_fault(repo: Path) -> None:
    import sys

    for number in range(40):
        (repo / f"{number}.md").write_text(BAD * 40)
    command = f"'{sys.executable}' -m attrlint --jobs 1 | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=repo, timeout=60, check=False
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[1] in ("0", "1")

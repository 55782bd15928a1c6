"""Whatever is wrong with one file, page or config is said clearly, and the rest is still linted."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import BAD, GOOD, Run

UNREADABLE = {
    "binary.md": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "NUL"),
    "latin.md": ("Caf\xe9 closes.\n".encode("latin-1"), "not UTF-8"),
    "huge.md": (b"Rents rose. " * 500_000, "of one draft"),
}

OTHERS = {
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "an old Word file: save it as .docx"),
    "page.pdf": (b"%PDF-1.7\nmostly legible\n", "a PDF: save it"),
    "note.rtf": (b"{\\rtf1\\ansi Sources say.}\n", "a file of rich text: save it"),
    "late.pages": (b"PK\x03\x04 and more", "a zip archive, as word processors write them: save it"),
}


@pytest.fixture
def drafts(repo: Path) -> Path:
    (repo / "bad.md").write_text(BAD)
    (repo / "good.md").write_text(GOOD)
    return repo


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read_is_a_finding(name: str, drafts: Path, attrlint: Run) -> None:
    data, said = UNREADABLE[name]
    (drafts / name).write_bytes(data)
    done = attrlint("--output-format", "json")
    found = {finding["path"]: finding for finding in json.loads(done.stdout)}
    assert done.returncode == 2
    assert set(found) == {"bad.md", name}
    assert (found[name]["rule"], found[name]["group"], found[name]["severity"]) == (
        "unreadable-file",
        "draft",
        "error",
    )
    assert said in found[name]["message"]
    assert attrlint("--exit-zero", name).returncode == 2
    assert "(1 could not be read)" in attrlint().stdout


@pytest.mark.parametrize("name", OTHERS)
def test_a_document_that_is_not_read_is_called_by_its_name(name: str, repo: Path, attrlint: Run) -> None:
    data, said = OTHERS[name]
    (repo / name).write_bytes(data)
    done = attrlint(name)
    assert done.returncode == 2
    assert f"{name}:1:1 error unreadable-file: this is {said.partition(':')[0]}" in done.stdout.replace(
        "\n    ", " "
    )
    assert "= help: Open it in a word processor and save it anew." in done.stdout


def test_an_empty_file_is_said_and_stops_nobody(drafts: Path, attrlint: Run) -> None:
    (drafts / "empty.md").write_bytes(b"")
    done = attrlint("empty.md")
    assert done.returncode == 0
    assert "empty.md:1:1 info empty-draft: there is nothing to read in this file" in done.stdout


def test_a_draft_just_below_the_limit_is_read(repo: Path, attrlint: Run) -> None:
    # code is not read for sense, which would take its time
    text = "```\n" + "0123456 " * 650_000 + "\n```\n\n"
    (repo / "long.md").write_text(text + "The plant will close, sources said.\n")
    done = attrlint("long.md", "--output-format", "concise", "--fail-on", "error")
    assert f"long.md:{text.count(chr(10)) + 1}:23: error bare-source" in done.stdout
    assert done.returncode == 1


@pytest.mark.usefixtures("drafts")
def test_a_missing_path_is_said_and_the_rest_is_linted(attrlint: Run) -> None:
    done = attrlint("gone.md", "bad.md")
    assert done.returncode == 2
    assert done.stderr == "attrlint: gone.md: No such file or directory\n"
    assert done.stdout.endswith("1 error in 1 draft\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_keep_us_waiting(drafts: Path, attrlint: Run) -> None:
    os.mkfifo(drafts / "pipe.md")
    done = attrlint("pipe.md", "bad.md", "--output-format", "json")
    assert [finding["rule"] for finding in json.loads(done.stdout)] == ["bare-source", "unreadable-file"]
    assert done.returncode == 2


def test_names_that_a_terminal_would_obey(repo: Path, attrlint: Run) -> None:
    name = "a\x1b[2J\u202e\n::error::b.md"
    (repo / name).write_text(BAD)
    for format in ("full", "concise", "github", "json", "sarif"):
        done = attrlint("--output-format", format)
        assert "\x1b" not in done.stdout
        assert "\u202e" not in done.stdout
        assert not any(line.startswith("::error::") for line in done.stdout.splitlines())
    assert "\x1b" not in attrlint("\x1b[2Jgone.md").stderr


@pytest.mark.parametrize(
    ("config", "place", "said"),
    [
        ("profil: ap\n", "1:1", "did you mean 'profile'?"),
        ("profile: ap\nprofile: npr\n", "2:1", "profile"),
        ("profile: apx\n", "1:10", "did you mean 'ap'?"),
        ("severity:\n  bare-sorce: off\n", "2:3", "did you mean 'bare-source'?"),
        ("severity:\n  bare-source: loud\n", "2:16", "loud"),
        ("words:\n  no-such-list: [x]\n", "2:3", "no word list"),
        ("rules: [nowhere]\n", "1:9", "nowhere"),
        ("severity: [\n", "2:1", ""),
        ("fail_on: never\n", "1:10", "never"),
    ],
)
def test_a_mistake_in_a_config_is_told_where_it_stands(
    config: str, place: str, said: str, drafts: Path, attrlint: Run
) -> None:
    (drafts / ".attrlint.yaml").write_text(config)
    done = attrlint("bad.md")
    assert (done.returncode, done.stdout) == (2, "")
    first = done.stderr.splitlines()[0]
    assert first.startswith(f".attrlint.yaml:{place}: ")
    assert said in first


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("['plant']", "['(plant']"), ""),
        (("  any:", "  case: true\n  anny: x\n  any:"), "anny"),
        (("['plant']", "['{no-such-list} plant']"), "no-such-list"),
        (("summary: A plant", "summary: A plant\nsummary: Two plants"), "summary"),
        (("kind: pattern", "kind: patern"), "did you mean 'pattern'?"),
    ],
)
def test_a_mistake_in_a_rule_is_told_where_it_stands(
    change: tuple[str, str], said: str, drafts: Path, attrlint: Run
) -> None:
    page = drafts / "desk/draft/plant.yaml"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE.replace(*change))
    (drafts / ".attrlint.yaml").write_text("rules: [desk]\n")
    done = attrlint("bad.md")
    assert (done.returncode, done.stdout) == (2, "")
    first = done.stderr.splitlines()[0]
    path, line, column, message = first.split(":", 3)
    assert path == "desk/draft/plant.yaml"
    assert int(line) >= 1
    assert int(column) >= 1
    assert said in message


PAGE = """\
summary: A plant
why: Plants are not news.
severity: error
message: '"{match}" is no news'
help: Leave it out.
standards:
  - {body: The Courier, section: Style}
check:
  kind: pattern
  any: ['plant']
examples:
  bad:
    - 'The [[plant]] will close.'
    - 'A [[plant]] grows.'
  good:
    - 'The factory will close.'
    - 'A tree grows.'
"""


def test_a_newsrooms_own_rule_is_equal_to_ours(drafts: Path, attrlint: Run) -> None:
    page = drafts / "desk/draft/plant.yaml"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE)
    (drafts / ".attrlint.yaml").write_text("rules: [desk]\n")
    done = attrlint("good.md", "--output-format", "concise")
    assert 'error plant: "plant" is no news' in done.stdout
    assert attrlint("test", "plant").returncode == 0
    assert "Plants are not news." in attrlint("explain", "plant").stdout


def test_one_faulty_config_leaves_the_others_drafts_linted(drafts: Path, attrlint: Run) -> None:
    (drafts / "broken").mkdir()
    (drafts / "broken/.attrlint.yaml").write_text("profil: ap\n")
    for name in ("a.md", "b.md"):
        (drafts / "broken" / name).write_text(BAD)
    done = attrlint("--output-format", "json")
    assert [finding["path"] for finding in json.loads(done.stdout)] == ["bad.md"]
    assert done.returncode == 2
    assert done.stderr.count("unknown key 'profil'") == 1


@pytest.mark.usefixtures("drafts")
def test_a_config_that_is_not_there(attrlint: Run) -> None:
    done = attrlint("--config", "gone.yaml", "bad.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "attrlint: gone.yaml: No such file or directory\n"


def test_a_slip_in_a_command_is_not_taken_for_a_draft(repo: Path, attrlint: Run) -> None:
    (repo / "draft.md").write_text(GOOD)
    done = attrlint("chekc", "draft.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "attrlint: no command or file is called 'chekc': did you mean 'check'?\n"
    (repo / "chekc").write_text(GOOD)
    assert attrlint("chekc").returncode == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ("check", "--ouput-format=html"),
            "attrlint check: no option '--ouput-format=html': did you mean '--output-format'?",
        ),
        (("config", "a.md", "b.md"), "attrlint config: 'b.md' is one argument too many"),
        (("init", "--ci", "jenkins"), "attrlint init: --ci: no service 'jenkins'"),
        (
            ("check", "--today", "2026-13-01"),
            "attrlint check: --today: '2026-13-01' is no day: write it as 2026-12-31",
        ),
    ],
)
def test_a_slip_on_the_command_line_is_told_in_two_lines(
    typed: tuple[str, ...], said: str, attrlint: Run
) -> None:
    done = attrlint(*typed)
    assert (done.returncode, done.stdout) == (2, "")
    told, help = done.stderr.splitlines()
    assert told.startswith(said)
    assert help == f"  help: `attrlint {typed[0]} --help` tells what it takes."

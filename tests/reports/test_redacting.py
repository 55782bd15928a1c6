"""No word of a draft passes, whatever the format."""

import json
import re
from pathlib import Path

import pytest

from attrlint.cli.main import main
from attrlint.config import isolated
from attrlint.notices import NOTICES
from attrlint.reports import FORMATS
from tests.cli.conftest import Run
from tests.cli.conftest import attrlint as attrlint
from tests.cli.conftest import repo as repo

# words that no rule, format or message of ours has
DRAFT = """\
---
title: Quillfeather Tannery Shuttering Looms
---

The Quillfeather tannery will shutter, sources say. Some believe that Zebulon Wexcombe embezzled
$7,340,911 from the Ombersley orphanage.

<!-- attrlint: allow quibblewick -- a pernickety whim -->

“The worst abomination,” one Quillfeather underling muttered. Wexcomb refused, he grumbled. {{TK marzipan}}

The tannery employs 4,391 tanners. The tannery employs 4,319 tanners, Ombersley officials said on
Tuesday, May 4, 2031.
"""
SECRET = {word.lower() for word in re.findall(r"[A-Za-z]{4,}|[0-9][0-9,]{3,}", DRAFT)}


def known() -> set[str]:
    """The words of the rules themselves, and of what stands around every finding."""
    rules = isolated().rules
    pages = " ".join(
        f"{r.name} {r.summary} {r.why} {r.message} {r.help} {r.standards}" for r in rules.values()
    )
    notices = " ".join(" ".join(map(str, notice)) for notice in NOTICES.values())
    return {word.lower() for word in re.findall(r"[A-Za-z]{4,}", pages + notices)}


def leaked(told: str) -> set[str]:
    words = {word.lower() for word in re.findall(r"[A-Za-z]{4,}|[0-9][0-9,]{3,}", told)}
    return words & SECRET - known() - {"attrlint", "allow", "title", "2031"}


@pytest.fixture
def draft(repo: Path) -> str:
    (repo / "draft.md").write_text(DRAFT)
    return "draft.md"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("profile", ["default", "strict"])
def test_no_format_of_check_tells_a_word(format: str, profile: str, draft: str, attrlint: Run) -> None:
    command = ("check", draft, "--output-format", format, "--isolated", "--profile", profile)
    plain, done = attrlint(*command), attrlint(*command, "--redact")
    assert leaked(plain.stdout)
    assert not leaked(done.stdout + done.stderr)
    assert "bare-source" in done.stdout
    assert done.returncode == plain.returncode == 1


def test_what_is_left_is_what_was_found_and_where(draft: str, attrlint: Run) -> None:
    command = ("check", draft, "--output-format", "json", "--isolated")
    kept = ("path", "rule", "severity", "start", "end", "fingerprint", "standards")
    plain, masked = (json.loads(attrlint(*command, *more).stdout) for more in ((), ("--redact",)))
    assert [[one[key] for key in kept] for one in plain] == [[one[key] for key in kept] for one in masked]
    assert [len(one["related"]) for one in plain] == [len(one["related"]) for one in masked]
    assert {one["text"] for one in masked} == {""}
    bare = next(one for one in masked if one["rule"] == "bare-source")
    assert bare["message"] == isolated().rules["bare-source"].message.replace("{match}", "…")


@pytest.mark.parametrize("format", ["full", "json"])
def test_no_ledger_tells_a_word(format: str, draft: str, attrlint: Run) -> None:
    command = ("sources", draft, "--output-format", format)
    assert leaked(attrlint(*command).stdout)
    done = attrlint(*command, "--redact")
    assert not leaked(done.stdout + done.stderr)
    assert done.returncode == 0


@pytest.mark.parametrize(
    "command",
    [
        ("check", "draft.docx", "--annotate", "copy.docx"),
        ("sources", "draft.md", "--show"),
        ("sources", "draft.md", "--output-format", "html"),
    ],
)
def test_what_shows_the_whole_draft_is_refused(command: tuple[str, ...], attrlint: Run) -> None:
    done = attrlint(*command, "--redact")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--redact hides a draft's words" in done.stderr


def test_what_stumbles_keeps_its_words_to_itself(
    draft: str, attrlint: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stumble(*_: object) -> None:
        raise ValueError(DRAFT)

    monkeypatch.setattr("attrlint.files.lint_draft", stumble)
    monkeypatch.setattr("attrlint.cli.sources.account", stumble)
    for command in ("check", "sources"):
        done = attrlint(command, draft, "--redact", "--no-cache")
        assert not leaked(done.stdout + done.stderr)
        assert (done.returncode, "stumbled" in done.stdout + done.stderr) == (2, True)
    monkeypatch.setattr("attrlint.cli.check.gather", stumble)
    assert main(["check", draft, "--redact"]) == 2
    assert "ValueError" in (told := capsys.readouterr().err)
    assert not leaked(told.replace("raise ValueError(DRAFT)", ""))

"""What README, CONTRIBUTING and docs show is so: every command is run, every page is written and read.

tests/shown.py says what becomes of which block. `pytest tests/test_docs.py --renew` writes what commands
print now in the place of what is shown; where lines are left out (`…`) only a hand can do that.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import attrlint
from attrlint.config import isolated
from attrlint.reports.account import account
from attrlint.reports.account_json import account_value
from attrlint.reports.value import finding_value
from tests.archive.spark_here import takes_spark
from tests.conftest import ROOT, git_environment
from tests.reading.word.documents import attached, comments, paragraph, remark, run, word
from tests.shown import ELISION, Block, Command, blocks, changes, commands, shows, written

PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
IN_CHECKOUT = ("CONTRIBUTING.md",)
"""Pages that speak to those who work on attrlint: their commands are run in a copy of this checkout."""
CLONES = "CLONES"
ON_SPARK = "archives.md"
"""The page whose commands take Java and attrlint[spark], and minutes."""
MEASURING = "accuracy.md"
"""The page whose figures take clones of other people's articles, in the folder that $CLONES names."""


@pytest.mark.parametrize(
    "page",
    [pytest.param(page, marks=takes_spark if page.name == ON_SPARK else ()) for page in PAGES],
    ids=lambda page: page.name,
)
def test_page(page: Path, tmp_path: Path, request: pytest.FixtureRequest, renew: bool) -> None:
    if page.name == MEASURING:
        if CLONES not in os.environ:
            pytest.skip(f"${CLONES} names no folder of clones")
        folder = ROOT
    elif page.name in IN_CHECKOUT:
        folder = shutil.copytree(request.getfixturevalue("checkout"), tmp_path / "attrlint")
    else:
        folder = _newsroom(tmp_path / "newsroom")
    printed = [(block, _try(block, folder, renew)) for block in blocks(page)]
    if renew:
        _renew(page, printed)


def _newsroom(folder: Path) -> Path:
    """A repo in which the sample drafts lie, and nothing else."""
    shutil.copytree(ROOT / "tests/drafts", folder / "tests/drafts")
    subprocess.run(["git", "init", "-q", str(folder)], check=True, env=git_environment())
    return folder


def _try(block: Block, folder: Path, renew: bool) -> str:
    """The block as it ought to be shown."""
    where = f"line {block.line}"
    if block.language == "console":
        return written([_run(command, folder, renew) for command in commands(block)])
    if block.language == "sh":
        for line in block.body.splitlines() if block.info != "setup" else ():
            status, printed = _shell(line, folder)
            assert status == 0, f"{where}: {line}\n{printed}"
    elif block.language == "diff":
        for path, old, new in changes(block):
            text = (folder / path).read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{where}: {path} has changed"
            (folder / path).write_text(text.replace(old, new), encoding="utf-8")
    elif block.language == "pycon":
        _session(block, folder)
    elif block.language == "json":
        json.loads(block.body)
    elif block.language == "markdown" and (ROOT / block.info).is_file():
        assert block.body in (ROOT / block.info).read_text(encoding="utf-8"), where
    elif block.language in ("yaml", "toml", "python", "markdown"):
        path = block.info if block.language == "markdown" else block.path
        assert path, f"{where}: the page does not say under which path it stands"
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(block.body, encoding="utf-8")
    else:
        assert block.language in ("text", "lua"), f"{where}: a block in a language that nobody tries"
    return block.body


def _run(command: Command, folder: Path, renew: bool) -> Command:
    _, printed = _shell(command.typed, folder)
    if shows(command.printed, printed):
        return command
    # what is left out was chosen by hand, and is again
    if not renew or ELISION in command.printed.splitlines():
        assert printed == command.printed, f"$ {command.typed}"
    return command._replace(printed=printed)


def _shell(typed: str, folder: Path) -> tuple[int, str]:
    """Status and output of a command; both streams as they come."""
    environment = git_environment() | {"PYTHONPATH": str(folder), "NO_COLOR": "1"}
    if folder == ROOT or not (folder / "attrlint").is_dir():
        environment["PYTHONPATH"] = str(ROOT)
    done = subprocess.run(
        ["bash", "-c", typed],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=600,
    )
    return done.returncode, done.stdout.decode()


def _session(block: Block, folder: Path) -> None:
    """Run a session with Python and compare what it prints."""
    code = f"import doctest, sys; sys.exit(doctest.testfile({str(folder / 'session')!r}, False)[0])"
    (folder / "session").write_text(block.body, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    (folder / "session").unlink()
    assert done.returncode == 0, done.stdout + done.stderr


def _renew(page: Path, printed: list[tuple[Block, str]]) -> None:
    text = page.read_text(encoding="utf-8")
    for block, now in reversed(printed):
        text = text[: block.start] + now + text[block.start + len(block.body) :]
    page.write_text(text, encoding="utf-8")


def test_what_is_shown_to_those_who_write_in_word(tmp_path: Path) -> None:
    command, allowed, noted = [block.body.strip() for block in blocks(ROOT / "docs/word.md")]
    draft = word(
        paragraph("The mayor knew in May, ", attached("1", run("sources said")), "."),
        paragraph("Rents rose by ", attached("2", run("12%")), " in two years."),
        paragraph("The mill will close in June, ", run("sources said"), "."),
        comments=comments(remark("1", allowed), remark("2", noted)),
    )
    (tmp_path / "ferry.docx").write_bytes(draft)
    _, printed = _shell(f"{command} --isolated --output-format concise", tmp_path)
    assert [line.split()[2] for line in printed.splitlines()] == ["bare-source:"]
    assert printed.startswith("ferry.docx:3:30: ")
    assert (tmp_path / "ferry-read.docx").is_file()


@pytest.mark.slow
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    build = ["mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(
        [sys.executable, "-m", *build],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    rule = (tmp_path / "site/every-rule/sourcing/bare-source/index.html").read_text()
    assert re.search(r'<pre class="draft">[^<]*<mark>', rule)
    front = (tmp_path / "site/index.html").read_text()
    assert "```" not in front
    # a page that asks another server for anything tells it who reads
    assert not re.search(r'(?:src|<link rel="stylesheet"[^>]*href)="https?://', front + rule)


def test_every_page_is_found_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in PAGES[1:]:
        assert f"]({page.relative_to(ROOT).as_posix()})" in readme


def test_the_readme_counts_the_rules() -> None:
    [counted] = re.findall(r"(\d+) rules ask them", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert int(counted) == len(isolated().rules)


def test_the_hooks_that_the_readme_names_are_there() -> None:
    shipped = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    [shown] = [block for block in blocks(ROOT / "README.md") if block.path == ".pre-commit-config.yaml"]
    assert {hook["id"] for hook in yaml.safe_load(shown.body)["repos"][0]["hooks"]} == shipped


def test_every_key_of_the_promised_json_has_its_row() -> None:
    page = ROOT / "docs/json.md"
    [plant] = [block.body for block in blocks(page) if block.info == "plant.md"]
    ledger = account_value(account(attrlint.read(plant, path="plant.md")))
    promised = {
        "key": finding_value(attrlint.lint(plant, path="plant.md")[0]),
        "key of a source": ledger["sources"][0],
        "key of an attribution": ledger["attributions"][0],
        "key of a claim": ledger["claims"][0],
        "measure of a draft": ledger["measures"],
    }
    text = page.read_text(encoding="utf-8")
    for heading, value in promised.items():
        rows = re.search(rf"^\| {heading} \|.*\n.*\n((?:\|.*\n)+)", text, re.MULTILINE)
        assert rows, heading
        named = [name for row in rows[1].splitlines() for name in re.findall("`(.+?)`", row.split("|")[1])]
        assert named == list(value), heading

"""What we ship for CI services, run as far as it runs without them."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

BAD = "# Plant to close\n\nThe plant will close in June, sources said.\n"
GOOD = "# Plant to close\n\nThe plant will close in June, said Ana Ruiz, the plant's manager.\n"


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A machine of a CI service: attrlint where the action installs it, drafts in `work`."""
    tools = tmp_path / "temp/attrlint/bin"
    tools.mkdir(parents=True)
    tool = tools / "attrlint"
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m attrlint "$@"\n')
    tool.chmod(0o755)
    (tmp_path / "work").mkdir()
    return tmp_path


def bash(script: str, runner: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    settings = {
        "PATH": f"{runner / 'temp/attrlint/bin'}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(runner / "temp"),
        "GITHUB_STEP_SUMMARY": str(runner / "summary.md"),
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=runner / "work",
        env=os.environ | settings | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def action() -> Any:
    return yaml.safe_load((ROOT / "action.yml").read_text())


def lint_step(runner: Path, **inputs: str) -> "subprocess.CompletedProcess[str]":
    """The action's last step, its inputs filled in as GitHub does."""
    step = action()["runs"]["steps"][-1]
    given = {name: one["default"] for name, one in action()["inputs"].items()} | inputs
    environment = {
        name: given[re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)[1]]  # type: ignore[index]
        for name, value in step["env"].items()
    }
    return bash(step["run"], runner, **environment)


def test_the_action_annotates_sums_up_and_fails(runner: Path) -> None:
    (runner / "work/draft.md").write_text(BAD)
    done = lint_step(runner, sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=draft.md,line=3,")
    assert "| **error** | draft.md:3 | bare-source |" in (runner / "summary.md").read_text()
    assert json.loads((runner / "work/out.sarif").read_text())["runs"][0]["results"]


def test_the_action_passes_a_good_draft(runner: Path) -> None:
    (runner / "work/draft.md").write_text(GOOD)
    done = lint_step(runner, paths="draft.md", arguments="--isolated --fail-on info")
    assert (done.returncode, done.stdout) == (0, "")
    assert "No findings in 1 draft" in (runner / "summary.md").read_text()
    assert not (runner / "work/out.sarif").exists()


def test_an_input_of_the_action_is_no_shell(runner: Path) -> None:
    (runner / "work/draft.md").write_text(GOOD)
    lint_step(runner, paths="draft.md; touch owned", arguments='"$(touch owned)"')
    assert not (runner / "work/owned").exists()


def test_the_job_for_gitlab_writes_its_report_and_fails(runner: Path) -> None:
    job = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text())["attrlint"]
    (runner / "work/draft.md").write_text(BAD)
    done = bash("\n".join(job["script"]), runner, ATTRLINT_PATHS=job["variables"]["ATTRLINT_PATHS"])
    assert done.returncode == 1, done.stderr
    [issue] = json.loads((runner / "work" / job["artifacts"]["reports"]["codequality"]).read_text())
    assert issue["check_name"] == "bare-source"


def test_the_image_is_built_from_what_there_is() -> None:
    """No daemon builds it here: what it copies must be there, and be let in."""
    text = (ROOT / "Dockerfile").read_text()
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().split() if line.startswith("!")}
    copied = {
        name for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE) for name in line.split()
    }
    assert copied == let_in
    assert all((ROOT / name).exists() for name in copied)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("npm"), reason="npm is not here")
def test_code_scanning_accepts_our_sarif(tmp_path: Path) -> None:
    """By the validator that GitHub's rules come with."""
    package = "@microsoft/sarif-multitool-linux"
    installed = subprocess.run(
        ["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(tmp_path), package],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    tool = tmp_path / "node_modules" / package / "Sarif.Multitool"
    if installed.returncode or not tool.is_file():
        pytest.skip(f"{package} cannot be had: {installed.stderr[-200:]}")
    log, verdict = tmp_path / "log.sarif", tmp_path / "verdict.sarif"
    (tmp_path / "torn.md").write_bytes(b"\xff\xfe\xfd")
    check = ["check", "--output-format", "sarif", "--output-file", str(log), str(tmp_path / "torn.md")]
    subprocess.run([sys.executable, "-m", "attrlint", *check, "tests/drafts"], cwd=ROOT, check=False)
    done = subprocess.run(
        [tool, "validate", log, "--rule-kind", "Sarif;Ghas", "--output", verdict],
        env=os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert verdict.is_file(), done.stdout + done.stderr
    loud = [
        result
        for run in json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"]
        for result in run.get("results", [])
        if result.get("level", "warning") in ("error", "warning")
    ]
    assert not loud

"""The house itself: its stair, the size of its rooms, and what its papers promise."""

import ast
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

import attrlint
from tests.conftest import ROOT
from tests.shown import blocks

MODULES = sorted((ROOT / "attrlint").rglob("*.py"))
LONGEST = 300
FIRST = "python -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/attrlint check tests/drafts"
SECOND = "python -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest"
LINT_IMPORTS = shutil.which("lint-imports")


def ids(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.skipif(LINT_IMPORTS is None, reason="import-linter is not installed")
def test_the_stair() -> None:
    done = subprocess.run(
        [str(LINT_IMPORTS), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))], ids=ids)
def test_no_file_is_longer_than_a_reader_can_hold(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("module", MODULES, ids=ids)
def test_what_is_public_says_what_it_is(module: Path) -> None:
    """Functions and classes at the top of a module, unless they are private to it, have a docstring."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    if tree.body:
        assert ast.get_docstring(tree) or module.name == "__init__.py"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{ids(module)}:{node.lineno}: {node.name}"


def test_every_room_stands_on_the_stair() -> None:
    """A module or package at the top that the contract does not name would be bound by nothing."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    named = set(re.findall(r"attrlint\.(\w+)", " ".join(contracts["contracts"][0]["layers"])))
    rooms = {path.stem for path in (ROOT / "attrlint").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert {room for room in rooms if not room.startswith("_")} <= named


def test_no_room_is_named_after_nothing() -> None:
    assert not {module.stem for module in MODULES} & {"utils", "util", "helpers", "common", "misc"}


def test_the_version_is_said_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert attrlint.__version__ == project["version"]


def test_readme_and_ci_run_the_same_commands() -> None:
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert f'first="{FIRST}"' in ci
    assert f'second="{SECOND}"' in ci
    shown = [block.body for block in blocks(ROOT / "README.md") if block.info == "setup"]
    assert shown == [f"{FIRST}\n", f"{SECOND}\n"]


def test_ci_can_be_run() -> None:
    assert (ROOT / ".ci/run").stat().st_mode & 0o111
    bash = shutil.which("bash")
    assert bash
    assert subprocess.run([bash, "-n", str(ROOT / ".ci/run")], check=False).returncode == 0


@pytest.mark.parametrize("module", MODULES, ids=ids)
def test_nothing_prints_or_exits_but_the_command_line(module: Path) -> None:
    if "cli" in module.parts or module.name == "__main__.py":
        return
    code = ast.parse(module.read_text(encoding="utf-8"))
    calls = {
        node.func.id
        for node in ast.walk(code)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not calls & {"print", "exit", "quit", "input", "breakpoint"}


def test_no_test_sleeps_or_measures_time() -> None:
    for module in (ROOT / "tests").rglob("test_*.py"):
        assert not re.search(r"\b(?:time\.sleep|perf_counter)\(", module.read_text(encoding="utf-8")), ids(
            module
        )

"""The wheel: everything that is needed travels in it, and it works far from this checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.checkout import checkout

__all__ = ["checkout"]


def python(*arguments: str, cwd: Path, path: Path | None = None) -> str:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    if path:
        environment["PYTHONPATH"] = str(path)
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    python("-m", "pip", "wheel", "-q", "--no-deps", "-w", str(target), str(checkout), cwd=target)
    [built] = target.glob("attrlint-*.whl")
    return built


@pytest.mark.slow
def test_rules_travel_inside_and_tests_do_not(wheel: Path, checkout: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for page in (checkout / "rules").rglob("*.y*ml"):
        assert f"attrlint/_builtin/{page.relative_to(checkout / 'rules').as_posix()}" in names
    for module in (checkout / "attrlint").rglob("*.py"):
        assert module.relative_to(checkout).as_posix() in names
    assert {f"attrlint/reports/html/templates/{name}" for name in ("page.html", "style.css")} <= names
    assert "attrlint/py.typed" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"attrlint"}


@pytest.mark.slow
def test_it_works_outside_of_the_checkout(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    python("-m", "pip", "install", "-q", "--no-deps", "--target", str(target), str(wheel), cwd=tmp_path)
    where = python("-c", "import attrlint; print(attrlint.__file__)", cwd=tmp_path, path=target)
    assert Path(where.strip()) == target / "attrlint" / "__init__.py"
    listed = python("-m", "attrlint", "rules", cwd=tmp_path, path=target)
    assert "bare-source" in listed
    (tmp_path / "draft.md").write_text("The plant will close in June, said Ana Ruiz, the plant's manager.\n")
    assert python("-m", "attrlint", "draft.md", cwd=tmp_path, path=target) == "No findings in 1 draft\n"

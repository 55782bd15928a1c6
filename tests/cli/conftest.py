"""The command line as people meet it, in a folder of its own."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from attrlint.cli.main import main

BAD = "# Plant will close\n\nThe plant will close in June, sources said.\n"
GOOD = "# Plant will close\n\nThe plant will close in June, said Ana Ruiz, the plant's manager.\n"


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, with no config in it, and no wishes about colour."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def attrlint(repo: Path, monkeypatch: pytest.MonkeyPatch) -> Run:  # noqa: ARG001 - to stand in the folder
    """Run the command in this process, on streams of bytes of its own."""

    def run(*arguments: str, stdin: str | bytes = b"", env: dict[str, str] | None = None) -> Done:
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        out, err = io.BytesIO(), io.BytesIO()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "ascii"))
            patch.setattr(sys, "stdout", io.TextIOWrapper(out, "ascii"))
            patch.setattr(sys, "stderr", io.TextIOWrapper(err, "ascii"))
            for name, value in (env or {}).items():
                patch.setenv(name, value)
            try:
                status = main(list(arguments))
            except SystemExit as ending:
                status = int(ending.code or 0)
            sys.stdout.flush()
            sys.stderr.flush()
            done = Done(status, out.getvalue().decode(), err.getvalue().decode())
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return run


@pytest.fixture
def process(repo: Path) -> Run:
    """Run the command as a process, as a shell does."""

    def run(*arguments: str, env: dict[str, str] | None = None, **options: Any) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "attrlint", *arguments],
            input=options.pop("stdin", b""),
            capture_output=True,
            cwd=repo,
            env=os.environ | (env or {}),
            check=False,
            timeout=options.pop("timeout", 60),
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run

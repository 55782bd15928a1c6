"""Completions and manual page: written by `--renew` from the command line itself, and whole."""

import re
import shutil
import subprocess

import pytest

from attrlint.cli.main import COMMANDS
from tests.command_line import MADE, made, options
from tests.conftest import ROOT

SHARE = ROOT / "share"


@pytest.mark.parametrize("kind", MADE)
def test_every_command_and_option_is_in_it(kind: str, renew: bool) -> None:
    file = SHARE / MADE[kind]
    if renew:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(made(kind))
    # other versions of what makes them write other words around the same options
    text = re.sub(r"\\(?=-)", "", file.read_text())
    for command in COMMANDS:
        assert re.search(rf"\b{command}\b", text), command
    for command, option in options():
        assert option in text or option.removeprefix("--") in text, (command, option)


def test_no_option_in_it_is_gone() -> None:
    known = {option for _, option in options()} | {"--help"}
    text = (SHARE / MADE["bash"]).read_text()
    named = {word for listed in re.findall(r"option_strings=\((.*?)\)", text) for word in listed.split()}
    assert {word for word in named if word.startswith("--")} <= known


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_read_it(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    done = subprocess.run(
        [shell, "-n", SHARE / MADE[shell]], capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode == 0, done.stderr


def test_bash_completes() -> None:
    if not shutil.which("bash"):
        pytest.skip("bash is not here")
    script = f"""
    source {SHARE / MADE["bash"]}
    COMP_WORDS=(attrlint check --output-format sar) COMP_CWORD=3
    _shtab_attrlint attrlint sar --output-format
    echo "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False, timeout=30)
    assert done.stdout.split() == ["sarif"], done.stderr

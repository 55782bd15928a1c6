"""An environment to measure in: attrlint from this checkout and its peers, installed as anybody would."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
PYTHON_PEERS: Final = {"proselint": ("proselint", "check"), "slop-guard": ("sg",)}
NODE_PEERS: Final = {"write-good": ("write-good",)}

Commands = dict[str, list[str]]
"""What to call each tool by, to which the drafts are added."""


def environment(folder: Path, *, peers: bool) -> tuple[Path, Commands]:
    """The environment's Python and the commands that can be run; it is made where it does not exist.

    attrlint is installed anew each time, so that what is measured is this checkout. A peer that cannot
    be installed is said and left out.
    """
    bin = folder / ("Scripts" if os.name == "nt" else "bin")
    python = bin / "python"
    if not python.exists():
        _run(sys.executable, "-m", "venv", str(folder))
    _run(str(python), "-m", "pip", "install", "-q", "--upgrade", "--force-reinstall", "--no-deps", str(ROOT))
    _run(str(python), "-m", "pip", "install", "-q", str(ROOT))
    commands: Commands = {}
    for name, call in PYTHON_PEERS.items() if peers else ():
        if not (bin / call[0]).exists() and not _run(
            str(python), "-m", "pip", "install", "-q", name, must=False
        ):
            print(f"{name} could not be installed and is left out", file=sys.stderr)
            continue
        commands[name] = [str(bin / call[0]), *call[1:]]
    for name, call in NODE_PEERS.items() if peers else ():
        program = folder / "node_modules/.bin" / call[0]
        npm = shutil.which("npm")
        if not program.exists() and not (
            npm and _run(npm, "install", "-s", "--prefix", str(folder), name, must=False)
        ):
            print(f"{name} could not be installed and is left out", file=sys.stderr)
            continue
        commands[name] = [str(program), *call[1:]]
    return python, {"attrlint": [str(bin / "attrlint"), "check"], **commands}


def machine(python: Path) -> str:
    """What was measured on, in one line."""
    version = subprocess.run([python, "-V"], capture_output=True, text=True, check=True).stdout.strip()
    return f"{os.cpu_count()} cores, {version}, {sys.platform}"


def _run(*command: str, must: bool = True) -> bool:
    try:
        return subprocess.run(command, check=must, stdout=sys.stderr).returncode == 0
    except OSError:
        if must:
            raise
        return False

"""attrlint in a process of its own, whose every open file, socket and program is seen or refused."""

import io
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Literal

from attrlint.cli.main import main
from tests.cli.conftest import Done

Mode = Literal["let", "tell", "kill", "refuse", "full"]
KILLED = -9
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "sqlite3.connect")
_REACHES = (
    *("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "ctypes.", "http."),
    *("urllib.", "ftplib.", "smtplib.", "webbrowser.", "pty."),
)


def hooked(
    mode: Mode, arguments: Sequence[str], folder: Path, *, number: int = 0, told: list[str] | None = None
) -> Done:
    """Run attrlint in a folder; its status, KILLED where it was, and what it said.

    `tell` adds to `told` what it reaches for; `kill` ends it before the `number`-th change on disk;
    `refuse` lets it change nothing, and `full` make no file larger than `number` bytes.
    """
    with (
        tempfile.TemporaryFile() as log,
        _Heard(pipe=mode == "full") as out,
        _Heard(pipe=mode == "full") as err,
    ):
        # a new interpreter would take longer than the run
        child = os.fork()
        if not child:
            _run(mode, number, arguments, folder, (out.writing, err.writing, log.fileno()))
        _, status = os.waitpid(child, 0)
        log.seek(0)
        if told is not None:
            told += log.read().decode(errors="surrogateescape").splitlines()
        return Done(os.waitstatus_to_exitcode(status), out.text(), err.text())


class _Heard:
    """A stream of the run; a pipe holds little, and a file is held back by a limit on files."""

    def __init__(self, *, pipe: bool) -> None:
        self._file: IO[bytes] | None = None
        if pipe:
            self._reading, self.writing = os.pipe()
        else:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __exit__
            self._reading = self.writing = self._file.fileno()

    def __enter__(self) -> "_Heard":
        return self

    def text(self) -> str:
        """All that was said."""
        if self._file:
            self._file.seek(0)
            return self._file.read().decode(errors="surrogateescape")
        os.close(self.writing)
        with open(self._reading, encoding="utf-8", errors="surrogateescape") as stream:
            return stream.read()

    def __exit__(self, *_: object) -> None:
        if self._file:
            self._file.close()


def _run(
    mode: Mode, number: int, arguments: Sequence[str], folder: Path, streams: tuple[int, int, int]
) -> None:
    status = 70
    try:
        os.chdir(folder)
        raw = (os.fdopen(stream, "wb", 0) for stream in streams)
        out, err, log = (io.TextIOWrapper(one, write_through=True) for one in raw)
        sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO()), out, err
        if mode == "full":
            import resource

            resource.setrlimit(resource.RLIMIT_FSIZE, (number, number))
        elif mode == "tell":
            os.environ.__class__ = _noted(log)
            sys.addaudithook(lambda event, given: _tell(log, event, given))
        elif mode != "let":
            sys.addaudithook(_Changes(mode, number))
        status = main(list(arguments))
    except SystemExit as ending:
        status = int(ending.code or 0)
    finally:
        os._exit(status)


class _Changes:
    """Counts changes on disk, and gives the system's answer in its place: as root nothing is read-only."""

    def __init__(self, mode: Mode, number: int) -> None:
        self.mode = mode
        self.number = number
        self.seen = 0

    def __call__(self, event: str, given: Any) -> None:
        if event == "open":
            path, _, flags = given
            if isinstance(path, int) or path == os.devnull or not flags & _WRITES:
                return
        elif event not in _CHANGES:
            return
        self.seen += 1
        if self.mode == "refuse":
            raise OSError(30, "Read-only file system", given[0])
        if self.seen == self.number:
            os.kill(os.getpid(), -KILLED)


def _tell(log: IO[str], event: str, given: Any) -> None:
    if event == "open" and not isinstance(given[0], int):
        log.write(f"open {os.path.abspath(os.fsdecode(given[0]))!r}\n")
    elif event.startswith(_REACHES):
        log.write(f"{event} {given!r}\n")


def _noted(log: IO[str]) -> type:
    class Noted(type(os.environ)):  # type: ignore[misc]
        """An environment that tells what is asked of it."""

        def __getitem__(self, name: str) -> str:
            log.write(f"environment {name}\n")
            return str(super().__getitem__(name))

    return Noted

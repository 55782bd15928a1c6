"""Plain git as a subprocess: read only, no hooks, no helpers, no network, bounded in time and size."""

import os
import subprocess
from typing import Final

TIMEOUT: Final = 60.0
"""Seconds after which git is given up."""
LARGEST: Final = 256 * 1024 * 1024
"""Bytes of a listing beyond which it is no newsroom's."""
_KEPT: Final = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH")
# what a repo's own config could make git run, or fetch, is switched off one by one
_SAFE: Final = (
    "--no-pager",
    "--no-replace-objects",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=" + os.devnull,
    "-c",
    "protocol.allow=never",
)


class GitTrouble(Exception):
    """git could not be asked, or had no answer; `str()` of it is for whoever asked."""


def ask(folder: str, *arguments: str, most: int = LARGEST) -> bytes:
    """What git prints for these arguments in a folder; at most `most` bytes and one are read.

    Raises GitTrouble where git is missing, takes too long, or fails; the message is git's own.
    """
    with_safety = ["git", "-C", folder, *_SAFE, *arguments]
    from tempfile import TemporaryFile

    # a pipe for both streams could fill while the other is read
    with TemporaryFile() as errors:
        try:
            process = subprocess.Popen(
                with_safety,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=environment(),
            )
        except OSError as error:
            raise GitTrouble(f"git cannot be run: {error.strerror or error}") from None
        data, status = _finished(process, most)
        errors.seek(0)
        told = errors.read(4096).decode("utf-8", "replace").strip()
    if status < 0 and len(data) <= most:
        raise GitTrouble(f"git was given up after {TIMEOUT:.0f} seconds")
    if status > 0:
        raise GitTrouble(told.splitlines()[0] if told else f"git ended with status {status}")
    return data


def _finished(process: "subprocess.Popen[bytes]", most: int) -> tuple[bytes, int]:
    """What the process prints, and its status; it is stopped where it prints too much or takes too long."""
    from threading import Timer

    assert process.stdout
    late = Timer(TIMEOUT, process.kill)
    late.daemon = True
    late.start()
    try:
        with process:
            data = process.stdout.read(most + 1)
            if len(data) > most:
                process.kill()
        return data, process.returncode
    finally:
        late.cancel()


def environment() -> dict[str, str]:
    """This process's environment without what a hook or a user tells git about another repo."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT}
    return kept | {
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "LC_ALL": "C",
    }


def commit_named(folder: str, name: str) -> str:
    """The object name of the commit that a revision means; GitTrouble where there is none."""
    if not name or name.startswith("-") or "\0" in name:
        raise GitTrouble(f"{name!r} is no name of a commit")
    try:
        found = ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except GitTrouble as trouble:
        told = str(trouble)
        if "not a git repository" in told or "dubious ownership" in told or "cannot be run" in told:
            raise
        raise GitTrouble(f"there is no commit {name!r} here (a shallow clone may lack it)") from None
    return found.decode().strip()


def merge_base(folder: str, one: str, other: str) -> str | None:
    """The commit that two commits (by object name) have in common, None where they have none."""
    try:
        return ask(folder, "merge-base", one, other).decode().split()[0]
    except (GitTrouble, IndexError):
        return None


def files_of(folder: str, commit: str) -> dict[str, str]:
    """The files of a commit (by object name): their blobs' names by path from the top of the repo."""
    listing = ask(folder, "ls-tree", "-r", "-z", "--full-tree", commit, "--")
    if len(listing) > LARGEST:
        raise GitTrouble("this commit has more files than are looked at")
    found: dict[str, str] = {}
    for entry in listing.split(b"\0"):
        about, tab, path = entry.partition(b"\t")
        mode, sort, name = about.split() if tab else (b"", b"", b"")
        # links and other repos are no drafts
        if sort == b"blob" and mode.startswith(b"100"):
            found[os.fsdecode(path)] = name.decode()
    return found


def blob(folder: str, name: str, most: int) -> bytes:
    """The content of a blob by its object name, cut one byte after `most`."""
    return ask(folder, "cat-file", "blob", name, most=most)

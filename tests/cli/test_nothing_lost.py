"""Killed at any moment, on a full disk, where nothing can be written: a right answer or a clear word."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from attrlint.cli.main import main
from tests.cli.conftest import BAD, Done, Run
from tests.cli.hooked import KILLED, hooked
from tests.reading.word.documents import paragraph, word

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits are of Unix")
MOMENTS = 60
BEFORE = b'{"version": 1, "drafts": {}}\n'
"""More changes on disk than any of these runs makes."""


@pytest.fixture
def news(repo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # patterns are compiled once for all these tests
    kept = Path(os.environ["ATTRLINT_CACHE_DIR"])
    if not list(kept.glob("config-*")):
        main(["config"])
    (repo / "news").mkdir()
    (repo / "cache").mkdir()
    for path in kept.glob("config-*"):
        shutil.copy2(path, repo / "cache")
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(repo / "cache"))
    for number in range(5):
        (repo / f"news/{number}.md").write_text(BAD * (number + 1))
    (repo / "news/story.docx").write_bytes(word(paragraph("The plant will close in June, sources said.")))
    return repo / "news"


def forget(news: Path) -> None:
    """Take away what is kept, but for the config: to compile all patterns takes longer than the test."""
    for path in (news.parent / "cache").iterdir():
        if not path.name.startswith("config-") or path.name.endswith(".new"):
            path.unlink()


def fresh_run(news: Path, attrlint: Run, command: Sequence[str]) -> Done:
    """What the command says in this process, which then has all modules for those that it forks."""
    os.chdir(news)
    return attrlint(*command)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


COMMANDS: dict[str, tuple[Sequence[str], str]] = {
    "check": (("check", "0.md"), ""),
    "folder": (("check", "--jobs", "1"), ""),
    "register": (("check", "--repo", "--jobs", "1"), ""),
    "report": (("check", "--output-file", "report.out"), "report.out"),
    "page": (("check", "--output-format", "html", "--output-file", "r.html", "0.md"), "r.html"),
    "copy": (("check", "--annotate", "copy.docx", "story.docx"), "copy.docx"),
    "baseline": (("baseline",), "baseline.json"),
    "sources": (("sources", "--output-file", "sources.out"), "sources.out"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_run_that_is_killed_leaves_the_old_or_the_new(name: str, news: Path, attrlint: Run) -> None:
    command, made = COMMANDS[name]
    drafts = tree(news)
    fresh = fresh_run(news, attrlint, command)
    assert fresh.returncode in (0, 1), fresh.stderr
    new = {path: data for path, data in tree(news).items() if path not in drafts}
    assert set(new) == ({made} if made else set())
    killed = 0
    for moment in range(1, MOMENTS):
        forget(news)
        for path in news.rglob(made or "nothing"):
            path.write_bytes(BEFORE)
        done = hooked("kill", command, news, number=moment)
        here = tree(news)
        assert {path: here[path] for path in drafts} == drafts
        if made:
            assert here[made] in (BEFORE, new[made])
        for path in news.rglob("*.new"):
            path.unlink()
        if done.returncode != KILLED:
            break
        killed += 1
        # whatever it left behind is in nobody's way
        again = hooked("let", command, news)
        assert (again.returncode, again.stdout) == (fresh.returncode, fresh.stdout)
        assert again.stderr.replace("\n", "") in ("", fresh.stderr.replace("\n", ""))
        if made:
            assert tree(news)[made] == new[made]
    assert 0 < killed < MOMENTS - 1


@pytest.mark.parametrize("name", COMMANDS)
def test_where_nothing_can_be_written(name: str, news: Path, attrlint: Run) -> None:
    command, made = COMMANDS[name]
    fresh = fresh_run(news, attrlint, [one for one in command if one not in ("--output-file", made)])
    forget(news)
    for path in news.rglob(made or "nothing"):
        path.unlink()
    drafts = tree(news)
    done = hooked("refuse", command, news)
    assert "Traceback" not in done.stderr
    assert tree(news) == drafts
    if made:
        assert done.returncode == 2
        assert "Read-only file system" in done.stderr
    elif name == "register":
        # it cannot be made for this run alone either
        assert done.returncode == 2 or done.stdout == fresh.stdout
    else:
        assert (done.returncode, done.stdout) == (fresh.returncode, fresh.stdout)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("room", [0, 100])
def test_where_the_disk_is_full(name: str, room: int, news: Path, attrlint: Run) -> None:
    command, made = COMMANDS[name]
    fresh = fresh_run(news, attrlint, [one for one in command if one not in ("--output-file", made)])
    forget(news)
    for path in news.rglob(made or "nothing"):
        path.write_bytes(BEFORE)
    before = tree(news)
    # a file that may grow no further is refused as on a full disk
    done = hooked("full", command, news, number=room)
    assert "Traceback" not in done.stderr
    assert tree(news) == before
    if made:
        assert done.returncode == 2
        assert "File too large" in done.stderr
    elif name == "register":
        assert done.returncode == 2 or done.stdout == fresh.stdout
    else:
        assert (done.returncode, done.stdout) == (fresh.returncode, fresh.stdout)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")
@pytest.mark.parametrize(
    "command",
    ["check", "check 0.md", "check --output-format json", "sources", "rules", "explain bare-source"],
)
@pytest.mark.parametrize("stderr", ["read", "full"])
def test_a_stream_that_takes_nothing(command: str, stderr: str, news: Path) -> None:
    for _ in ("cold", "warm"):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "attrlint", *command.split()],
                cwd=news,
                stdout=full,
                stderr=full if stderr == "full" else subprocess.PIPE,
                check=False,
                timeout=60,
            )
        assert done.returncode == 2
        if stderr == "read":
            said = done.stderr.decode()
            assert said == "attrlint: what there is to tell cannot be written: No space left on device\n"
        # what was told to nobody is not kept as told
        hooked("let", command.split(), news)


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_streams_that_were_closed_before_we_came(closed: tuple[int, ...], news: Path) -> None:
    before = tree(news)

    def close() -> None:
        for stream in closed:
            os.close(stream)

    done = subprocess.run(
        [sys.executable, "-m", "attrlint", "check", "0.md", "--output-file", "report.out"],
        cwd=news, preexec_fn=close, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    here = tree(news)
    assert b"sources said" in here.pop("report.out")
    assert here == before


def test_a_folder_that_is_gone(news: Path) -> None:
    (news / "gone").mkdir()
    code = "import os; os.rmdir(os.getcwd()); from attrlint.cli.main import run; run()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=news / "gone", capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert done.stderr == b"attrlint: the folder that attrlint was called in is gone\n"


def test_runs_at_once_share_cache_and_report(news: Path, attrlint: Run) -> None:
    command = ("check", "--output-file", "report.out")
    os.chdir(news)
    attrlint(*command, "--no-cache")
    alone = (news / "report.out").read_bytes()
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "attrlint", *command],
            cwd=news,
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _ in range(4)
    ]
    ends = [(process.communicate(timeout=120), process.returncode) for process in started]
    assert ends == [((b"", b""), 1)] * 4
    assert (news / "report.out").read_bytes() == alone
    assert not list(news.glob("*.new"))
    assert attrlint(*command).returncode == 1
    assert (news / "report.out").read_bytes() == alone

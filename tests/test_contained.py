"""Nothing is reached but what a run is for: no network, program, code or environment, and no other file."""

import ast
import os
import sys
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from attrlint.checks import build
from attrlint.fault import Fault
from attrlint.page import Page
from attrlint.words import builtin_folder
from tests.cli.conftest import Run
from tests.cli.conftest import attrlint as attrlint
from tests.cli.conftest import repo as repo
from tests.cli.hooked import hooked
from tests.conftest import ROOT, git
from tests.pages import RULE, page, write

PACKAGE = ROOT / "attrlint"
MODULES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}

# what reaches out of the process, or makes two runs differ, and the only modules that may
NETWORK = ("socket", "ssl", "http", "urllib.request", "urllib.error", "ftplib", "smtplib", "xmlrpc")
MAY: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "network": (NETWORK, frozenset()),
    "programs": (
        ("subprocess", "os.system", "os.popen", "os.startfile", "pty", "webbrowser"),
        frozenset({"history/git.py"}),
    ),
    "code": (
        ("eval", "exec", "compile", "pickle", "shelve", "ctypes", "runpy", "yaml.load", "yaml.unsafe_load"),
        frozenset(),
    ),
    "values of an earlier run": (
        ("marshal",),
        frozenset({"cache/store.py", "cache/outcomes.py", "results.py", "archive/parcel.py"}),
    ),
    "environment": (
        ("os.environ", "os.getenv", "os.environb", "os.path.expandvars", "os.path.expanduser", "os.putenv"),
        frozenset(
            {"history/git.py", "cache/folder.py", "cache/outcomes.py", "register/folder.py"}
            | {"cli/terminal.py", "cli/options.py", "cli/beside.py", "archive/session.py"}
        ),
    ),
    "clock": (
        ("time", "datetime.now", "date.today", "datetime.today", "datetime.utcnow"),
        # what was kept may be too young to be sure of; a bar; a search that is too long; the end of a waiver
        frozenset(
            {"cache/watch.py", "cache/outcomes.py", "keeping.py", "cli/progress.py", "cli/check.py"}
            | {"checks/expression.py", "settled/settling.py", "server/current.py"}
        ),
    ),
    "chance": (
        ("random", "secrets", "uuid", "os.urandom"),
        # examples by a fixed seed, and the name of a file until it is whole
        frozenset({"rules/sample.py", "cli/output.py"}),
    ),
    "locale": (("locale",), frozenset()),
}  # fmt: skip


@cache
def reached(path: Path) -> frozenset[str]:
    """Modules that are imported, dotted names that are used, and functions that are called by their name."""
    return frozenset(_reached(ast.parse(path.read_text(encoding="utf-8"))))


def _reached(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Attribute):
            yield ast.unparse(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


@pytest.mark.parametrize("what", MAY)
def test_only_named_modules_reach(what: str) -> None:
    names, may = MAY[what]
    reaching = {
        module
        for module, path in MODULES.items()
        for name in reached(path)
        if any(name == one or name.startswith(f"{one}.") for one in names)
    }
    assert reaching == may


@pytest.mark.parametrize("room", ["reading", "language", "attribution", "checks", "page", "reports"])
def test_rooms_that_see_drafts_and_pages_open_nothing(room: str) -> None:
    # templates of the report are attrlint's own files; the engine of patterns is looked for on disk
    may = {"reports/html/printing.py", "checks/engine.py"}
    opening = {
        module
        for module, path in MODULES.items()
        if module.startswith(f"{room}/")
        for name in reached(path)
        if name in ("open", "io.open", "os.open", "os.stat", "os.listdir", "os.scandir", "pathlib.Path")
    }
    assert opening <= may


SECRET = "hunter2-of-the-environment"
HOSTILE = """\
profile: ./house.yaml
rules: [desk]
exclude: ['$HOME/**', '${SECRET_OF_THIS_TEST}', '~/**']
severity: {says-nothing: error}
words: {officials: ['$SECRET_OF_THIS_TEST', '${SECRET_OF_THIS_TEST}', '%SECRET_OF_THIS_TEST%', '{{env.X}}']}
"""
DRAFT = (
    "---\ntitle: !!python/object/apply:os.system ['touch owned']\nlayout: ../../../../etc/passwd\n---\n\n"
    "{{< readfile file=\"/etc/passwd\" >}} {% include /etc/passwd %}\n\n"
    "<!--#include file='/etc/passwd' --> <script src='https://example.org/x.js'></script>\n\n"
    "![a](file:///etc/passwd) ![b](https://a.example/b.png) $SECRET_OF_THIS_TEST was so, actually.\n\n"
    "The plant will close in June, sources said. `$(touch owned)` ; touch owned\n"
)  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repo whose config, rules and drafts ask for all that they must not get."""
    news = tmp_path_factory.mktemp("hostile") / "news"
    write(news, ".attrlint.yaml", HOSTILE)
    write(news, "house.yaml", "summary: $SECRET_OF_THIS_TEST\nextends: ap\n")
    rule = RULE.replace("'actually'", r"'actually', '\$\w+', '\$\{\w+\}'")
    for key in ("summary", "help"):
        rule = rule.replace(f"{key}: ", f"{key}: $SECRET_OF_THIS_TEST ", 1)
    rule = rule.replace("It takes up room.", "$SECRET_OF_THIS_TEST ${SECRET_OF_THIS_TEST} ~/.ssh/id_rsa")
    write(news, "desk/clarity/says-nothing.yaml", rule)
    (news / "draft.md").write_text(DRAFT)
    (news / "draft.html").write_text(
        f"<html><body><p>{DRAFT}</p><iframe src=/etc/passwd></iframe></body></html>"
    )
    (news / "draft.txt").write_text(DRAFT)
    git(news, "init", "-q")
    git(news, "add", ".")
    git(news, "commit", "-q", "-m", "All")
    return news


@pytest.fixture
def hostile(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SECRET_OF_THIS_TEST", SECRET)
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(made.parent / "cache"))
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(made)
    return made


COMMANDS = (
    *(f"check --output-format {format}" for format in ("full", "html", "sarif", "github")),
    *("check --repo --jobs 1", "check --redact", "sources --show", "explain says-nothing", "baseline"),
)


@cache
def ours() -> tuple[str, ...]:
    """Folders of Python and of attrlint itself, of which modules and rules are read."""
    paths = {*sysconfig.get_paths().values(), sys.prefix, sys.base_prefix, builtin_folder(), str(PACKAGE)}
    return tuple(os.path.join(os.path.realpath(path), "") for path in paths)


@pytest.mark.skipif(sys.platform == "win32", reason="processes are not forked there")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_hostile_repo_gets_nothing(command: str, hostile: Path) -> None:
    told: list[str] = []
    before = {path.name for path in hostile.iterdir()}
    done = hooked("tell", command.split(), hostile, told=told)
    assert done.returncode in (0, 1), done.stderr
    assert SECRET not in done.stdout + done.stderr
    assert {path.name for path in hostile.iterdir()} - before <= {".attrlint"}
    opened = {ast.literal_eval(line.removeprefix("open ")) for line in told if line.startswith("open ")}
    real = {os.path.realpath(path) for path in opened}
    allowed = (os.path.join(hostile.parent, ""), *ours())
    assert {path for path in real if not path.startswith(allowed)} <= {os.devnull, "/proc/mounts"}
    asked = {line.removeprefix("environment ") for line in told if line.startswith("environment ")}
    assert asked <= ASKED
    assert not [line for line in told if not line.startswith(("open ", "environment "))]


ASKED = {"NO_COLOR", "FORCE_COLOR", "TERM", "PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF"} | {
    *("ATTRLINT_CACHE_DIR", "XDG_CACHE_HOME", "HOME"),
    # Python asks which language to speak, and where files that pass may lie
    *("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "TMPDIR", "TEMP", "TMP"),
}
"""What is asked of the environment, as docs/security.md says."""


@pytest.mark.skipif(sys.platform == "win32", reason="processes are not forked there")
def test_older_versions_are_asked_of_git_alone(hostile: Path) -> None:
    told: list[str] = []
    done = hooked("tell", ["check", "--diff", "HEAD", "--jobs", "1"], hostile, told=told)
    assert done.returncode == 0, done.stderr
    started = [line for line in told if not line.startswith(("open ", "environment "))]
    assert started
    assert all(line.startswith(("subprocess.Popen ('git', ", "os.posix_spawn ")) for line in started)


@pytest.mark.parametrize(
    "check",
    [
        *(f"kind: {kind}\nany: [a]" for kind in ("os", "..cli.main", "conflicts.name", "__init__", "engine")),
        *(
            f"kind: conflict\nof: {place}"
            for place in ("os", "..pattern", "conflict", "values", "across.name")
        ),
    ],
)
def test_a_rule_names_no_module(check: str) -> None:
    with pytest.raises(Fault, match=r"'(?:kind|of)'|not one of|there (?:is|are)|did you mean"):
        build(page(check), {})


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system ['touch owned']", "!!python/name:os.system", "!x y"]
)
def test_a_page_makes_no_objects(tag: str) -> None:
    with pytest.raises(Fault, match="are not read"):
        Page.load("p.yaml", f"profile: {tag}\n".encode())


def test_the_input_is_never_written(hostile: Path, attrlint: Run) -> None:
    drafts = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in hostile.glob("draft.*")}
    for command in COMMANDS:
        attrlint(*command.split())
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in drafts} == drafts

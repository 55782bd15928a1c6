"""`attrlint archive`: tables from an archive, and one line where something is missing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import attrlint as package
from tests.archive.spark_here import SPARK
from tests.cli.conftest import BAD, Run


@pytest.fixture
def articles(repo: Path) -> Path:
    lines = [{"url": "a", "body": BAD}, {"url": "b", "body": None}, {"url": "c", "body": "She said no."}]
    (repo / "in.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return repo


def test_without_the_extra_one_line_says_what_to_install(
    attrlint: Run, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("attrlint.spark", "attrlint.archive.mapping", "attrlint.archive.session"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    done = attrlint("archive", "in.jsonl", "out")
    assert done == (
        2,
        "",
        "attrlint: linting an archive needs a package that is not installed: pip install 'attrlint[spark]'\n",
    )
    assert not (articles / "out").exists()


@pytest.mark.skipif(not SPARK, reason="takes Java and attrlint[spark]")
def test_without_java_one_line_says_what_to_install(attrlint: Run, articles: Path) -> None:
    done = attrlint("archive", "in.jsonl", "out", env={"JAVA_HOME": str(articles)})
    assert (done.returncode, done.stdout) == (2, "")
    [line] = done.stderr.splitlines()
    assert line.startswith("attrlint: Spark needs Java 17 or later, which is not on this machine")


@pytest.mark.skipif(not SPARK, reason="takes Java and attrlint[spark]")
def test_a_java_that_is_none_is_told_in_its_own_words(process: Run, articles: Path) -> None:
    # a process of its own: one that has started Spark keeps its Java
    java = articles / "bin/java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho too old for this >&2\nexit 1\n")
    java.chmod(0o755)
    done = process("archive", "in.jsonl", "out", env={"JAVA_HOME": str(articles)})
    assert done.returncode == 2
    [line] = done.stderr.splitlines()
    assert "did not start it: too old for this; install one" in line


def test_slips_are_told_before_anything_is_started(attrlint: Run, articles: Path) -> None:
    (articles / "out").mkdir()
    (articles / "out/old").touch()
    (articles / "bad.yaml").write_text("profile: [ap]\n")
    for arguments, told in [
        (("none.parquet", "new"), "none.parquet: there is no such file or folder"),
        (("in.jsonl", "out"), "out: something is there already"),
        (("in.jsonl", "new", "--format", ".rtf"), "no format '.rtf'"),
    ]:
        done = attrlint("archive", *arguments)
        assert done.returncode == 2
        assert told in done.stderr
    assert not (articles / "new").exists()


@pytest.mark.skipif(not SPARK, reason="takes Java and attrlint[spark]")
def test_a_config_is_told_of_before_java_is_started(attrlint: Run, articles: Path) -> None:
    (articles / "bad.yaml").write_text("profle: ap\n")
    no_java = {"JAVA_HOME": str(articles)}
    done = attrlint("archive", "in.jsonl", "out", "--config", "bad.yaml", env=no_java)
    assert done.returncode == 2
    assert done.stderr.startswith("bad.yaml:1:1: unknown key 'profle'")
    done = attrlint("archive", "in.jsonl", "out", "--profile", "app", env=no_java)
    assert done.stderr == "attrlint: --profile: no profile is called 'app': did you mean 'ap'?\n"


def test_a_check_imports_none_of_it(repo: Path) -> None:
    (repo / "mill.md").write_text("The mill will close, sources say.\n")
    code = (
        "import sys; from attrlint.cli.main import main; main(['check', '--isolated', 'mill.md']);"
        "sys.exit(sorted(n for n in sys.modules if n.partition('.')[0] in {'pyspark', 'pyarrow', 'pandas'}"
        " or n.startswith(('attrlint.archive', 'attrlint.spark', 'attrlint.cli.archive'))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=repo, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.skipif(not SPARK, reason="takes Java and attrlint[spark]")
def test_an_archive_comes_to_tables(process: Run, articles: Path) -> None:
    import pyarrow.parquet

    done = process("archive", "in.jsonl", "out", "--isolated", "--jobs", "2", timeout=240)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    rows = pyarrow.parquet.read_table(articles / "out/findings").to_pylist()
    told = {("a", one.rule) for one in package.lint(BAD)} | {
        ("c", one.rule) for one in package.lint("She said no.")
    }
    assert {(row["id"], row["rule"]) for row in rows} == told | {("b", "unreadable-file")}
    said = pyarrow.parquet.read_table(articles / "out/attributions").to_pylist()
    assert done.stdout == (
        f"{len(rows)} findings and {len(said) - 1} attributions in 3 records;"
        " 1 of the findings say what could not be read or linted\n"
    )
    again = process("archive", "out/findings", "again", "--text", "start", "--id", "id", timeout=240)
    assert again.returncode == 2
    assert again.stderr.startswith("attrlint: out/findings: the column 'start' holds struct<")

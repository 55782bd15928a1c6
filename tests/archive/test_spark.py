"""On a local Spark: the same as from `attrlint.lint`, for any number of partitions, whatever the records."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import attrlint
from attrlint.archive.schema import ATTRIBUTION, FINDING, ddl
from attrlint.config import isolated, load_config
from attrlint.fault import Fault
from attrlint.reading.reader import LIMIT
from tests.archive.spark_here import takes_spark
from tests.archive.test_parcel import house
from tests.archive.test_records import DRAFTS

pytestmark = takes_spark
BAD = "# Plant will close\n\nThe plant will actually close in June, sources said.\n"


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from attrlint.archive.session import local_session

    with local_session(2) as session:
        yield session


@pytest.fixture(scope="module")
def drafts(spark: Any) -> Any:
    rows = [(path.name, path.read_bytes()) for path in DRAFTS]
    return spark.createDataFrame(rows, "url string, body binary")


def place(row: Any) -> tuple[Any, ...]:
    return (row["id"], row["start"]["offset"], row["rule"], row["end"]["offset"])


def plain(row: Any) -> Any:
    return row.asDict(recursive=True)


def test_findings_are_those_of_lint_for_any_number_of_partitions(drafts: Any) -> None:
    from attrlint.spark import findings

    told = [one for path in DRAFTS for one in attrlint.lint(path.read_bytes(), path=path.name)]
    expected = [(o.path, o.start[:], o.end[:], *o[1:7], len(o.related), o.fingerprint) for o in told]
    first = None
    for parts in (1, 3, 20):
        found = findings(drafts.repartition(parts), path="url")
        assert found.schema.simpleString() == f"struct<{_simple(ddl(FINDING))}>"
        rows = sorted(map(plain, found.collect()), key=place)
        shown = [
            (
                row["id"],
                tuple(row["start"].values()),
                tuple(row["end"].values()),
                *(row[key] for key in ("rule", "group", "severity", "message", "help", "text")),
                len(row["related"]),
                row["fingerprint"],
            )
            for row in rows
        ]
        assert shown == sorted(expected, key=lambda one: (one[0], one[1][2], one[3], one[2][2]))
        first = first or rows
        assert rows == first


def _simple(schema: str) -> str:
    return schema.replace("`", "").replace(": ", ":").replace(", ", ",").replace(" ", ":")


def test_attributions_are_those_of_the_ledger_and_both_is_both(drafts: Any) -> None:
    from attrlint.reports.account import account
    from attrlint.spark import attributions, both, findings

    rows = list(map(plain, attributions(drafts, path="url").collect()))
    assert list(rows[0]) == list(ATTRIBUTION)
    for path in DRAFTS:
        told = account(attrlint.read(path.read_bytes(), path=path.name)).statements
        mine = [row for row in rows if row["id"] == path.name]
        assert [row["cue"]["text"] for row in mine] == [one.cue.text for one in told]
    together = list(map(plain, both(drafts, path="url").collect()))
    assert sorted((row for one in together for row in one["attributions"]), key=str) == sorted(rows, key=str)
    alone = list(map(plain, findings(drafts, path="url").collect()))
    assert sorted((row for one in together for row in one["findings"]), key=str) == sorted(alone, key=str)


def test_bad_records_are_findings(spark: Any) -> None:
    from attrlint.spark import findings

    rows = [(1, BAD), (2, None), (3, "nul\0"), (4, "x" * (LIMIT + 1)), (None, BAD)]
    df = spark.createDataFrame(rows, "`the id` int, `a.b` string")
    # Spark lets bytes that are no UTF-8 pass for a string
    df = df.union(spark.sql("select 5, cast(X'4361e9' as string)"))
    found = {(row.id, row.rule) for row in findings(df, "a.b", "the id").collect()}
    told = {one.rule for one in attrlint.lint(BAD)}
    assert found == {(id, "unreadable-file") for id in "2345"} | {
        (id, rule) for id in ("1", None) for rule in told
    }


def test_a_config_travels_with_all_it_is_made_of(spark: Any, tmp_path: Path) -> None:
    from attrlint.spark import findings

    path = house(tmp_path / "newsroom")
    df = spark.createDataFrame([("a", BAD)], "url string, body string")
    sent = [findings(df, config=str(path)), findings(df, config=load_config(str(path)))]
    shutil.rmtree(path.parent)
    for one in sent:
        found = {row.rule: row.severity for row in one.collect()}
        assert found["empty-word"] == "warning"
        assert found["bare-source"] == "info"
    assert "empty-word" not in {row.rule for row in findings(df, config=isolated()).collect()}


def test_what_cannot_be_done_is_said_before_anything_is_begun(spark: Any, tmp_path: Path) -> None:
    from attrlint.spark import Unfit, findings

    df = spark.createDataFrame([("a", 1)], "url string, body int")
    with pytest.raises(Unfit, match="'body' holds int"):
        findings(df)
    with pytest.raises(Unfit, match="no column 'text': there are url, body"):
        findings(df, "text")
    with pytest.raises(Unfit, match="no format"):
        findings(df, "url", format="md")
    (tmp_path / "a.yaml").write_text("profle: ap\n")
    with pytest.raises(Fault, match="did you mean"):
        findings(df, "url", config=str(tmp_path / "a.yaml"))

"""Records come to what attrlint finds in the same drafts, and bad ones to a row that says so."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import attrlint
from attrlint.archive.records import TROUBLES, Reading, Record, Row
from attrlint.archive.schema import ATTRIBUTION, FINDING
from attrlint.checks.check import Hit
from attrlint.config import Config, isolated, load_config
from attrlint.reading.draft import Draft
from attrlint.reading.reader import LIMIT, TEXTS
from attrlint.reports.account import account
from attrlint.reports.account_json import account_value
from attrlint.reports.value import finding_value
from tests.conftest import ROOT
from tests.pages import write

DRAFTS = sorted(path for path in (ROOT / "tests/drafts").iterdir() if path.suffix in TEXTS)
BAD = b"# Plant will close\n\nThe plant will close in June, sources said.\n"


@pytest.fixture
def config() -> Config:
    return _defaults()


@cache
def _defaults() -> Config:
    return isolated()


def rules(rows: Iterable[Row]) -> list[str]:
    return [row["rule"] for row in rows]


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_rows_are_what_the_json_promises(path: Path, config: Config) -> None:
    data = path.read_bytes()
    record = Record("a1", data, len(data), path.name)
    found = Reading(config).findings(record)
    promised = [finding_value(one) for one in attrlint.lint(data, path=path.name)]
    for row, value in zip(found, promised, strict=True):
        assert list(row) == list(FINDING)
        same = {key: value[key] for key in FINDING if key not in ("id", "related")}
        assert row == {"id": "a1", "related": row["related"], **same}
        assert [{"path": path.name} | one for one in row["related"]] == [
            {"path": path.name} | one for one in value["related"]
        ]
    said = Reading(config).attributions(record)
    ledger = account_value(account(attrlint.read(data, path=path.name)))
    sources = {source["id"]: source for source in ledger["sources"]}
    for row, value in zip(said, ledger["attributions"], strict=True):
        assert row.keys() <= ATTRIBUTION.keys()
        assert {key: row[key] for key in value} == value
        source = sources.get(value["source_id"], {"kind": "none"})
        for key in ("kind", "name", "title", "organization", "reason", "basis", "granted", "via"):
            assert row.get(key) == source.get(key, None if key not in row else "")


@pytest.mark.parametrize(
    ("record", "rule", "words"),
    [
        (Record("a", None), "unreadable-file", "no text in this record"),
        (Record("a", None, LIMIT + 1), "unreadable-file", "5,242,881 bytes"),
        (Record("a", b"x" * (LIMIT + 1), LIMIT + 1), "unreadable-file", "split it"),
        (Record("a", b"Caf\xe9", 4), "unreadable-file", "offset 3"),
        (Record("a", b"nul\0", 4), "unreadable-file", "NUL"),
        (Record("a", b"no document", 11, "a.docx"), "unreadable-file", ""),
        (Record(None, b"", 0), "empty-draft", ""),
    ],
)
def test_a_bad_record_is_a_finding(record: Record, rule: str, words: str, config: Config) -> None:
    [row] = Reading(config).findings(record)
    assert (row["id"], row["rule"]) == (record.id, rule)
    assert words in row["message"]
    said = Reading(config).attributions(record)
    assert [one["fault"] for one in said] == ([f"{rule}: {row['message']}"] if rule in TROUBLES else [])
    assert Reading(config).both(record) == [{"id": record.id, "findings": [row], "attributions": said}]


def crashing(_: Draft) -> Iterable[Hit]:
    raise ZeroDivisionError("a rule of ours")


def test_a_rule_that_crashes_is_a_finding_beside_the_others(config: Config) -> None:
    broken = {"long-word": config.rules["bare-source"]._replace(name="long-word", check=crashing)}
    rows = Reading(config._replace(rules={**config.rules, **broken})).findings(Record("a", BAD))
    assert rules(rows) == ["internal-fault", *rules(Reading(config).findings(Record("a", BAD)))]
    assert "'long-word' could not be run" in rows[0]["message"]


def test_whatever_crashes_is_a_finding(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: Any) -> Any:
        raise RecursionError("too deep")

    for place in ("lint_draft", "account"):
        monkeypatch.setattr(f"attrlint.archive.records.{place}", crash)
    [row] = Reading(config).both(Record("a", BAD))
    assert rules(row["findings"]) == ["internal-fault"]
    [said] = row["attributions"]
    assert said["fault"].startswith(
        "internal-fault: this record could not be linted: RecursionError: too deep"
    )


@settings(deadline=None)
@given(st.one_of(st.none(), st.binary(max_size=60)), st.sampled_from([None, "a.md", "a.html", "a.odt", "\0"]))
def test_nothing_in_a_record_raises(data: bytes | None, path: str | None) -> None:
    [row] = Reading(_defaults()).both(Record("a", data, None if data is None else len(data), path))
    assert isinstance(row["findings"], list)


def test_the_format_is_the_paths_or_else_the_one_that_was_named(config: Config) -> None:
    tagged = Record("a", b"<h1>Plant</h1><p>It will close, <b>sources</b> said.</p>")
    assert "bare-source" not in rules(Reading(config, ".txt").findings(tagged))
    for reading, path in ((".html", None), (".html", "/2024/plant"), (".txt", "plant.html")):
        assert "bare-source" in rules(Reading(config, reading).findings(tagged._replace(path=path)))


def test_overrides_hold_for_paths_from_the_configs_folder(tmp_path: Path) -> None:
    page = "overrides: [{files: 'opinion/**', severity: {bare-source: off}}]\n"
    write(tmp_path, ".attrlint.yaml", page)
    reading = Reading(load_config(str(tmp_path / ".attrlint.yaml")))
    assert "bare-source" in rules(reading.findings(Record("a", BAD, path="news/plant.md")))
    assert "bare-source" not in rules(reading.findings(Record("a", BAD, path="opinion/plant")))

"""The columns: those that the docs promise."""

import re

import pytest

from attrlint.archive.schema import ATTRIBUTION, FINDING, Fields, ddl
from tests.conftest import ROOT


@pytest.mark.parametrize(("heading", "fields"), [("findings", FINDING), ("attributions", ATTRIBUTION)])
def test_the_docs_have_a_row_for_every_column(heading: str, fields: Fields) -> None:
    page = (ROOT / "docs/archives.md").read_text(encoding="utf-8")
    rows = re.search(rf"^## The rows of {heading}\n(?:.*\n)*?\|---.*\n((?:\|.*\n)+)", page, re.MULTILINE)
    assert rows
    named = [name for row in rows[1].splitlines() for name in re.findall("`(.+?)`", row.split("|")[1])]
    assert named == list(fields)


def test_spark_is_told_of_nested_columns() -> None:
    fields: Fields = {"id": "string", "end": {"line": "int"}, "group": [{"a": "string"}]}
    assert ddl(fields) == "`id` string, `end` struct<`line`: int>, `group` array<struct<`a`: string>>"

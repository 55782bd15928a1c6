"""Batches of Arrow: the same rows however records are parted, with the types that the schema names."""

from collections.abc import Sequence
from typing import Any

import pytest

from attrlint.archive import batches
from attrlint.archive.batches import FIELDS, Task, Wanted
from attrlint.archive.parcel import pack
from attrlint.archive.schema import arrow

pa = pytest.importorskip("pyarrow")

BAD = b"The plant will close in June, sources said. Ana Ruiz said that it will not."
RECORDS = [(b"a", BAD, len(BAD), None), (None, None, None, b"b.md"), (b"\xff", b"", 0, None)] * 3


def run(wanted: Wanted, sizes: Sequence[int]) -> list[Any]:
    kinds = {"id": pa.binary(), "text": pa.binary(), "size": pa.int64(), "path": pa.binary()}
    every = [dict(zip(kinds, record, strict=True)) for record in RECORDS]
    taken = iter(every)
    parts = [[next(taken) for _ in range(size)] for size in sizes]
    given = (pa.RecordBatch.from_pylist(part, pa.schema(kinds)) for part in parts)
    made = list(Task(wanted, pack(), ".md")(given))
    assert all(batch.schema == arrow(FIELDS[wanted]) for batch in made)
    return [row for batch in made for row in batch.to_pylist()]


@pytest.mark.parametrize("wanted", list(FIELDS))
def test_rows_do_not_depend_on_batches(wanted: Wanted, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run(wanted, [9])
    monkeypatch.setattr(batches, "MOST", 2)
    assert whole == run(wanted, [2, 0, 3, 4])
    assert {row["id"] for row in whole} >= {"a", None}


def test_an_id_that_is_no_text_is_shown() -> None:
    assert {row["id"] for row in run("findings", [9])} == {"a", None, "\ufffd"}

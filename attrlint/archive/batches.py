"""Batches of Arrow records in, batches of rows out: what a process of Spark's is given to do."""

import gc
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, Literal

from attrlint.archive.parcel import unpack
from attrlint.archive.records import Reading, Record
from attrlint.archive.schema import ATTRIBUTION, BOTH, FINDING, Fields, arrow

if TYPE_CHECKING:
    import pyarrow

Wanted = Literal["findings", "attributions", "both"]
FIELDS: Final[dict[Wanted, Fields]] = {"findings": FINDING, "attributions": ATTRIBUTION, "both": BOTH}
MOST: Final = 512
"""Rows that are handed on at a time, about: what a process holds does not grow with its share."""
YOUNG: Final = 100_000
"""New objects after which Python looks for garbage: the command line does so, too."""


class Task:
    """Lints batches with the columns `id`, `text` (bytes), `size` and `path`; small enough to be sent."""

    __slots__ = ("_format", "_parcel", "_wanted")

    def __init__(self, wanted: Wanted, parcel: bytes, format: str) -> None:
        self._wanted = wanted
        self._parcel = parcel
        self._format = format

    def __call__(self, batches: "Iterator[pyarrow.RecordBatch]") -> "Iterator[pyarrow.RecordBatch]":
        """Batches of the rows that are wanted, records in their order."""
        import pyarrow

        gc.set_threshold(YOUNG, 20, 50)
        rows_of = getattr(Reading(unpack(self._parcel), self._format), self._wanted)
        schema = arrow(FIELDS[self._wanted])
        rows: list[Any] = []
        for batch in batches:
            for record in _records(batch):
                rows += rows_of(record)
                if len(rows) >= MOST:
                    yield pyarrow.RecordBatch.from_pylist(rows, schema)
                    rows = []
        if rows:
            yield pyarrow.RecordBatch.from_pylist(rows, schema)


def _records(batch: "pyarrow.RecordBatch") -> Iterator[Record]:
    columns = (batch.column(name) for name in ("id", "text", "size", "path"))
    for id, text, size, path in zip(*columns, strict=True):
        yield Record(_word(id.as_py()), text.as_py(), size.as_py(), _word(path.as_py()))


def _word(value: bytes | None) -> str | None:
    # Spark lets any bytes pass for words
    return None if value is None else value.decode("utf-8", "replace")

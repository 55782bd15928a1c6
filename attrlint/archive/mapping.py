"""DataFrame in, DataFrame out: which columns are sent to be linted, and what comes back."""

from typing import NamedTuple

from attrlint.archive.batches import FIELDS, Task, Wanted
from attrlint.archive.schema import ddl
from attrlint.extra import MissingExtra
from attrlint.reading.reader import LARGEST_DOCUMENT, LIMIT, SUFFIXES

try:
    import pandas  # noqa: F401 - Spark asks for it
    import pyarrow  # noqa: F401
    from pyspark.sql import DataFrame
    from pyspark.sql import functions as F  # noqa: N812 - as everybody who uses it calls it
except ImportError as error:
    raise MissingExtra("linting an archive", "spark") from error

__all__ = ["Columns", "DataFrame", "Unfit", "mapped"]


class Unfit(ValueError):
    """A DataFrame, or what was said of it, that cannot be linted; `str()` says why."""


class Columns(NamedTuple):
    """Which columns hold what, and the ending of drafts whose `path` does not tell their format."""

    text: str
    id: str
    path: str | None
    format: str


def mapped(wanted: Wanted, df: DataFrame, columns: Columns, parcel: bytes) -> DataFrame:
    """The rows that are wanted of every record, under the config in the parcel.

    Unfit where `df` lacks a column or holds something else in it.
    """
    if columns.format not in SUFFIXES:
        raise Unfit(f"{columns.format!r} is no format: there are {', '.join(SUFFIXES)}")
    kind = _kind(df, columns.text)
    words = F.col(_named(df, columns.text)).cast("binary")
    size = F.length(words)
    most = LIMIT if kind == "string" else LARGEST_DOCUMENT
    where = F.lit(None) if columns.path is None else F.col(_named(df, columns.path))
    taken = df.select(
        F.col(_named(df, columns.id)).cast("string").cast("binary").alias("id"),
        # what is longer than any draft may be is not even sent
        F.when(size <= most, words).alias("text"),
        size.cast("long").alias("size"),
        where.cast("string").cast("binary").alias("path"),
    )
    return taken.mapInArrow(Task(wanted, parcel, columns.format), ddl(FIELDS[wanted]))


def _named(df: DataFrame, column: str) -> str:
    """A column as Spark is asked for it, whatever stands in its name."""
    if column not in df.columns:
        raise Unfit(f"there is no column {column!r}: there are {', '.join(df.columns)}")
    return "`" + column.replace("`", "``") + "`"


def _kind(df: DataFrame, column: str) -> str:
    kind = str(dict(df.dtypes).get(column, "string"))
    if kind not in ("string", "binary"):
        raise Unfit(f"the column {column!r} holds {kind}: drafts are string or binary")
    return kind

"""`attrlint archive`: records of Parquet or JSON Lines to tables of findings and attributions."""

import os
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any, Final

from attrlint.cli.options import add_config, jobs, one_of, parser
from attrlint.cli.status import CLEAN, TROUBLE
from attrlint.cli.terminal import say
from attrlint.config import find_config
from attrlint.configs import Unusable
from attrlint.reading.reader import SUFFIXES

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

    from attrlint.archive.mapping import Columns

SHARES: Final = 16
"""Parts for each process, at least: all are at work until one of the last of them is done."""
FINDINGS: Final = "findings"
ATTRIBUTIONS: Final = "attributions"
_LINES: Final = (".jsonl", ".ndjson", ".json")


def run(arguments: list[str]) -> int:
    """Write the tables: 0, or 2 where the input or the config cannot be used. Bad records are told of."""
    options = _parser().parse_args(arguments)
    slip = _slip(options)
    if slip:
        say(slip)
        return TROUBLE
    # it is entered first: it says what to install
    from attrlint.archive.mapping import Columns, Unfit
    from attrlint.archive.session import cores, local_session

    parcel = _parcel(options)
    columns = Columns(options.text, options.id, options.path, options.format)
    processes = options.jobs or cores()
    with local_session(processes) as spark:
        try:
            records = _read(spark, options.input, SHARES * processes)
            print(_written(spark, records, columns, parcel, options.output))
        except Exception as error:
            trouble = str(error) if isinstance(error, Unfit) else _of_spark(error)
            if trouble is None:
                raise
            say(f"{options.input}: {trouble}")
            return TROUBLE
    return CLEAN


def _slip(options: Namespace) -> str:
    """What is wrong with the input and the output before anything is started, "" where nothing is."""
    if not os.path.exists(options.input):
        return f"{options.input}: there is no such file or folder"
    if os.path.lexists(options.output) and not (
        os.path.isdir(options.output) and not os.listdir(options.output)
    ):
        return f"{options.output}: something is there already, and nothing is overwritten"
    return ""


def _parcel(options: Namespace) -> bytes:
    """The config that is wished for. Faults are told before Java is started, which takes long."""
    from attrlint.archive.parcel import pack

    config = None if options.isolated else options.config or find_config(os.curdir)
    try:
        return pack(config, options.profile)
    except LookupError as slip:
        raise Unusable(f"--profile: {slip.args[0]}") from None


def _read(spark: "SparkSession", path: str, parts: int) -> "DataFrame":
    """The records, in so many parts at least."""
    records = spark.read.json(path) if path.lower().endswith(_LINES) else spark.read.parquet(path)
    return records.repartition(parts) if records.rdd.getNumPartitions() < parts else records


def _written(
    spark: "SparkSession", records: "DataFrame", columns: "Columns", parcel: bytes, output: str
) -> str:
    """Write both tables; what to say of it."""
    from pyspark import StorageLevel
    from pyspark.sql import functions as F  # noqa: N812 - as everybody who uses it calls it

    from attrlint.archive.mapping import mapped
    from attrlint.archive.records import TROUBLES

    # both tables are made of it, and it takes hours
    rows = mapped("both", records, columns, parcel).persist(StorageLevel.DISK_ONLY)
    for name in (FINDINGS, ATTRIBUTIONS):
        table = rows.select(F.explode(name).alias("row")).select("row.*")
        table.write.parquet(os.path.join(output, name))
    findings = spark.read.parquet(os.path.join(output, FINDINGS))
    said = spark.read.parquet(os.path.join(output, ATTRIBUTIONS)).where("fault is null").count()
    lost = findings.where(F.col("rule").isin(*TROUBLES)).count()
    note = f"; {lost:,} of the findings say what could not be read or linted" if lost else ""
    return f"{findings.count():,} findings and {said:,} attributions in {rows.count():,} records{note}"


def _of_spark(error: Any) -> str | None:
    """What Spark says of an input that it cannot read, on one line; None for what is no such matter."""
    from pyspark.errors import AnalysisException, PySparkException

    if isinstance(error, AnalysisException):
        return str(error).splitlines()[0]
    if isinstance(error, PySparkException):
        return _cause(str(error))
    return None


def _cause(told: str) -> str:
    """The line of a long trace that says what happened."""
    causes = [line.strip() for line in told.splitlines() if "Caused by:" in line]
    return causes[-1] if causes else told.splitlines()[0]


def _parser() -> ArgumentParser:
    to = parser(
        "archive", "Lint an archive on a Spark of this machine's own; docs/archives.md has clusters, too."
    )
    to.add_argument("input", metavar="IN", help="Parquet, a file or a folder, or a file of JSON Lines")
    to.add_argument(
        "output", metavar="OUT", help=f"a new folder, for the tables {FINDINGS} and {ATTRIBUTIONS} in Parquet"
    )
    to.add_argument("--text", metavar="COLUMN", default="body", help="the draft (default: body)")
    to.add_argument("--id", metavar="COLUMN", default="url", help="what a draft is known by (default: url)")
    to.add_argument(
        "--path", metavar="COLUMN", help="a path for each draft: its ending tells the format, overrides apply"
    )
    to.add_argument(
        "--format",
        type=one_of("format", SUFFIXES),
        default=".md",
        metavar="ENDING",
        help=f"of drafts whose path does not tell: {', '.join(SUFFIXES)} (default: .md)",
    )
    add_config(to)
    to.add_argument(
        "--jobs", type=jobs, metavar="N|auto", help="processes (default: auto, as many as there are cores)"
    )
    return to

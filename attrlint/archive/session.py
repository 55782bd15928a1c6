"""A Spark of this machine's own, for those who have no cluster."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Final

from attrlint.extra import MissingProgram

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

RECORDS: Final = 256
"""Records that are sent to a process at a time: Spark's own 10,000 are for rows of a few bytes."""
HERE: Final = "127.0.0.1"
_STDERR: Final = 2


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def local_session(jobs: int) -> "Iterator[SparkSession]":
    """A session with so many processes, ended at the end; it listens to nobody but this machine.

    MissingProgram where there is no Java that can run it. What Spark says meanwhile is not shown.
    """
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession

    if not _java():
        raise MissingProgram(_wanted("is not on this machine"))
    # its processes must be of this environment, whatever `python3` is elsewhere
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.host": HERE,
        "spark.driver.bindAddress": HERE,
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(RECORDS),
    }
    builder = SparkSession.builder.master(f"local[{jobs}]").appName("attrlint")
    for name, value in settings.items():
        builder = builder.config(name, value)
    with TemporaryFile("w+b") as log:
        try:
            with _aside(log):
                session = builder.getOrCreate()
        except PySparkRuntimeError as error:
            raise MissingProgram(_wanted(f"did not start it: {_first(log) or error}")) from None
        session.sparkContext.setLogLevel("ERROR")
        try:
            yield session
        finally:
            session.stop()


def _java() -> str | None:
    home = os.environ.get("JAVA_HOME")
    return shutil.which(os.path.join(home, "bin", "java") if home else "java")


def _wanted(trouble: str) -> str:
    return f"Spark needs Java 17 or later, which {trouble}; install one, or let JAVA_HOME name its folder"


@contextmanager
def _aside(log: IO[bytes]) -> Iterator[None]:
    """Let what is started meanwhile talk to a file: Java inherits the stream, and keeps it."""
    sys.stderr.flush()
    kept = os.dup(_STDERR)
    os.dup2(log.fileno(), _STDERR)
    try:
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)


def _first(log: IO[bytes]) -> str:
    """The first line of a log that says anything: the others follow from it."""
    log.seek(0)
    lines = [line.strip() for line in log.read().decode(errors="replace").splitlines()]
    return next((line for line in lines if line), "")

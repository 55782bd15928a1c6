"""Articles a second of a local Spark beside those of the process pool, on the same articles and cores.

    pip install -e '.[spark]'
    python -m benchmarks.archive drafts/ --articles 20000

The articles are made of the paragraphs of the folder's .md and .txt files: each is one of these with its
paragraphs shuffled and some of another's put between. Both are timed from when they have started, which
is told apart: the pool as `attrlint check` without cache, writing findings to a file, less the time that
it takes over two articles; Spark as `attrlint.spark.findings` from Parquet to Parquet, in a session that
has linted some articles before. They take turns. Seconds of processors are told beside those of the
clock (on Linux): they hardly mind what else the machine does.
"""

import argparse
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

WARMING = 64
TWO = 2


def articles(source: Path, most: int) -> Iterator[str]:
    """So many articles, always the same for the same folder."""
    drafts = [
        path.read_text(encoding="utf-8")
        for path in sorted(source.rglob("*"))
        if path.suffix in (".md", ".txt")
    ]
    parted = [text.split("\n\n") for text in drafts]
    dice = random.Random(7)
    for at in range(most):
        head, *body = parted[at % len(parted)]
        other = dice.choice(parted)
        body = [*body, *dice.sample(other, len(other) // 10)]
        if at >= len(parted):
            dice.shuffle(body)
        yield "\n\n".join([head, *body])


class Taken(NamedTuple):
    """Seconds of the clock, and of processors: all processes together."""

    clock: float
    processors: float


def pooled(folder: Path, jobs: int) -> Taken:
    """What `attrlint check` takes over a folder with so many processes."""
    command = [sys.executable, "-m", "attrlint", "check", "--isolated", "--no-cache", "--exit-zero"]
    command += ["--jobs", str(jobs), "--output-format", "jsonl", "--output-file", os.devnull, str(folder)]
    before = _ended()
    start = perf_counter()
    subprocess.run(command, check=True)
    return Taken(perf_counter() - start, _ended() - before)


def _ended() -> float:
    """Seconds of processors that processes of ours have taken which came to an end."""
    times = os.times()
    return times.children_user + times.children_system


def _at_work(pid: int) -> float:
    """Seconds of processors that a process and all below it have taken so far; 0 where nobody tells."""
    every: dict[int, tuple[int, float]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        every[int(stat.parent.name)] = int(fields[1]), sum(map(int, fields[11:15]))
    ours, grown = {pid}, True
    while grown:
        more = {one for one, (above, _) in every.items() if above in ours} | ours
        grown, ours = more != ours, more
    return sum(every[one][1] for one in ours if one in every) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Make the articles, measure in turns, print."""
    to = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    to.add_argument("folder", type=Path)
    to.add_argument("--articles", type=int, default=20_000)
    to.add_argument("--jobs", type=int, default=2)
    to.add_argument("--rounds", type=int, default=3)
    options = to.parse_args()
    with TemporaryDirectory() as folder:
        _measure(Path(folder), options)


def _measure(folder: Path, options: argparse.Namespace) -> None:
    import pyarrow
    import pyarrow.parquet

    from attrlint.archive.session import local_session
    from attrlint.spark import findings

    every = list(articles(options.folder, options.articles))
    size = sum(len(text.encode()) for text in every)
    for name, taken in (("all", every), ("two", every[:TWO])):
        (folder / name).mkdir()
        for at, text in enumerate(taken):
            (folder / name / f"{at:06}.md").write_text(text, encoding="utf-8")
    for name, taken in (("all", every), ("some", every[:WARMING])):
        table = pyarrow.table({"url": [f"{at:06}" for at in range(len(taken))], "body": taken})
        pyarrow.parquet.write_table(table, folder / f"{name}.parquet")

    start = perf_counter()
    with local_session(options.jobs) as spark:
        java = spark._jvm.java.lang.ProcessHandle.current().pid()

        def sparked(name: str, round: int) -> Taken:
            before, start = _at_work(java), perf_counter()
            records = spark.read.parquet(str(folder / f"{name}.parquet")).repartition(16 * options.jobs)
            findings(records).write.parquet(str(folder / f"out-{name}-{round}"))
            return Taken(perf_counter() - start, _at_work(java) - before)

        sparked("some", 0)
        print(f"Spark: started, and {WARMING} articles linted, in {perf_counter() - start:.1f} s")
        print(
            f"{options.jobs} processes, {len(every):,} articles of {size / len(every):,.0f} bytes", flush=True
        )
        rounds = []
        for round in range(options.rounds):
            begun, whole = pooled(folder / "two", options.jobs), pooled(folder / "all", options.jobs)
            pool = Taken(whole.clock - begun.clock, whole.processors - begun.processors)
            rounds.append((pool, sparked("all", round)))
            _tell(len(every), *rounds[-1])
        for what, at in (("the clock", 0), ("processors", 1)):
            ratio = median(pool[at] / max(local[at], 0.01) for pool, local in rounds)
            print(f"median by {what}: Spark lints {ratio:.2f} times as many articles a second as the pool")


def _tell(most: int, pool: Taken, local: Taken) -> None:
    print(
        f"articles a second: pool {most / pool.clock:.1f}, Spark {most / local.clock:.1f};"
        f" processor seconds for 1,000: pool {1000 * pool.processors / most:.1f},"
        f" Spark {1000 * local.processors / most:.1f}",
        flush=True,
    )


if __name__ == "__main__":
    main()

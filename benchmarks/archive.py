"""Articles a second of a local Spark beside those of the process pool, on the same articles and cores.

    pip install -e '.[spark]'
    python -m benchmarks.archive drafts/ --articles 20000

The articles are made of the paragraphs of the folder's .md and .txt files: each is one of these with its
paragraphs shuffled and some of another's put between. Both are timed from when they have started, which
is told apart: the pool as `attrlint check` without cache, writing findings to a file, less the time that
it takes over two articles; Spark as `attrlint.spark.findings` from Parquet to Parquet, in a session that
has linted some articles before. They take turns.
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

WARMING = 200
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


def pooled(folder: Path, jobs: int) -> float:
    """Seconds that `attrlint check` takes over a folder with so many processes."""
    command = [sys.executable, "-m", "attrlint", "check", "--isolated", "--no-cache", "--exit-zero"]
    command += ["--jobs", str(jobs), "--output-format", "jsonl", "--output-file", os.devnull, str(folder)]
    start = perf_counter()
    subprocess.run(command, check=True)
    return perf_counter() - start


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

        def sparked(name: str, round: int) -> float:
            start = perf_counter()
            records = spark.read.parquet(str(folder / f"{name}.parquet")).repartition(16 * options.jobs)
            findings(records).write.parquet(str(folder / f"out-{name}-{round}"))
            return perf_counter() - start

        sparked("some", 0)
        print(f"Spark: started, and {WARMING} articles linted, in {perf_counter() - start:.1f} s", flush=True)
        print(f"{options.jobs} processes, {len(every):,} articles of {size / len(every):,.0f} bytes")
        ratios = []
        for round in range(options.rounds):
            begun = pooled(folder / "two", options.jobs)
            pool = len(every) / (pooled(folder / "all", options.jobs) - begun)
            local = len(every) / sparked("all", round)
            ratios.append(local / pool)
            print(
                f"articles a second: pool {pool:.1f}, Spark {local:.1f}, {ratios[-1]:.2f} times that",
                flush=True,
            )
        print(f"median: {median(ratios):.2f} times the pool")


if __name__ == "__main__":
    main()

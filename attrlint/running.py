"""Many files: one after the other while that is faster, else by several processes, in the same order."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol, TypeVar, cast

Result = TypeVar("Result", covariant=True)

FORKED: Final = 96 * 1024
"""Bytes of drafts below which a second process costs more than it saves, where processes are forked…"""
SPAWNED: Final = 1024 * 1024
"""…and where each has to start from nothing."""
CHUNK: Final = 64 * 1024
"""Bytes of drafts that are handed to a process at a time, at most."""
SHARES: Final = 16
"""Parts for each process, at least: all are at work until one of the last of them is done."""


class Task(Protocol[Result]):
    """What is done with each file. It never raises for a file's sake."""

    def __call__(self, path: str) -> Result: ...

    def lost(self, path: str, message: str) -> Result:
        """The result for a file whose process died."""
        ...


def in_order(
    paths: Sequence[str], make: Callable[[], Task[Result]], jobs: int | None = None
) -> Iterator[Result]:
    """The result of the task for each path, in the order of paths whatever the number of processes.

    `make` gives the task and is called once in each process; it must be picklable. `jobs` is the most
    processes to use, None for as many as the machine has cores; few files are never worth a second one.
    """
    if not paths:
        return
    workers = _workers(paths, jobs)
    task = make()
    # what the first file makes ready, forked processes need not make once more
    first = 1 if workers > 1 and _forks() else len(paths) if workers < 2 else 0
    for path in paths[:first]:
        yield task(path)
        if not gc.isenabled():
            # rules, word lists and tables stand now, and need not be looked at for garbage any more
            gc.freeze()
            gc.enable()
    if paths[first:]:
        yield from _pooled(paths[first:], make, task, workers)


def _workers(paths: Sequence[str], jobs: int | None) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    most = min(cores if jobs is None else jobs, len(paths))
    if most < 2:
        return 1
    return most if sum(map(_size, paths)) >= (FORKED if _forks() else SPAWNED) else 1


def _forks() -> bool:
    """Forking is safe here: attrlint has no threads, and Linux has no system libraries that mind."""
    import sys

    return sys.platform == "linux"


def _pooled(
    paths: Sequence[str], make: Callable[[], Task[Result]], task: Task[Result], workers: int
) -> Iterator[Result]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    global _task
    done = 0
    _task = task  # a forked process finds the task made already
    context = get_context("fork" if _forks() else "spawn")
    # what stands in memory now is shared with forked processes as long as nobody looks at it for garbage
    gc.freeze()
    try:
        with ProcessPoolExecutor(workers, context, _start, (make,)) as pool:
            for results in pool.map(_work, _chunks(paths, workers)):
                for result in results:
                    done += 1
                    yield cast(Result, result)
    except BrokenProcessPool:
        message = "a process ended while this file was waiting for it; `--jobs 1` shows which file did it"
        for path in paths[done:]:
            yield task.lost(path, message)
    finally:
        _task = None
        gc.unfreeze()


_task: Task[object] | None = None


def _start(make: Callable[[], Task[object]]) -> None:
    global _task
    if _task is None:
        _task = make()


def _work(paths: Sequence[str]) -> list[object]:
    assert _task is not None
    return [_task(path) for path in paths]


def _chunks(paths: Sequence[str], workers: int) -> list[list[str]]:
    """Neighbouring files in parts of about CHUNK bytes, at least SHARES parts a worker."""
    sizes = [_size(path) for path in paths]
    most = min(CHUNK, sum(sizes) // (SHARES * workers) + 1)
    chunks: list[list[str]] = [[]]
    weight = 0
    for path, size in zip(paths, sizes, strict=True):
        if chunks[-1] and weight + size > most:
            chunks.append([])
            weight = 0
        chunks[-1].append(path)
        weight += size
    return chunks


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0

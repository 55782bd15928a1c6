"""Many files: one after the other while that is faster, else by several processes, in the same order."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol, TypeVar, cast

Result = TypeVar("Result", covariant=True)

FORKED: Final = 60
"""Files below which a second process costs more than it saves, where processes are forked…"""
SPAWNED: Final = 250
"""…and where each has to start from nothing."""
CHUNK: Final = 128 * 1024
"""Bytes of drafts that are handed to a process at a time."""


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
    workers = _workers(len(paths), jobs)
    task = make()
    if workers < 2:
        for path in paths:
            yield task(path)
    else:
        yield from _pooled(paths, make, task, workers)


def _workers(files: int, jobs: int | None) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    most = cores if jobs is None else jobs
    return 1 if most < 2 or files < (FORKED if _forks() else SPAWNED) else most


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


_task: Task[object] | None = None


def _start(make: Callable[[], Task[object]]) -> None:
    global _task
    if _task is None:
        _task = make()


def _work(paths: Sequence[str]) -> list[object]:
    assert _task is not None
    return [_task(path) for path in paths]


def _chunks(paths: Sequence[str], workers: int) -> list[list[str]]:
    """Neighbouring files in parts of about CHUNK bytes, at least four parts a worker."""
    sizes = [_size(path) for path in paths]
    most = min(CHUNK, sum(sizes) // (4 * workers) + 1)
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

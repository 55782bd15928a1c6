"""How fast the attribution layer is, alone: draft in, attributions out, on one core.

    python benchmarks/attribution.py FOLDER…

FOLDER holds drafts (.md, .txt, .html). Reading files and parsing their format is not timed; sentences,
quotations, names and whatever else the layer asks for is. Two things are printed, both medians of CPU
time over `--runs` runs: megabytes of prose a second over all drafts, and what happens to the time as one
text grows: all the drafts' paragraphs in one draft, then that twice and four times over. A ratio of 2 at
each doubling is linear. Python's garbage collector is at rest while a text grows: its passes over an ever
larger heap would be measured with the layer, and a draft of that length is rare.
"""

import argparse
import gc
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any, Final

from attrlint.attribution.attributions import attributions
from attrlint.drafts import find_drafts
from attrlint.reading.draft import Draft
from attrlint.reading.reader import LIMIT, Unreadable, read_draft
from attrlint.words import builtin_folder, load_words

MEGA: Final = 1_000_000
DOUBLINGS: Final = (1, 2, 4)
LONGEST: Final = LIMIT // DOUBLINGS[-1] // 4
"""Characters of the text that is doubled: four times that is still read as one draft."""


def paragraphs(draft: Draft) -> list[str]:
    """What the layer reads of a draft: the words of each block but code, single blanks between them."""
    every = (" ".join(block.span.cut(draft.prose).split()) for block in draft.blocks if block.kind != "code")
    return [words for words in every if words]


def weight(drafts: Sequence[Draft]) -> int:
    """Bytes of prose, as UTF-8."""
    return sum(len(words.encode()) for draft in drafts for words in paragraphs(draft))


def seconds(
    files: Sequence[tuple[str, str]], words: dict[str, tuple[str, ...]], runs: int, *, collecting: bool = True
) -> list[float]:
    """CPU seconds of the layer over all the texts, one figure a run; each run reads them afresh."""
    taken = []
    for _ in range(runs):
        drafts = [read_draft(text, path, words) for path, text in files]
        gc.collect()
        if not collecting:
            gc.disable()
        begun = process_time()
        for draft in drafts:
            draft.layer(attributions)
        taken.append(process_time() - begun)
        gc.enable()
    return taken


def read(folders: Sequence[str], words: dict[str, tuple[str, ...]], most: float) -> list[Draft]:
    """The drafts in the folders, sorted by path, up to so many bytes of files; unreadable ones left out."""
    drafts = []
    size = 0
    for path in find_drafts(folders, lambda _: False).paths:
        data = Path(path).read_bytes()
        if size + len(data) > most:
            break
        try:
            drafts.append(read_draft(data, path, words))
        except Unreadable:
            continue
        size += len(data)
    return drafts


def run(arguments: Sequence[str]) -> int:
    """Print the figures for the folders that `arguments` name."""
    options: Any = _parser().parse_args(arguments)
    words = load_words(builtin_folder())
    drafts = read(options.folders, words, options.most * MEGA)
    if not drafts:
        print("no drafts there", file=sys.stderr)
        return 2
    print(f"{platform.python_implementation()} {platform.python_version()}, medians of {options.runs} runs")
    size = weight(drafts) / MEGA
    seconds([(draft.path, draft.text) for draft in drafts[:20]], words, 1)  # so that tables are built
    taken = seconds([(draft.path, draft.text) for draft in drafts], words, options.runs)
    print(f"{len(drafts)} drafts, {size:.2f} MB of prose: {_speed(size, taken)}")
    _doubled("\n\n".join(words for draft in drafts for words in paragraphs(draft)), words, options.runs)
    return 0


def _doubled(text: str, words: dict[str, tuple[str, ...]], runs: int) -> None:
    if len(text) > LONGEST:
        text = text[: text.rfind("\n\n", 0, LONGEST)]
    before = 0.0
    for times in DOUBLINGS:
        longer = "\n\n".join([text] * times)
        size = len(longer.encode()) / MEGA
        taken = seconds([("doubled.txt", longer)], words, runs, collecting=False)
        ratio = f", {median(taken) / before:.2f} times the one before" if before else ""
        print(f"one draft, {size:.2f} MB: {_speed(size, taken)}{ratio}")
        before = median(taken)


def _speed(size: float, taken: Sequence[float]) -> str:
    spread = f"{size / max(taken):.2f} to {size / min(taken):.2f}"
    return f"{median(taken):.2f} s, {size / median(taken):.2f} MB/s ({spread})"


def _parser() -> argparse.ArgumentParser:
    to = argparse.ArgumentParser(description="Measure the attribution layer alone on folders of drafts.")
    to.add_argument("folders", nargs="+", metavar="FOLDER", help="drafts, or folders of drafts")
    to.add_argument(
        "--runs", type=_runs, default=7, metavar="N", help="runs to take medians of (default: 7, the least)"
    )
    to.add_argument(
        "--most", type=float, default=2.0, metavar="MB", help="megabytes of files to read (default: 2)"
    )
    return to


def _runs(text: str) -> int:
    if not text.isdecimal() or int(text) < 7:
        raise argparse.ArgumentTypeError("a median of fewer than 7 runs says little")
    return int(text)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

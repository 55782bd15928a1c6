"""How many misspelled names attrlint would have told before somebody corrected them.

    python benchmarks/replay.py CLONE --under content/news --under content/statecollege

CLONE is a clone of a repo of drafts, with its history; `--under` are the folders in it that are looked at.
A fix is a commit in which one word of a draft with a capital became another, one or two letters away,
between neighbours that stayed. Words that are no names by the look of the other drafts are left out, and so
are plurals; what is left is printed, newest first, for a reader to strike what is no fix of a spelling
(`--without` strikes it). Then each draft as it was before its fix is linted beside the drafts that stood in
the repo at that commit, in the words that they have today. Printed is how many of the wrong spellings a
finding names: one that looks at the draft alone, or one by the register.
"""

import argparse
import re
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

from attrlint.cache.stamp import stamp
from attrlint.config import isolated
from attrlint.configs import Configs, Wish
from attrlint.history.git import blob, files_of
from attrlint.keeping import Place, update
from attrlint.language.spelling import distance, plain
from attrlint.lint import lint_draft, read
from attrlint.reading.reader import LIMIT, TEXTS
from attrlint.register.asking import Asking
from attrlint.register.elsewhere import elsewhere
from attrlint.register.store import Store

SHORTEST: Final = 4
"""Letters of a word below which one letter makes another word."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ADDRESS: Final = re.compile(r"https?://\S+|(?:href|src)=\"[^\"]*\"")


class Fix(NamedTuple):
    """A commit that put `right` in place of `wrong` in the draft at `path`."""

    commit: str
    path: str
    wrong: str
    right: str


class Small:
    """How often the drafts write a word with a small letter, and how often with a capital."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.small: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        for text in texts:
            for word in _WORD.findall(text):
                (self.small if word.islower() else self.capital)[word.lower()] += 1

    def holds(self, word: str) -> bool:
        """True for a word that is rather no name."""
        return self.small[word.lower()] > max(2, self.capital[word.lower()] / 4)


def fixes(clone: str, under: Sequence[str], small: Small) -> Iterator[Fix]:
    """The fixes in the history of a clone, the newest first, each spelling of a draft once."""
    command = ["log", "--no-merges", "--diff-filter=M", "--no-renames", "-p", "-U0", "--no-ext-diff"]
    told: set[tuple[str, str]] = set()
    commit = path = ""
    sides: dict[str, list[str]] = {"-": [], "+": []}
    for line in (*_git(clone, *command, "--no-textconv", "--format=commit %H", "--", *under), "commit "):
        if line.startswith(("commit ", "diff ")):
            for wrong, right in _respelled(sides["-"], sides["+"], small):
                if not {(path, wrong), (path, right)} & told:
                    told |= {(path, wrong), (path, right)}
                    yield Fix(commit, path, wrong, right)
            sides = {"-": [], "+": []}
            commit = line.split()[1] if line[:7] == "commit " and line[7:] else commit
        elif line.startswith("+++ b/"):
            path = line[6:].rstrip("\n\t")
        elif line.startswith(("-", "+")) and not line.startswith("--- ") and path.endswith(TEXTS):
            sides[line[0]].append(line[1:])


def _respelled(before: Sequence[str], after: Sequence[str], small: Small) -> Iterator[tuple[str, str]]:
    """The spellings of a draft's names that an edit of these lines changed."""
    gone, new = _in_place(before), _in_place(after)
    for wrong in sorted({word for _, word, _ in gone - new}):
        for right in sorted({word for _, word, _ in new - gone}):
            if _is_near(wrong, right) and not small.holds(wrong) and not small.holds(right):
                places = [(one, other) for one, word, other in gone if word == wrong]
                if any((one, right, other) in new for one, other in places):
                    yield wrong, right


def _in_place(lines: Iterable[str]) -> "Counter[tuple[str, str, str]]":
    """The words with a capital, each between its neighbours."""
    found: Counter[tuple[str, str, str]] = Counter()
    for line in lines:
        words = ["", *(word.removesuffix("'s") for word in _words(line)), ""]
        for at in range(1, len(words) - 1):
            if words[at][0].isupper() and not words[at].isupper() and len(words[at]) >= SHORTEST:
                found[words[at - 1], words[at], words[at + 1]] += 1
    return found


def _words(line: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", line).replace("&#39;", "'").replace("’", "'"))


def _is_near(wrong: str, right: str) -> bool:
    a, b = plain(wrong), plain(right)
    return 0 < distance(a, b) < 3 and a + "s" != b and b + "s" != a


def told(draft_before: str, path: str, wrong: str, asking: Asking) -> frozenset[str]:
    """Where the rules look that name the wrong spelling: in the `draft` alone, or in the `register`."""
    config = isolated()
    draft = read(draft_before, path=path, words=config.words)
    draft.tell(elsewhere, asking.elsewhere(draft, path))
    found = set()
    for finding in lint_draft(draft, config.rules_for(path), config.rules):
        texts = (finding.text, *(one.text for one in finding.related))
        if finding.group == "consistency" and any(wrong in _words(text) for text in texts):
            found.add("register" if finding.rule.startswith("register-") else "draft")
    return frozenset(found)


def replay(clone: str, found: Sequence[Fix], store: Store) -> Iterator[tuple[Fix, frozenset[str]]]:
    """Each fix, newest first, with what was told of it; the register loses what the older commits lack."""
    for fix in found:
        parent = f"{fix.commit}^"
        standing = files_of(clone, parent)
        store.write((), [path for path in store.seen() if path not in standing])
        text = blob(clone, standing[fix.path], LIMIT).decode("utf-8", "replace")
        yield fix, told(text, fix.path, fix.wrong, Asking(store, str, lambda _: ""))


def _extracted(clone: str, under: Sequence[str], folder: str) -> list[Path]:
    """The drafts of the clone's newest commit, written below `folder`."""
    command = ["git", "-C", clone, "archive", "HEAD", "--", *under]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process,
        tarfile.open(fileobj=process.stdout, mode="r|") as archive,
    ):
        archive.extractall(folder, filter="data")
    return [path for path in sorted(Path(folder).rglob("*")) if path.name.endswith(TEXTS)]


def _git(clone: str, *arguments: str) -> Iterator[str]:
    with subprocess.Popen(
        ["git", "-C", clone, *arguments], stdout=subprocess.PIPE, encoding="utf-8", errors="replace"
    ) as process:
        assert process.stdout
        yield from process.stdout


def run(arguments: Sequence[str]) -> int:
    """Print the fixes of the clone that `arguments` name, and how many were told."""
    options: Any = _parser().parse_args(arguments)
    struck: Collection[str] = frozenset(options.without)
    with TemporaryDirectory() as folder:
        drafts = _extracted(options.clone, options.under, folder)
        small = Small(path.read_text(encoding="utf-8", errors="replace") for path in drafts)
        found = [one for one in fixes(options.clone, options.under, small) if one.wrong not in struck]
        found = found[: options.most]
        place = Place(folder, str(Path(folder) / ".register" / "register.sqlite"), True)
        update(place, Configs(Wish(alone=True)), None, lambda results, _: results)
        counts: Counter[str] = Counter()
        for fix, rooms in replay(options.clone, found, Store(place.path, stamp())):
            counts.update(rooms)
            counts["told"] += bool(rooms)
            told_by = " ".join(sorted(rooms)) or "-"
            print(f"{fix.commit[:9]} {fix.path}: {fix.wrong} -> {fix.right}: {told_by}")
    print(f"{len(found)} fixes: {counts['told']} told, {counts['told'] / max(1, len(found)):.0%}")
    print(f"in the draft alone {counts['draft']}, by the register {counts['register']}")
    return 0


def _parser() -> argparse.ArgumentParser:
    to = argparse.ArgumentParser(description="Replay the corrections of names in the history of a repo.")
    to.add_argument("clone", metavar="CLONE", help="a clone, bare or not, with its history")
    to.add_argument("--under", action="append", required=True, metavar="FOLDER", help="in the clone; several")
    to.add_argument("--without", action="append", default=[], metavar="WORD", help="what was no fix; several")
    to.add_argument("--most", type=int, default=50, metavar="N", help="fixes at most (default: 50)")
    return to


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

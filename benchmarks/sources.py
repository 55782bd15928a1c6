"""How well the attribution layer knows who speaks: scored against marks made by reading.

    git clone --bare https://github.com/spotlightpa/poor-richard mirrors/spotlightpa+poor-richard
    python benchmarks/sources.py --mirrors mirrors

The marks (tests/attribution/marked_sources.json) are offsets into 60 articles that are under copyright
and stay where they are: DIR is a folder of clones, bare or not, each named OWNER+NAME. `--show` prints
the path, line and column of every miss.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Attribution, Source
from attrlint.reading.draft import Draft
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words

MARKS: Final = Path(__file__).parents[1] / "tests/attribution/marked_sources.json"
SAID: Final = ("speech", "writing")


class Article(NamedTuple):
    """One marked article, offsets in code points of its text.

    `sources` are start, end and kind; `references` start and end of a pronoun or short name, then of the
    full name it stands for; `quotes` start and end of words quoted, then of the speaker's name.
    """

    path: str
    text: str
    sources: list[tuple[int, int, str]]
    references: list[tuple[int, int, int, int]]
    quotes: list[tuple[int, int, int, int]]


class Verdict(NamedTuple):
    """One mark: of which sort, where, and whether the layer agrees; None where it cites nobody there."""

    sort: str
    start: int
    right: bool | None
    found: str


def articles(mirrors: Path, marks: Path = MARKS) -> Iterator[Article]:
    """The marked articles; ValueError where a text is not the one that was marked."""
    page = json.loads(marks.read_text(encoding="utf-8"))
    clone = git_dir(mirrors, page["repo"])
    for one in page["articles"]:
        text = _show(clone, page["commit"], one["path"])
        if hashlib.sha256(text.encode()).hexdigest()[:16] != one["sha"]:
            raise ValueError(f"{one['path']}: the text is not the one that was marked")
        yield Article(one["path"], text, one["sources"], one["references"], one["quotes"])


def git_dir(mirrors: Path, repo: str) -> Path:
    """The git folder of the clone of OWNER/NAME under a folder; FileNotFoundError where there is none."""
    base = mirrors / repo.replace("/", "+")
    for folder in (base / "repo" / ".git", base / "repo", base / ".git", base):
        if (folder / "HEAD").exists():
            return folder
    raise FileNotFoundError(f"no clone of {repo} in {mirrors}: it would be {base}")


def _show(clone: Path, commit: str, path: str) -> str:
    command = ["git", "--git-dir", str(clone), "show", f"{commit}:{path}"]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(command, env=kept, capture_output=True, check=True).stdout.decode("utf-8-sig")


def verdicts(article: Article, words: dict[str, tuple[str, ...]]) -> Iterator[Verdict]:
    """What the layer makes of every mark of an article."""
    judge = _Judge(read_draft(article.text, article.path, words=words))
    for start, end, kind in article.sources:
        yield judge.kind(start, end, kind)
    for start, end, *who in article.references:
        yield judge.reference(start, end, article.text[slice(*who)])
    for start, end, *who in article.quotes:
        yield judge.quote(start, end, article.text[slice(*who)])


class _Judge:
    """One draft's attributions, asked about places."""

    def __init__(self, draft: Draft) -> None:
        layer = draft.layer(attributions)
        self._text = draft.text
        self._all = layer.all
        self._by_id = {source.id: source for source in layer.sources}

    def _citing(self, start: int, end: int) -> list[Attribution]:
        return [a for a in self._all if a.source and a.source.start < end and start < a.source.end]

    def _source(self, attribution: Attribution) -> Source | None:
        return self._by_id.get(attribution.source_id or 0)

    def kind(self, start: int, end: int, kind: str) -> Verdict:
        """The kind of the source at a place: where it is cited twice, either may be right."""
        cited = self._citing(start, end)
        found = {s.kind if (s := self._source(a)) else "none" for a in cited}
        return Verdict(
            "kind", start, kind in found if cited else None, f"{kind} != {', '.join(sorted(found))}"
        )

    def reference(self, start: int, end: int, person: str) -> Verdict:
        """A pronoun or short name, and whom it stands for."""
        found = [source for a in self._citing(start, end) if (source := self._source(a))]
        right = any(_is_called(source, person) for source in found) if found else None
        return Verdict("reference", start, right, f"{person} != {', '.join(s.name for s in found)}")

    def quote(self, start: int, end: int, speaker: str) -> Verdict:
        """A direct quotation, and who says it; one that nobody is given is a miss."""
        holding = [a for a in self._all if any(part.start < end and start < part.end for part in a.content)]
        saying = [a for a in holding if a.tier in SAID] or holding
        found = ", ".join(source.name if (source := self._source(a)) else "nobody" for a in saying)
        right = any(self._speaks(a, speaker) for a in saying)
        return Verdict("quote", start, right, f"{speaker} != {found}")

    def _speaks(self, attribution: Attribution, speaker: str) -> bool:
        source = self._source(attribution)
        wanted = _plain(speaker)
        said = attribution.source.cut(self._text) if attribution.source else ""
        name = _plain(source.name if source else said)
        if not name:
            return False
        if name in wanted or wanted in name or name.split()[-1] == wanted.split()[-1]:
            return True
        called = [_plain(span.cut(self._text)) for span in source.mentions] if source else []
        return any(words in wanted or wanted in words for words in called)


def _is_called(source: Source, person: str) -> bool:
    """The longer of two names holds the shorter, or two people's last names are the same."""
    name, wanted = _plain(source.name), _plain(person)
    if not name:
        return False
    same_last = source.kind == "named-person" and name.split()[-1] == wanted.split()[-1]
    return name in wanted or wanted in name or same_last


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())


class Score(NamedTuple):
    """How many marks of a sort there are, at how many the layer cites anybody, and how many are right."""

    marked: int
    found: int
    right: int

    @property
    def share(self) -> float:
        """Right among those found, 0 to 1; a direct quotation counts as found even where nobody has it."""
        return self.right / self.found if self.found else 0.0


def scores(judged: Iterable[Verdict]) -> dict[str, Score]:
    """The score of every sort of mark: kind, reference, quote."""
    rows = list(judged)
    marked = Counter(v.sort for v in rows)
    found = Counter(v.sort for v in rows if v.right is not None)
    right = Counter(v.sort for v in rows if v.right)
    return {sort: Score(marked[sort], found[sort], right[sort]) for sort in marked}


def run(arguments: list[str]) -> int:
    """Print the scores for the mirrors that `arguments` name."""
    options: Any = _parser().parse_args(arguments)
    words = load_words(builtin_folder())
    every: list[Verdict] = []
    for article in articles(options.mirrors):
        judged = list(verdicts(article, words))
        every += judged
        for verdict in judged if options.show else ():
            if not verdict.right:
                line = article.text.count("\n", 0, verdict.start) + 1
                column = verdict.start - article.text.rfind("\n", 0, verdict.start)
                found = verdict.found if verdict.right is False else "nobody is cited there"
                print(f"{article.path}:{line}:{column}: {verdict.sort}: {found}")
    print(f"{'':10}{'marked':>8}{'found':>8}{'right':>8}{'share':>8}")
    for sort, score in scores(every).items():
        print(f"{sort:10}{score.marked:8}{score.found:8}{score.right:8}{score.share:8.3f}")
    return 0


def _parser() -> argparse.ArgumentParser:
    to = argparse.ArgumentParser(description="Score the attribution layer against marks made by reading.")
    to.add_argument("--mirrors", type=Path, required=True, metavar="DIR", help="clones, named OWNER+NAME")
    to.add_argument(
        "--show", action="store_true", help="also print every miss, with names out of the articles"
    )
    return to


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

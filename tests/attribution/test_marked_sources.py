"""Who speaks, in sixty articles marked by reading; runs where ATTRLINT_MIRRORS names a folder of clones.

The articles are under copyright: only offsets into them are here. benchmarks/sources.py says how to
get them, and prints every miss.
"""

import json
import os
from pathlib import Path

import pytest

from attrlint.words import builtin_folder, load_words
from benchmarks.sources import MARKS, Article, Score, articles, scores, verdicts

MIRRORS = os.environ.get("ATTRLINT_MIRRORS", "")
LEAST = {"kind": 0.90, "reference": 0.85, "quote": 0.93}
TEXT = "Ana Ruiz said rents would rise.\n\n“They always do,” she said. Officials declined to say more.\n"


@pytest.fixture(scope="module")
def measured() -> dict[str, Score]:
    if not MIRRORS:
        pytest.skip("ATTRLINT_MIRRORS names no folder of clones")
    words = load_words(builtin_folder())
    return scores(verdict for article in articles(Path(MIRRORS)) for verdict in verdicts(article, words))


@pytest.mark.parametrize("sort", LEAST)
def test_the_layer_agrees_with_a_reader(measured: dict[str, Score], sort: str) -> None:
    assert measured[sort].share >= LEAST[sort], measured[sort]


def test_few_marked_sources_are_missed(measured: dict[str, Score]) -> None:
    assert measured["kind"].found >= 0.9 * measured["kind"].marked


def test_the_marks_are_of_sixty_articles() -> None:
    marked = json.loads(MARKS.read_text(encoding="utf-8"))["articles"]
    assert len({article["path"] for article in marked}) == 60
    assert {sort: sum(len(a[sort]) for a in marked) for sort in ("sources", "references", "quotes")} == {
        "sources": 594,
        "references": 353,
        "quotes": 335,
    }


def test_a_mark_is_right_wrong_or_not_found() -> None:
    she, quote = TEXT.index("she"), TEXT.index("“")
    article = Article(
        "made-up.md",
        TEXT,
        [(0, 8, "named-person"), (0, 8, "document"), (20, 24, "named-person")],
        [(she, she + 3, 0, 8), (she, she + 3, TEXT.index("Officials"), TEXT.index(" declined"))],
        [(quote, quote + 10, 0, 8), (quote, quote + 10, TEXT.index("rents"), TEXT.index(" would"))],
    )
    judged = list(verdicts(article, load_words(builtin_folder())))
    assert [v.right for v in judged] == [True, False, None, True, False, True, False]
    assert scores(judged)["kind"] == Score(marked=3, found=2, right=1)

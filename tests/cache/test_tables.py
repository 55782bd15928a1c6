"""Tables of word lists, from run to run."""

from pathlib import Path

import pytest

from attrlint.attribution.lexicon import build_lexicon
from attrlint.attribution.triggers.phrases import Conjugation, PhraseBook, plain
from attrlint.cache import tables
from attrlint.language.tokens import Tokens

LISTS = {
    "cues.speech": ("say", "call (for -end)"),
    "cues.phrase": ("make the case",),
    "cues.noun": ("word (that)",),
    "verbs.irregular": ("say says said said saying", "make makes made made making"),
}


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(tables, "_known", None)


def test_a_table_is_made_once() -> None:
    made: list[int] = []

    def make() -> tuple[int, ...]:
        made.append(1)
        return (len(made),)

    for _ in range(3):
        tables.recall()
        assert tables.table("name", ("a", "b"), make) == (1,)
        tables.keep()
    tables.recall()
    assert tables.table("name", ("a", "c"), make) == (2,)
    assert tables.table("name", ("ab",), make) == (3,)
    tables.keep()
    assert tables.table("name", ("a", "b"), make) == (4,), "a run that keeps nothing makes its own"


def test_what_is_recalled_is_what_was_made() -> None:
    def everything() -> tuple[object, ...]:
        conjugation = Conjugation.of(LISTS)
        book = PhraseBook(
            plain("own", ("huge|vast sums", "sums … spent")), conjugation.phrases("verbs", ("say no", "make"))
        )
        tokens = Tokens("Vast sums of money spent, she said no and made huge sums.")
        return build_lexicon(LISTS), book.keys, tuple(book.found(tokens))

    fresh = everything()
    assert len(fresh[2]) == 5  # type: ignore[arg-type]
    for _ in range(2):
        tables.recall()
        assert everything() == fresh
        tables.keep()

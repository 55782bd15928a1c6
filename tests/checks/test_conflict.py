"""Kind conflict: options, both places told, where the two stand."""

import pickle

import pytest

from attrlint.checks.check import Hit
from attrlint.checks.conflict import SORTS, build
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words
from tests.pages import page

WORDS = load_words(builtin_folder())
DRAFT = "# Storm cuts power to 40 homes in Harlow\n\nThe storm cut power to 60 homes in Harlow.\n"


def hits(options: str, text: str) -> list[Hit]:
    return list(build(page(options), WORDS)(read_draft(text, "x.md", WORDS)))


def test_both_places_and_the_slots_of_the_message() -> None:
    (hit,) = hits("of: number\nnote: 'there: {other} {about}'", DRAFT)
    ((other, note),) = hit.related
    assert (hit.span.cut(DRAFT), other.cut(DRAFT)) == ("40 homes", "60 homes")
    assert (hit.values["here"], hit.values["other"], note) == (
        "40 homes",
        "60 homes",
        "there: 60 homes homes",
    )


@pytest.mark.parametrize(("between", "count"), [("any", 1), ("headline-body", 1), ("body", 0)])
def test_where_the_two_places_stand(between: str, count: int) -> None:
    assert len(hits(f"of: number\nbetween: {between}", DRAFT)) == count


@pytest.mark.parametrize(("aspect", "count"), [("display", 1), ("slip", 0), ("[slip, display]", 1)])
def test_aspects(aspect: str, count: int) -> None:
    assert len(hits(f"of: number\naspect: {aspect}", DRAFT)) == count


@pytest.mark.parametrize(
    "options", ["of: numbers", "of: number\naspect: display\nbetwen: any", "of: name\naspect: slip"]
)
def test_mistakes_are_faults(options: str) -> None:
    with pytest.raises(Fault):
        build(page(options), WORDS)


@pytest.mark.parametrize("sort", SORTS)
def test_every_sort_is_quiet_on_an_empty_draft_and_can_be_kept(sort: str) -> None:
    check = build(page(f"of: {sort}"), WORDS)
    kept = pickle.loads(pickle.dumps(check))
    assert list(kept(read_draft("", "x.md", WORDS))) == []

"""Settings: where a writer's own voice, or somebody else's, speaks by right."""

import pytest

from attrlint.attribution.settings import settings
from attrlint.language.sentences import sentences
from tests.attribution.seen import draft_of


def of(text: str) -> list[tuple[str, set[str]]]:
    draft = draft_of(text)
    return [(s.text, set(draft.layer(settings)[s.index])) for s in draft.layer(sentences)]


@pytest.mark.parametrize(
    "front",
    ["type: opinion", "section: Opinion", "categories: [news, op-ed]", "title: 'Opinion: Rents are wrong'"],
)
def test_front_matter_files_a_draft_under_opinion(front: str) -> None:
    assert all("opinion" in found for _, found in of(f"---\n{front}\n---\nThe plan is a fiasco.\n"))


def test_news_is_no_opinion() -> None:
    assert of("---\nsection: News\ntitle: Review of rents begins\n---\nThe plan is late.\n")[-1][1] == set()


def test_a_judgement_that_is_owned_is_opinion() -> None:
    assert [found for _, found in of("The plan is, in our judgment, unrealistic. It is late.")] == [
        {"opinion"},
        set(),
    ]


def test_a_piece_in_the_first_person() -> None:
    text = "I left. My car stalled. We walked. Our feet hurt. The town slept."
    assert {"first-person"} == of(text)[-1][1]
    # the country is no pronoun
    assert of("The US left. The US stayed. The US came. The US went. It was late.")[-1][1] == set()
    assert (
        of("“I left,” he said. “We left,” she said. “My car,” he said. “Our car,” she said.")[0][1] == set()
    )


def test_an_interview_begins_with_its_first_question() -> None:
    pairs = "\n\n".join(f"Why is answer {n} late?\n\nBecause {n} people were tired." for n in range(5))
    found = of(f"The firm grew.\n\n{pairs}")
    assert found[0][1] == set()
    assert all("interview" in setting for _, setting in found[1:])


def test_headings_that_ask_make_no_interview() -> None:
    text = "\n\n".join(f"## Why is part {n} late?\n\nIt rained." for n in range(5))
    assert all("interview" not in setting for _, setting in of(text))


def test_boilerplate_corrections_and_questions() -> None:
    found = dict(
        of(
            "The firm grew. Did it?\n\nSign up for our letter. It is the best.\n\n"
            "Correction: An earlier version was wrong. It gave 12 percent."
        )
    )
    assert found["The firm grew."] == set()
    assert found["Did it?"] == {"question"}
    assert found["It is the best."] == {"boilerplate"}
    assert found["It gave 12 percent."] == {"correction"}


def test_a_house_that_says_it_has_counted_has_its_own_analysis() -> None:
    front = "---\nbyline: Ana Ruiz of The Marlow Bugle\n---\n"
    said = "The Marlow Bugle reviewed ten years of logs.\n\nHalf of the boats were turned away.\n"
    assert all("own-analysis" in found for text, found in of(front + said))
    assert not any("own-analysis" in found for _, found in of(said))
    other = said.replace("Marlow Bugle", "Tri-State Bank")
    assert not any("own-analysis" in found for _, found in of(front + other))
    by = "The logs were reviewed by The Marlow Bugle.\n\nHalf of the boats were turned away.\n"
    assert all("own-analysis" in found for _, found in of(front + by))

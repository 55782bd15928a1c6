"""Kind claim: what nobody in reach has said, counted or seen; and what excuses it."""

import pytest

from attrlint.checks.claim import build
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words
from tests.pages import page

WORDS = {**load_words(builtin_folder()), "evaluation.house-nouns": ("a shambles",), "mine": ("a muddle",)}
FIGURE = "trigger: figure\nform: [share, count]\n"


def found(options: str, text: str, path: str = "x.md") -> list[str]:
    draft = read_draft(text, path, WORDS)
    return [hit.span.cut(draft.text) for hit in build(page(options), WORDS)(draft)]


def test_the_first_claim_of_every_sentence_without_a_source() -> None:
    text = "About 40 percent moved, and 2,000 people stayed. Ruiz said 2,000 stayed. 50 percent slept in.\n"
    assert found(FIGURE, text) == ["About 40 percent", "50 percent"]


def test_once_keeps_the_first_of_each_stretch() -> None:
    text = "About 40 percent moved. 50 percent slept through it.\n\n60 percent ate at noon.\n"
    counts = {once: len(found(f"{FIGURE}once: {once}", text)) for once in ("sentence", "paragraph", "draft")}
    assert counts == {"sentence": 3, "paragraph": 2, "draft": 1}


def test_quoted_words_are_the_speaker_s() -> None:
    assert found(FIGURE, "“About 40 percent moved,” nobody heard.") == []


def test_reach_decides_how_near_a_source_must_be() -> None:
    text = "Ana Ruiz said rents rose. That made 40 percent of tenants move. Then 50 percent of them slept.\n"
    assert found(f"{FIGURE}reach: content", text) == ["40 percent", "50 percent"]
    assert found(f"{FIGURE}reach: next", text) == ["50 percent"]
    assert found(f"{FIGURE}reach: paragraph", text) == []


def test_needs_a_source_of_a_kind() -> None:
    text = "Officials said 40 percent of tenants moved. Ana Ruiz said 50 percent of tenants slept.\n"
    assert found(f"{FIGURE}reach: sentence", text) == []
    assert found(f"{FIGURE}needs: named-source", text) == ["40 percent"]
    assert found(f"{FIGURE}needs: document", text) == ["40 percent", "50 percent"]


def test_word_lists_and_patterns_instead_of_what_the_family_has() -> None:
    text = "The rollout was a shambles. The plan was a fiasco. The vote was a muddle.\n"
    assert found("trigger: evaluation", text) == ["a shambles", "fiasco"]
    assert found("trigger: evaluation\nwords: [evaluation.house-nouns]", text) == ["a shambles"]
    assert found("trigger: evaluation\nwords: mine", text) == ["a muddle"]
    assert found("trigger: evaluation\nany: ['a (?:fiasco|muddle)']", text) == ["a fiasco", "a muddle"]


def test_exceptions_and_company() -> None:
    text = "About 40 percent of the flock moved. About 50 percent of the poll moved.\n"
    assert found(f"{FIGURE}except: ['40 percent']", text) == ["About 50 percent"]
    assert found(f"{FIGURE}with: [flock]", text) == ["About 40 percent"]


EXCUSES = {
    "link_within: sentence": "About [40 percent](https://example.org) moved.",
    "link_within: paragraph": "It is [known](https://example.org). About 40 percent moved.",
    "noted: true": "About 40 percent moved. <!-- source: the clerk's count -->",
    "setting: opinion": "---\ntype: opinion\n---\nAbout 40 percent moved.",
    "setting: question": "Did about 40 percent move?",
    "words: figure.public-record": "Ruiz won the primary with about 40 percent.",
    "any: ['of the ballots']": "Ruiz has about 40 percent of the ballots.",
    "sourced_elsewhere: true": "About 40 percent moved.\n\nThe clerk counted 40 percent, she said.",
    "continues: {before: 2 paragraphs, words: figure.carriers}": (
        "A Marlin University poll found that most would stay.\n\nIt rained.\n\nAbout 40 percent moved."
    ),
    "body_sourced: true": (
        "# Mill moves 40 percent of workers\n\nThe mill will move 40 percent of workers, Ana Ruiz said."
    ),
}


def test_whoever_is_cited_near_by_has_told_what_is_in_their_mind() -> None:
    trigger = "trigger: state-of-mind\nwords: [state-of-mind.knowing-verbs]\n"
    options = f"{trigger}unless:\n  told_by_subject: {{after: 1 paragraph}}"
    quote = "\n\n“I had seen it leak,” Ruiz said.\n"
    assert found(options, "Ruiz knew the roof was unsafe." + quote) == []
    assert found(options, "She knew the roof was unsafe." + quote) == []
    assert found(options, "Hale knew the roof was unsafe." + quote) == ["Hale knew"]
    assert found(options, "Ruiz knew the roof was unsafe.\n\nIt rained." + quote) == ["Ruiz knew"]


def test_what_a_draft_seldom_does_is_excused() -> None:
    once = "About 40 percent moved.\n\n" + "Ana Ruiz said the pier opens in May. " * 60
    assert found(FIGURE, once) == found(f"{FIGURE}unless:\n  seldom: 1", once) == ["About 40 percent"]
    assert found(f"{FIGURE}unless:\n  seldom: 3.5", once) == []


LEADING = (
    "About 40 percent moved.\n\n"
    "The pier opens in May, as the [plan](https://a.example/plan) says.\n\n"
    "An estimated 40 percent moved.\n\n" + "The pier opens in May. " * 150
)


def test_a_draft_that_leads_to_what_it_rests_on_is_asked_for_estimates_alone() -> None:
    assert len(found(FIGURE, LEADING)) == 2
    assert found(f"{FIGURE}unless:\n  documented: {{links: 1}}", LEADING) == []
    asked = "documented: {links: 1, claims: 7, asked: [estimated]}"
    assert found(f"{FIGURE}unless:\n  {asked}", LEADING) == ["An estimated 40 percent"]


@pytest.mark.parametrize(
    "near",
    [
        'An estimated 40 percent moved, as the [plan](https://a.example/plan) has it."',
        "Ana Ruiz spoke of the pier. An estimated 40 percent moved. “It is late,” Ruiz said.",
        "The county has a dashboard. An estimated 40 percent moved.",
    ],
)
def test_an_estimate_there_is_excused_where_something_near_it_tells(near: str) -> None:
    text = LEADING.replace("An estimated 40 percent moved.", near)
    asked = "documented: {links: 1, asked: [estimated]}"
    assert found(f"{FIGURE}unless:\n  {asked}", text) == []


@pytest.mark.parametrize("limit", ["links: 9", "links: 1, claims: 2"])
def test_other_drafts_are_not_excused(limit: str) -> None:
    assert len(found(f"{FIGURE}unless:\n  documented: {{{limit}}}", LEADING)) == 2


@pytest.mark.parametrize("excuse", EXCUSES)
def test_each_excuse_excuses_and_only_where_the_page_says_so(excuse: str) -> None:
    options = f"{FIGURE}scope: [prose, heading]\n"
    assert found(options, EXCUSES[excuse]) != []
    assert found(f"{options}unless:\n  {excuse}", EXCUSES[excuse]) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("trigger: figures", "figure"),
        ("trigger: figure\nform: [shares]", "share"),
        ("trigger: evaluation\nwords: [nowhere]", "nowhere"),
        ("trigger: figure\nneeds: luck", "luck"),
        ("trigger: figure\nreach: far", "far"),
        ("trigger: figure\nany: ['(']", "bracket"),
        ("trigger: figure\nunless: {setting: rumor}", "rumor"),
        ("trigger: figure\nunless: {words: nowhere}", "nowhere"),
        ("trigger: figure\nunless: {noted: true, noticed: true}", "noticed"),
        ("trigger: figure\nreaches: far", "reaches"),
    ],
)
def test_a_mistake_is_told_where_it_stands(options: str, message: str) -> None:
    with pytest.raises(Fault, match=message):
        build(page(options), WORDS)

"""Plain text, split as a human would."""

import pytest

from attrlint.reading.reader import read_draft
from tests.reading.seen import seen


def plain(text: str) -> list[tuple[str, str]]:
    return seen(text, "draft.txt")


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in plain(text)]


LONG = "The council voted Tuesday to raise rents by 4 percent in all of the city's nine districts, Ruiz said."


def test_blank_lines_part_paragraphs() -> None:
    assert plain("One stands here.\n\nTwo stands\u00a0here.\n \t\n\nThree.") == [
        ("paragraph", "One stands here."),
        ("paragraph", "Two stands here."),
        ("paragraph", "Three."),
    ]


def test_lines_that_are_whole_paragraphs_stay_apart() -> None:
    assert plain(f"{LONG} {LONG}\n{LONG}\nThe vote was close.") == [
        ("paragraph", f"{LONG} {LONG}"),
        ("paragraph", LONG),
        ("paragraph", "The vote was close."),
    ]
    assert kinds("Rents rose.\nThey fell later, Ruiz said.\nAll is well.") == ["paragraph"] * 3


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = (
        "The council voted on Tuesday to raise rents by 4 percent, a move\n"
        "that the mayor has called unavoidable. Aides familiar with it all\n"
        "say that Ana Ruiz, the budget director, objected to the plan and\n"
        "Mark Lund, her deputy, did so too.\n"
    )
    assert plain(wrapped) == [("paragraph", " ".join(wrapped.split()))]


def test_an_indented_line_begins_a_paragraph_in_wrapped_text() -> None:
    wrapped = (
        "   The council voted on Tuesday to raise rents by 4 percent, a move\n"
        "that the mayor has called unavoidable, and that he will not mend,\n"
        "as aides to the mayor confirmed at a meeting on Wednesday evening.\n"
        "   The county has yet to say what it thinks of a plan that has\n"
        "already been praised by many.\n"
    )
    assert [words.split()[1] for _, words in plain(wrapped)] == ["council", "county"]


def test_a_dash_in_wrapped_text_is_no_bullet() -> None:
    wrapped = (
        "The council voted on Tuesday to raise rents by 4 percent, a move\n"
        "that the mayor has called unavoidable, and that his own party\n"
        "- after a long evening - said it could live with, if it had to,\n"
        "until the county has spoken.\n"
    )
    assert kinds(wrapped) == ["paragraph"]


@pytest.mark.parametrize("marker", ["-", "*", "•", "–", "1.", "2)", "(3)"])
def test_bullets_are_items_without_their_marker(marker: str) -> None:
    assert plain(f"It stands here:\n{marker} First point\n  {marker} Second point\n")[1:] == [
        ("list-item", "First point"),
        ("list-item", "Second point"),
    ]


def test_a_bullet_may_touch_its_words_and_run_on() -> None:
    assert plain("It stands here:\n-First point\n- Second point, if the county's\n  clerk agrees\n- Third")[
        1:
    ] == [
        ("list-item", "First point"),
        ("list-item", "Second point, if the county's clerk agrees"),
        ("list-item", "Third"),
    ]


def test_a_hyphen_inside_a_line_is_none() -> None:
    assert kinds("The vote -US, ‘Kanto’ as well- was close.") == ["paragraph"]


@pytest.mark.parametrize(
    "first",
    [
        "Council votes to raise rents",
        "Why did rents rise?",
        "“We will win,” mayor says",
        "Ruiz: Rents rose 4.5%",
    ],
)
def test_a_first_line_without_a_full_stop_is_the_headline(first: str) -> None:
    assert plain(f"{first}\n{LONG}")[0] == ("headline", first)
    assert plain(f"\n\n{first}\n\n{LONG}")[0] == ("headline", first)


def test_a_first_line_with_a_full_stop_is_not() -> None:
    assert kinds("The council voted on Tuesday.\n\nRents rose.") == ["paragraph", "paragraph"]
    assert kinds("“We will win.”\n\nRents rose.") == ["paragraph", "paragraph"]


def test_a_headline_in_title_case_may_end_with_a_full_stop() -> None:
    assert kinds("Council Votes To Raise All Rents.\n\nRents rose.") == ["headline", "paragraph"]


def test_bylines_and_dates_are_paragraphs_and_the_headline_may_follow_them() -> None:
    assert kinds(f"By Jane Doe\nMarch 3, 2024\n\nCouncil votes to raise rents\n\n{LONG}") == [
        "paragraph", "paragraph", "headline", "paragraph",
    ]  # fmt: skip
    assert kinds(f"Council votes to raise rents\nBy Jane Doe\nTuesday, March 5\n{LONG}")[:3] == [
        "headline", "paragraph", "paragraph",
    ]  # fmt: skip


def test_short_lines_that_no_sentence_ends_are_headings() -> None:
    assert kinds(f"{LONG}\nWhat Comes Next\n{LONG}\n\nA second look\n\n{LONG}") == [
        "paragraph", "heading", "paragraph", "heading", "paragraph",
    ]  # fmt: skip
    assert kinds(f"{LONG}\n# Marked\n{LONG}") == ["paragraph", "heading", "paragraph"]


def test_names_below_each_other_are_no_headings() -> None:
    assert kinds(f"{LONG}\n\nJane Doe\n12 Main Street\nSpringfield\n\n{LONG}") == ["paragraph"] * 5


def test_a_signature_behind_a_dash_is_no_heading() -> None:
    assert kinds(f"{LONG}\n\n— Jane Doe (@janedoe) May 5, 2024\n\n{LONG}") == ["paragraph"] * 3


def test_the_last_line_heads_nothing() -> None:
    assert kinds(f"{LONG}\n\nReporting from Springfield") == ["paragraph", "paragraph"]


def test_comments_are_masked_and_listed() -> None:
    text = (
        "attrlint: allow bare-source -- the editor knows\n<!-- source: Census table B25064 -->\n"
        "// attrlint: allow-file hedge -- satire\n%% attrlint: allow x -- y\n"
        "Rents rose.\n// a rule of thumb holds.\n"
    )
    assert plain(text) == [("paragraph", "Rents rose."), ("paragraph", "// a rule of thumb holds.")]
    assert [comment.text for comment in read_draft(text, "draft.txt").comments] == [
        "attrlint: allow bare-source -- the editor knows",
        "source: Census table B25064",
        "attrlint: allow-file hedge -- satire",
        "attrlint: allow x -- y",
    ]


def test_rulers_part_paragraphs_and_are_no_words() -> None:
    assert plain("Rents rose.\n-----\nThey fell.\n* * *\nAll is well.") == [
        ("paragraph", "Rents rose."),
        ("paragraph", "They fell."),
        ("paragraph", "All is well."),
    ]


def test_web_addresses_are_links_and_no_words() -> None:
    draft = read_draft("Ruiz said so (https://example.org/a-b?c=1), and so it is.", "draft.txt")
    assert draft.links[0].target == "https://example.org/a-b?c=1"
    assert draft.links[0].span.cut(draft.text) == "https://example.org/a-b?c=1"
    assert "example" not in draft.prose
    assert draft.prose.endswith("), and so it is.")


@pytest.mark.parametrize("text", ["", "\n\n", " \t\r\n", "\u00a0", "-----\n"])
def test_a_text_without_words_has_no_blocks(text: str) -> None:
    assert plain(text) == []

"""Kind source: questions to the attributions, hints at a source, and what excuses either."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.checks.citing import citings
from attrlint.checks.source import build
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words
from tests.pages import fault, page

WORDS = load_words(builtin_folder())
UNNAMED = "source: [unnamed-person, unnamed-group, anonymous]\n"


def found(options: str, text: str, path: str = "x.md") -> list[str]:
    draft = read_draft(text, path, WORDS)
    return [hit.span.cut(draft.text) for hit in build(page(options), WORDS)(draft)]


def test_the_subject_of_a_cue_is_found_and_the_same_noun_elsewhere_is_not() -> None:
    text = "Sources said the plant would close. Lead from unknown sources polluted the creek."
    assert found(UNNAMED + "heads: insiders", text) == ["Sources said"]


def test_inside_quotation_nothing_is_found() -> None:
    assert found(UNNAMED + "heads: insiders", "“Sources said it was over,” Ana Ruiz told the board.") == []
    assert found("any: [reportedly]", "“He reportedly quit,” Ana Ruiz said.") == []


def test_a_negated_or_empty_citing_cites_nobody() -> None:
    assert found(UNNAMED + "heads: officials", "Officials did not say why the gate was shut.") == []


def test_mark_chooses_what_is_underlined() -> None:
    text = "Critics call the plan a giveaway."
    marks = {
        mark: found(UNNAMED + f"heads: critics\nmark: {mark}", text) for mark in ("both", "source", "cue")
    }
    assert marks == {"both": ["Critics call"], "source": ["Critics"], "cue": ["call"]}


def test_heads_and_cues_come_from_word_lists() -> None:
    text = "Experts say the dam could fail. Critics call the plan a giveaway."
    assert found(UNNAMED + "not_heads: critics", text) == ["Experts say"]
    assert found(UNNAMED + "cues: loaded-verbs", text) == []


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("Officials", True),
        ("Several senior officials", True),
        ("Thankful officials", True),
        ("Water board officials", False),
        ("Officials from the mill", False),
    ],
)
def test_bare_is_a_noun_that_nothing_tells_apart(words: str, bare: bool) -> None:
    text = f"{words} said the gate was shut."
    assert bool(found(UNNAMED + "heads: officials\nbare: true", text)) is bare


def test_a_person_who_owns_them_does_not_name_them() -> None:
    options = UNNAMED + "heads: officials\nbare: true\nunless: {named: true}"
    assert found(options, "Ana Ruiz leads the state. Ruiz’s aides said the gate was shut.") == [
        "Ruiz’s aides said"
    ]


def test_a_name_in_or_tied_to_the_words_names_them() -> None:
    options = "source: document\nheads: studies\nunless: {named: true}"
    assert found(options, "A survey found that two in three oppose the tunnel.") == ["A survey found"]
    assert found(options, "Two in three oppose it, according to a survey by the Marlow Institute.") == []
    assert found(options, "Rents rose, according to data she filed in court.") == []


def test_others_beside_a_known_one_are_known_by_that_one() -> None:
    options = UNNAMED + "heads: crowd\nunless: {named: true}"
    assert found(options, "Ana Ruiz and others fear the dam could fail.") == []
    assert found(options, "Others fear the dam could fail.") == ["Others fear"]


def test_a_name_that_watchers_and_sides_look_at_does_not_name_them() -> None:
    unless = UNNAMED + "unless: {named: true}"
    assert found(unless, "Lakeland Bank critics say the loan was rash.") == ["Lakeland Bank critics say"]
    assert found(unless, "Ana Ruiz allies say the loan was rash.") == ["Ana Ruiz allies say"]
    assert found(unless, "Lakeland Bank tellers say the loan was rash.") == []


def test_whose_sources_they_are_names_none_of_them() -> None:
    unless = UNNAMED + "heads: insiders\nunless: {named: true}"
    text = "The price comes from a blog whose sources suggest it will rise."
    assert found(unless, text) == ["sources suggest"]


def test_a_capital_alone_is_nobody_whom_others_stand_beside() -> None:
    unless = UNNAMED + "unless: {named: true}"
    text = "Tenant and landlord groups warned that the fund would run dry."
    assert found(unless, text) == ["landlord groups warned"]


def test_a_participle_that_describes_somebody_cites_nobody() -> None:
    assert found(UNNAMED, "A man accused of theft is held in Marlow.") == []
    assert found(UNNAMED, "A woman called Ana Ruiz was there.") == []
    assert found(UNNAMED, "A neighbor called Ana Ruiz a liar.") == ["A neighbor called"]


def test_what_is_not_said_covers_nothing() -> None:
    page_ = "any: [reports claim]\nunless: {covered_by: named-organization}"
    text = "While Marlow Bank has not revealed the price, reports claim that it will rise."
    assert found(page_, text) == ["reports claim"]


def test_definite_words_point_back() -> None:
    text = "It rained. The officials said the gate was shut."
    assert found(UNNAMED + "heads: officials", text) == ["The officials said"]
    assert found(UNNAMED + "heads: officials\nunless: {definite: true}", text) == []


def test_a_count_excuses_only_where_the_rule_says_so() -> None:
    text = "Four critics call the plan a giveaway."
    assert found(UNNAMED + "heads: critics\nunless: {counted: true}", text) == []
    assert found(UNNAMED + "heads: critics", text) == ["Four critics call"]


def test_a_name_near_by_excuses_within_the_distance() -> None:
    near = "Experts say the dam could fail. Priya Nair said the gate was old."
    far = "Experts say the dam could fail. It is old. It is high. Priya Nair said the gate was old."
    options = UNNAMED + "heads: experts\nunless: {named_within: {after: 1 sentence}}"
    assert found(options, near) == []
    assert found(options, far) == ["Experts say"]
    assert found(options, "Priya Nair said the gate was old. Experts say the dam could fail.") == [
        "Experts say"
    ]


def test_a_body_that_speaks_near_by_excuses() -> None:
    options = UNNAMED + "heads: officials\nunless: {body_within: {before: 1 paragraph}}"
    text = "The Marlow Water Department said the well was clean.\n\nThe water is safe, officials said."
    assert found(options, text) == []
    assert found(
        options, "The Marlow Herald said the well was clean.\n\nThe water is safe, officials said."
    ) == ["officials said"]
    assert found(options, "Ana Ruiz said the well was clean.\n\nThe water is safe, officials said.") == [
        "officials said"
    ]


def test_a_link_in_the_sentence_excuses() -> None:
    options = "source: document\nheads: studies\nunless: {link_within: sentence}"
    assert found(options, "A [survey](https://example.org/s) found that two in three oppose it.") == []
    text = "A survey found that two in three oppose it. It rained on [Monday](https://example.org/s)."
    assert found(options, text) == ["A survey found"]
    assert found(options.replace("sentence", "paragraph"), text) == []


def test_answers_of_an_interview_are_the_speaker_s() -> None:
    options = UNNAMED + "heads: officials"
    text = "\n\n".join(f"Why is answer {n} late?\n\nIt is {n} days late, officials said." for n in range(5))
    assert len(found(options, text)) == 5
    assert found(f"{options}\nunless: {{setting: interview}}", text) == []


def test_a_lead_is_borne_out_by_whom_the_body_names_and_a_later_line_is_not() -> None:
    options = UNNAMED + "heads: officials\nunless: {named_within: {lead: 1, after: 9 paragraphs}}"
    tells = "The well was clean, said Ana Ruiz."
    assert found(options, f"The water is safe, officials said.\n\nIt rained.\n\n{tells}") == []
    later = f"It rained.\n\nThe water is safe, officials said.\n\n{tells}"
    assert found(options, later) == ["officials said"]


@pytest.mark.parametrize(
    ("option", "excused", "told"),
    [
        ("alike: true", "Ana Ruiz, who leads the clerks' union", "Ana Ruiz, who leads the drivers' union"),
        ("known_as: [union]", "Ana Ruiz, who leads the clerks' union", "Ana Ruiz, who sells bread"),
    ],
)
def test_somebody_whom_the_draft_introduces_so_tells_who_is_meant(
    option: str, excused: str, told: str
) -> None:
    options = f"source: unnamed-group\nunless: {{named_within: {{after: 9 paragraphs, {option}}}}}"
    text = "Clerks said the desk would close.\n\nIt rained.\n\n“It is late,” said {}."
    assert found(options, text.format(excused)) == []
    assert found(options, text.format(told)) == ["Clerks said"]


def test_only_a_whole_quotation_counts_where_one_is_wanted() -> None:
    options = "source: unnamed-group\nunless: {named_within: {after: 1 sentence, quoted: true}}"
    assert found(options, "Clerks said it would close. “It is late,” Ana Ruiz said.") == []
    assert found(options, "Clerks said it would close. It is late, Ana Ruiz said.") == ["Clerks said"]


def test_a_link_on_the_words_is_another_than_one_in_the_sentence() -> None:
    options = "source: unnamed-group\nunless: {link_within: words}"
    assert found(options, "[Clerks said](https://a.example/s) it would close in May.") == []
    assert found(options, "Clerks said it would close [in May](https://a.example/s).") == ["Clerks said"]


def test_hints_are_excused_by_the_source_that_covers_them() -> None:
    options = "any: [reportedly]\nunless: {covered_by: [named-person, named-organization, document]}"
    assert found(options, "The chairman reportedly quit, according to the Marlow Herald.") == []
    assert found(options, "The chairman reportedly quit. The board met, according to the Marlow Herald.") == [
        "reportedly"
    ]


def test_words_near_by_excuse() -> None:
    options = "any: [allegedly]\nunless: {words_within: {before: 1 sentence, any: ['{accusers}']}}"
    assert found(options, "Police arrested Marlow. He allegedly set the fire.") == []
    assert found(options, "Marlow is 40. He allegedly set the fire.") == ["allegedly"]


def test_what_another_passes_on_is_second_hand() -> None:
    options = UNNAMED + "second_hand: true"
    assert found(options, "Officials told Reuters the talks had stalled.") == ["Officials told"]
    assert found(options, "Officials told residents the talks had stalled.") == []
    assert found(options, "Ana Ruiz said that experts say the dam is safe.") == ["experts say"]
    assert found(options, "Ana Ruiz said the dam is safe, but experts say the dam could fail.") == []


def test_a_newsroom_that_speaks_of_itself_passes_nothing_on() -> None:
    options = "source: named-organization\noutlet: true"
    assert found(options, "The brothers are held, the Marlow Herald reported.") == [
        "the Marlow Herald reported"
    ]
    assert found(options, "The Marlow Herald said it would close its bureau.") == []


def test_an_attack_is_a_judgement_of_a_person() -> None:
    options = UNNAMED + "heads: roles\nattack: true"
    assert found(options, "A former colleague called him a bully.") == ["A former colleague called"]
    assert found(options, "A former colleague said he had left.") == []


def test_once_groups_what_one_source_says() -> None:
    text = "Critics call it a giveaway. Critics say it is late.\n\nCritics say it is wrong."
    counts = {
        once: len(found(UNNAMED + f"heads: critics\nonce: {once}", text))
        for once in ("sentence", "paragraph", "draft")
    }
    assert counts == {"sentence": 3, "paragraph": 2, "draft": 1}


def test_where_a_source_comes_back_in_a_paragraph_is_a_related_place() -> None:
    text = "Critics say it is late. Critics say it is dear.\n\nCritics say it is ugly.\n"
    check = build(page(UNNAMED + "heads: critics\nonce: paragraph"), WORDS)
    hits = list(check(read_draft(text, "a.md", WORDS)))
    assert [[span.start for span, _ in hit.related] for hit in hits] == [[24], []]


def test_a_sentence_that_the_summary_repeats_is_told_once() -> None:
    text = "---\ndescription: Critics call the plan a giveaway.\n---\nCritics call the plan a giveaway.\n"
    assert found(UNNAMED + "heads: critics", text) == ["Critics call"]


@pytest.mark.parametrize(
    ("options", "place", "message"),
    [
        ("kind: source", (1, 7), "needs"),
        ("source: [unnamed]", (1, 10), "unnamed"),
        ("source: none\nheads: expertz", (2, 8), "no word list is called 'expertz': did you mean 'experts'?"),
        ("source: none\nreason: maybe", (2, 9), "'reason' cannot be 'maybe'"),
        ("source: none\nunless: {named_within: {after: soon}}", (2, 32), "number of sentences"),
        ("source: none\nunless: {counted: maybe}", (2, 19), "true or false"),
        ("source: none\nunles: {named: true}", (2, 1), "did you mean 'unless'?"),
    ],
)
def test_a_mistake_in_the_page_is_told_at_its_place(
    options: str, place: tuple[int, int], message: str
) -> None:
    with pytest.raises(Fault) as caught:
        build(page(options), WORDS)
    assert message in caught.value.message
    assert fault(caught) == place


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Critics say", "sources said", "the dam", "Ana Ruiz", "told Reuters", ".", "“", "”", ",", "\n\n"]
        ),
        max_size=20,
    )
)
def test_hits_lie_in_the_draft_in_order(pieces: list[str]) -> None:
    text = " ".join(pieces)
    draft = read_draft(text, "x.md", WORDS)
    hits = list(build(page(UNNAMED + "second_hand: false"), WORDS)(draft))
    assert all(0 <= hit.span.start < hit.span.end <= len(text) for hit in hits)
    assert [hit.span for hit in hits] == sorted(hit.span for hit in hits)
    assert len(draft.layer(citings)) >= len(hits)

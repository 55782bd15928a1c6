"""Who says what: one example a construction, with the words of source, cue and content."""

import pytest

from tests.attribution.seen import Seen, layer_of, seen, source_named

CONSTRUCTIONS = {
    "inverted": (
        "Rents will rise next year, said Ana Ruiz, the budget director.",
        Seen(
            "Ana Ruiz, the budget director",
            "said",
            ("Rents will rise next year",),
            "named-person",
            "indirect",
        ),
    ),
    "apposition before the cue": (
        "Ana Ruiz, the budget director, said rents would rise.",
        Seen("Ana Ruiz, the budget director", "said", ("rents would rise",), "named-person", "indirect"),
    ),
    "according to, first": (
        "According to Ana Ruiz, rents will rise.",
        Seen("Ana Ruiz", "According to", ("rents will rise",), "named-person", "indirect"),
    ),
    "according to, last": (
        "Rents will rise, according to the housing office.",
        Seen("the housing office", "according to", ("Rents will rise",), "named-organization", "indirect"),
    ),
    "agentless passive": (
        "It is believed that the gunman acted alone.",
        Seen("", "is believed", ("the gunman acted alone",), "none", "indirect"),
    ),
    "passive with its agent": (
        "The tax was described as a burden by two economists.",
        Seen("two economists", "was described", ("The tax",), "unnamed-group", "indirect"),
    ),
    "told somebody": (
        "The deal is dead, sources told Reuters.",
        Seen("sources", "told", ("The deal is dead",), "unnamed-group", "indirect"),
    ),
    "who-clause": (
        "The mayor, who has denied the claim, said she would appeal.",
        Seen("who", "has denied", ("the claim",), "unnamed-person", "indirect"),
    ),
    "two sources at once": (
        "Ruiz and Chen said they would sue.",
        Seen("Ruiz and Chen", "said", ("they would sue",), "named-person", "indirect"),
    ),
    "a hyphen behind a number": (
        "Multiple occupants of the 31-story tower have confirmed that it was locked.",
        Seen(
            "Multiple occupants of the 31-story tower",
            "have confirmed",
            ("it was locked",),
            "unnamed-group",
            "indirect",
        ),
    ),
    "her before a noun": (
        "Sources close to her campaign say she will win.",
        Seen("Sources close to her campaign", "say", ("she will win",), "unnamed-group", "indirect"),
    ),
    "an earlier report": (
        "The gate was shut, according to an earlier report.",
        Seen("an earlier report", "according to", ("The gate was shut",), "document", "indirect"),
    ),
    "a crowd before a name": (
        "Many fear Marlow will close the mill.",
        Seen("Many", "fear", ("Marlow will close the mill",), "unnamed-group", "indirect"),
    ),
    "studies that have shown": (
        "Studies have shown that cold water kills.",
        Seen("Studies", "have shown", ("cold water kills",), "document", "indirect"),
    ),
    "organisation-qualified": (
        "Caltrans officials said the bridge was safe.",
        Seen("Caltrans officials", "said", ("the bridge was safe",), "unnamed-group", "indirect"),
    ),
    "a phrase for a cue": (
        "Ruiz made clear that she would not sign.",
        Seen("Ruiz", "made clear", ("she would not sign",), "named-person", "indirect"),
    ),
    "a label": (
        "Ruiz: I never signed that letter.",
        Seen("Ruiz", ":", ("I never signed that letter",), "named-person", "indirect"),
    ),
    "a document": (
        "The study found that rents rise faster near parks.",
        Seen("The study", "found", ("rents rise faster near parks",), "document", "indirect"),
    ),
    "unnamed documents": (
        "Studies show that rents rise.",
        Seen("Studies", "show", ("rents rise",), "document", "indirect"),
    ),
    "as noted in": (
        "As noted in a Reuters report, the budget grew.",
        Seen("a Reuters report", "noted", ("the budget grew",), "document", "indirect"),
    ),
    "based on": (
        "The bridge is sound, based on independent reporting.",
        Seen("independent reporting", "based on", ("The bridge is sound",), "document", "indirect"),
    ),
    "a participle after the verb": (
        "Ruiz left early, adding that she was tired.",
        Seen("Ruiz", "adding", ("she was tired",), "named-person", "indirect"),
    ),
    "people without a noun": (
        "Many believe the stadium will never be built.",
        Seen("Many", "believe", ("the stadium will never be built",), "unnamed-group", "indirect"),
    ),
    "somebody's people": (
        "Ortiz’s aides denied the report.",
        Seen("Ortiz’s aides", "denied", ("the report",), "unnamed-group", "indirect"),
    ),
    "an adverb": (
        "The chairman reportedly resigned.",
        Seen("", "reportedly", ("The chairman", "resigned"), "none", "indirect"),
    ),
    "a quotation after the cue": (
        "Ruiz said: “We will sue.”",
        Seen("Ruiz", "said", ("“We will sue.”",), "named-person", "direct"),
    ),
    "mixed quotation": (
        "Ruiz called the plan “a gift to landlords” on Monday.",
        Seen("Ruiz", "called", ("the plan “a gift to landlords” on Monday",), "named-person", "mixed"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS.values(), ids=CONSTRUCTIONS.keys())
def test_a_construction_is_read_as_a_reader_reads_it(text: str, expected: Seen) -> None:
    assert expected in seen(text)


@pytest.mark.parametrize(
    "text",
    [
        "The claims were filed on Monday.",
        "Insurance claims rose in May.",
        "The Helsinki Accords hold.",
        "Rain fell on the harbor for six days.",
        "The shared dreads of the town were many.",
    ],
)
def test_nouns_and_names_are_no_cues(text: str) -> None:
    assert seen(text) == []


def test_words_inside_quotation_are_the_speakers() -> None:
    found = seen("“My sources say otherwise,” Ruiz said.")
    assert [(s.source, s.cue) for s in found] == [("Ruiz", "said")]


def test_discontinuous_content() -> None:
    assert seen("“Rents will rise,” Ruiz said. “They always do.”") == [
        Seen("Ruiz", "said", ("“Rents will rise,”", "They always do."), "named-person", "direct")
    ]


def test_a_quotation_over_paragraphs_belongs_to_one_speaker() -> None:
    text = "“We went in,” Ruiz said. “It was dark.\n\n“Nobody answered. We left.”\n"
    (only,) = seen(text)
    assert only.content == ("“We went in,”", "It was dark.", "Nobody answered. We left.")


def test_a_paragraph_of_quotation_goes_on_with_the_speaker_before() -> None:
    text = "Ruiz praised the crews.\n\n“They came at dawn and they stayed until dark.”\n"
    layer = layer_of(text)
    assert [layer.all[i].lemma for i in layer.sourced[1]] == ["praise"]


class TestWhoTheyAre:
    def test_a_surname_and_a_pronoun_are_the_person(self) -> None:
        text = "Ana Ruiz said rents would rise. She said so twice. Later, Ruiz said nothing had changed."
        assert [source.name for source in layer_of(text).sources] == ["Ana Ruiz"]
        assert len(layer_of(text).sources[0].mentions) == 3

    def test_a_surname_is_resolved_to_a_name_that_comes_later(self) -> None:
        text = "Ruiz said no.\n\nAna Ruiz, the budget director, said she had been misquoted."
        assert [source.name for source in layer_of(text).sources] == ["Ana Ruiz"]

    def test_a_title_stands_for_its_bearer(self) -> None:
        text = "Mayor Lena Ortiz said the road was safe. The mayor said she drove it daily."
        assert [source.name for source in layer_of(text).sources] == ["Lena Ortiz"]

    def test_he_and_she_are_told_apart_by_titles(self) -> None:
        text = "Mr. Ames and Mrs. Lund met. Mrs. Lund said no. He said yes."
        assert [source.name for source in layer_of(text).sources] == ["Lund", "Ames"]

    def test_a_second_hand_source_knows_its_outlet(self) -> None:
        text = "The deal is dead, sources told Reuters."
        layer = layer_of(text)
        outlet = source_named(text, "Reuters")
        assert source_named(text, "sources").via == outlet.id
        assert all(a.source_id != outlet.id for a in layer.all)

    def test_who_is_cited_through_a_paper(self) -> None:
        text = "The Ledger reported the sale on Monday, citing two people familiar with the talks."
        assert source_named(text, "two people").via == source_named(text, "Ledger").id

    def test_a_formula_describes_nobody(self) -> None:
        assert not source_named("Two people familiar with the matter said no.", "people").described
        assert source_named("Two people who work in the county garage said no.", "people").described


class TestAnonymity:
    TEXT = (
        "An aide who attended the meeting, who spoke on condition of anonymity for fear of losing her job, "
        "said the vote was fixed."
    )

    def test_stated_reason_makes_a_source_anonymous(self) -> None:
        assert source_named(self.TEXT, "aide").kind == "anonymous"

    def test_reason_and_basis_are_the_drafts_words(self) -> None:
        source = source_named(self.TEXT, "aide")
        assert source.reason is not None
        assert source.reason.cut(self.TEXT) == "for fear of losing her job"
        assert source.basis is not None
        assert source.basis.cut(self.TEXT) == "who attended the meeting"

    def test_reason_in_the_next_sentence(self) -> None:
        text = "An aide said the vote was fixed. She asked not to be named for fear of losing her job."
        assert source_named(text, "aide").reason is not None


def test_a_described_source_before_the_cue_is_not_inverted() -> None:
    found = seen("An aide at the port, who took part in the talks, said the vote failed.")
    assert ("An aide at the port, who took part in the talks", "said") in [(s.source, s.cue) for s in found]


def test_a_title_between_commas_belongs_to_the_name_before_it() -> None:
    [found] = seen("Ana Ruiz, president of the clerks, said drivers in the union receive three weeks.")
    assert (found.source, found.cue) == ("Ana Ruiz, president of the clerks", "said")


def test_what_research_shows_is_not_who_is_cited() -> None:
    found = seen("The report cited research showing people with asthma sleep less.")
    assert "research" in [one.source for one in found]


def test_a_capital_inside_a_surname_makes_no_trade_name_of_it() -> None:
    assert source_named("McBride said the dam is unsafe.", "McBride").kind == "named-person"
    assert source_named("BrightWell said the dam is unsafe.", "BrightWell").kind == "named-organization"


def test_a_dash_and_a_name_alone_credit_the_quotation_above() -> None:
    found = seen("“The dam is safe.”\n\n— Ana Ruiz")
    assert [(one.source, one.cue) for one in found] == [("Ana Ruiz", "—")]


def test_whoever_spoke_before_the_comma_cites_behind_it() -> None:
    found = seen("An aide said the vote failed, citing fear of reprisals.")
    assert [one.source for one in found] == ["An aide", "An aide"]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("General manager Lou Castellane said the club will move.", ""),
        (
            "The mill belongs to Clearbrook. Clearbrook manager Lou Castellane said it will close.",
            "Clearbrook",
        ),
    ],
)
def test_a_capital_that_begins_the_sentence_is_no_body(text: str, organization: str) -> None:
    assert source_named(text, "Lou Castellane").organization == organization


def test_nobody_goes_on_speaking_where_nobody_was_named() -> None:
    [one] = seen("The dam leaks, it was said. “It always has.”")
    assert not any("always" in part for part in one.content)

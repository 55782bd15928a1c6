"""What a draft gives to the register."""

from attrlint.register.fixed import fixed
from attrlint.register.held import held
from attrlint.register.kept import kept
from attrlint.register.said import said
from attrlint.register.spelled import spelled
from tests.register.seen import draft


def test_each_spelling_once_with_its_title_and_first_place() -> None:
    text = "State Sen. Ana Ruiz spoke. Ana Ruiz left the Harlow Town Council. Democrats cheered Ruiz."
    found = {one.text: one for one in draft(text).layer(spelled)}
    assert found["Ana Ruiz"].office == "senator"
    assert found["Ana Ruiz"].mentions == 2
    assert found["Ana Ruiz"].span.cut(text) == "Ana Ruiz"
    assert text.index("Ana Ruiz") == found["Ana Ruiz"].span.start
    assert "Harlow Town Council" in found
    assert not {"Ruiz", "Democrats"} & found.keys()


def test_a_possessive_is_no_part_of_a_name() -> None:
    found = {one.text for one in draft("The barn is Ana Ruiz’s. So is the mill.").layer(spelled)}
    assert "Ana Ruiz" in found
    assert not any("’" in text or "'" in text for text in found)


def test_parties_by_tag_and_article_and_none_from_a_list() -> None:
    text = (
        "Sen. Ana Ruiz (D., Harlow) and Rep. Tom Marlow, a Republican, met. "
        "The voters choose between Bob Keller, Democrat Eve Lund and others."
    )
    found = {(one.person, one.sort, one.value) for one in draft(text).layer(held)}
    assert ("Ana Ruiz", "party", "democratic") in found
    assert ("Ana Ruiz", "office", "senator") in found
    assert ("Tom Marlow", "party", "republican") in found
    assert not any(person == "Bob Keller" for person, _, _ in found)


def test_what_somebody_was_is_not_kept() -> None:
    text = "Former Sen. Ana Ruiz spoke. Tom Marlow, a former Democrat, listened."
    assert draft(text).layer(held) == ()


def test_dates_of_deeds_and_terms_and_tolls() -> None:
    text = (
        "Tom Okonjo was arrested on May 3, 2031, in Harlow. Ana Lund was sentenced to five years in prison. "
        "The flood in Harlow killed 14 people."
    )
    found = {(one.sort, one.key): one.value for one in draft(text).layer(fixed)}
    assert found == {
        ("deed", "Tom Okonjo arrest"): "2031-05-03",
        ("sentence", "Ana Lund sentence"): "60",
        ("toll", "Harlow flood"): "14",
    }


def test_hedged_tolls_and_terms_are_not_fixed() -> None:
    text = (
        "At least 14 people died in the Harlow flood. Ana Lund was sentenced to up to five years in prison. "
        "The flood in Harlow killed two more people."
    )
    assert draft(text).layer(fixed) == ()


def test_an_election_day_far_from_the_draft_has_no_year() -> None:
    assert [one.value for one in draft("The May 20 primary is near.", "2031-05-01").layer(fixed)] == [
        "2031-05-20"
    ]
    assert draft("The May 20 primary is far.", "2031-01-01").layer(fixed) == ()


def test_quotations_are_kept_as_prints() -> None:
    text = "“We will never let them close this bridge again,” Ruiz said. “Never,” she said."
    [one] = draft(text).layer(said)
    assert len(one.prints) == len(one.places) == 9
    assert one.places[0].cut(text) == "We"
    assert one.sketch
    assert not any(isinstance(value, str) for value in one.prints)


def test_openly_edited_words_are_marked() -> None:
    [one] = draft("“We will never let them … this bridge again without a fight,” he said.").layer(said)
    assert one.gaps == {5}


def test_a_draft_bears_its_day() -> None:
    assert draft("Rain.", "2031-05-01").layer(kept).day == "2031-05-01"
    assert draft("Rain.").layer(kept).day == ""

"""What the register tells a draft of the others."""

import pytest

from attrlint.reading.draft import Draft
from attrlint.register.elsewhere import NearName, elsewhere
from tests.register.seen import asked, draft


def near(text: str, *others: str) -> dict[str, NearName]:
    return {" ".join(one.other): one for one in asked(text, *others).names}


def test_no_draft_knows_of_others_by_itself() -> None:
    assert draft("Rain.").layer(elsewhere) is None


def test_near_spellings_meet_in_any_word() -> None:
    found = near("Ana Ruis left.", "Ana Ruiz came.", "Anna Ruis came.", "Eve Marlow came.")
    assert set(found) == {"Ana Ruiz", "Anna Ruis"}
    assert found["Ana Ruiz"].at == 1
    assert found["Anna Ruis"].at == 0


def test_support_counts_other_drafts_and_those_who_bear_the_word() -> None:
    found = near(
        "Ana Kellner left.", "Ana Keller came.", "Ana Keller spoke.", "Tom Kellner sang.", "Ana Kellner ran."
    )["Ana Keller"]
    assert found.there.drafts == 2
    assert found.here.drafts == 1
    assert found.here.borne == 1


def test_rare_names_in_common_are_counted() -> None:
    found = near("Ana Ruis met Eve Marlow.", "Ana Ruiz met Eve Marlow.")["Ana Ruiz"]
    assert found.shared == 1
    assert near("Ana Ruis met Eve Marlow.", "Ana Ruiz met Tom Lund.")["Ana Ruiz"].shared == 0


def test_the_place_in_the_other_draft_is_exact() -> None:
    other = "Rain fell.\n\nLater Ana Ruiz came."
    [told] = near("Ana Ruis left.", other)["Ana Ruiz"].told
    assert told.place.path == "beside-1.md"
    assert (told.place.start.line, told.place.start.column) == (3, 7)
    assert other[told.place.start.offset : told.place.end.offset] == "Ana Ruiz"


def test_accents_make_no_other_name() -> None:
    assert near("José Ruiz left.", "Jose Ruiz came.") == {}


def test_lone_names_meet_from_eight_letters() -> None:
    assert set(near("They met in Bellefonte.", "They left Belefonte today.")) == {"Belefonte"}
    assert near("They met in Harlow.", "They left Harlaw today.") == {}


def test_a_draft_is_told_before_it_asks() -> None:
    one = draft("Rain.")
    one.layer(elsewhere)
    with pytest.raises(ValueError, match="asked for already"):
        one.tell(elsewhere, asked("Rain."))
    assert isinstance(one, Draft)

"""Who is accused, and where the draft lets them answer."""

import pytest

from attrlint.attribution.accused import accusations
from tests.attribution.seen import draft_of


def accused(text: str) -> list[tuple[str, str | None]]:
    draft = draft_of(text)
    found = draft.layer(accusations)
    return [(one.name, one.response.cut(draft.prose) if one.response else None) for one in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tenants accuse Bayview Management of neglect.", ["Bayview Management"]),
        ("Tenants have accused the mayor, Ana Ruiz, of neglect.", ["Ana Ruiz"]),
        ("Dale Pruitt was accused of theft in May.", ["Dale Pruitt"]),
        ("Dale Pruitt, who runs the Port Authority, was charged with theft.", ["Dale Pruitt"]),
        ("The union sued Bayview Management on Friday.", ["Bayview Management"]),
        ("A grand jury indicted Dale Pruitt on Friday.", ["Dale Pruitt"]),
        ("Dale Pruitt left town. In June he was accused of theft.", ["Dale Pruitt"]),
        ("Tenants accuse Dale Pruitt of theft. They also accuse Pruitt of arson.", ["Dale Pruitt"]),
        ("An aide to Dale Pruitt was accused of theft.", []),
        ("Dale Pruitt’s nephew was accused of theft.", []),
        ("His sister accused him of lying to Dale Pruitt.", []),
        ("Dale Pruitt met Joel Amundsen. He was accused of theft.", []),
        ("“They accuse Dale Pruitt of theft,” Ana Ruiz said.", []),
        ("The panel declined to indict Dale Pruitt.", []),
        ("Neighbors never accused Dale Pruitt of theft.", []),
        ("Dale Pruitt, whom tenants accuse of theft, left.", []),
        ("The shop charged with cards only.", []),
    ],
)
def test_who_is_accused(text: str, names: list[str]) -> None:
    assert [name for name, _ in accused(text)] == names


def test_the_place_is_the_accusation_and_the_name() -> None:
    text = "Tenants accuse Bayview Management of neglect."
    (found,) = draft_of(text).layer(accusations)
    assert found.span.cut(text) == "accuse Bayview Management"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Dale Pruitt was accused of theft.\n\nIt rained.\n\n“Nonsense,” Pruitt said.", "said"),
        (
            "Dale Pruitt was accused of theft. A lawyer for Pruitt did not return a call.",
            "A lawyer for Pruitt did not return a call.",
        ),
        ("Dale Pruitt was accused of theft. He denied it.", "denied"),
        ("Ana Ruiz said rents rose. Tenants accuse Ruiz of theft.", "said"),
        ("Tenants accuse Bayview Management of neglect. A spokesman for Bayview Management said no.", "said"),
        ("Dale Pruitt was accused of theft. The case is old.", None),
        (
            "Dale Pruitt was accused of theft.\n\nIt rained.\n\nIt snowed.\n\nThe league denied a request.",
            None,
        ),
        # what somebody wants is no answer
        ("Dale Pruitt was accused of theft.\n\nPruitt wants a new roof for the hall.", None),
    ],
)
def test_where_they_answer(text: str, answer: str | None) -> None:
    ((_, found),) = accused(text)
    assert found == answer


def test_without_word_lists_nobody_is_accused() -> None:
    from attrlint.reading.reader import read_draft

    assert read_draft("Dale Pruitt was accused of theft.", "x.md").layer(accusations) == ()

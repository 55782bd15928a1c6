"""Kind quote: speakers who are missing, late, or mixed up."""

import pytest

from attrlint.checks.quote import build
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words
from tests.pages import page

WORDS = load_words(builtin_folder())


def found(options: str, text: str) -> list[str]:
    draft = read_draft(text, "x.md", WORDS)
    return [hit.span.cut(draft.text) for hit in build(page(options), WORDS)(draft)]


ORPHAN = "“We were never going to win this on the first ballot.”"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (f"The vote was close. {ORPHAN} Members left.", [ORPHAN]),
        ("The vote was close. “We were never going to win this,” Dana Frey said.", []),
        (f"Dana Frey said she was tired.\n\n{ORPHAN}", []),
        (f"{ORPHAN}\n\nDana Frey said she was tired.", []),
        (f"The sign reads: {ORPHAN}", []),
        (f"> {ORPHAN}\n\nThe vote was close.", []),
        ("The vote was close. The plan is “never going to win this” in the end.", []),
        ("She read “A Long Winter In The Far Lands.” It was late.", []),
    ],
)
def test_a_quotation_without_a_speaker(text: str, quoted: list[str]) -> None:
    assert found("fault: no-speaker\nmin_words: 5", text) == quoted


def test_a_language_that_is_not_read_gives_nothing() -> None:
    said = (
        "“Es una de las cosas que no se dicen.”",
        "“No sabemos nada de lo que fue.”",
        "“No queremos hablar.”",
    )
    assert found("fault: no-speaker", "\n\nEl lunes.\n\n".join(said)) == []


def test_a_speaker_after_three_sentences_is_late() -> None:
    said = "“We walked the line. We found eleven leaks. Nobody had logged them,”"
    assert found("fault: late-attribution", f"{said} said inspector Gail Dunn.") == [said]
    early = "“We walked the line,” said inspector Gail Dunn. “We found leaks.”"
    assert found("fault: late-attribution", early) == []
    assert found("fault: late-attribution\nmin_words: 30", f"{said} said inspector Gail Dunn.") == []


def test_a_second_speaker_in_the_paragraph() -> None:
    text = "“We won’t sell,” Dana Ames said. “They’ll sell by spring,” said Ana Ruiz."
    assert found("fault: speaker-switch", text) == ["“They’ll sell by spring,”"]
    assert found("fault: speaker-switch", text.replace(" “They", "\n\n“They")) == []
    assert found("fault: speaker-switch", "“We won’t sell,” Dana Ames said. “Not ever,” she said.") == []


def test_fragments_that_nobody_says() -> None:
    assert found("fault: fragment\nmax_words: 3", "The “expert” panel met twice.") == ["“expert”"]
    assert found("fault: fragment\nmax_words: 3", "The panel, Dana Frey said, is “expert” at delay.") == []
    assert found("fault: fragment\nmax_words: 3", "Her song “blue heron” won.") == []


def test_an_unknown_fault_is_told() -> None:
    with pytest.raises(Fault, match="did you mean 'no-speaker'"):
        build(page("fault: no-speakers"), WORDS)

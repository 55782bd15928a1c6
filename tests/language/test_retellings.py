"""Where two sentences of the same words part."""

from attrlint.language.retellings import retellings
from attrlint.language.tokens import tokens
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words

WORDS = load_words(builtin_folder())


def parted(text: str) -> list[tuple[str, str, int]]:
    draft = read_draft(text, "x.md", WORDS)
    every = draft.layer(tokens)
    return [
        (
            " ".join(every[one.one.sentence].words[one.one.first : one.one.last]),
            " ".join(every[one.other.sentence].words[one.other.first : one.other.last]),
            one.shared,
        )
        for one in retellings(draft)
    ]


def test_inside_at_the_beginning_and_at_the_end() -> None:
    assert parted("The boats left the old harbor today.\n\nThe boats left the new harbor today.") == [
        ("old", "new", 6)
    ]
    assert parted("Ten boats left the harbor.\n\nSix boats left the harbor.") == [("Ten", "Six", 4)]
    assert parted("The boats left the harbor.\n\nThe boats left the island.") == [("harbor", "island", 4)]


def test_a_form_filled_in_twice_parts_twice() -> None:
    one = "Ruiz said that the boats left today from Lund."
    other = "Cole said that the boats left today from Harlow."
    assert parted(f"{one}\n\n{other}") == []

"""Front matter: which values are words of the draft, and that they stand where the draft says."""

import pytest

from attrlint.reading.reader import read_draft
from tests.reading.seen import seen, words, written


def test_yaml_titles_summaries_and_captions() -> None:
    text = (
        "---\ntitle: Rents rise  # working title\ndek: 'It''s dear'\nimage-caption: \"A dog\"\n"
        "date: 2024-05-01\ndraft: no\ntags: [rent, \"the city, again\", 'b']\n---\nBody here.\n"
    )
    assert seen(text) == [
        ("headline", "Rents rise"),
        ("summary", "It's dear"),
        ("caption", "A dog"),
        ("paragraph", "Body here."),
    ]
    assert read_draft(text, "draft.md").metadata == {
        "title": "Rents rise",
        "dek": "It's dear",
        "image-caption": "A dog",
        "date": "2024-05-01",
        "draft": "no",
        "tags": "rent, the city, again, b",
    }


def test_offsets_are_those_of_the_value_s_own_text() -> None:
    assert written("---\ntitle: \"Rents rise\"\nsummary: 'They fell'\n---\nBody") == [
        ("headline", "Rents rise"),
        ("summary", "They fell"),
        ("paragraph", "Body"),
    ]
    assert written('+++\ntitle = "Rents \\"rise\\""\n+++\nBody')[0] == ("headline", 'Rents \\"rise\\"')


@pytest.mark.parametrize(
    ("written_as", "read_as"),
    [
        (r'"A \"sharp\" rise"', 'A "sharp" rise'),
        (r'"Ruiz\u2019s plan"', "Ruiz’s plan"),
        (r'"Ruiz\x27s \U0001F600 plan"', "Ruiz's 😀 plan"),
        (r'"Grin \ud83d\ude00 on"', "Grin 😀 on"),
        (r'"Half \ud83d of it"', "Half of it"),
        (r'"One\nTwo\tThree \\ four"', "One Two Three \\ four"),
        ("'It''s ''odd'''", "It's 'odd'"),
        ('"Runs on \\\n  below"', "Runs on below"),
        ('"Runs\n  on"', "Runs on"),
        ("Plain: not quite: plain", "Plain: not quite: plain"),
        ("Plain words\n  run on", "Plain words run on"),
        ("Rents &amp; <em>wages</em>, again", "Rents & wages, again"),
        (">-\n  Folded\n  words\n\n  go on", "Folded words go on"),
        ("|\n    Kept: words\n    - all", "Kept: words - all"),
        ("|2+  # remark\n  Kept", "Kept"),
        ('"Nobody closed it', "Nobody closed it"),
    ],
)
def test_yaml_values(written_as: str, read_as: str) -> None:
    text = f"---\nsummary: {written_as}\ntitle: Rents\n---\nBody"
    assert seen(text) == [("summary", read_as), ("headline", "Rents"), ("paragraph", "Body")]


@pytest.mark.parametrize(
    ("written_as", "read_as"),
    [
        (r'"A \"sharp\" rise"', 'A "sharp" rise'),
        (r'"Ruiz\u2019s"', "Ruiz’s"),
        (r"'C:\new'", r"C:\new"),
        ('"""\nLong "words" \\\n   go on"""', 'Long "words" go on'),
        ("'''\nRaw 'words'\n go on'''", "Raw 'words' go on"),
        ('"See <a href=\\"/x\\">this</a>, now"', "See this, now"),
        ('"Nobody closed it', "Nobody closed it"),
    ],
)
def test_toml_values(written_as: str, read_as: str) -> None:
    text = f"+++\nsummary = {written_as}\ntitle = 'Rents' # remark\n+++\nBody"
    assert seen(text) == [("summary", read_as), ("headline", "Rents"), ("paragraph", "Body")]


def test_toml_lists_tables_and_bare_values() -> None:
    text = (
        "+++\ntags = [\"a\", # one\n  'b']\ndate = 2024-05-01T00:00:00Z # when\ndraft = false\n"
        'params.title = "no headline"\n[cover]\ntitle = "nor this"\ncaption = "A dog"\n+++\nBody'
    )
    assert seen(text) == [("caption", "A dog"), ("paragraph", "Body")]
    assert read_draft(text, "draft.md").metadata == {
        "tags": "a, b", "date": "2024-05-01T00:00:00Z", "draft": "false",
    }  # fmt: skip


def test_json_front_matter() -> None:
    text = '{\n  "title": "Rents \\"rise\\"",\n  "draft": true,\n  "authors": ["Jane Doe"]\n}\n\nBody'
    assert seen(text) == [("headline", 'Rents "rise"'), ("paragraph", "Body")]
    assert read_draft(text, "draft.md").metadata["draft"] == "true"


def test_yaml_lists_and_what_is_nested() -> None:
    text = (
        "---\nauthors:\n  - Jane Doe\n  - 'Jo O''Hara'\ntopics:\n- rent\nimage:\n  title: no headline\n"
        "  description: A dog\n  alt: Its tail\ncards:\n  - caption: One\n    url: /x\n---\nBody"
    )
    assert seen(text) == [
        ("caption", "A dog"),
        ("caption", "Its tail"),
        ("caption", "One"),
        ("paragraph", "Body"),
    ]
    assert read_draft(text, "draft.md").metadata == {"authors": "Jane Doe, Jo O'Hara", "topics": "rent"}


def test_the_first_of_two_headlines_counts() -> None:
    assert seen("---\nheadline: Rents rise\ntitle: Rents\n---\n# Rents again") == [
        ("headline", "Rents rise"),
        ("heading", "Rents again"),
    ]


def test_a_summary_or_caption_said_twice_is_read_once() -> None:
    text = (
        "---\ndescription: Rents rise.\nblurb: Rents rise.\n"
        "caption: A dog\nimage-alt: A dog\n---\nRents rise."
    )
    assert seen(text) == [("summary", "Rents rise."), ("caption", "A dog"), ("paragraph", "Rents rise.")]


def test_comments_in_front_matter_are_listed() -> None:
    text = "---\n# attrlint: allow hedge -- Ruiz, desk\n# a remark\ntitle: Rents\n---\nBody"
    assert [comment.text for comment in read_draft(text, "d.md").comments] == [
        "attrlint: allow hedge -- Ruiz, desk"
    ]


def test_front_matter_that_nobody_closed_ends_with_its_fields() -> None:
    assert seen("---\ntitle: Rents\ndek: They rise\n\nBody: all of it.\n\nMore.") == [
        ("headline", "Rents"),
        ("summary", "They rise"),
        ("paragraph", "Body: all of it."),
        ("paragraph", "More."),
    ]


def test_broken_lines_do_not_hide_the_others() -> None:
    text = "---\ntitle: Rents\n}{ what is this\n\ttabbed: [no\nkey without value\ndek: They rise\n---\nBody"
    assert seen(text) == [("headline", "Rents"), ("summary", "They rise"), ("paragraph", "Body")]


def test_rulers_around_prose_are_no_front_matter() -> None:
    assert seen("---\n\nRents rose, she said: all of them.\n\n---\nThey fell.") == [
        ("paragraph", "Rents rose, she said: all of them."),
        ("paragraph", "They fell."),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_line_end_and_blank_lines_before(line_end: str) -> None:
    text = "\n---  \ntitle: Rents\ndek: >\n  They\n  rise\n---\nBody\n".replace("\n", line_end)
    assert seen(text) == [("headline", "Rents"), ("summary", "They rise"), ("paragraph", "Body")]


@pytest.mark.parametrize(
    "text", ["---\n---\n", "+++\n+++", "---", "---\n", "+++\n", "{\n}\n", "---\ntitle:\n---\n"]
)
def test_empty_front_matter(text: str) -> None:
    assert seen(text) == []


def test_prose_shows_nothing_else_of_it() -> None:
    draft = read_draft("---\nslug: sources-say\ntitle: Rents\n---\nBody", "draft.md")
    assert words(draft.prose) == "Rents Body"

"""The front page of a run, for more than one draft."""

from tests.reports.html.pages import read, with_findings


def test_many_drafts_have_a_front_page() -> None:
    drafts = [
        with_findings("Rents rose.\n", [(0, 5)] * count, f"{name}.txt")
        for name, count in (("city/quiet", 1), ("city/loud", 3), ("sport/clean", 0), ("sport/one", 1))
    ]
    page = read(drafts)
    [front] = page.having("id", "front")
    assert [heading.words for heading in front.all("th")][4:] == [
        *("city", "city/loud.txt", "city/quiet.txt"),
        *("sport", "sport/one.txt"),
    ]
    assert "Without findings: sport/clean.txt" in front.words
    order = [title.words for title in page.all("h2")]
    assert order == [
        "All drafts",
        "city/loud.txt",
        "city/quiet.txt",
        "sport/one.txt",
        "sport/clean.txt",
        "Rules",
    ]


def test_a_folder_and_a_desk_of_one_name_are_one_desk() -> None:
    sectioned = "---\nsection: Metro\n---\n\nRents rose.\n"
    drafts = [
        with_findings(sectioned, [(24, 29)], "content/metro/a.md"),
        with_findings("Rents rose.\n", [(0, 5)], "content/metro/b.txt"),
        with_findings("Rents rose.\n", [(0, 5)], "content/sport/c.txt"),
    ]
    [front] = read(drafts).having("id", "front")
    assert [heading.words for heading in front.all("th")][4:] == [
        *("Metro", "content/metro/a.md", "content/metro/b.txt"),
        *("content/sport", "content/sport/c.txt"),
    ]


def test_one_draft_needs_no_front_page() -> None:
    assert not list(read([with_findings("Rents rose.\n", [])]).having("id", "front"))

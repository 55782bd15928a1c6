"""Which severity counts for which file."""

from pathlib import Path

from attrlint.config import Config, load_config
from tests.pages import write

TEXT = """\
profile: ap
severity:
  some-say: info
overrides:
  - files: ['opinion/**', '*.column.md', '!opinion/news.md']
    profile: bbc
    severity: {reportedly: off}
  - files: 'opinion/old/*'
    severity: {reportedly: info, some-say: error}
exclude: ['archive/', '*.txt', '!keep.txt']
"""


def config(folder: Path) -> Config:
    return load_config(str(write(folder, ".attrlint.yaml", TEXT)))


def test_page_then_profile_then_config_then_overrides(tmp_path: Path) -> None:
    made = config(tmp_path)

    def levels(path: str) -> tuple[str, ...]:
        every = made.for_path(str(tmp_path / path))
        return every["bare-source"], every["some-say"], every["reportedly"], every["alleged-without-alleger"]

    page = made.rules["reportedly"].severity
    assert levels("news/x.md") == ("error", "info", page, "error")
    assert levels("opinion/x.md") == ("warning", "info", "off", "warning"), "bbc stands in place of ap"
    assert levels("opinion/news.md") == ("error", "info", page, "error")
    assert levels("city/x.column.md")[2] == "off"
    assert levels("opinion/old/x.md") == ("warning", "error", "info", "warning")


def test_rules_that_are_off_are_not_in_force(tmp_path: Path) -> None:
    made = config(tmp_path)
    names = {rule.name for rule in made.rules_for(str(tmp_path / "opinion/x.md"))}
    assert "reportedly" not in names
    assert "bare-source" in names


def test_excluded_files(tmp_path: Path) -> None:
    made = config(tmp_path)
    paths = ("archive/1999/x.md", "notes.txt", "keep.txt", "news/x.md")
    assert [made.excluded(str(tmp_path / path)) for path in paths] == [True, True, False, False]


def test_a_file_outside_the_folder_is_no_match(tmp_path: Path) -> None:
    made = config(tmp_path / "repo")
    assert made.for_path(str(tmp_path / "opinion/x.md"))["reportedly"] == made.rules["reportedly"].severity

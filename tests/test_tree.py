"""Nothing outside the repo is read or written by a name that a repo holds."""

import os
from pathlib import Path

import pytest

from attrlint.config import find_config, load_config
from attrlint.fault import Fault
from attrlint.tree import leads_out, root_of, strays, tree_of
from tests.cli.conftest import BAD, Run
from tests.cli.conftest import attrlint as attrlint
from tests.cli.conftest import repo as repo
from tests.pages import write

needs_links = pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")


@pytest.fixture
def news(repo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repo with a draft, beside a folder that does not belong to it; attrlint is called in the repo."""
    (repo / "outside").mkdir()
    (repo / "news/.git").mkdir(parents=True)
    (repo / "news/bad.md").write_text(BAD)
    (repo / "outside/secret.md").write_text(BAD)
    monkeypatch.chdir(repo / "news")
    return repo / "news"


def test_a_tree_is_the_repo_or_else_the_folder(news: Path) -> None:
    (news / "city").mkdir()
    assert root_of(str(news / "city")) == tree_of(str(news / "city")) == str(news)
    assert tree_of(str(news.parent / "outside")) == str(news.parent / "outside")


@needs_links
def test_what_leads_out(news: Path) -> None:
    (news / "out").symlink_to("../outside")
    (news / "in").symlink_to("bad.md")
    assert leads_out(str(news / "out/secret.md"), str(news))
    assert not leads_out(str(news / "in"), str(news))
    assert leads_out(str(news) + "-too", str(news))
    assert strays("out/gone.md") == str(news)
    assert strays("in") is None
    assert strays("../outside/secret.md") is None


@needs_links
@pytest.mark.parametrize("name", ["link.md", "folder", "folder/secret.md"])
def test_a_named_draft_that_leads_out_is_not_read(name: str, news: Path, attrlint: Run) -> None:
    (news / "link.md").symlink_to("../outside/secret.md")
    (news / "folder").symlink_to("../outside")
    done = attrlint(name, "bad.md", "--output-format", "concise")
    assert done.returncode == 2
    assert f"{name}: a link that leads out of" in done.stderr
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["bad.md"]
    # what is named by its own name is somebody's wish
    assert attrlint("../outside/secret.md").returncode == 1


@needs_links
def test_links_and_odd_files_in_a_folder_are_passed_over(news: Path, attrlint: Run) -> None:
    (news / "link.md").symlink_to("../outside/secret.md")
    (news / "folder").symlink_to("../outside")
    (news / "loop").symlink_to(".")
    (news / "device.md").symlink_to("/dev/zero")
    (news / "nowhere.md").symlink_to("nowhere.md")
    os.mkfifo(news / "pipe.md")
    done = attrlint("--output-format", "concise")
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["bad.md"]
    for name in ("link.md", "folder", "device.md"):
        assert f"{name}: a link that leads out of ., passed over" in done.stderr
    assert "pipe.md: not a file that can be read, passed over" in done.stderr
    assert done.returncode == 1


@needs_links
@pytest.mark.parametrize("name", ["report.txt", "folder/report.txt"])
def test_a_report_is_not_written_through_a_link_out(name: str, news: Path, attrlint: Run) -> None:
    (news / "report.txt").symlink_to("../outside/report.txt")
    (news / "folder").symlink_to("../outside")
    (news.parent / "outside/report.txt").write_text("as it was")
    done = attrlint("bad.md", "--output-file", name)
    assert (done.returncode, (news.parent / "outside/report.txt").read_text()) == (2, "as it was")
    assert "a link that leads out of" in done.stderr
    assert attrlint("bad.md", "--output-file", "../outside/report.txt").returncode == 1
    assert (news.parent / "outside/report.txt").read_text() != "as it was"


@needs_links
@pytest.mark.parametrize("name", [".attrlint", ".attrlint/baseline.json", ".attrlint/waivers.yaml"])
@pytest.mark.parametrize("there", [True, False])
def test_baseline_and_waivers_are_the_repos_own(name: str, there: bool, news: Path, attrlint: Run) -> None:
    outside = news.parent / "outside"
    if there:
        write(outside, "baseline.json", '{"version": 1, "drafts": {}}')
        write(outside, "waivers.yaml", "waivers: []\n")
    if "/" in name:
        (news / ".attrlint").mkdir()
    (news / name).symlink_to(outside / Path(name).name if "/" in name else outside)
    before = sorted(outside.iterdir())
    assert "a link leads out of the repo here" in attrlint("bad.md").stderr
    attrlint("baseline", "bad.md")
    assert sorted(outside.iterdir()) == before


@pytest.mark.parametrize(
    ("config", "place"),
    [
        ("rules: [../outside]\n", "1:9"),
        ("rules: [desk, /]\n", "1:15"),
        ("profile: ../outside/house.yaml\n", "1:10"),
        ("profile: ap\noverrides:\n  - {files: a, profile: ../outside/house.yaml}\n", "3:25"),
        ("cache_dir: ../outside\n", "1:12"),
        ("cache_dir: /var/cache\n", "1:12"),
        ("cache_dir: ~/cache\n", "1:12"),
    ],
)
def test_a_config_reaches_nothing_outside_its_repo(config: str, place: str, news: Path) -> None:
    (news / "desk").mkdir()
    write(news.parent, "outside/house.yaml", "summary: A house\n")
    path = write(news, ".attrlint.yaml", config)
    with pytest.raises(Fault, match=r"leads out of the repo|lies outside the repo") as told:
        load_config(str(path))
    assert f"{told.value.line}:{told.value.column}" == place


def test_a_profile_extends_nothing_outside_its_repo(news: Path) -> None:
    write(news.parent, "outside/house.yaml", "summary: A house\n")
    write(news, "city/near.yaml", "extends: ../top.yaml\n")
    write(news, "top.yaml", "extends: ap\n")
    path = write(news, ".attrlint.yaml", "profile: city/near.yaml\n")
    assert load_config(str(path)).profile == "near"
    write(news, "top.yaml", "extends: ../outside/house.yaml\n")
    with pytest.raises(Fault, match="lies outside the repo"):
        load_config(str(path))


@needs_links
@pytest.mark.parametrize("name", ["desk", "desk/draft", "desk/draft/plant.yaml", "desk/words/media.yaml"])
def test_pages_in_the_newsrooms_folder_are_its_own(name: str, news: Path) -> None:
    write(news.parent, "outside/plant.yaml", "password: 1234\n")
    (news / name).parent.mkdir(parents=True, exist_ok=True)
    (news / name).symlink_to(news.parent / ("outside/plant.yaml" if name.endswith(".yaml") else "outside"))
    path = write(news, ".attrlint.yaml", "rules: [desk]\n")
    with pytest.raises(Fault, match="leads out of the repo"):
        load_config(str(path))


@needs_links
def test_a_page_that_is_a_pipe_keeps_nobody_waiting(news: Path) -> None:
    (news / "desk/words").mkdir(parents=True)
    os.mkfifo(news / "desk/words/media.yaml")
    with pytest.raises(Fault, match="not an ordinary file"):
        load_config(str(write(news, ".attrlint.yaml", "rules: [desk]\n")))


@needs_links
def test_a_config_is_found_in_the_repo_only(news: Path) -> None:
    write(news.parent, ".attrlint.yaml", "profile: ap\n")
    assert find_config(str(news)) is None
    (news / ".git").rmdir()
    assert find_config(str(news)) == str(news.parent / ".attrlint.yaml")
    (news / ".attrlint.yaml").symlink_to("../outside/secret.md")
    with pytest.raises(Fault, match="a link that leads out of the repo"):
        find_config(str(news))


@pytest.mark.skipif(os.name == "nt", reason="folders there say otherwise who may write")
def test_a_config_in_a_folder_that_is_everybodys_is_nobodys(tmp_path: Path) -> None:
    write(tmp_path, "shared/.attrlint.yaml", "profile: ap\n")
    (tmp_path / "shared/mine").mkdir()
    assert find_config(str(tmp_path / "shared/mine"))
    (tmp_path / "shared").chmod(0o777)
    assert find_config(str(tmp_path / "shared/mine")) is None
    assert find_config(str(tmp_path / "shared"))

"""Which config holds for which file."""

import pickle
from pathlib import Path

import pytest

from attrlint.configs import Configs, Unusable, Wish
from attrlint.fault import Fault


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "opinion").mkdir()
    (tmp_path / ".attrlint.yaml").write_text("fail_on: warning\n")
    (tmp_path / "opinion/.attrlint.yaml").write_text("fail_on: info\n")
    (tmp_path / "other.yaml").write_text("profile: npr\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("tree")
def test_the_nearest_one_is_read_once() -> None:
    configs = Configs(Wish())
    assert configs.of("a.md").fail_on == "warning"
    assert configs.of("opinion/a.md").fail_on == "info"
    assert configs.of("b.md") is configs.of("a.md")
    assert len(configs.read()) == 2


@pytest.mark.usefixtures("tree")
def test_a_named_one_beats_all_and_alone_means_none() -> None:
    named = Configs(Wish(config="other.yaml"))
    assert named.of("opinion/a.md") is named.of("a.md")
    assert (named.of("a.md").profile, named.of("a.md").fail_on) == ("npr", "error")
    assert Configs(Wish(alone=True)).of("opinion/a.md").path is None


@pytest.mark.usefixtures("tree")
def test_a_profile_takes_the_place_of_the_configs() -> None:
    config = Configs(Wish(config="other.yaml", profile="bbc")).of("a.md")
    assert config.profile == "bbc"
    assert Configs(Wish(profile="bbc")).of("a.md").fail_on == "warning"
    with pytest.raises(Unusable, match="did you mean 'bbc'"):
        Configs(Wish(profile="bbcc")).of("a.md")


def test_a_mistake_is_raised_each_time_it_is_asked_for(tree: Path) -> None:
    (tree / "opinion/.attrlint.yaml").write_text("fail-on: info\n")
    configs = Configs(Wish())
    for _ in range(2):
        with pytest.raises(Fault):
            configs.of("opinion/a.md")
    assert configs.of("a.md").fail_on == "warning"


@pytest.mark.usefixtures("tree")
def test_they_travel_to_another_process_as_a_wish() -> None:
    configs = Configs(Wish(profile="bbc"))
    assert configs.of("a.md").rules
    again = pickle.loads(pickle.dumps(configs))
    assert again.read() == ()
    assert again.of("a.md").profile == "bbc"

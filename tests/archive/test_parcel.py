"""A config that was sent is the config, though the folder that it was made from is gone."""

import marshal
import shutil
import zlib
from pathlib import Path

import pytest

from attrlint.archive import parcel
from attrlint.archive.parcel import Foreign, pack, unpack
from attrlint.config import Config, isolated, load_config
from attrlint.lint import lint
from tests.pages import RULE, write

DRAFT = "# Plant will close\n\nIt is actually late. It is basically over, sources said.\n"


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcel, "_unpacked", {})


def house(folder: Path) -> Path:
    """A config with a rule, a list and a profile of its own."""
    write(folder, "house/words/fillers.yaml", "words: [actually]")
    write(folder, "house/draft/empty-word.yaml", RULE.replace("['actually']", "['{fillers}']"))
    page = "rules: house\nwords: {fillers: [basically]}\nseverity: {bare-source: info}\n"
    write(
        folder, ".attrlint.yaml", page + "overrides: [{files: 'opinion/**', severity: {empty-word: off}}]\n"
    )
    return folder / ".attrlint.yaml"


def test_what_a_config_is_made_of_travels_with_it(tmp_path: Path) -> None:
    path = house(tmp_path / "newsroom")
    here = load_config(str(path))
    sent = pack(str(path))
    told = lint(DRAFT, config=here)
    assert [f.text for f in told if f.rule == "empty-word"] == ["actually", "basically"]
    shutil.rmtree(path.parent)
    there = unpack(sent)
    assert lint(DRAFT, config=there) == told
    assert there.for_path(str(path.parent / "opinion/a.md"))["empty-word"] == "off"


@pytest.mark.parametrize("made", [isolated(), None])
def test_defaults_travel_too(made: Config | None) -> None:
    assert lint(DRAFT, config=unpack(pack(made))) == lint(DRAFT)


def test_a_profile_takes_the_place_of_the_configs(tmp_path: Path) -> None:
    assert unpack(pack(None, "strict")).profile == "strict"
    assert unpack(pack(str(house(tmp_path)), "npr")).profile == "npr"
    with pytest.raises(LookupError):
        pack(None, "nobodys")


def test_a_process_makes_it_once() -> None:
    sent = pack(None)
    assert unpack(sent) is unpack(bytes(bytearray(sent)))


def test_another_attrlint_does_not_guess() -> None:
    with pytest.raises(Foreign, match=r"0\.0\.1 where this was begun"):
        unpack(zlib.compress(marshal.dumps(("0.0.1", {}))))

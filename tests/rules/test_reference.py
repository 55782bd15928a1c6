"""The pages shown in docs/rules.md are pages that load."""

import re
from pathlib import Path

from attrlint.config import load_config
from attrlint.rules.examples import run_examples
from tests.pages import write

REFERENCE = Path(__file__).parents[2] / "docs" / "rules.md"
SHOWN = re.findall(r"```yaml\n# (style/\S+)\n(.*?)```", REFERENCE.read_text(encoding="utf-8"), re.DOTALL)


def test_every_page_shown_loads_and_holds_its_examples(tmp_path: Path) -> None:
    for name, text in SHOWN:
        write(tmp_path, name, text)
    config = load_config(str(write(tmp_path, ".attrlint.yaml", "rules: style\nprofile: bugle\n")))
    assert len(SHOWN) == 3
    assert config.rules["bare-source"].message.startswith("Style book")
    assert config.for_path("x.md")["loaded-verb"] == "off"
    assert run_examples(config.rules["empty-word"], config.words) == []

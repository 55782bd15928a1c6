"""docs/security.md promises nothing that no test holds."""

import ast
import re

from tests.conftest import ROOT

PAGE = ROOT / "docs/security.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_every_test_that_the_page_names_is_there() -> None:
    text = PAGE.read_text(encoding="utf-8")
    named = NAMED.findall(text)
    assert len(named) == text.count("::test_") > 40
    for path, test in named:
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        assert test in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, (
            f"{path}::{test}"
        )


def test_every_threat_has_a_control_and_a_test() -> None:
    table = PAGE.read_text(encoding="utf-8").partition("| threat | control | test |")[2].partition("\n\n")[0]
    rows = [line.strip("|").split(" | ") for line in table.splitlines()[2:]]
    assert len(rows) > 15
    for threat, control, tests in rows:
        assert threat.strip()
        assert control.strip()
        assert NAMED.search(tests)

"""One file: the lines that a report will show, and what is wrong with a file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint import files
from attrlint.config import isolated
from attrlint.files import lint_file, read_bytes
from attrlint.reading.reader import LIMIT, Unreadable

CONFIG = isolated()


@given(
    st.lists(st.sampled_from(["Rents rose, sources said.", "“é”", "", "x"]), min_size=1, max_size=8),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_lines_are_those_that_findings_stand_on(lines: list[str], end: str) -> None:
    text = end.join(lines)
    linted = lint_file("a.txt", CONFIG, text.encode(), lines=True)
    wanted = {finding.start.line for finding in linted.findings} | {
        finding.end.line for finding in linted.findings
    }
    assert wanted <= set(linted.lines) | {1}
    for number, line in linted.lines.items():
        assert line.rstrip("\r\n") == lines[number - 1]


def test_lines_are_left_out_where_nobody_shows_them() -> None:
    linted = lint_file("a.txt", CONFIG, b"Rents rose, sources said.")
    assert linted.findings
    assert linted.lines == {}


def test_a_crash_outside_the_rules_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr(files, "read_draft", crash)
    [finding] = lint_file("a.md", CONFIG, b"x").findings
    assert finding.rule == "internal-fault"
    assert "RuntimeError: no such luck" in finding.message


def test_bytes_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"x" * LIMIT)
    assert len(read_bytes(str(file))) == LIMIT
    file.write_bytes(b"x" * (LIMIT + 10))
    with pytest.raises(Unreadable, match=r"5,242,890 bytes are more than the 5,242,880"):
        read_bytes(str(file))
    with pytest.raises(Unreadable, match="No such file"):
        read_bytes(str(tmp_path / "gone.md"))
    with pytest.raises(Unreadable, match="not an ordinary file"):
        read_bytes(str(tmp_path))

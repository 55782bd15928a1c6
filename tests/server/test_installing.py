"""The language server is an extra: without it there is one line, and nobody else pays for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from attrlint.cli.main import main


def test_without_the_extra_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("attrlint.server")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    assert main(["server"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "attrlint: the language server needs a package that is not installed: pip install 'attrlint[lsp]'\n"
    )


def test_a_check_imports_none_of_it(tmp_path: Path) -> None:
    (tmp_path / "mill.md").write_text("The mill will close, sources say.\n")
    code = (
        "import sys; from attrlint.cli.main import main; main(['check', '--isolated', 'mill.md']);"
        "sys.exit(sorted(n for n in sys.modules if n.partition('.')[0] in {'pygls', 'lsprotocol', 'asyncio'}"
        " or n.startswith(('attrlint.server', 'attrlint.commenting'))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_its_help_names_the_page_about_editors(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ending:
        main(["server", "--help"])
    assert ending.value.code == 0
    assert "docs/editors.md" in capsys.readouterr().out

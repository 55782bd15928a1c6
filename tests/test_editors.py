"""What we ship and show for text editors: commands are ours, files are looked for, the package is whole."""

import json
import re
import shutil
import subprocess
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

import attrlint
from attrlint.cli.main import COMMANDS
from attrlint.config.discovery import NAMES, PYPROJECT
from tests.conftest import ROOT
from tests.shown import blocks

FOLDER = ROOT / "editors/vscode"
SHOWN = {block.language: block.body for block in blocks(ROOT / "docs/editors.md")}
NODE, NPM, NPX = (shutil.which(name) for name in ("node", "npm", "npx"))

# what VS Code gives an extension, and a language client that only tells what it was asked for
STAGE = """
const Module = require("node:module");
const told = [];
class LanguageClient {
  constructor(id, name, server, options) { told.push({ id, server, selector: options.documentSelector }); }
  async start() { if (process.env.FAILS) throw new Error("spawn ENOENT"); told.push("started"); }
  async stop() { told.push("stopped"); }
}
const vscode = {
  commands: { registerCommand: (name, run) => { vscode.restart = run; told.push(name); return {}; } },
  window: { showErrorMessage: (message) => told.push(message) },
  workspace: { getConfiguration: () => ({ get: () => ["attrlint", "server"] }) },
};
const load = Module._load;
const staged = { vscode, "vscode-languageclient/node": { LanguageClient } };
Module._load = (name, ...rest) => staged[name] ?? load(name, ...rest);
(async () => {
  const extension = require(process.argv[2]);
  await extension.activate({ subscriptions: [] });
  await vscode.restart();
  await extension.deactivate();
  console.log(JSON.stringify(told));
})();
"""


def manifest() -> Any:
    return json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))


def test_every_editor_starts_the_server() -> None:
    assert "server" in COMMANDS
    assert "cmd = { 'attrlint', 'server' }" in SHOWN["lua"]
    helix = tomllib.loads(SHOWN["toml"])
    assert helix["language-server"]["attrlint"] == {"command": "attrlint", "args": ["server"]}
    assert all("attrlint" in language["language-servers"] for language in helix["language"])
    zed = json.loads(SHOWN["json"])
    assert [server["binary"] for server in zed["lsp"].values()] == [
        {"path": "attrlint", "arguments": ["server"]}
    ]
    assert [language["language_servers"] for language in zed["languages"].values()] == [list(zed["lsp"])]
    setting = manifest()["contributes"]["configuration"]["properties"]["attrlint.command"]
    assert setting["default"] == ["attrlint", "server"]


def test_the_roots_are_where_configs_are_looked_for() -> None:
    markers = re.search(r"root_markers = \{(.*)\}", SHOWN["lua"])
    assert markers
    assert {*re.findall(r"'(.*?)'", markers[1])} <= {*NAMES, PYPROJECT, ".git"}
    opening = [one.partition(":")[2] for one in manifest()["activationEvents"] if one.startswith("workspace")]
    assert {f"{glob[3:].partition('{')[0]}{end}" for glob in opening for end in ("yaml", "yml")} == {*NAMES}


def test_the_extension_is_of_this_version() -> None:
    assert manifest()["version"] == attrlint.__version__
    assert (FOLDER / "LICENSE").read_text() == (ROOT / "LICENSE").read_text()
    assert f"attrlint-{attrlint.__version__}.vsix" in (FOLDER / "README.md").read_text()
    assert f"attrlint-{attrlint.__version__}.vsix" in (ROOT / "docs/editors.md").read_text()


@pytest.mark.skipif(NODE is None, reason="Node is not installed")
@pytest.mark.parametrize("fails", [False, True])
def test_the_extension_starts_and_stops(tmp_path: Path, fails: bool) -> None:
    stage = tmp_path / "stage.js"
    stage.write_text(STAGE)
    done = subprocess.run(
        [str(NODE), str(stage), str(FOLDER / "extension.js")],
        env={"FAILS": "1"} if fails else {},
        capture_output=True,
        check=True,
        timeout=60,
    )
    command, first, *rest = json.loads(done.stdout)
    assert command == manifest()["contributes"]["commands"][0]["command"]
    assert first["server"] == {"command": "attrlint", "args": ["server"]}
    languages = {one["language"] for one in first["selector"] if "language" in one}
    asked = {one.partition(":")[2] for one in manifest()["activationEvents"] if one.startswith("onLanguage")}
    assert asked <= languages
    assert {one["scheme"] for one in first["selector"]} == {"file", "untitled"}
    if fails:
        assert "pip install 'attrlint[lsp]'" in rest[0]
        assert "stopped" not in rest
    else:
        assert rest == ["started", "stopped", first, "started", "stopped"]


@pytest.mark.slow
@pytest.mark.skipif(NPM is None or NPX is None, reason="npm is not installed")
def test_the_extension_is_packed_with_all_that_it_needs(tmp_path: Path) -> None:
    folder = tmp_path / "vscode"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("node_modules", "*.vsix"))
    if _run(folder, str(NPM), "view", "vscode-languageclient", "version").returncode:
        pytest.skip("no registry of packages can be reached")
    for command in ((str(NPM), "install", "--no-audit", "--no-fund"), (str(NPX), "vsce", "package")):
        done = _run(folder, *command)
        assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(folder / f"attrlint-{attrlint.__version__}.vsix") as package:
        names = set(package.namelist())
        packed = json.loads(package.read("extension/package.json"))
    assert {"extension/extension.js", "extension/readme.md", "extension/LICENSE.txt"} <= names
    assert packed["main"] == "extension.js"
    assert "extension/node_modules/vscode-languageclient/lib/node/main.js" in names
    assert not any("@vscode/vsce" in name or name.endswith(".map") for name in names)


def _run(folder: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=600)

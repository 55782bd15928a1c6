"use strict";

const { commands, window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const DRAFTS = ["markdown", "mdx", "quarto", "plaintext", "html"];
const PAGES = ["**/*.{yaml,yml}", "**/pyproject.toml"];

let client;

/** Starts the language server for drafts and for the pages that say how they are linted. */
async function activate(context) {
  context.subscriptions.push(commands.registerCommand("attrlint.restart", start));
  await start();
}

async function start() {
  await deactivate();
  const [command, ...args] = workspace.getConfiguration("attrlint").get("command");
  const drafts = DRAFTS.flatMap((language) => [
    { scheme: "file", language },
    { scheme: "untitled", language },
  ]);
  const pages = PAGES.map((pattern) => ({ scheme: "file", pattern }));
  client = new LanguageClient("attrlint", "attrlint", { command, args }, { documentSelector: [...drafts, ...pages] });
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    window.showErrorMessage(`attrlint does not start: ${error.message}. pip install 'attrlint[lsp]' installs it.`);
  }
}

async function deactivate() {
  const running = client;
  client = undefined;
  await running?.stop();
}

module.exports = { activate, deactivate };

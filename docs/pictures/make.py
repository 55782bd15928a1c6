"""Make the pictures of README anew, from what attrlint prints now about our own sample draft.

Takes Chromium and the packages of the extra `browser`:

    pip install -e '.[browser,html]' && python docs/pictures/make.py
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DRAFT = "tests/drafts/brief.md"
ROWS = 34
COLOURS = {"31": "#f28b82", "32": "#a5d6a7", "33": "#e8bb63", "35": "#d7aefb", "36": "#8ecbe8"}
STYLE = """
body { margin: 0; background: #1b1b1f; }
pre { margin: 0; padding: 22px 26px; color: #d8d6d0; width: max-content;
  font: 14px/1.42 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
b { font-weight: 700; } i { font-style: normal; color: #918f89; } u { text-decoration: underline; }
"""


def main() -> None:
    """Write both pictures beside this file."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=executable, args=sandbox)
        report(browser)
        terminal(browser)
        browser.close()


def attrlint(*arguments: str) -> str:
    """What a command prints, in colour."""
    command = [sys.executable, "-m", "attrlint", "check", "--isolated", "--exit-zero", *arguments, DRAFT]
    environment = os.environ | {"FORCE_COLOR": "1"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


def report(browser: Browser) -> None:
    """The top of the HTML report."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_text(attrlint("--output-format", "html"), encoding="utf-8")
        page = browser.new_page(viewport={"width": 1180, "height": 900}, color_scheme="light")
        page.goto(file.as_uri())
        page.screenshot(path=HERE / "report.png")


def terminal(browser: Browser) -> None:
    """The first rows of the report for people, as a terminal shows them."""
    rows = attrlint().splitlines()[:ROWS]
    text = f"$ attrlint check {DRAFT}\n" + "\n".join(rows)
    page = browser.new_page(viewport={"width": 900, "height": 400})
    page.set_content(f"<style>{STYLE}</style><pre>{painted(text)}</pre>")
    page.locator("pre").screenshot(path=HERE / "terminal.png")


def painted(text: str) -> str:
    """Escape sequences as elements."""

    def element(found: re.Match[str]) -> str:
        codes, words = found[1].split(";"), escape(found[2])
        for code in codes:
            if code in COLOURS:
                words = f'<span style="color: {COLOURS[code]}">{words}</span>'
            elif tag := {"1": "b", "2": "i", "4": "u"}.get(code):
                words = f"<{tag}>{words}</{tag}>"
        return words

    pieces = re.split(r"(\x1b\[[\d;]+m[^\x1b]*\x1b\[0m)", text)
    sequence = re.compile(r"\x1b\[([\d;]+)m([^\x1b]*)\x1b\[0m")
    return "".join(
        sequence.sub(element, piece) if piece.startswith("\x1b") else escape(piece) for piece in pieces
    )


if __name__ == "__main__":
    main()

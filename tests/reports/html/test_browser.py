"""The page in a real browser, where one is at hand: `pip install -e '.[browser]'`, and Chromium."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.reports.html.pages import linted, printed
from tests.reports.html.test_page import EVIL, EVIL_PATH

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
WIDE, NARROW = (1200, 900), (390, 800)


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample drafts and a hostile one on one page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        paths = sorted(path.as_posix() for path in Path("tests/drafts").glob("*.*"))
        text = printed([*map(linted, paths), linted(EVIL_PATH, EVIL)])
    file = tmp_path_factory.mktemp("page") / "report.html"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=sandbox)
        yield browser
        browser.close()


def opened(chromium: Any, file: Path, size: tuple[int, int] = WIDE, **options: Any) -> Any:
    """The page in a window, which fails where the browser has something to complain about or to fetch."""
    page = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **options).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("request", lambda request: said.append(request.url) if request.url != file.as_uri() else None)
    page.goto(file.as_uri())
    assert said == []
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_no_barrier(chromium: Any, page_file: Path, scheme: str, size: tuple[int, int]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    # the page forbids all scripts, the checker's too
    page = opened(chromium, page_file, size, color_scheme=scheme, bypass_csp=True)
    found = axe.Axe().run(page).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []


def test_no_script_of_a_draft_runs_and_its_words_are_seen(chromium: Any, page_file: Path) -> None:
    page = opened(chromium, page_file)
    assert page.locator("main script, main img").count() == 0
    assert page.get_by_text("<script>alert(2)</script>").count() == 1
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(253, 252, 248)"


@pytest.mark.parametrize("size", [WIDE, (820, 900), NARROW])
def test_it_fits_the_window(chromium: Any, page_file: Path, size: tuple[int, int]) -> None:
    page = opened(chromium, page_file, size)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


BOXES = """() => [...document.querySelectorAll('.stretch')].map(stretch => {
  const box = e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom] };
  return [box(stretch.firstElementChild), [...stretch.querySelectorAll('.note')].map(box),
          [...stretch.querySelectorAll('[data-line]')].map(box)];
})"""


def test_notes_stand_beside_their_words_and_never_over_anything(chromium: Any, page_file: Path) -> None:
    below = 0.0
    for block, notes, blocks in opened(chromium, page_file).evaluate(BOXES):
        for left, top, _right, _bottom in notes:
            assert left > block[2]
            assert top >= below - 1
            below = _bottom
        if notes:
            assert abs(notes[0][1] - block[1]) < 2
        tops = [top for _, top, _, _ in blocks]
        assert tops == sorted(tops)


def test_notes_stand_under_their_words_where_there_is_no_room(chromium: Any, page_file: Path) -> None:
    below = 0.0
    for block, notes, blocks in opened(chromium, page_file, NARROW).evaluate(BOXES):
        for _left, top, _right, bottom in notes:
            assert top >= max(below, block[3]) - 1
            below = bottom
        assert all(other[1] >= below - 1 for other in blocks[1:])


def test_a_keyboard_is_enough(chromium: Any, page_file: Path) -> None:
    page = opened(chromium, page_file)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the drafts"
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    assert first.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    assert first.evaluate("e => !!e.closest('main')")
    ref = page.locator(".ref").first
    ref.focus()
    page.keyboard.press("Enter")
    note = page.locator(":target")
    assert "note" in note.get_attribute("class")
    page.keyboard.press("Tab")
    back = page.locator(":focus")
    assert back.evaluate("e => e.closest('.note') === document.querySelector(':target')")
    back.press("Enter")
    assert page.locator(":target").get_attribute("id").endswith("-words")


def test_it_can_be_printed(chromium: Any, page_file: Path) -> None:
    page = opened(chromium, page_file, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(29, 27, 24)"
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_no_tone_is_told_by_colour_alone(chromium: Any, page_file: Path) -> None:
    page = opened(chromium, page_file)
    styles = page.evaluate(
        "['error', 'warning', 'info', 'echo'].map(tone =>"
        " getComputedStyle(document.querySelector('main mark.' + tone)).textDecorationStyle)"
    )
    assert len(set(styles)) == 4
    for severity in ("error", "warning", "info"):
        assert page.locator(f".note.{severity} .severity").first.inner_text() == severity

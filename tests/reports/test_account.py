"""The ledger printed: from a made-up account, so that it holds whatever the attribution layer learns."""

import json
from pathlib import Path

from attrlint.reports import account_full, account_json
from attrlint.reports.account import Account, Accused, Claim, Line, Measures, Statement, Words
from attrlint.reports.columns import columns
from attrlint.reports.paint import painter
from attrlint.span import Position
from tests.conftest import Held


def words(text: str, line: int = 1, offset: int = 0) -> Words:
    return Words(Position(line, 1, offset), Position(line, 1 + len(text), offset + len(text)), text)


RUIZ = Line(
    id=0,
    kind="named-person",
    name="Ana Ruiz",
    title="budget director",
    organization="Fairhaven Housing and Community Renewal Authority",
    reason=None,
    basis=None,
    first=words("Ana Ruiz", 3),
    attributions=2,
    quotes=1,
    share=0.5,
    via=None,
    granted=None,
)
HIDDEN = RUIZ._replace(
    id=1,
    kind="anonymous",
    name="a person\x1b briefed on the talks who has worked for the authority for years",
    title="",
    organization="",
    reason=words("because the talks are private", 5),
    basis=words("had seen the contract and both of its appendices", 5),
    first=words("a person", 5),
    attributions=1,
    quotes=0,
    share=0.25,
    via=0,
    granted=words("on condition of anonymity", 5),
)
CLERK = RUIZ._replace(
    id=2,
    kind="unnamed-person",
    name="",
    title="",
    organization="",
    first=words("a clerk", 9),
    share=0.25,
    attributions=1,
    quotes=0,
)
SILENT = RUIZ._replace(id=3, name="Bo Lund", attributions=0, quotes=0, share=0.0)
STATEMENTS = (
    Statement(0, words("Ana Ruiz", 3), words("said", 3, 9), (words("rents rose", 3, 20),), "direct"),
    Statement(None, None, words("is believed", 7, 90), (), "indirect"),
)
MEASURES = Measures(
    statements=4,
    agentless=1,
    named=0.5,
    unnamed=0.5,
    documents=0.0,
    claims=7,
    single_source=3,
    unnamed_only=2,
    unsourced=1,
    accused=(
        Accused("Bo Lund", words("accused Bo Lund", 6), words("denied", 9)),
        Accused("the\x1b Harbour and Ferry Company", words("sued the Harbour and Ferry Company", 8), None),
    ),
    first_paragraph=2,
)
ACCOUNT = Account(
    "a\nb.md",
    (SILENT, RUIZ, HIDDEN, CLERK),
    STATEMENTS,
    (Claim(words("14 percent", 4, 60), "figure", None),),
    MEASURES,
)
NOTHING = Measures(0, 0, 0.0, 0.0, 0.0, 0, 0, 0, 0, (), None)
EMPTY = Account("empty.md", (), (), (), NOTHING)


def test_full(held: Held) -> None:
    text = "".join(account_full.report([ACCOUNT, EMPTY], painter(False), 100))
    held(Path(__file__).parent / "golden" / "sources.txt", text)
    assert max(map(columns, text.splitlines())) <= 100


def test_a_narrow_terminal_gets_narrow_words() -> None:
    text = "".join(account_full.report([ACCOUNT], painter(False), 100))
    narrow = "".join(account_full.report([ACCOUNT._replace(path="x/" * 40)], painter(False), 70))
    assert narrow != text
    notes = [line for line in narrow.splitlines() if line.startswith(("  - ", "    "))]
    assert max(map(columns, notes[-5:])) <= 70


def test_json() -> None:
    first, second = json.loads("".join(account_json.report([ACCOUNT, EMPTY], painter(False), 100)))
    assert first["path"] == "a\nb.md"
    assert [source["id"] for source in first["sources"]] == [3, 0, 1, 2]
    assert first["sources"][2]["via"] == 0
    assert first["sources"][2]["reason"] == {
        "start": {"line": 5, "column": 1, "offset": 0},
        "end": {"line": 5, "column": 30, "offset": 29},
        "text": "because the talks are private",
    }
    assert first["attributions"][1] == {
        "source_id": None,
        "source": None,
        "cue": {
            "start": {"line": 7, "column": 1, "offset": 90},
            "end": {"line": 7, "column": 12, "offset": 101},
            "text": "is believed",
        },
        "content": [],
        "quote": "indirect",
    }
    assert first["claims"][0]["trigger"] == "figure"
    assert first["claims"][0]["source_id"] is None
    assert first["measures"]["claims_on_one_unnamed_source"] == 2
    assert [(one["name"], one["response"] is None) for one in first["measures"]["accused"]] == [
        ("Bo Lund", False),
        ("the\x1b Harbour and Ferry Company", True),
    ]
    assert first["measures"]["first_attribution_paragraph"] == 2
    assert list(second) == ["path", "sources", "attributions", "claims", "measures"]
    assert second["measures"]["accused"] == []
    assert json.loads("".join(account_json.report([], painter(False), 100))) == []

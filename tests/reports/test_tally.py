from attrlint.finding import Finding, Severity
from attrlint.reports.report import Linted
from attrlint.reports.tally import Tally
from attrlint.span import Position

TOP = Position(1, 1, 0)


def tally(*severities: Severity, drafts: int = 1, rule: str = "some-rule") -> Tally:
    counted = Tally()
    findings = tuple(Finding("a.md", rule, "draft", s, "", "", "", TOP, TOP) for s in severities)
    for at in range(drafts):
        counted.add(Linted(f"{at}.md", findings if at == 0 else (), {}))
    return counted


def test_sentence() -> None:
    many: list[Severity] = ["error", "error", "error", *["warning"] * 7, "info", "info"]  # type: ignore[list-item]
    assert tally(*many, drafts=4).sentence() == "3 errors, 7 warnings, 2 notes in 4 drafts"
    assert tally("error", "warning", "info").sentence() == "1 error, 1 warning, 1 note in 1 draft"
    assert tally(drafts=0).sentence() == "No findings in 0 drafts"
    assert tally("error", drafts=2, rule="unreadable-file").sentence() == (
        "1 error in 1 draft (1 could not be read)"
    )

"""Pages of Vale's styles as pages of ours: existence, substitution, occurrence and conditional.

Theirs say a pattern and a message; ours also say why, on whose authority, and by what examples. What
theirs do not hold is filled with what can be known, and what cannot be said in ours is told.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from attrlint.checks.check import Words
from attrlint.fault import Fault
from attrlint.finding import Group
from attrlint.page import Page
from attrlint.reading.reader import read_draft
from attrlint.rules.definition import read_rule
from attrlint.rules.marks import mark
from attrlint.rules.rule import Rule
from attrlint.rules.sample import sample
from attrlint.span import Span

LEVELS: Final = {"suggestion": "info", "warning": "warning", "error": "error"}
SCOPES: Final = {
    "": "all", "text": "all", "raw": "all", "sentence": "all", "paragraph": "paragraph", "summary": "all",
    "heading": "heading", "list": "list-item", "blockquote": "block-quote", "alt": "caption",
}  # fmt: skip
KINDS: Final = ("existence", "substitution", "occurrence", "conditional")
_READ: Final = frozenset(
    (
        *("extends", "message", "level", "scope", "ignorecase", "link", "description", "vocab", "action"),
        *("nonword", "raw", "tokens", "exceptions", "swap", "capitalize", "max", "token", "first", "second"),
    )
)
GOOD: Final = ("The council met on Tuesday.", "Rain is due in May.", "Ana Ruiz sold the mill.")


class Imported(NamedTuple):
    """A page of ours as text, "" where there can be none, and what of theirs it does not say."""

    text: str
    left_out: tuple[str, ...]


class Unsaid(Exception):
    """This page cannot be said in ours; `str()` says why."""


def imported(name: str, style: str, page: Mapping[str, Any], group: Group, words: Words) -> Imported:
    """The rule that a page of a Vale style comes to; `words` are the word lists in force."""
    left_out = [f"{key!r} is left out" for key in page if key not in _READ]
    if page.get("nonword"):
        left_out.append("only whole words are found")
    try:
        head = _head(name, style, page)
        trial = _Trial(name, group, head, words)
        check = _check(page)
        for key in ("any", "instead", "except"):
            left_out += _readable(check, key, trial)
        examples = _examples(check, trial)
    except Unsaid as reason:
        return Imported("", (*left_out, str(reason)))
    return Imported(_yaml(head | {"check": check, "examples": examples}), tuple(left_out))


class _Trial:
    """Tries a check before its page is written."""

    def __init__(self, name: str, group: Group, head: Mapping[str, Any], words: Words) -> None:
        self._name = name
        self._group = group
        self._head = head
        self._words = words

    def rule(self, check: Mapping[str, Any]) -> Rule:
        """The rule with this check. Raises Fault where it is none."""
        examples = {"bad": ["[[a]]"], "good": ["a"]}
        page = Page.load("page", _yaml({**self._head, "check": check, "examples": examples}).encode())
        return read_rule(page, self._group, self._name, self._words)

    def hits(self, rule: Rule, text: str) -> tuple[Span, ...]:
        """Where the rule finds something in a draft of these words."""
        return tuple(hit.span for hit in rule.check(read_draft(text, "example.md", self._words)))


def _readable(check: dict[str, Any], key: str, trial: _Trial) -> Iterator[str]:
    """Take out the patterns under a key that are none of ours, and say which; Unsaid where none is left."""
    patterns = check.get(key, ())
    kept = []
    for pattern in patterns:
        try:
            trial.rule({"kind": "pattern", "instead": {pattern: "a"}})
            kept.append(pattern)
        except Fault as fault:
            yield f"{pattern!r} is left out: {fault.message}"
    if patterns and not kept and key != "except":
        raise Unsaid("none of its patterns can be read here")
    if patterns:
        check[key] = {pattern: patterns[pattern] for pattern in kept} if key == "instead" else kept


def _head(name: str, style: str, page: Mapping[str, Any]) -> dict[str, Any]:
    message = str(page.get("message", "")).strip() or f"{style}: {name}"
    if page["extends"] == "substitution":
        message = message.replace("%s", "{instead}", 1)
    link = str(page.get("link", ""))
    standard = {"body": style, "section": name}
    if link.startswith(("https://", "http://")):
        standard["url"] = link
    summary = message.replace("%s", "").replace("{instead}", "").replace("''", "").strip(" .'\":")
    return {
        "summary": " ".join(summary.split()) or name,
        "why": str(page.get("description", "")).strip() or f"The style {style} asks for it.",
        "severity": LEVELS.get(str(page.get("level", "warning")), "warning"),
        "message": message.replace("%s", "{match}"),
        "help": "Write {instead}." if page["extends"] == "substitution" else f"See {style}.",
        "standards": [standard],
    }


def _check(page: Mapping[str, Any]) -> dict[str, Any]:
    kind = page.get("extends")
    if kind not in KINDS:
        raise Unsaid(f"{kind!r} is a kind that we have nothing like")
    scope = (
        str(page.get("scope", "text")).partition(".")[0] if isinstance(page.get("scope", ""), str) else "?"
    )
    if scope not in SCOPES:
        raise Unsaid(f"the scope {page['scope']!r} is none of ours")
    check: dict[str, Any] = {"kind": "pattern"}
    if not page.get("ignorecase", kind == "substitution") or kind == "conditional":
        check["case"] = True
    check["scope"] = [SCOPES[scope], "headline"] if scope == "heading" else SCOPES[scope]
    check |= {
        "existence": _existence,
        "substitution": _substitution,
        "occurrence": _occurrence,
        "conditional": _conditional,
    }[str(kind)](page)
    exceptions = [str(one) for one in page.get("exceptions") or ()]
    return check | ({"except": exceptions} if exceptions else {})


def _existence(page: Mapping[str, Any]) -> dict[str, Any]:
    # what is raw stands before every token, without the edges of a word between
    raw = "".join(str(part) for part in page.get("raw") or ())
    tokens = [str(token) for token in page.get("tokens") or ()]
    if raw:
        tokens = [f"{raw}(?:{token})" for token in tokens] or [raw]
    if not tokens:
        raise Unsaid("it has no 'tokens'")
    return {"any": tokens}


def _substitution(page: Mapping[str, Any]) -> dict[str, Any]:
    swap = {str(key): str(value) for key, value in (page.get("swap") or {}).items()}
    if not swap:
        raise Unsaid("it has no 'swap'")
    if any("$" in value for value in swap.values()):
        raise Unsaid("what it puts in refers to what it found ($1)")
    return {"instead": swap}


def _occurrence(page: Mapping[str, Any]) -> dict[str, Any]:
    most = page.get("max", 0)
    if not isinstance(most, int) or most < 1 or "min" in page:
        raise Unsaid("only 'max', from 1, can be counted")
    scope = str(page.get("scope", "sentence"))
    once = scope if scope in ("sentence", "paragraph") else "draft"
    return {"any": [str(page.get("token", ""))], "once": once, "more_than": most}


def _conditional(page: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "any": [str(page.get("first", ""))],
        "unless": {"defined_by": [str(page.get("second", ""))]},
    }


def _examples(check: Mapping[str, Any], trial: _Trial) -> dict[str, Any]:
    """A text that the rule finds something in, with marks around that, and one that it leaves alone."""
    try:
        rule = trial.rule(check)
    except Fault as fault:
        raise Unsaid(f"{fault.message}{fault.help and f' ({fault.help})'}") from None
    good = next((text for text in GOOD if not trial.hits(rule, text)), None)
    if good is None:
        raise Unsaid("it finds something in any sentence")
    for pattern in (*check.get("any", ()), *check.get("instead", ())):
        found = sample(pattern, ignore_case=not check.get("case"))
        if found is None:
            continue
        text = ", ".join([found] * (int(check.get("more_than", 0)) + 1))
        if check["scope"] == ["heading", "headline"]:
            text = f"# {text}"
        spans = trial.hits(rule, text)
        if spans:
            return {"bad": [mark(text, spans)], "good": [good]}
    raise Unsaid("no words could be made that its patterns match: write the page by hand, with an example")


def _yaml(value: Mapping[str, Any]) -> str:
    import yaml

    return str(yaml.safe_dump(dict(value), sort_keys=False, allow_unicode=True, width=100))


def pages(folder: str) -> Iterator[str]:
    """Paths of the pages of a style, sorted."""
    import os

    for name in sorted(os.listdir(folder)):
        if name.endswith((".yml", ".yaml")) and not name.startswith("."):
            yield os.path.join(folder, name)

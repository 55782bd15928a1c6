"""Pages of the documentation that are made of other things: the README, and a page for every rule."""

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from mkdocs.structure.files import File, Files

from attrlint.config import Config, isolated
from attrlint.finding import GROUPS, SEVERITIES
from attrlint.reports.inert import markdown
from attrlint.rules.explanation import RIGHT
from attrlint.rules.profiles import load_profile, profile_names, severities
from attrlint.rules.rule import Example, Rule

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = "every-rule"
_LINK: Final = re.compile(r"\]\((?P<target>[\w./-]+)\)")
_FENCE: Final = re.compile(r"^(```\w+) [^`\n]*$", re.MULTILINE)
GROUP_WORDS: Final = {
    "sourcing": "vague or anonymous sources",
    "claims": "nobody says so",
    "quotes": "who is speaking",
    "consistency": "contradictions",
    "clarity": "how hard it is to read",
    "draft": "leftovers of writing",
}


def on_files(files: Files, config: Any) -> Files:
    """Add what is made: the front page, the changes, and the rules."""
    ours = isolated()
    made = {
        "index.md": _from_top((ROOT / "README.md").read_text(encoding="utf-8"), config.repo_url),
        "changelog.md": _from_top((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), config.repo_url),
        f"{FOLDER}/index.md": "\n".join(_index(ours)),
    }
    for rule in ours.rules.values():
        made[f"{FOLDER}/{rule.group}/{rule.name}.md"] = "\n".join(_page(rule, ours))
    for path, text in made.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(text: str, config: Any, **_: Any) -> str:
    """Links from docs to the rest of the repo lead to it as it is published; fences name a language only."""
    text = _FENCE.sub(r"\1", text)
    return _LINK.sub(lambda link: f"]({_address(link['target'], config.repo_url)})", text)


def _from_top(text: str, repo: str | None) -> str:
    """A page of the repo's top as a page of docs."""

    def moved(link: re.Match[str]) -> str:
        target = link["target"].removeprefix("docs/")
        if target == link["target"] and target != "CHANGELOG.md":
            return f"]({_address('../' + target, repo)})"
        return f"]({target.replace('CHANGELOG.md', 'changelog.md')})"

    return _LINK.sub(moved, text)


def _address(target: str, repo: str | None) -> str:
    if target == "../README.md":
        return "index.md"
    if not target.startswith("../"):
        return target
    return f"{(repo or 'https://example.org/attrlint').rstrip('/')}/blob/main/{target.removeprefix('../')}"


def _index(config: Config) -> Iterator[str]:
    yield f"# Every rule\n\nattrlint has {len(config.rules)} rules; this is how `default` has them."
    for group in GROUPS:
        yield f"\n## {group}: {GROUP_WORDS[group]}\n\n| rule | severity | what it finds |\n|---|---|---|"
        for rule in config.rules.values():
            if rule.group == group:
                link = f"[{rule.name}]({group}/{rule.name}.md)"
                yield f"| {link} | {rule.severity} | {markdown(rule.summary)} |"


def _page(rule: Rule, config: Config) -> Iterator[str]:
    yield f"# {rule.name}\n\n*{rule.group}, {rule.severity}.* **{markdown(rule.summary)}.**\n"
    yield f"{markdown(rule.why)}\n"
    yield f"It says: {markdown(rule.message)}\n\n{markdown(rule.help)}\n"
    yield from _examples("It finds", rule.examples.bad)
    yield from _examples("It leaves alone", rule.examples.good)
    yield from _examples("It still misses", rule.examples.known_gaps)
    yield "## It rests on\n"
    for standard in rule.standards:
        named = markdown(f"{standard.body}: {standard.section}")
        yield f"- [{named}](<{standard.url}>)" if standard.url else f"- {named}"
    yield "\n## How loud it is\n"
    levels = {
        name: severities(load_profile(name).settings, config.rules).get(rule.name, rule.severity)
        for name in profile_names()
    }
    for level in SEVERITIES:
        names = ", ".join(name for name, its in levels.items() if its == level)
        if names:
            yield f"- {level}: {names}"
    if rule.precision:
        yield f"\nHow often it is right: {RIGHT[rule.precision]}."
    yield f"\nTo allow it in one place: `<!-- attrlint: allow {rule.name} -- reason -->`\n"


def _examples(title: str, examples: Iterable[Example]) -> Iterator[str]:
    drafts = [f'<pre class="draft">{_marked(example)}</pre>\n' for example in examples]
    if drafts:
        yield f"## {title}\n"
        yield from drafts


def _marked(example: Example) -> str:
    """The example with the words that are found between marks, and nothing in it markup."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(example.marks):
        if start < at:
            continue
        pieces += [_plain(example.text[at:start]), f"<mark>{_plain(example.text[start:end])}</mark>"]
        at = end
    return "".join([*pieces, _plain(example.text[at:])]).strip("\n")


def _plain(text: str) -> str:
    # a blank line would end the block of HTML
    return html.escape(text).replace("\n\n", "\n&#8203;\n")

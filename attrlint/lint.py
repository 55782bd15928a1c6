"""Lint one draft: read it, understand it as far as its rules ask, check, allow, sort."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from attrlint.config import Config
    from attrlint.finding import Finding
    from attrlint.reading.draft import Draft
    from attrlint.rules.rule import Rule

# Every import of another room stands in a function: `import attrlint` must cost next to nothing.


def read(
    text: str | bytes, *, path: str = "draft.md", words: Mapping[str, Sequence[str]] | None = None
) -> Draft:
    """The draft in `text`, in the format that the ending of `path` names; no file is opened.

    `words` are the word lists in force, by name; without them the shipped ones are.
    Raises attrlint.reading.reader.Unreadable where `text` is not text.
    """
    from attrlint.reading.reader import read_draft

    return read_draft(text, path, _shipped_words() if words is None else words)


def lint(text: str | bytes, *, path: str = "draft.md", config: Config | str | None = None) -> list[Finding]:
    """What attrlint finds in `text`, in the order in which it stands.

    `config` is a Config or the path of a config file; without one attrlint's own defaults hold,
    whatever files lie around. `path` chooses the format and the overrides, and is not opened.
    Raises Unreadable where `text` is not text, Fault where config or rules have a mistake, OSError.
    To lint many texts by one config file, load it once with attrlint.config.load_config.
    """
    from attrlint.config import load_config
    from attrlint.noise import capped
    from attrlint.reading.reader import read_draft

    if config is None or isinstance(config, str):
        config = _defaults() if config is None else load_config(config)
    draft = read_draft(text, path, config.words)
    return capped(lint_draft(draft, config.rules_for(path), config.rules), config.most_alike)


def lint_draft(draft: Draft, rules: Iterable[Rule], known: Collection[str]) -> list[Finding]:
    """What these rules find in the draft and no comment in it allows, by offset and rule.

    `known` are the names of all rules there are, in force or not: an allow comment may name any.
    Where the draft was told of its older version only what was edited since is looked at.
    Overlapping findings are folded into the most telling one. How many of one rule are told is for
    `attrlint.noise.capped` to say, when it is known which of them somebody has settled.
    """
    from attrlint.allow import allow
    from attrlint.checking import check
    from attrlint.history.limiting import limited
    from attrlint.noise import told_once
    from attrlint.notices import NOT_ENGLISH

    rules = tuple(rules)
    notice = _notice(draft)
    # a draft in another language is not mangled: none of the rules knows its words
    rules = () if notice and notice.rule == NOT_ENGLISH.name else rules
    checked = check(draft, rules)
    notices = (notice,) if notice else ()
    kept = allow(draft, (*checked.findings, *notices), known, checked.ran)
    told = told_once(checked.findings, kept, {rule.name: rule.yields_to for rule in rules})
    return sorted(limited(draft, told), key=_place)


def _notice(draft: Draft) -> Finding | None:
    """What there is to say of a draft that cannot be linted."""
    from attrlint.language.tongue import other_language
    from attrlint.notices import EMPTY, NOT_ENGLISH

    if not draft.text.strip():
        return EMPTY.finding(draft.path, "there is nothing to read in this file")
    language = draft.layer(other_language)
    message = f"this draft is in {language}: attrlint reads English, and has checked nothing in it"
    return NOT_ENGLISH.finding(draft.path, message) if language else None


_words: list[Mapping[str, Sequence[str]]] = []
_configs: list[Config] = []


def _shipped_words() -> Mapping[str, Sequence[str]]:
    from attrlint.words import builtin_folder, load_words

    if not _words:
        _words.append(load_words(builtin_folder()))
    return _words[0]


def _defaults() -> Config:
    from attrlint.config import isolated

    if not _configs:
        _configs.append(isolated())
    return _configs[0]


def _place(finding: Finding) -> tuple[int, str, int]:
    return finding.start.offset, finding.rule, finding.end.offset

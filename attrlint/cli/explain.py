"""`attrlint explain RULE`: what a rule looks for, why, and on whose authority."""

from argparse import ArgumentParser

from attrlint.cli.options import add_config, parser, wish
from attrlint.cli.rules import HERE
from attrlint.cli.status import CLEAN, TROUBLE
from attrlint.cli.terminal import say
from attrlint.config import Config
from attrlint.configs import Configs
from attrlint.finding import Severity
from attrlint.notices import NOTICES, Notice
from attrlint.page.nearest import did_you_mean
from attrlint.reports.columns import wrapped
from attrlint.rules.explanation import WIDTH, explanation
from attrlint.rules.rule import Rule


def run(arguments: list[str]) -> int:
    """Explain each rule that is named; 2 where there is none of that name."""
    options = _parser().parse_args(arguments)
    config = Configs(wish(options)).of(HERE)
    status = CLEAN
    for at, name in enumerate(options.rules):
        rule: Rule | Notice | None = config.rules.get(name) or NOTICES.get(name)
        if rule is None:
            near = did_you_mean(name, [*config.rules, *NOTICES])
            say(f"no rule is called {name!r}: {near or '`attrlint rules` lists them'}")
            status = TROUBLE
            continue
        print("\n" * (at > 0), end="")
        print(
            _notice(rule) if isinstance(rule, Notice) else explanation(rule, _loudness(config, name)), end=""
        )
    return status


def _parser() -> ArgumentParser:
    to = parser("explain", "What a rule looks for, why, on whose authority, and what it leaves alone.")
    to.add_argument("rules", nargs="+", metavar="RULE", help="the name of a rule, as findings give it")
    add_config(to)
    return to


def _loudness(config: Config, name: str) -> dict[str, Severity]:
    """The rule's severity in every profile that attrlint ships."""
    from attrlint.rules.profiles import load_profile, profile_names, severities

    own = config.rules[name].severity
    return {
        profile: severities(load_profile(profile, words=config.words).settings, config.rules).get(name, own)
        for profile in profile_names()
    }


def _notice(notice: Notice) -> str:
    parts = (
        notice.summary,
        notice.why,
        notice.help,
        "attrlint says this by itself: no rule's page turns it off.",
    )
    return f"{notice.name} ({notice.group}, {notice.severity})\n" + "\n\n".join(
        wrapped(part, WIDTH) for part in parts
    ) + "\n"  # fmt: skip

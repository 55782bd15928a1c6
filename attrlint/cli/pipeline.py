"""The file that has a CI service lint every change, as `attrlint init` writes it."""

import os
from typing import Final

SERVICES: Final = ("github", "gitlab", "none")
PATHS: Final = {"github": ".github/workflows/attrlint.yml", "gitlab": ".gitlab-ci.yml"}
TEXTS: Final = {
    "github": """\
name: attrlint
on: pull_request
permissions: {{contents: read}}
jobs:
  attrlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: {{python-version: '3.13'}}
      - run: pip install --quiet '{requirement}'
      - run: attrlint check --output-format github
      - if: always()
        run: attrlint check --exit-zero --output-format markdown >> "$GITHUB_STEP_SUMMARY"
""",
    "gitlab": """\
attrlint:
  image: python:3.13-slim
  before_script:
    - pip install --quiet '{requirement}'
  script:
    - attrlint check --exit-zero --output-format gitlab --output-file gl-code-quality-report.json
    - attrlint check
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
""",
}


def likely_service() -> str:
    """The service that the folder one stands in is made for, as far as its files tell."""
    if os.path.isdir(".github"):
        return "github"
    return "gitlab" if os.path.exists(PATHS["gitlab"]) else "none"


def pipeline(service: str, requirement: str) -> str:
    """The text of the file for `github` or `gitlab`; `requirement` is what pip is to install."""
    return TEXTS[service].format(requirement=requirement)

"""Git repos of a few drafts."""

from pathlib import Path

from tests.checkout import git


def repo_at(folder: Path, drafts: dict[str, str]) -> Path:
    """A new repo with these drafts in its first commit."""
    folder.mkdir(parents=True, exist_ok=True)
    assert git(folder, "init", "-q", "-b", "main").returncode == 0
    commit(folder, drafts, "first")
    return folder


def commit(folder: Path, drafts: dict[str, str], message: str) -> str:
    """Write these drafts and commit all there is; the commit's name."""
    for name, text in drafts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    assert git(folder, "add", "-A").returncode == 0
    done = git(folder, "commit", "-q", "--no-gpg-sign", "-m", message)
    assert done.returncode == 0, done.stdout
    return git(folder, "rev-parse", "HEAD").stdout.strip()

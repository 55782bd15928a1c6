"""Whether what a value was made from is as it was."""

import os
from pathlib import Path

from attrlint.cache.watch import Made, Watch, note_file, note_folder, still


def watched(folder: Path, *, old: bool = False) -> Made:
    page = folder / "page.yaml"
    page.write_bytes(b"a: b")
    with Watch() as watch:
        note_file(str(page), b"a: b")
        note_folder(str(folder), ["page.yaml"])
        note_folder(str(folder / "none"), None)
    files, folders = watch.made()
    if old:
        status = page.stat()
        state = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        files = {path: (digest, state) for path, (digest, _) in files.items()}
    return files, folders


def test_as_it_was(tmp_path: Path) -> None:
    made = watched(tmp_path)
    assert still(made) is not None


def test_other_words_of_the_same_length_at_the_same_time(tmp_path: Path) -> None:
    made = watched(tmp_path)
    times = os.stat(tmp_path / "page.yaml")
    (tmp_path / "page.yaml").write_bytes(b"a: c")
    os.utime(tmp_path / "page.yaml", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert still(made) is None


def test_written_again_with_the_same_words_is_the_same(tmp_path: Path) -> None:
    made = watched(tmp_path, old=True)
    os.utime(tmp_path / "page.yaml", ns=(1, 1))
    fresh = still(made)
    assert fresh is not None
    assert fresh != made
    assert still(fresh) == fresh


def test_a_file_more_a_file_less_a_new_folder(tmp_path: Path) -> None:
    made = watched(tmp_path)
    (tmp_path / "other.yaml").touch()
    assert still(made) is None
    (tmp_path / "other.yaml").unlink()
    assert still(made) is not None
    (tmp_path / "none").mkdir()
    assert still(made) is None
    (tmp_path / "none").rmdir()
    (tmp_path / "page.yaml").unlink()
    assert still(made) is None


def test_nothing_is_noted_where_nobody_watches(tmp_path: Path) -> None:
    with Watch() as watch:
        pass
    note_file(str(tmp_path / "page.yaml"), b"")
    assert watch.made() == ({}, {})

"""The register on disk: an SQLite file that only its owner reads, rebuilt where it is damaged."""

import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrlint.register.said import sketch_of
from attrlint.register.share import Seen, Share, numbers
from attrlint.register.spelling_keys import frames, lone_keys, word_key

MEMORY: Final = ":memory:"
PATIENCE: Final = 30.0
"""Seconds to wait while another run writes."""
_SCHEMA: Final = """
CREATE TABLE edition (name TEXT NOT NULL);
CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
  changed INTEGER NOT NULL, digest BLOB NOT NULL, day TEXT NOT NULL);
CREATE TABLE spelling (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, first TEXT NOT NULL,
  last TEXT NOT NULL);
CREATE INDEX spelling_first ON spelling (first);
CREATE INDEX spelling_last ON spelling (last);
CREATE TABLE frame (key INTEGER NOT NULL, spelling INTEGER NOT NULL,
  PRIMARY KEY (key, spelling)) WITHOUT ROWID;
CREATE TABLE told (spelling INTEGER NOT NULL, file INTEGER NOT NULL, count INTEGER NOT NULL,
  office TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (spelling, file)) WITHOUT ROWID;
CREATE INDEX told_file ON told (file);
CREATE TABLE held (person TEXT NOT NULL, sort TEXT NOT NULL, value TEXT NOT NULL, file INTEGER NOT NULL,
  place TEXT NOT NULL);
CREATE INDEX held_person ON held (person);
CREATE INDEX held_file ON held (file);
CREATE TABLE fact (key TEXT NOT NULL, value TEXT NOT NULL, written TEXT NOT NULL, file INTEGER NOT NULL,
  place TEXT NOT NULL);
CREATE INDEX fact_key ON fact (key);
CREATE INDEX fact_file ON fact (file);
CREATE TABLE quote (id INTEGER PRIMARY KEY, file INTEGER NOT NULL, prints BLOB NOT NULL, gaps TEXT NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL);
CREATE INDEX quote_file ON quote (file);
CREATE TABLE sketch (key INTEGER NOT NULL, quote INTEGER NOT NULL, PRIMARY KEY (key, quote)) WITHOUT ROWID;
"""


class Store:
    """One register. Every method may raise sqlite3.DatabaseError where the file is damaged.

    `edition` names the attrlint that reads drafts into it: one of another edition is emptied.
    """

    def __init__(self, path: str, edition: str) -> None:
        if path != MEMORY:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            # made here, so that no moment exists in which others could read it
            os.close(os.open(path, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))
        self.path: Final = path
        self._db: Final = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            # a file that somebody else made may define functions of its own in views and triggers
            self._db.execute("PRAGMA trusted_schema=OFF")
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._begin(edition)
        except BaseException:
            self._db.close()
            raise

    def _begin(self, edition: str) -> None:
        if edition and self._edition() == edition:
            return
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            # another run may have done it while this one waited
            if edition and self._edition() == edition:
                return
            tables = self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (name,) in tables:
                self._db.execute(f'DROP TABLE "{name}"')
            for statement in _SCHEMA.split(";"):
                self._db.execute(statement)
            self._db.execute("INSERT INTO edition VALUES (?)", (edition,))

    def _edition(self) -> str:
        known = self._db.execute("SELECT 1 FROM sqlite_master WHERE name = 'edition'").fetchone()
        row = self._db.execute("SELECT name FROM edition").fetchone() if known else None
        return str(row[0]) if row else ""

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def check(self) -> None:
        """Look the whole file over; sqlite3.DatabaseError where it is damaged."""
        made = "SELECT count(*) FROM sqlite_master WHERE sql IS NOT NULL"
        [(verdict,)] = self._db.execute("PRAGMA quick_check(1)")
        if self.rows(made) != [(_SCHEMA.count("CREATE "),)]:
            verdict = "tables are missing"
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)

    def seen(self) -> dict[str, Seen]:
        """Every file of the register, by path."""
        rows = self._db.execute("SELECT path, size, changed, digest FROM file")
        return {path: Seen(size, changed, digest) for path, size, changed, digest in rows}

    def touch(self, seen: Mapping[str, Seen]) -> None:
        """Files whose content is as it was, though their time is not."""
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            self._db.executemany(
                "UPDATE file SET size = ?, changed = ? WHERE path = ?",
                [(one.size, one.changed, path) for path, one in seen.items()],
            )

    def write(self, shares: Sequence[Share], gone: Iterable[str] = ()) -> None:
        """Put these files' shares in place of what was known of them, and forget those that are gone; all or
        nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            for path in (*gone, *(one.path for one in shares)):
                self._forget(path)
            for one in shares:
                self._add(one)

    def _forget(self, path: str) -> None:
        row = self._db.execute("SELECT id FROM file WHERE path = ?", (path,)).fetchone()
        if row is None:
            return
        spellings = self._db.execute("SELECT spelling FROM told WHERE file = ?", row).fetchall()
        self._db.execute("DELETE FROM told WHERE file = ?", row)
        orphans = [
            one
            for one in spellings
            if self._db.execute("SELECT 1 FROM told WHERE spelling = ? LIMIT 1", one).fetchone() is None
        ]
        for (number,) in orphans:
            [(text,)] = self._db.execute("SELECT text FROM spelling WHERE id = ?", (number,))
            keys = [(key, number) for key in _keys(text)]
            self._db.executemany("DELETE FROM frame WHERE key = ? AND spelling = ?", keys)
            self._db.execute("DELETE FROM spelling WHERE id = ?", (number,))
        for quote, prints in self._db.execute("SELECT id, prints FROM quote WHERE file = ?", row).fetchall():
            keys = [(key, quote) for key in sketch_of(numbers(prints))]
            self._db.executemany("DELETE FROM sketch WHERE key = ? AND quote = ?", keys)
        for table in ("held", "fact", "quote"):
            self._db.execute(f"DELETE FROM {table} WHERE file = ?", row)
        self._db.execute("DELETE FROM file WHERE id = ?", row)

    def _add(self, one: Share) -> None:
        run = self._db.execute
        file = run(
            "INSERT INTO file (path, size, changed, digest, day) VALUES (?, ?, ?, ?, ?)",
            (one.path, *one.seen, one.day),
        ).lastrowid
        for text, count, office, place in one.names:
            run("INSERT INTO told VALUES (?, ?, ?, ?, ?)", (self._spelling(text), file, count, office, place))
        self._db.executemany(
            "INSERT INTO held VALUES (?, ?, ?, ?, ?)", [(*row[:3], file, row[3]) for row in one.roles]
        )
        self._db.executemany(
            "INSERT INTO fact VALUES (?, ?, ?, ?, ?)", [(*row[:3], file, row[3]) for row in one.facts]
        )
        for prints, gaps, start, end, sketch in one.quotes:
            number = run(
                "INSERT INTO quote (file, prints, gaps, start, end) VALUES (?, ?, ?, ?, ?)",
                (file, prints, gaps, start, end),
            ).lastrowid
            self._db.executemany("INSERT INTO sketch VALUES (?, ?)", [(key, number) for key in sketch])

    def _spelling(self, text: str) -> int:
        row = self._db.execute("SELECT id FROM spelling WHERE text = ?", (text,)).fetchone()
        if row:
            return int(row[0])
        words = text.split(" ")
        first, last = word_key(words[0]), word_key(words[-1])
        added = self._db.execute(
            "INSERT INTO spelling (text, first, last) VALUES (?, ?, ?)", (text, first, last)
        )
        number = int(added.lastrowid or 0)
        self._db.executemany("INSERT INTO frame VALUES (?, ?)", [(key, number) for key in _keys(text)])
        return number

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """The rows of a question to the register."""
        return self._db.execute(query, tuple(values)).fetchall()


def _keys(text: str) -> set[int]:
    words = tuple(text.split(" "))
    return set(frames(words)) if len(words) > 1 else lone_keys(words[0])

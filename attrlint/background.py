"""What is known of drafts beside their own words: the other drafts of the repo, and older versions."""

import os
from collections.abc import Mapping
from typing import Final

from attrlint.cache.stamp import stamp
from attrlint.files import read_bytes
from attrlint.history.changes import is_new
from attrlint.history.earlier import earlier
from attrlint.history.git import blob
from attrlint.history.versions import Version
from attrlint.keeping import Place, from_root
from attrlint.reading.draft import Draft
from attrlint.reading.reader import Unreadable, most_bytes, read_draft
from attrlint.register.asking import Asking
from attrlint.register.elsewhere import elsewhere
from attrlint.register.store import Store
from attrlint.tree import leads_out


class Background:
    """Tells drafts what lies outside them. It can be sent to another process, where files are opened anew.

    `registers` are the places of the registers by the root of their repo, `root_of` the root for each path;
    `versions` are the drafts that changed by path, None where nothing is compared.
    """

    def __init__(
        self,
        registers: Mapping[str, Place],
        root_of: Mapping[str, str],
        versions: Mapping[str, Version] | None,
    ) -> None:
        self.registers: Final = registers
        self.root_of: Final = root_of
        self.versions: Final = versions
        self._asked: dict[str, Asking] = {}
        self._process = 0
        self._absolute = False

    def __reduce__(self) -> tuple[type["Background"], tuple[object, ...]]:
        return Background, (self.registers, self.root_of, self.versions)

    def data(self, path: str) -> bytes | None:
        """The bytes to lint instead of the file's own, None where the file is to be read."""
        version = self.versions.get(path) if self.versions else None
        return blob(version.root, version.now, most_bytes(path)) if version and version.now else None

    def tell(self, draft: Draft) -> None:
        """Give the draft its older version, and what the other drafts say."""
        if self.versions is not None:
            self._tell_version(draft, self.versions.get(draft.path))
        root = self.root_of.get(draft.path)
        if root is not None and root in self.registers:
            self._absolute = os.path.isabs(draft.path)
            inside = from_root(os.path.realpath(draft.path), os.path.realpath(root))
            draft.tell(elsewhere, self._asking(root).elsewhere(draft, inside))

    def _tell_version(self, draft: Draft, version: Version | None) -> None:
        if version is None or version.before is None:
            draft.tell(is_new, True)
            return
        try:
            data = blob(version.root, version.before, most_bytes(draft.path))
            before = read_draft(data, draft.path, draft.words)
        except Unreadable:
            draft.tell(is_new, True)
            return
        draft.tell(earlier, before)

    def _asking(self, root: str) -> Asking:
        # what SQLite opened must not be used on the other side of a fork
        if self._process != os.getpid():
            self._asked, self._process = {}, os.getpid()
        if root not in self._asked:
            self._asked[root] = self._opened(self.registers[root])
        return self._asked[root]

    def _opened(self, place: Place) -> Asking:
        def shown(inside: str) -> str:
            path = os.path.join(place.root, inside)
            return (path if self._absolute else os.path.relpath(path)).replace(os.sep, "/")

        def prose_of(inside: str) -> str:
            path = os.path.join(place.root, inside)
            if leads_out(path, place.root):
                return ""
            try:
                return read_draft(read_bytes(path), path).prose
            except Unreadable:
                return ""

        return Asking(Store(place.path, stamp()), shown, prose_of)

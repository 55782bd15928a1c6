"""A zip archive in which some members are new and all others are as they were."""

from collections.abc import Mapping
from copy import copy
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from attrlint.reading.office.package import Package

_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The first day that an archive can tell: the same draft gives the same bytes on any other."""


def packed(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """The archive with these members changed or, at its end, added; Unreadable where one is broken."""
    waiting = {name.lower(): (name, data) for name, data in changed.items()}
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as file:
        for name, member in package.members.items():
            told = copy(member)
            # what other systems noted there (sizes beyond 4 GB, owners) is told anew or is of no use
            told.extra = b""
            if name in waiting:
                file.writestr(told, waiting.pop(name)[1])
            else:
                with file.open(told, "w") as target:
                    for content in package.content(member):
                        target.write(content)
        for name, data in waiting.values():
            new = ZipInfo(name, _DAY)
            new.compress_type = ZIP_DEFLATED
            file.writestr(new, data)
    return archive.getvalue()

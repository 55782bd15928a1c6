"""Golden files: what a report printed when somebody last looked at it.

After a change that is meant, `ATTRLINT_GOLDEN=write pytest tests/reports` writes them: read the diff.
"""

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def held(name: str, text: str) -> None:
    """Fail unless `text` is byte for byte what the golden file `name` holds."""
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("ATTRLINT_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.encode())
    assert text == file.read_bytes().decode()

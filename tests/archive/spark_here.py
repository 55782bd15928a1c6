"""Whether this machine can run a Spark of its own, for tests that take one."""

import os
import shutil
from importlib.util import find_spec

import pytest

JAVA = shutil.which(os.path.join(os.environ.get("JAVA_HOME", ""), "bin", "java")) or shutil.which("java")
SPARK = JAVA is not None and all(map(find_spec, ("pyspark", "pyarrow", "pandas")))

takes_spark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SPARK, reason="takes Java and attrlint[spark]"),
]
"""Marks of a module: Java alone takes seconds to start."""

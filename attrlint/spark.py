"""attrlint on Spark: a DataFrame of drafts in, a DataFrame of what is found out. Needs `attrlint[spark]`.

`text` and `id` name columns: the draft, as a string or as the bytes of a file, and what it is known by.
`path` may name another, whose endings tell formats, and by which the config's overrides choose; where
there is none, `format` is the ending. `config` is a Config, the path of a config file (read here, once;
its own rules travel with it) or None for attrlint's own defaults; `profile` takes the place of its
profile. A record that cannot be read is a row of its own, and nothing that stands in a draft fails a job.
"""

from attrlint.archive.mapping import Columns, DataFrame, Unfit, mapped
from attrlint.archive.parcel import pack
from attrlint.config import Config

__all__ = ["Unfit", "attributions", "both", "findings"]


def findings(
    df: DataFrame,
    text: str = "body",
    id: str = "url",
    *,
    path: str | None = None,
    format: str = ".md",
    config: Config | str | None = None,
    profile: str | None = None,
) -> DataFrame:
    """A row a finding, as attrlint.archive.schema.FINDING has it.

    Raises Unfit, and Fault, LookupError or OSError for a config or profile that cannot be used.
    """
    return mapped("findings", df, Columns(text, id, path, format), pack(config, profile))


def attributions(
    df: DataFrame,
    text: str = "body",
    id: str = "url",
    *,
    path: str | None = None,
    format: str = ".md",
    config: Config | str | None = None,
    profile: str | None = None,
) -> DataFrame:
    """A row for each act of citing, as attrlint.archive.schema.ATTRIBUTION has it; raises as `findings`.

    A record that could not be read is a row with nothing but its `id` and a `fault`.
    """
    return mapped("attributions", df, Columns(text, id, path, format), pack(config, profile))


def both(
    df: DataFrame,
    text: str = "body",
    id: str = "url",
    *,
    path: str | None = None,
    format: str = ".md",
    config: Config | str | None = None,
    profile: str | None = None,
) -> DataFrame:
    """A row a record: `id`, `findings` and `attributions`, arrays of the rows of the other two.

    Each draft is read once, so that this takes hardly longer than `findings` alone; raises as that does.
    """
    return mapped("both", df, Columns(text, id, path, format), pack(config, profile))

"""Config: which rules are in force for which file, how loud, and which files are read."""

from attrlint.config.config import Config, Override
from attrlint.config.discovery import find_config
from attrlint.config.loading import config_for, isolated, load_config

__all__ = ["Config", "Override", "config_for", "find_config", "isolated", "load_config"]

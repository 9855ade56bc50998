"""The house rules of the user's folder, and those that come with the program as examples."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from drafter.checks.house.file import HouseFileError, load
from drafter.checks.house.rules import HouseRules, merged
from drafter.paths import resource, user_config_dir


def known_names() -> frozenset[str]:
    """The rules and families that a file of house rules may name."""
    from drafter.checks.rules import registry

    return frozenset(name for rule in registry() for name in (rule, rule.partition("-")[0]))


def user_files() -> list[Path]:
    """The files of house rules in the user's folder, in the order of their names."""
    return sorted((user_config_dir() / "house").glob("*.toml"))


def shipped_file(name: str) -> Path | None:
    """A file of house rules that comes with the program ("model-un"), None when there is none."""
    known = {path.stem: path for path in resource("checks", "house").glob("*.toml")}
    return known.get(name)


def shipped_titles() -> dict[str, str]:
    """The titles of those that come with the program, by name."""
    titles = {}
    for path in sorted(resource("checks", "house").glob("*.toml")):
        with path.open("rb") as file:
            titles[path.stem] = str(tomllib.load(file)["title"])
    return titles


def chosen_file(chosen: str) -> Path:
    """The file that the setting of house rules names: a path, or one that comes with the program."""
    return shipped_file(chosen) or Path(chosen)


def files_in_use(chosen: str = "") -> list[Path]:
    """The files of the user's folder and, after them, the one that is chosen in the settings, so that
    what that says of a rule holds."""
    files = user_files()
    if not chosen:
        return files
    last = chosen_file(chosen)
    return [*(path for path in files if path != last), last]


def house_rules(named: Sequence[Path] = (), chosen: str = "") -> HouseRules | None:
    """The rules of these files, or, where none is named, of those in use.

    A name without a file is looked for among those that come with the program. Raises
    HouseFileError for a file with a mistake in it.
    """
    files = list(named) or files_in_use(chosen)
    known = known_names()
    return merged([load(_found(path), known) for path in files])


def usable_house_rules(chosen: str = "") -> tuple[HouseRules | None, list[str]]:
    """The rules of the files in use without those that have a mistake; what the mistakes are."""
    read: list[HouseRules] = []
    mistakes: list[str] = []
    for path in files_in_use(chosen):
        try:
            read.append(load(path, known_names()))
        except HouseFileError as error:
            mistakes.append(str(error))
    return merged(read), mistakes


def _found(path: Path) -> Path:
    if not path.exists() and (shipped := shipped_file(str(path))) is not None:
        return shipped
    return path

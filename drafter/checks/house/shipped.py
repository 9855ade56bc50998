"""The house rules of the user's folder, and those that come with the program as examples."""

from __future__ import annotations

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


def house_rules(named: Sequence[Path] = ()) -> HouseRules | None:
    """The rules of these files, or, where none is named, those of the user's folder.

    A name without a file is looked for among those that come with the program. Raises
    HouseFileError for a file with a mistake in it.
    """
    files = list(named) or user_files()
    known = known_names()
    return merged([load(_found(path), known) for path in files])


def usable_house_rules() -> tuple[HouseRules | None, list[str]]:
    """The rules of the user's folder without the files that have a mistake; what those are."""
    read: list[HouseRules] = []
    mistakes: list[str] = []
    for path in user_files():
        try:
            read.append(load(path, known_names()))
        except HouseFileError as error:
            mistakes.append(str(error))
    return merged(read), mistakes


def _found(path: Path) -> Path:
    if not path.exists() and (shipped := shipped_file(str(path))) is not None:
        return shipped
    return path

"""Profiles: which rules matter now. Data: resources/checks/profiles.toml."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass

from drafter.paths import resource


class UnknownProfileError(ValueError):
    """There is no profile of that name; the text is fit to be shown."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A choice of rules. `off` names rules ("NUM-09") and families ("PBI") that it leaves out."""

    name: str
    title: str
    off: frozenset[str]

    def wants(self, rule_id: str) -> bool:
        """Whether the profile runs a rule."""
        return rule_id not in self.off and rule_id.partition("-")[0] not in self.off


@functools.cache
def profiles() -> dict[str, Profile]:
    """Every profile by name."""
    with resource("checks", "profiles.toml").open("rb") as file:
        data = tomllib.load(file)
    return {
        name: Profile(name, entry["title"], frozenset(entry["off"])) for name, entry in data.items()
    }


def profile(name: str) -> Profile:
    """The profile of that name. Raises UnknownProfileError."""
    found = profiles().get(name)
    if found is None:
        known = ", ".join(profiles())
        raise UnknownProfileError(f"There is no profile {name!r}: choose one of {known}.")
    return found

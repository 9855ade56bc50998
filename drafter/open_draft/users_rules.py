"""What the user's own settings say about checking: house rules, words, and what is always ignored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.checks.house.rules import HouseRules
from drafter.checks.house.shipped import usable_house_rules
from drafter.checks.suppression import always_ignored
from drafter.document.draft import Suppression

if TYPE_CHECKING:
    from drafter.checks.engine import Checker
    from drafter.workspace.settings import Settings


@dataclass(frozen=True, slots=True)
class UsersRules:
    """`words` are spelled rightly; `mistakes` are sentences on files of house rules that are left out."""

    always: tuple[Suppression, ...] = ()
    house: HouseRules | None = None
    words: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()

    def checker(self, profile: str = "all") -> Checker:
        """A new checker that judges so, and knows the texts of the user's library."""
        from drafter.checks.engine import Checker
        from drafter.open_draft.library_knowledge import known_texts

        return Checker(profile, always=self.always, house=self.house, known=known_texts)


def users_rules(settings: Settings) -> UsersRules:
    """What these settings and the files of house rules say now; files with a mistake are left out."""
    house, mistakes = usable_house_rules(settings["house_rules"])
    words = sorted(house.words) if house is not None else []
    return UsersRules(
        always_ignored(settings["ignored_rules"]),
        house,
        (*settings["known_words"], *words),
        tuple(mistakes),
    )

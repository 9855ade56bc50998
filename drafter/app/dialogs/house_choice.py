"""The choice of house rules in the settings: none, those that come with the program, a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.app.dialogs.file_choice import ChoiceWords, ChooseFile, FileChoice
from drafter.app.language import counted, later, tr
from drafter.checks.house.shipped import chosen_file, known_names, shipped_titles

if TYPE_CHECKING:
    from drafter.checks.house.rules import HouseRules


def house_choice(value: str, choose_file: ChooseFile) -> FileChoice:
    """None, shipped rules or a file, of which it is said what it holds or the mistake in it."""
    words = ChoiceWords(
        tr("&House rules"),
        tr("Words, phrases and switched rules of your delegation or conference, from a TOML file"),
        tr("Choose a file of house rules"),
        (tr("House rules (*.toml)"),),
    )
    shipped = (
        (name, tr("{title} (shipped)").format(title=title))
        for name, title in shipped_titles().items()
    )
    options = [("", tr("Only those in my folder of house rules")), *shipped]
    return FileChoice(value, choose_file, words, options, _held)


def _held(value: str) -> str:
    from drafter.checks.house.file import load

    return _summary(load(chosen_file(value), known_names()))


def _summary(house: HouseRules) -> str:
    counts = (
        (len(house.phrases), later("{n} phrase"), later("{n} phrases")),
        (len(house.words), later("{n} word"), later("{n} words")),
        (
            len(house.off) + len(house.on) + len(house.severities),
            later("{n} rule set otherwise"),
            later("{n} rules set otherwise"),
        ),
    )
    told = ", ".join(counted(n, one, many) for n, one, many in counts if n)
    return ": ".join(part for part in (house.title, told or tr("nothing in it")) if part)

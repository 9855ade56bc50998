"""Every rule is in the register, once, and its help page says what such a page must say."""

from __future__ import annotations

import importlib
import pkgutil
import re
import tomllib

import pytest

from drafter.checks import rules
from drafter.checks.profiles import profiles
from drafter.checks.rule import Rule
from drafter.checks.rules import MODULES, registry
from drafter.paths import resource

RULES = list(registry().values())


def test_the_register_and_the_folder_hold_the_same_rules() -> None:
    files = {module.name for module in pkgutil.iter_modules(rules.__path__)}
    assert files == set(MODULES)
    assert len(registry()) == len(MODULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_the_file_is_named_after_the_rule(rule: Rule) -> None:
    assert rule.module.rpartition(".")[2] == rule.id.lower().replace("-", "_")
    assert importlib.import_module(rule.module).rule is rule


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_the_help_page_is_complete(rule: Rule) -> None:
    summary, _, rest = rule.help.partition("\n\n")
    assert len(" ".join(summary.split())) <= 160
    assert rule.source.startswith(f"RES-{rule.id}")
    if rule.can_judge:
        for part in ("What it checks:", "Right:", "Wrong:", "Exceptions:"):
            assert re.search(rf"^{part}", rest, re.MULTILINE), part
        assert rule.organs
        assert rule.kinds
        assert rule.states


def test_profiles_name_rules_and_families_that_exist_or_are_announced() -> None:
    families = {"STR", "ALSO", "NUM", "SYM", "CIT", "SES", "FN", "DATE", "NBR", "PUNC", "TYPO"} | {
        "ITAL", "SPELL", "CAP", "TERM", "STATE", "SPON", "PAGE", "SUB", "PBI", "ROLL", "AMD",
    }  # fmt: skip
    for chosen in profiles().values():
        assert {name.partition("-")[0] for name in chosen.off} <= families


def test_every_table_of_words_names_its_source() -> None:
    folder = resource("checks")
    for file in sorted(folder.glob("*.toml")):
        text = file.read_text(encoding="utf-8")
        assert tomllib.loads(text)
        assert text.startswith("#"), file.name

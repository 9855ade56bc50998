"""The pages that follow from the program are those of today."""

from __future__ import annotations

from drafter.app.actions import LINE, SPECS
from drafter.checks.rules import registry
from drafter.paths import document
from tests.documents.made import NO_KEY, keys_of_menus, rules_page

AGAIN = "run python -m tests.documents"


def test_the_page_of_the_rules_is_true():
    assert document("rules.md").read_text(encoding="utf-8") == rules_page(), AGAIN


def test_every_rule_stands_there_with_what_it_checks_and_examples():
    page = rules_page()
    for rule in registry().values():
        _, _, after = page.partition(f"### {rule.id}: {rule.title}\n")
        own = after.partition("\n### ")[0]
        assert own.strip(), rule.id
        if rule.can_judge:
            for part in (f"*{rule.severity}*", "Checked: ", "- Right: ", "- Wrong: "):
                assert part in own, (rule.id, part)


def test_the_page_of_the_keys_is_true():
    page = document("guide", "keys.md").read_text(encoding="utf-8")
    assert page.endswith(keys_of_menus()), AGAIN


def test_every_command_has_a_line_with_its_keys():
    lines = keys_of_menus().splitlines()
    for spec in SPECS:
        if spec.id != LINE:
            words = spec.words.replace("&", "").rstrip("…")
            keys = ", ".join(spec.keys) or spec.shown_key or NO_KEY
            assert any(line.startswith(f"| {words} | {keys} |") for line in lines), spec.id

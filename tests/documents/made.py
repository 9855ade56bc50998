"""The parts of docs/ that follow from the program: the page of all rules, the keys of the menus."""

from __future__ import annotations

import re
import tomllib

from drafter.app.actions import LINE, MENUS, SPECS, ActionSpec
from drafter.checks.rule import Rule
from drafter.checks.rules import registry
from drafter.paths import resource

_PART = re.compile(r"^(Right|Wrong|What it checks|Why|Exceptions|Source): ", re.M)
NO_KEY = "\u00a0"
"""An empty cell would be joined with its neighbour in Help."""
KEYS_FOLLOW = "## Menus\n"
_HEAD = """# Every rule

This page is made from the rules themselves (`python -m tests.documents`). In the program Help has a page for each, with
the reasons, the exceptions and the source; so has `drafter explain RULE`.

"""


def rules_page() -> str:
    """docs/rules.md: each rule with its severity, what it checks, right and wrong."""
    families = tomllib.loads(resource("manual.toml").read_text(encoding="utf-8"))["families"]
    rules = list(registry().values())
    judged = sum(rule.can_judge for rule in rules)
    text = f"{_HEAD}{judged} rules are judged, {len(rules) - judged} more are only explained.\n"
    family = ""
    for rule in rules:
        if (now := rule.id.partition("-")[0]) != family:
            family = now
            text += f"\n## {families[family]}\n"
        text += f"\n### {rule.id}: {rule.title}\n\n{_about(rule)}"
    return text


def _about(rule: Rule) -> str:
    head, *parts = _PART.split(rule.help.strip())
    lines = [f"*{rule.severity}*" if rule.can_judge else "*only explained*", ""]
    named = [(name, _joined(words)) for name, words in zip(parts[::2], parts[1::2], strict=True)]
    what = next((words for name, words in named if name == "What it checks"), "")
    lines.append(_joined(head))
    if what:
        lines += ["", f"Checked: {what}"]
    examples = [f"- {name}: {words}" for name, words in named if name in ("Right", "Wrong")]
    if examples:
        lines += ["", *examples]
    return "\n".join(lines) + "\n"


def _joined(words: str) -> str:
    return " ".join(words.split())


def keys_of_menus() -> str:
    """The end of docs/guide/keys.md: every command in the order of the menus, with its keys."""
    text = KEYS_FOLLOW
    for menu in MENUS:
        text += f"\n### {menu.replace('&', '')}\n\n| Command | Key | |\n| --- | --- | --- |\n"
        text += "".join(_row(spec) for spec in SPECS if spec.menu == menu and spec.id != LINE)
    return text


def _row(spec: ActionSpec) -> str:
    words = spec.words.replace("&", "").rstrip("…")
    keys = ", ".join(spec.keys) or spec.shown_key or NO_KEY
    tip = "" if spec.tip.lower() == words.lower() else spec.tip
    return f"| {words} | {keys} | {tip} |\n"


def keys_page(before: str) -> str:
    """The page of the keys with its end made anew."""
    return before.partition(KEYS_FOLLOW)[0] + keys_of_menus()

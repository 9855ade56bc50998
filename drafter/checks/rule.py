"""How a rule is declared: what it looks at, where it holds, how severe it is; its help is its docstring."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.scope import ECOSOC, GA, HRC, SC, Scope, State, TextKind

if TYPE_CHECKING:
    from drafter.checks.views import TextView, WholeView

ALL_ORGANS = frozenset({GA, HRC, ECOSOC, SC})
NOT_SC = frozenset({GA, HRC, ECOSOC})
PARAGRAPHS = frozenset({Role.PREAMBULAR, Role.OPERATIVE, Role.SUBPARAGRAPH})
OPENERS = frozenset({Role.PREAMBULAR, Role.OPERATIVE})
PROSE = PARAGRAPHS | {Role.TEXT}
RUNNING = PROSE | {Role.HEADING, Role.NOTE}
BODY = frozenset({Zone.BODY})
OWN_WORDS = frozenset({Zone.BODY, Zone.DECLARATION, Zone.ANNEX})
"""Every zone but quotations: for rules of form that hold in any text of the United Nations."""

ENGLISH = frozenset({"en"})

TextCheck = Callable[["TextView"], Iterable[Found]]
WholeCheck = Callable[["WholeView"], Iterable[Found]]
Facts = Callable[["TextView"], object]


@dataclass(frozen=True, slots=True)
class Rule:
    """A convention that a program can judge, or (without a check) one it can only explain.

    `severity` holds in every organ but those of `severity_by_organ`. An organ that is not known
    gets the rules of the General Assembly. `roles` and `zones` say which texts a text rule sees.
    `facts` is for rules on the whole text: what such a rule needs to know of each text; as long as
    the facts are equal, its findings are those of the last time. `triggers` are strings without one of
    which a text cannot break the rule ("0" stands for any figure): most texts are passed over so.
    `languages` are the codes of those in whose texts it holds, English unless said otherwise.
    """

    id: str
    title: str
    severity: Severity
    organs: frozenset[str]
    kinds: frozenset[TextKind]
    states: frozenset[State]
    roles: frozenset[Role]
    zones: frozenset[Zone]
    check_text: TextCheck | None
    check_whole: WholeCheck | None
    facts: Facts | None
    severity_by_organ: tuple[tuple[str, Severity], ...]
    module: str
    triggers: tuple[str, ...] = ()
    languages: frozenset[str] = ENGLISH

    def holds_in(self, scope: Scope) -> bool:
        """Whether the rule applies to such a text at all."""
        if scope.language not in self.languages:
            return False
        organ = scope.organ if scope.organ in ALL_ORGANS else GA
        return organ in self.organs and scope.kind in self.kinds and scope.state in self.states

    def severity_in(self, scope: Scope) -> Severity:
        """The severity in an organ's texts."""
        return dict(self.severity_by_organ).get(scope.organ, self.severity)

    @property
    def help(self) -> str:
        """The help page: what it checks, why, right and wrong, exceptions, source."""
        return sys.modules[self.module].__doc__ or ""

    @property
    def source(self) -> str:
        """The convention behind the rule, in a line: the "Source:" of the help page."""
        found = re.search(r"^Source: (.+(?:\n.+)*)", self.help, re.MULTILINE)
        return " ".join(found.group(1).split()) if found else f"RES-{self.id}"

    @property
    def can_judge(self) -> bool:
        """Whether there is a check; otherwise the rule is only explained."""
        return self.check_text is not None or self.check_whole is not None


def _rule(
    rule_id: str,
    title: str,
    severity: Severity,
    module: str,
    organs: Collection[str],
    kinds: Collection[TextKind],
    states: Collection[State],
    *,
    roles: Collection[Role] = (),
    zones: Collection[Zone] = (),
    check_text: TextCheck | None = None,
    check_whole: WholeCheck | None = None,
    facts: Facts | None = None,
    by_organ: dict[str, Severity] | None = None,
    triggers: Collection[str] = (),
    languages: Collection[str] = ENGLISH,
) -> Rule:
    return Rule(
        rule_id, title, severity, frozenset(organs), frozenset(kinds), frozenset(states),
        frozenset(roles), frozenset(zones), check_text, check_whole, facts,
        tuple((by_organ or {}).items()), module, tuple(triggers), frozenset(languages),
    )  # fmt: skip


def text_rule(
    rule_id: str,
    title: str,
    severity: Severity,
    *,
    roles: Collection[Role],
    organs: Collection[str] = ALL_ORGANS,
    kinds: Collection[TextKind] = frozenset(TextKind),
    states: Collection[State] = frozenset(State),
    zones: Collection[Zone] = BODY,
    by_organ: dict[str, Severity] | None = None,
    triggers: Collection[str] = (),
    languages: Collection[str] = ENGLISH,
) -> Callable[[TextCheck], Rule]:
    """A rule that judges one text at a time: a paragraph, a note, the title."""

    def declare(check: TextCheck) -> Rule:
        return _rule(
            rule_id, title, severity, check.__module__, organs, kinds, states,
            roles=roles, zones=zones, check_text=check, by_organ=by_organ, triggers=triggers,
            languages=languages,
        )  # fmt: skip

    return declare


def whole_rule(
    rule_id: str,
    title: str,
    severity: Severity,
    *,
    facts: Facts | None,
    organs: Collection[str] = ALL_ORGANS,
    kinds: Collection[TextKind] = frozenset(TextKind),
    states: Collection[State] = frozenset(State),
    by_organ: dict[str, Severity] | None = None,
) -> Callable[[WholeCheck], Rule]:
    """A rule that must see the whole text. Its findings name their target.

    `facts` is what it needs of each text, None where masthead, structure and labels are enough.
    """

    def declare(check: WholeCheck) -> Rule:
        return _rule(
            rule_id, title, severity, check.__module__, organs, kinds, states,
            check_whole=check, facts=facts, by_organ=by_organ,
        )  # fmt: skip

    return declare


def explained_rule(rule_id: str, title: str, severity: Severity, module: str) -> Rule:
    """A convention that no program can judge safely: listed, and explained by its docstring."""
    return _rule(
        rule_id, title, severity, module, ALL_ORGANS, frozenset(TextKind), frozenset(State)
    )

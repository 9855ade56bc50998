"""What the worker that checks keeps from one check of a draft to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.checks.finding import Finding
from drafter.document.draft import Draft
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from drafter.checks.engine import Checker
    from drafter.checks.house.rules import HouseRules
    from drafter.checks.spelling.following import SpellingPass
    from drafter.open_draft.users_rules import UsersRules

_BEFORE_SUBMISSION = "submission"


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of one state of a draft, and their places in words.

    `left` counts what stands before submission as the submission pack does, whatever is shown; None for a
    text in another language than English, which the checker does not judge. `spelled` says that
    spelling was asked for with this check. `mistakes` are those in the user's house rules.
    """

    resolution: Resolution
    findings: tuple[Finding, ...]
    places: tuple[str, ...]
    left: int | None
    spelled: bool = False
    mistakes: tuple[str, ...] = ()


class Judge:
    """Checks the states of one draft. Used by one worker at a time; the rules are read at the first check.

    `before` is the judge that this one replaces since the rules have changed: its spelling goes on.
    """

    def __init__(self, profile: str, before: Judge | None = None) -> None:
        self._profile = profile
        self._before = before
        self._checker: Checker | None = None
        self._rules: UsersRules | None = None
        self.spelling: SpellingPass | None = None
        """The spelling of this draft, once it was asked for."""

    @property
    def house(self) -> HouseRules | None:
        """The house rules it goes by; None where there are none, or before the first check."""
        if self._rules is not None:
            return self._rules.house
        return self._before.house if self._before is not None else None

    def check(self, snapshot: Draft, *, spell: bool = False) -> Checked:
        """The findings of a state, those of spelling among them if it was ever asked for."""
        from drafter.checks.output.located import Locator
        from drafter.open_draft.submission.remaining import number_left

        rules, checker = self._begun()
        found = checker.check(snapshot)
        findings = [f for f in found if checker.wants(f.rule, self._profile)]
        findings = self._with_spelling(snapshot, findings, rules, spell=spell)
        judged = snapshot.current.language == "en"
        before = [f for f in found if checker.wants(f.rule, _BEFORE_SUBMISSION)]
        left = number_left(snapshot, before) if judged else 0
        locator = Locator(snapshot.current)
        places = tuple(locator.place(f.target) for f in findings)
        return Checked(
            snapshot.current,
            tuple(findings),
            places,
            left if judged else None,
            spell,
            rules.mistakes,
        )

    def _begun(self) -> tuple[UsersRules, Checker]:
        if self._rules is None or self._checker is None:
            from drafter.open_draft.users_rules import users_rules
            from drafter.workspace.settings import Settings

            self._rules = users_rules(Settings())
            self._checker = self._rules.checker()
            self.spelling, self._before = self._inherited(), None
            if self.spelling is not None:
                self.spelling.take_words(self._rules.words)
        return self._rules, self._checker

    def _inherited(self) -> SpellingPass | None:
        """The spelling of the last judge that had one; some were replaced before their first check."""
        judge = self._before
        while judge is not None and judge.spelling is None:
            judge = judge._before
        return judge.spelling if judge is not None else None

    def _with_spelling(
        self, snapshot: Draft, findings: list[Finding], rules: UsersRules, *, spell: bool
    ) -> list[Finding]:
        if not spell and self.spelling is None:
            return findings
        from drafter.checks.spelling.following import SpellingPass
        from drafter.checks.spelling.reading import in_reading_order
        from drafter.checks.suppression import split

        if self.spelling is None:
            self.spelling = SpellingPass(rules.words)
        unknown = self.spelling.run(snapshot) if spell else self.spelling.following(snapshot)
        kept, _ = split(snapshot, unknown, rules.always)
        return in_reading_order(snapshot.current, [*findings, *kept]) if kept else findings

"""Findings in the window: shown in the list and under the text, stepped through, fixed, ignored."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.language import tr
from drafter.app.panels.finding_menu import menu_words
from drafter.app.worded import worded
from drafter.app.workers.judging import Checked
from drafter.checks.finding import Finding
from drafter.document.edits import EditError
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from drafter.app.main_window import MainWindow

_MOST_OFFERED = 2


class Reviewing:
    """Keeps the findings of the latest check."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._of: Resolution | None = None
        self._mistakes: tuple[str, ...] = ()
        panel = window.findings
        panel.chosen.connect(self.go_to)
        panel.choice.choose_way(str(window.settings["findings_by"]))
        panel.way_chosen.connect(self._remember_way)
        panel.fix_wanted.connect(self.fix)
        panel.fix_all_wanted.connect(self.fix_all)
        panel.fix_rule_wanted.connect(self.fix_rule)
        window.status.left_wanted.connect(self.show_left)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {
            "next_finding": lambda: self.step(1),
            "previous_finding": lambda: self.step(-1),
            "fix": self.fix_current,
            "fix_all": self.fix_all,
            "fix_rule": self.fix_rule_current,
        }

    def _remember_way(self, way: str) -> None:
        self._window.settings["findings_by"] = way

    def show(self, checked: Checked) -> None:
        """Show the findings of a check."""
        window = self._window
        self._of = checked.resolution
        window.findings.set_findings(checked.findings, checked.places)
        window.page.squiggles.set_findings(checked.findings, checked.resolution)
        window.notes.squiggles.set_findings(checked.findings, checked.resolution)
        window.outline.set_findings(checked.findings)
        window.status.show_findings(checked.findings, checked.left, checked.resolution.language)
        window.docks.of(window.findings).set_count(len(checked.findings))
        if checked.spelled:
            window.spelling.tell_result(checked)
        if checked.mistakes != self._mistakes:
            self._mistakes = checked.mistakes
            self._tell_mistakes()

    def _tell_mistakes(self) -> None:
        """Once, which house rules are left out; not in place of what the bar says already."""
        window = self._window
        if not self._mistakes:
            return
        text = tr("House rules left out: {first}").format(first=self._mistakes[0])
        if window.message_bar.isVisible():
            window.status.show_for_a_while(text)
        else:
            window.tell(text, "error", ((tr("Settings"), window.forms.settings),))

    def clear(self) -> None:
        """Another draft: nothing is known of it yet."""
        self._of = None
        self._window.findings.set_findings((), ())
        self._window.outline.set_findings(())
        self._window.status.show_checking()
        self._window.docks.of(self._window.findings).set_count(0)

    def go_to(self, finding: Finding) -> None:
        """Select the words of a finding where they stand."""
        if finding.target:
            window = self._window
            surface = window.editing.go_to(finding.target, finding.start, finding.end)
            if window.page.hasFocus() or window.notes.hasFocus():
                surface.setFocus()  # what is typed next belongs where the finding is

    def step(self, by: int) -> None:
        """To the next or previous finding, from the caret where no finding is chosen."""
        window = self._window
        panel = window.findings
        window.editing.bring_up(panel)
        if panel.current() is not None:
            panel.step(by)
            return
        caret = window.page.caret()
        places = {row.target: n for n, row in enumerate(window.page.shown.rows)}
        here = (places.get(caret.target, 0), caret.position)
        before = [
            n
            for n, finding in enumerate(panel.model.findings)
            if (places.get(finding.target, len(places)), finding.start) < here
        ]
        start = len(before) - 1 if by > 0 else len(before)
        panel.step(by, start)

    def chosen(self) -> Finding | None:
        """The finding at the caret where a text has the focus, else the one chosen in the list."""
        window = self._window
        listed = window.findings.current()
        here = self.at_caret() if window.editing.surface().hasFocus() else []
        return listed if listed in here or not here else here[0]

    def at_caret(self) -> list[Finding]:
        """The findings at the caret, as far as their texts are those that were checked."""
        surface = self._window.editing.surface()
        caret = surface.caret()
        return surface.squiggles.at(caret.target, caret.position)

    def fix_current(self) -> None:
        """Fix the finding that is chosen."""
        finding = self.chosen()
        if finding is not None:
            self.fix(finding)

    def fix_rule_current(self) -> None:
        """Fix all findings of the chosen one's rule."""
        panel = self._window.findings
        finding = panel.subject() if panel.view.hasFocus() else self.chosen()
        if finding is not None:
            self.fix_rule(finding)

    def fix(self, finding: Finding) -> None:
        """Apply the fix of a finding, unless the text has changed under it."""
        draft = self._window.draft
        if draft is None or finding.fix is None:
            return
        if not self._holds(finding):
            self._window.tell(
                tr("The text has changed since it was checked; check again in a moment.")
            )
            return
        try:
            draft.apply_fix(finding)
        except EditError:
            self._window.tell(
                tr("The text has changed since it was checked; check again in a moment.")
            )

    def _holds(self, finding: Finding) -> bool:
        """Whether the texts that the fix changes are those that were checked."""
        draft = self._window.draft
        if draft is None or self._of is None or finding.fix is None:
            return False
        targets = {getattr(edit, "target", "") for edit in finding.fix.edits} - {""}
        try:
            return all(self._of.text_at(t) is draft.resolution.text_at(t) for t in targets)
        except KeyError:
            return False

    def fix_all(self) -> None:
        """Apply every certain fix in one step that one undo takes back."""
        from drafter.checks.fixing import fix_all, is_safe

        draft = self._window.draft
        if draft is None:
            return
        wanted = [f for f in self._window.findings.model.findings if is_safe(f) and self._holds(f)]
        edits = fix_all(draft.draft, wanted)
        if edits:
            draft.perform(edits, tr("Fix all"))

    def fix_rule(self, chosen: Finding) -> None:
        """Apply the fixes of all findings of that one's rule; what is not certain is asked first."""
        from drafter.checks.fixing import fix_all, is_safe

        draft = self._window.draft
        if draft is None:
            return
        of_rule = [f for f in self._window.findings.of_rule(chosen.rule) if self._holds(f)]
        unsure = sum(1 for f in of_rule if not is_safe(f))

        def apply(yes: bool) -> None:
            edits = fix_all(draft.draft, of_rule) if yes and draft is self._window.draft else []
            if edits:
                draft.perform(edits, tr("Fix all of {rule}").format(rule=chosen.rule))

        if unsure:
            self._window.files.messages.confirm(
                tr(
                    "{unsure} of the {number} fixes of {rule} may change what is meant. "
                    "One undo takes all back."
                ).format(unsure=unsure, number=len(of_rule), rule=chosen.rule),
                tr("Fix all"),
                apply,
            )
        else:
            apply(True)

    def offer_in(self, menu: QMenu) -> None:
        """Put what can be done about the findings at the caret at the head of a menu."""
        for finding in self.at_caret()[:_MOST_OFFERED]:
            menu.addAction(menu_words(worded(finding.message))).setEnabled(False)
            self._window.spelling.offer_in(menu, finding)
            if finding.fix is not None:
                fix = menu.addAction(
                    tr("Fix: {menu_words}").format(menu_words=menu_words(worded(finding.fix.title)))
                )
                fix.triggered.connect(lambda *_, chosen=finding: self.fix(chosen))
            number = len(self._window.findings.of_rule(finding.rule))
            if number > 1:
                every = menu.addAction(
                    tr("Fix all of {rule} ({number})").format(rule=finding.rule, number=number)
                )
                every.triggered.connect(lambda *_, chosen=finding: self.fix_rule(chosen))
            ignore = menu.addAction(tr("Ignore here"))
            ignore.triggered.connect(
                lambda *_, chosen=finding: self._window.ignoring.ignore(chosen)
            )
            ask = menu.addAction(tr("Ignore with a reason…"))
            ask.triggered.connect(lambda *_, chosen=finding: self._window.ignoring.ask(chosen))
            menu.addSeparator()

    def show_left(self) -> None:
        """Show what is left before submission."""
        window = self._window
        if window.settings["profile"] == "drafting" and window.draft is not None:
            window.settings["profile"] = "submission"
            window.checking.watch(window.draft, "submission")
        window.findings.choice.show_all()
        window.editing.bring_up(window.findings)
        window.findings.view.setFocus()

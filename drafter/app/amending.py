"""Review > amendment documents: the difference from the base written as one, and one applied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.files import ending_in, filter_of
from drafter.app.language import counted, later, tr
from drafter.document.edits import EditError

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow
    from drafter.open_draft.amending import Applicable, Written

_NO_BASE = later(
    "There is nothing to amend: roll a resolution over, or compare with the file that is amended."
)
_SAME = later("The draft and its base do not differ in words: there is nothing to amend.")
_LATER = later("The text has changed since the amendments were held against it: apply them again.")
_FILTERS = [later("Amendment documents (*.docx *.doc *.odt *.txt *.pdf)"), later("All files (*)")]


class Amending:
    """Opens the dialogs and does what they order."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"write_amendments": self.write, "apply_amendments": self.apply}

    def write(self) -> None:
        """Work out what turns the base into the draft, and show it."""
        window = self._window
        draft, base = window.draft, window.tracking.comparing.base
        if draft is None:
            return
        if base is None:
            window.tell(tr(_NO_BASE))
            return
        from drafter.open_draft.amending import written

        current = draft.resolution
        files = window.files
        files.background.run(lambda: written(base, current), self._show_written, files.failed.emit)

    def _show_written(self, made: Written) -> None:
        from drafter.app.dialogs.amendments import AmendmentWritingDialog

        window = self._window
        if not made.amendments:
            window.tell(tr(_SAME))
            return
        dialog = AmendmentWritingDialog(window, made, window.tracking.against)
        dialog.wanted.connect(self._ask_where)
        dialog.open()

    def _ask_where(self, made: Written, sponsors: list[str]) -> None:
        files = self._window.files
        if files.draft is None:
            return

        def chosen(path: Path | None) -> None:
            if path is not None:
                text = path.suffix.lower() == ".txt"
                self._save(made, sponsors, path if text else ending_in(".docx", path))

        files.messages.file_to_save(
            tr("Save amendment document"),
            files.folder / f"{files.stem}-amendments.docx",
            [filter_of(".docx"), filter_of(".txt")],
            chosen,
        )

    def _save(self, made: Written, sponsors: list[str], path: Path) -> None:
        from drafter.open_draft.amending import save_amendments

        files = self._window.files
        files.background.run(
            lambda: save_amendments(made, sponsors, path),
            lambda _: files.exported.emit(path),
            files.failed.emit,
        )

    def apply(self) -> None:
        """Ask for an amendment document and hold it against the draft."""
        window = self._window
        if window.draft is not None:
            folder = str(window.settings["last_folder"])
            window.files.messages.file_to_open(folder, [tr(one) for one in _FILTERS], self._read)

    def _read(self, path: Path | None) -> None:
        window = self._window
        if path is None or window.draft is None:
            return
        from drafter.open_draft.amending import applicable_in

        base, files = window.draft.resolution, window.files
        files.background.run(
            lambda: applicable_in(base, path),
            lambda found: self._show_applicable(found, path.name),
            files.failed.emit,
        )

    def _show_applicable(self, found: Applicable, name: str) -> None:
        from drafter.app.dialogs.amendments import AmendmentApplyingDialog

        window = self._window
        if not found.sentences:
            window.tell(
                tr(
                    "{name}: no amendment was found, such as “In operative paragraph 3, delete …”."
                ).format(name=name)
            )
            return
        dialog = AmendmentApplyingDialog(window, found, name)
        dialog.wanted.connect(self._apply)
        dialog.open()

    def _apply(self, found: Applicable) -> None:
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        if draft.resolution is not found.base:
            window.tell(tr(_LATER))
            return
        try:
            draft.perform(found.edits, tr("Apply amendments"), window.page.caret())
        except EditError:
            window.tell(tr(_LATER))
            return
        left = len(found.sentences) - found.fitting
        rest = tr(" {left} did not fit and were left out.").format(left=left) if left else ""
        number = found.fitting
        said = counted(number, "{n} amendment was applied.", "{n} amendments were applied.")
        window.tell(tr("{said}{rest} Undo takes all back.").format(said=said, rest=rest))

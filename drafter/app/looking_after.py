"""Library > Export, and Check and back up: the library as one file, whether it is sound, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.faults import sentence
from drafter.app.files import ending_in
from drafter.app.language import counted, later, tr

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

_NONE = later("There is no library yet: import prior resolutions first (Library > Import).")
_NAME = "drafter-library.sqlite"
_FILTER = later("Library (*.sqlite)")


class LookingAfter(QObject):
    """Does what keeps the library safe. `restored` tells that it is another than before."""

    restored = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"library_export": self.ask_where, "library_check": self.check}

    def ask_where(self) -> None:
        """Write the library as one compact file, for a colleague or for the mission."""
        from drafter.clauses.store.taking_in import LIBRARY_SUFFIX

        files = self._window.files

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._export(ending_in(LIBRARY_SUFFIX, path))

        files.messages.file_to_save(
            tr("Export the library"), files.folder / _NAME, [tr(_FILTER)], chosen
        )

    def _export(self, path: Path) -> None:
        self._window.files.write(path, lambda: _exported(path))

    def check(self) -> None:
        """See whether the library is sound; a sound one is copied, a damaged one can be restored."""
        window = self._window
        window.status.show_for_a_while(tr("Checking the library…"))
        window.files.background.run(_checked, window.tell, self._broke)

    def _broke(self, error: BaseException) -> None:
        from drafter.clauses.errors import LibraryDamaged

        restore = ((tr("Restore the last good copy"), self.restore),)
        offered = restore if isinstance(error, LibraryDamaged) else ()
        self._window.tell(sentence(error), "error", offered)

    def restore(self) -> None:
        """Put the last good copy in place of the damaged library, after asking."""
        from drafter.clauses.store.library import restore_library

        files = self._window.files

        def answered(yes: bool) -> None:
            if yes:
                files.background.run(restore_library, self._restored, files.failed.emit)

        files.messages.confirm(
            tr(
                "The last good copy takes the place of the library, with what you kept since; the damaged "
                "file stays beside it."
            ),
            tr("Restore"),
            answered,
        )

    def _restored(self, damaged: object) -> None:
        text = tr("The library is restored. The damaged file is kept as {damaged}.").format(
            damaged=damaged
        )
        self._window.tell(text, "good")
        self.restored.emit()


def _exported(path: Path) -> None:
    from drafter.clauses.errors import LibraryError
    from drafter.clauses.store import Library
    from drafter.paths import library_path

    if not library_path().exists():
        raise LibraryError(tr(_NONE))
    if path.resolve() == library_path().resolve():
        raise LibraryError(f"{path.name} is the library itself: choose another name.")
    with Library(library_path()) as library:
        library.export(path)


def _checked() -> str:
    from drafter.clauses.errors import LibraryError
    from drafter.clauses.store import Library
    from drafter.paths import library_path

    if not library_path().exists():
        raise LibraryError(tr(_NONE))
    with Library(library_path()) as library:
        copy = library.back_up()
        number = library.held().all
    held = counted(number, "{n:,} resolution", "{n:,} resolutions")
    return tr("The library is sound: {held}. A copy is kept as {copy}.").format(
        held=held, copy=copy
    )

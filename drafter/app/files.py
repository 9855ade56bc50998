"""New, open, save, export: the ways of a draft from and to the disk, none of them in the GUI thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.dialogs.messages import Conflict, Messages, Unsaved
from drafter.app.language import counted, later, tr
from drafter.app.workers.background import Background
from drafter.document.draft import Draft
from drafter.document.identity import new_id
from drafter.document.marked_text import MarkedText, italic, plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WarningKind, WriteOptions
from drafter.open_draft import FileChangedError, FileGoneError, OpenDraft, SaveJob
from drafter.workspace.file_state import FileState, state_of
from drafter.workspace.lock import FileLock
from drafter.workspace.recent import remember
from drafter.workspace.settings import Settings

if TYPE_CHECKING:
    from drafter.formats.contract import ReadResult
    from drafter.workspace.recovery import Recoverable

FORMAT_NAMES = {
    ".docx": later("Word document"),
    ".pdf": later("PDF"),
    ".odt": later("OpenDocument text"),
    ".html": later("Web page"),
    ".txt": later("Plain text"),
    ".md": later("Markdown"),
    ".xml": later("AKN4UN XML"),
    ".json": later("Drafter JSON"),
}
_SAVED = ".docx"


class Files(QObject):
    """Holds the open draft. `opened` tells another one, `saved` and `exported` a path, `noticed` a
    sentence for the user, `compare_wanted` a file to hold the draft against."""

    opened = Signal(object)
    saved = Signal(object)
    exported = Signal(object)
    failed = Signal(object)
    working = Signal(str)
    noticed = Signal(str)
    compare_wanted = Signal(object)

    def __init__(self, settings: Settings, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.messages = messages
        self.background = Background(self)
        self.draft: OpenDraft | None = None
        self._lock: FileLock | None = None
        self._saving = False

    # Beginning and opening

    def new(self) -> None:
        """Begin a new draft, after asking about the one that is open."""
        self.leave(lambda: self.take(OpenDraft(Draft(current=empty_resolution()))))

    def ask_open(self) -> None:
        """Ask for a file and open it."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                self.open(path)

        self.ask_readable(chosen)

    def ask_readable(self, answer: Callable[[Path | None], None]) -> None:
        """Ask for one file of those that can be read."""
        from drafter.formats.registry import readable_suffixes

        folder = str(self._settings["last_folder"])
        self.messages.file_to_open(folder, read_filters(readable_suffixes()), answer)

    def open(self, path: Path) -> None:
        """Open a file, after asking about the draft that is open."""
        self.leave(lambda: self.read(path))

    def read(self, path: Path) -> None:
        """Read a file in the background and take it."""
        self.working.emit(tr("Opening {name}…").format(name=path.name))
        self.background.run(
            lambda: _read(path), lambda got: self._read_done(path, got), self._broke
        )

    def _read_done(self, path: Path, got: tuple[ReadResult, FileState | None]) -> None:
        result, state = got
        draft = OpenDraft(result.draft, path, result)
        draft.known = state
        self.take(draft)
        remember(self._settings, path)

    def recover(self, found: Recoverable) -> None:
        """Take up a draft that a crash left behind."""

        def taken() -> None:
            draft = OpenDraft.recover(found)
            self.take(draft)
            # Where no new journal can be written the old one is all there is.
            if draft.journal_failed is None:
                found.discard()

        self.leave(taken)

    def take(self, draft: OpenDraft) -> None:
        """Make a draft the open one."""
        self._let_go()
        self.draft = draft
        # Only a file that Save may replace needs a lock: a sample or an XML file is never written to.
        mine = draft.path if draft.may_replace_file else None
        locked = mine is not None and not self._take_lock(mine)
        name = draft.path.name if draft.path is not None else ""
        if locked:
            draft.path = None
        draft.start_journal()
        self.opened.emit(draft)
        if locked:
            self.noticed.emit(
                tr("{name} is open in another window: Save will ask for a new name.").format(
                    name=name
                )
            )

    def _take_lock(self, path: Path) -> bool:
        """Take the lock on the file; False when another program has it."""
        lock = FileLock(path)
        if not lock.acquire():
            return False
        self._lock = lock
        return True

    def _let_go(self) -> None:
        if self.draft is not None:
            self.draft.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def leave(self, then: Callable[[], None]) -> None:
        """Do something that gives up the open draft, once its changes are saved or given up."""
        if self.draft is None or not self.draft.is_modified:
            then()
            return

        def answered(answer: Unsaved) -> None:
            if answer is Unsaved.SAVE:
                self.save(then)
            elif answer is Unsaved.DISCARD:
                then()

        self.messages.unsaved(self.name, answered)

    @property
    def name(self) -> str:
        """The draft's name for the title bar: its file, else its title."""
        if self.draft is None:
            return "Drafter"
        if self.draft.path is not None:
            return self.draft.path.name
        return " ".join(self.draft.resolution.title.plain.split())[:60] or tr("Untitled")

    # Saving and exporting

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save to the draft's own file, or ask for a name where that may not be replaced."""
        if self.draft is None:
            return
        if self.draft.path is not None and self.draft.may_replace_file:
            self._write(self.draft.path, self.draft.known, then)
        else:
            self.save_as(then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a name and save there."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._write(ending_in(_SAVED, path), None, then)

        filters = [filter_of(_SAVED)]
        self.messages.file_to_save(tr("Save as"), self._suggested(_SAVED), filters, chosen)

    def _write(self, path: Path, known: FileState | None, then: Callable[[], None] | None) -> None:
        if self.draft is None or self._saving:
            return
        self._saving = True
        opened, snapshot = self.draft, self.draft.draft
        job = SaveJob(snapshot, path, known=known)
        self.working.emit(tr("Saving {name}…").format(name=path.name))

        def done(state: FileState | None) -> None:
            self._saving = False
            opened.mark_saved(snapshot, path, state)
            if opened is self.draft:
                self._relock(path)
            remember(self._settings, path)
            self.saved.emit(path)
            if then is not None:
                then()

        def failed(error: BaseException) -> None:
            self._saving = False
            if isinstance(error, FileGoneError):
                self.messages.confirm(
                    str(error),
                    tr("Write again"),
                    lambda yes: self._write(path, None, then) if yes else None,
                )
            elif isinstance(error, FileChangedError):
                self.messages.file_changed(
                    str(error), lambda answer: self._settle(answer, job, then)
                )
            else:
                self._broke(error)

        self.background.run(job.run, done, failed)

    def _settle(self, answer: Conflict, job: SaveJob, then: Callable[[], None] | None) -> None:
        """Save over what another program wrote, or take it and set the draft aside, or compare."""
        if answer is Conflict.MINE:
            self._write(job.path, None, then)
        elif answer is Conflict.COMPARE:
            self.compare_wanted.emit(job.path)
        elif answer is Conflict.THEIRS:
            revision = self.draft.revision if self.draft is not None else 0

            def both() -> tuple[Path, tuple[ReadResult, FileState | None]]:
                return job.set_aside(), _read(job.path)

            def taken(got: tuple[Path, tuple[ReadResult, FileState | None]]) -> None:
                kept, theirs = got
                if self.draft is not None and self.draft.revision == revision:
                    self._read_done(job.path, theirs)
                    self.noticed.emit(
                        tr("{name} is as it was found; your text is in {kept}.").format(
                            name=job.path.name, kept=kept
                        )
                    )

            self.background.run(both, taken, self._broke)

    def _relock(self, path: Path) -> None:
        if self._lock is not None:
            self._lock.release()
        self._lock = FileLock(path)
        self._lock.acquire()

    @property
    def folder(self) -> Path:
        """Where files were last opened or saved; the user's own folder before that."""
        return Path(str(self._settings["last_folder"]) or Path.home())

    @property
    def stem(self) -> str:
        """What the draft's files are called, without a suffix."""
        assert self.draft is not None  # noqa: S101 - the callers looked
        path = self.draft.path
        return path.stem if path is not None else file_stem(self.draft.resolution)

    def write(self, path: Path, work: Callable[[], object]) -> None:
        """Write a file in the background, and say so before and after."""
        self.working.emit(tr("Exporting {name}…").format(name=path.name))
        self.background.run(work, lambda _: self.exported.emit(path), self._broke)

    def export(self, suffix: str, options: WriteOptions, base: Resolution | None) -> None:
        """Ask for a name in a format, and write it; see `export_to`."""
        if self.draft is None:
            return

        def chosen(path: Path | None) -> None:
            if path is not None:
                self.export_to(ending_in(suffix, path), options, base)

        filters = [filter_of(suffix)]
        self.messages.file_to_save(tr("Export"), self._suggested(suffix), filters, chosen)

    def export_to(self, path: Path, options: WriteOptions, base: Resolution | None) -> None:
        """Write the draft to a file in the format of its suffix; the draft itself stays as it is.

        Changes are tracked against `base`, which may be another file than the draft's own base.
        """
        if self.draft is None:
            return
        snapshot = self.draft.draft
        if options.tracked and base is not None:
            snapshot = replace(snapshot, base=base)
        self.write(path, SaveJob(snapshot, path, options).run)

    def _suggested(self, suffix: str) -> Path:
        assert self.draft is not None  # noqa: S101 - the callers looked
        if self.draft.path is not None:
            return self.draft.path.with_suffix(suffix)
        return self.folder / f"{self.stem}{suffix}"

    def _broke(self, error: BaseException) -> None:
        self.failed.emit(error)

    def stop(self) -> None:
        """End: the journal goes, since the draft is saved or given up."""
        self.background.stop()
        self._let_go()
        self.draft = None


def _read(path: Path) -> tuple[ReadResult, FileState | None]:
    from drafter.formats.registry import read_file

    # The state before the reading: what changes during it is then a change and no surprise.
    state = state_of(path)
    return read_file(path), state


def ending_in(suffix: str, path: Path) -> Path:
    """The path that was asked for, with the suffix that its format needs."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def filter_of(suffix: str) -> str:
    """The filter of a dialog for files of one format."""
    return f"{tr(FORMAT_NAMES.get(suffix, suffix.removeprefix('.').upper()))} (*{suffix})"


def read_filters(suffixes: Sequence[str]) -> list[str]:
    """The filters of a dialog that asks for a file to read: all that can be read first."""
    known = [s for s in FORMAT_NAMES if s in suffixes] + sorted(set(suffixes) - set(FORMAT_NAMES))
    every = " ".join(f"*{suffix}" for suffix in known)
    each = [filter_of(suffix) for suffix in known]
    return [tr("Resolutions and drafts ({every})").format(every=every), *each, tr("All files (*)")]


def file_stem(resolution: Resolution) -> str:
    """A name for the file of a draft, from its symbol or its title."""
    source = resolution.masthead.symbol or " ".join(resolution.title.plain.split()[:7])
    return re.sub(r"[^\w.-]+", "-", source).strip("-.")[:60] or "Draft resolution"


def empty_resolution() -> Resolution:
    """A new draft of the General Assembly with a first paragraph of each part."""
    return Resolution(
        masthead=Masthead(organ="general-assembly", distribution="Limited", original="English"),
        organ_line=italic("The General Assembly") + plain(","),
        paragraphs=(
            Paragraph(new_id(), ParagraphKind.PREAMBULAR, MarkedText()),
            Paragraph(new_id(), ParagraphKind.OPERATIVE, MarkedText()),
        ),
    )


def reading_remark(draft: OpenDraft) -> str:
    """One sentence on what the reader had to say; empty when there is nothing worth a look."""
    worth = [w for w in draft.warnings if w.kind in (WarningKind.LOST, WarningKind.SUSPECT)]
    if not worth:
        return ""
    lost = [w for w in worth if w.kind is WarningKind.LOST]
    more = len(worth) - 1
    rest = (
        counted(more, " There is one more remark.", " There are {n} more remarks.") if more else ""
    )
    lead = tr("Not everything of the file is shown; Save asks for a new name. ") if lost else ""
    first = str(worth[0])
    return f"{lead}{first[:1].upper()}{first[1:].removesuffix('.')}.{rest}"

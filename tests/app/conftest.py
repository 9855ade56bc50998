"""A window with scripted answers, and helpers to wait for its background work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from drafter.app.dialogs.messages import Conflict, Unsaved
from drafter.app.main import application
from drafter.app.main_window import MainWindow
from drafter.document.draft import Draft
from drafter.document.resolution import Resolution
from drafter.open_draft import OpenDraft
from drafter.paths import resource
from drafter.workspace.settings import Settings


@dataclass
class ScriptedMessages:
    """Answers in the user's place. A question without a prepared answer fails the test."""

    unsaved_answers: list[Unsaved] = field(default_factory=list)
    confirm_answers: list[bool] = field(default_factory=list)
    conflict_answers: list[Conflict] = field(default_factory=list)
    open_answers: list[Path | None] = field(default_factory=list)
    save_answers: list[Path | None] = field(default_factory=list)
    folder_answers: list[Path | None] = field(default_factory=list)
    files_answers: list[list[Path]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def unsaved(self, name: str, answer: Callable[[Unsaved], None]) -> None:
        self.asked.append(f"unsaved {name}")
        answer(self.unsaved_answers.pop(0))

    def confirm(self, question: str, yes: str, answer: Callable[[bool], None]) -> None:
        self.asked.append(question)
        answer(self.confirm_answers.pop(0))

    def file_changed(self, question: str, answer: Callable[[Conflict], None]) -> None:
        self.asked.append(question)
        answer(self.conflict_answers.pop(0))

    def tell(self, title: str, text: str) -> None:
        self.told.append(text)

    def file_to_open(
        self, folder: str, filters: Sequence[str], answer: Callable[[Path | None], None]
    ) -> None:
        self.asked.append("open")
        answer(self.open_answers.pop(0))

    def files_to_open(
        self, folder: str, filters: Sequence[str], answer: Callable[[list[Path]], None]
    ) -> None:
        self.asked.append("files")
        answer(self.files_answers.pop(0))

    def file_to_save(
        self,
        title: str,
        suggested: Path,
        filters: Sequence[str],
        answer: Callable[[Path | None], None],
    ) -> None:
        self.asked.append(f"{title} {suggested.name}")
        answer(self.save_answers.pop(0))

    def folder(self, suggested: Path, answer: Callable[[Path | None], None]) -> None:
        self.asked.append(f"folder {suggested.name}")
        answer(self.folder_answers.pop(0))


SAMPLE = "a-res-55-105.txt"


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application with the program's style."""
    return application(["drafter"])


@pytest.fixture
def messages() -> ScriptedMessages:
    """The user's prepared answers."""
    return ScriptedMessages()


@pytest.fixture
def window(app: QApplication, messages: ScriptedMessages, qtbot) -> Iterator[MainWindow]:
    """The window, shown, with nothing open."""
    made = MainWindow(Settings(), messages)
    made.resize(1280, 720)
    made.show()
    yield made
    if made.draft is not None:
        made.draft.history.mark_saved()
        made.draft.set_notes()
        made._may_close = True
    made.close()
    made.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def settle(window: MainWindow, qtbot) -> Callable[[], None]:
    """Wait until background work, checks and timers have come to rest."""

    def wait() -> None:
        qtbot.waitUntil(
            lambda: (
                not window.checking.busy
                and not window.tracking.comparing.busy
                and not window.finding_words.busy
                and not window.prior.busy
                and not window.exchanging.busy
                and not window.paging.previewing.busy
                and not window.files.background.busy
                and not window._pause.isActive()
                and not window.outline._timer.isActive()
            ),
            timeout=15000,
        )

    return wait


@pytest.fixture
def show(window: MainWindow, settle) -> Callable[[Resolution], OpenDraft]:
    """Open a resolution made by the test."""

    def shown(resolution: Resolution) -> OpenDraft:
        draft = OpenDraft(Draft(current=resolution))
        window.files.take(draft)
        settle()
        return draft

    return shown


@pytest.fixture
def sample(window: MainWindow, settle, qtbot) -> OpenDraft:
    """The window with A/RES/55/105 open and checked."""
    window.files.read(resource("samples", SAMPLE))
    qtbot.waitUntil(lambda: window.draft is not None, timeout=15000)
    settle()
    assert window.draft is not None
    return window.draft


@pytest.fixture
def typed_after_saving(
    window: MainWindow,
    show: Callable[[Resolution], OpenDraft],
    messages: ScriptedMessages,
    tmp_path: Path,
    settle: Callable[[], None],
) -> Callable[[Resolution], Path]:
    """Save a resolution as a.docx, type "New " in it, and give its file."""

    def make(resolution: Resolution) -> Path:
        show(resolution)
        target = tmp_path / "a.docx"
        messages.save_answers = [target]
        window.files.save()
        settle()
        window.page.type_text("New ")
        return target

    return make

"""The window: outline, page and notes, findings and clauses, and the actions over them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.actions import TOOLS, Actions
from drafter.app.appearance import Appearance
from drafter.app.commenting import Commenting
from drafter.app.counts import Counter
from drafter.app.dialogs.messages import Messages, QtMessages
from drafter.app.docks import Dock, Docks
from drafter.app.editing import Editing
from drafter.app.editor.notes import Notes
from drafter.app.editor.page import Page
from drafter.app.exchanging import Exchanging
from drafter.app.faults import sentence
from drafter.app.files import Files, reading_remark
from drafter.app.finding_words import FindingWords
from drafter.app.focusing import Focusing
from drafter.app.forms import Forms
from drafter.app.helping import Helping
from drafter.app.ignoring import Ignoring
from drafter.app.language import tr
from drafter.app.negotiating import Negotiating
from drafter.app.outside import open_outside
from drafter.app.paging import Paging
from drafter.app.panels.clauses import ClausesPanel
from drafter.app.panels.findings import FindingsPanel
from drafter.app.panels.footnotes import FootnotesPanel
from drafter.app.panels.message_bar import MessageBar
from drafter.app.panels.outline import Outline
from drafter.app.panels.status import Status
from drafter.app.prior_texts import PriorTexts
from drafter.app.projecting import Projecting
from drafter.app.redlining import Redlining
from drafter.app.reviewing import Reviewing
from drafter.app.rolling_over import RollingOver
from drafter.app.spelling import Spelling
from drafter.app.starting import Starting
from drafter.app.submitting import Submitting
from drafter.app.theme import theme as themes
from drafter.app.tracking import Tracking
from drafter.app.workers.checking import Checking
from drafter.open_draft import Change, OpenDraft
from drafter.workspace.settings import Settings

_ZOOM_STEP = 10
_COUNT_PAUSE = 120
_GOOD_FOR = 5000


class MainWindow(QMainWindow):
    """Puts the parts together. What a part does is in the part; here is who tells whom."""

    def __init__(self, settings: Settings, messages: Messages | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.theme = themes.chosen_theme(settings)
        self.files = Files(settings, messages or QtMessages(self), self)
        self.checking = Checking(self)
        self._counter = Counter()
        self._may_close = False
        self._make_parts()
        self._lay_out()
        self.actions_ = Actions(self, self.menuBar())
        self.docks = Docks(self)
        self._add_docks()
        self.editing = Editing(self)
        self.reviewing = Reviewing(self)
        self.ignoring = Ignoring(self)
        self.spelling = Spelling(self)
        self.appearance = Appearance(self)
        self.forms = Forms(self)
        self.rolling_over = RollingOver(self)
        self.submitting = Submitting(self)
        self.tracking = Tracking(self)
        self.commenting = Commenting(self)
        self.prior = PriorTexts(self)
        self.exchanging = Exchanging(self)
        self.helping = Helping(self)
        self.finding_words = FindingWords(self)
        self.paging = Paging(self)
        self.focusing = Focusing(self)
        self.projecting = Projecting(self)
        self.redlining = Redlining(self)
        self.negotiating = Negotiating(self)
        self.starting = Starting(self)
        self._connect()
        self._make_tool_bar()
        self.appearance.apply_theme()
        self.appearance.restore()
        self.setAcceptDrops(True)

    # Making

    def _make_parts(self) -> None:
        self.outline = Outline(self.theme)
        self.page = Page(self.theme)
        self.notes = Notes(self.theme, self.page.numbering)
        self.footnotes = FootnotesPanel(self.notes)
        self.findings = FindingsPanel(self.theme)
        self.clauses = ClausesPanel(self.theme, self.files.background)
        self.message_bar = MessageBar()
        self.status = Status()
        self.setStatusBar(self.status)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_COUNT_PAUSE)

    def _lay_out(self) -> None:
        self.middle = QWidget()
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addWidget(self.page, 1)
        self.outline.setMinimumWidth(150)
        self.page.setMinimumWidth(340)
        self.footnotes.setMinimumHeight(64)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.middle)
        self.setCentralWidget(self.stack)

    def _add_docks(self) -> None:
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        below = Qt.DockWidgetArea.BottomDockWidgetArea
        panels = (
            ("show_outline", tr("Outline"), self.outline, None, None, left),
            ("show_findings", tr("Findings"), self.findings, self.findings.head, self.findings.view, right),
            ("show_clauses", tr("Clauses"), self.clauses, self.clauses.head, self.clauses.search, right),
            ("show_notes", tr("Footnotes"), self.footnotes, self.footnotes.head, self.notes, below),
        )  # fmt: skip
        for action, title, panel, head, pane, area in panels:
            aside = area is right
            dock = Dock(
                action.removeprefix("show_"), title, self, head=head, pane=pane, calls=aside
            )
            dock.setWidget(panel)
            self.docks.add(action, dock, area, together=aside, is_open=True)

    def _make_tool_bar(self) -> None:
        bar = self.addToolBar(tr("Tools"))
        bar.setObjectName("tools")
        bar.setAccessibleName(tr("Tools"))
        bar.setMovable(False)
        bar.setIconSize(bar.iconSize().scaled(20, 20, Qt.AspectRatioMode.KeepAspectRatio))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for number, group in enumerate(TOOLS):
            if number:
                bar.addSeparator()
            for action_id in group:
                action = self.actions_[action_id]
                bar.addAction(action)
                button = bar.widgetForAction(action)
                button.setAccessibleName(action.text().split("\t")[0].replace("&", "").rstrip("…"))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                if action_id == "insert_clause" and isinstance(button, QToolButton):
                    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                    action.setIconText(tr("Clause"))

    def _connect(self) -> None:
        files = self.files
        files.opened.connect(self._opened)
        files.saved.connect(self._saved)
        files.exported.connect(self._exported)
        files.failed.connect(self._failed)
        files.working.connect(self.status.show_for_a_while)
        files.noticed.connect(self.tell)
        self.checking.done.connect(self.reviewing.show)
        self.checking.failed.connect(self._failed)
        self.clauses.failed.connect(self._failed)
        self._pause.timeout.connect(self._show_counts)
        self.page.zoom_wanted.connect(lambda by: self.appearance.zoom_by(by * _ZOOM_STEP))
        functions: dict[str, Callable[..., object]] = {
            "open": files.ask_open,
            "save": files.save,
            "save_as": files.save_as,
            "quit": self.close,
            "next_pane": self.appearance.next_pane,
            "zoom_in": lambda: self.appearance.zoom_by(_ZOOM_STEP),
            "zoom_out": lambda: self.appearance.zoom_by(-_ZOOM_STEP),
            "zoom_reset": lambda: self.appearance.set_zoom(100),
        }
        parts = (
            self.docks,
            self.editing,
            self.reviewing,
            self.ignoring,
            self.spelling,
            self.forms,
            self.rolling_over,
            self.submitting,
            self.tracking,
            self.commenting,
            self.prior,
            self.exchanging,
            self.helping,
            self.finding_words,
            self.paging,
            self.focusing,
            self.projecting,
            self.redlining,
            self.negotiating,
        )
        for part in parts:
            functions |= part.functions()
        self.actions_.connect(functions)
        self.actions_.submenus["recent"].aboutToShow.connect(self.starting.fill_recent)
        self.actions_.submenus["theme"].aboutToShow.connect(self.appearance.fill_themes)
        self.starting.fill_recent()
        self.appearance.fill_themes()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.appearance.system_changed)

    # The draft

    @property
    def draft(self) -> OpenDraft | None:
        """The open draft."""
        return self.files.draft

    def _opened(self, draft: OpenDraft) -> None:
        self.starting.leave()
        draft.observers.append(self._changed)
        self.page.show_draft(draft)
        self.notes.numbering = self.page.numbering
        self.notes.show_draft(draft)
        self.reviewing.clear()
        self.outline.show_later(draft.resolution, self.page.numbering.labels)
        self.outline.show_now()
        self._show_counts()
        self.clauses.set_draft(draft.resolution, self.page.caret().target)
        self.checking.watch(draft, str(self.settings["profile"]))
        self.page.setFocus()
        self.message_bar.hide()
        remark = reading_remark(draft)
        if remark:
            self.tell(remark, actions=((tr("Show all"), self._show_remarks),))
        self.status.clearMessage()

    def _changed(self, change: Change) -> None:
        """After each change of the draft: what must be seen at once, the rest after a pause."""
        if change.edits:
            self.page.draft_changed(change)
            self.notes.draft_changed(change)
        self.editing.show_state()
        if self.draft is not None and self.draft.is_modified != self.isWindowModified():
            self._show_name()
        self.checking.later()
        self._pause.start()
        if self.draft is not None:
            self.outline.show_later(self.draft.resolution, self.page.numbering.labels)

    def _show_counts(self) -> None:
        draft = self.draft
        if draft is None:
            return
        self.status.show_counts(self._counter.count(draft.resolution))
        self.footnotes.set_count(len(draft.resolution.footnotes))
        self.clauses.set_draft(draft.resolution, self.page.caret().target)
        self._show_name()

    def _show_name(self) -> None:
        draft = self.draft
        if draft is None:
            return
        self.setWindowTitle(f"{self.files.name}[*] – Drafter")
        self.setWindowModified(draft.is_modified)
        self.status.show_saved(draft)
        self.editing.show_state()

    def _saved(self, path: Path) -> None:
        self._show_name()
        self.status.show_for_a_while(tr("Saved {name}").format(name=path.name), _GOOD_FOR)

    def _exported(self, path: Path) -> None:
        file, folder = (lambda: open_outside(path)), (lambda: open_outside(path.parent))
        self.tell(
            tr("Exported {path}.").format(path=path),
            "good",
            ((tr("Open file"), file), (tr("Open folder"), folder)),
        )

    def _show_remarks(self) -> None:
        if self.draft is not None:
            text = "\n".join(f"• {warning}" for warning in self.draft.warnings)
            self.files.messages.tell(tr("Remarks on the file"), text)

    # Telling

    def tell(
        self,
        text: str,
        level: str = "info",
        actions: Sequence[tuple[str, Callable[[], None]]] = (),
    ) -> None:
        """Show one sentence in the bar above the page."""
        self.status.clearMessage()
        self.message_bar.show_message(text, level, actions)

    def _failed(self, error: BaseException) -> None:
        self.tell(sentence(error), "error")
        if self.draft is None:
            self.files.new()
            self.tell(sentence(error), "error")

    # Events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes; end the work in the background; remember the lay-out."""
        if self.draft is not None and self.draft.is_modified and not self._may_close:
            event.ignore()
            self.files.leave(self._close_now)
            return
        self.appearance.remember()
        self.checking.stop()
        self.tracking.comparing.stop()
        self.prior.stop()
        self.clauses.stop()
        self.exchanging.stop()
        self.finding_words.stop()
        self.paging.stop()
        self.projecting.stop()
        self.negotiating.stop()
        self.forms.stop()
        self.files.stop()
        super().closeEvent(event)

    def _close_now(self) -> None:
        self._may_close = True
        QTimer.singleShot(0, self, self.close)  # not inside the close that asked

    def createPopupMenu(self) -> QMenu:
        """Under the right button on title and tool bars: the panels."""
        return self.docks.menu()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if _dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        path = _dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.files.open(path)

    def context_menu(self, menu: QMenu) -> None:
        """The actions that the text offers under the right button."""
        groups = (("cut", "copy", "paste"), ("italic", "insert_footnote", "insert_clause", "who_used"),
                  ("outdent", "indent", "move_up", "move_down"))  # fmt: skip
        self.negotiating.offer_in(menu)
        self.reviewing.offer_in(menu)
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            actions: list[QAction] = [self.actions_[name] for name in group]
            menu.addActions(actions)


def _dropped_file(data: QMimeData) -> Path | None:
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(files[0]) if files else None

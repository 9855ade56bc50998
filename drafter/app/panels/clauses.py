"""The panel of clauses: search over templates and library, then the form of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drafter.app.language import counted, tr
from drafter.app.panels.clause_form import ClauseForm
from drafter.app.panels.clause_list import (
    CHOICE,
    ClauseChoice,
    ClauseDelegate,
    ClauseModel,
    hit_choices,
    template_choices,
)
from drafter.app.panels.elided import ElidedLabel
from drafter.app.panels.search_field import SearchField
from drafter.app.theme.theme import Theme
from drafter.app.workers.background import Background
from drafter.app.workers.latest import Latest
from drafter.clauses.layer_paths import LayerPaths
from drafter.document.resolution import Resolution
from drafter.paths import library_path

if TYPE_CHECKING:
    from drafter.clauses.store.searching import Hit
    from drafter.clauses.templates import TemplateCollection

_PAUSE = 120
_MOST_HITS = 60
_LEAST_WORDS = 3


class ClausesPanel(QWidget):
    """`insert_wanted` gives a clause, an index or None, and a title; `absent` a sentence on a library that
    cannot be searched just now. `paths` says where the libraries lie."""

    insert_wanted = Signal(object, object, str)
    failed = Signal(object)
    absent = Signal(str)

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Clauses"))
        self._background = background
        self.paths: Callable[[], LayerPaths] = lambda: LayerPaths(library_path())
        self._templates: Mapping | None = None
        self._loading = False
        self._resolution: Resolution | None = None
        self._hits: list[Hit] = []
        search = tr("Search clauses and the library")
        self.search = SearchField(search, search)
        self.search.textChanged.connect(self._typed)
        self.search.down.connect(self._into_list)
        self.model = ClauseModel()
        self._delegate = ClauseDelegate(theme)
        self.view = QListView()
        self.view.setAccessibleName(tr("Clauses found"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.view.setToolTip(
            tr("Enter or a click opens a clause; it can also be drawn into the text")
        )
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._open)
        self.view.activated.connect(self._open)
        self._note = ElidedLabel(tr("Loading clauses…"))
        self._note.setProperty("heading", True)
        self.head = self._note
        self.form = ClauseForm(theme)
        self.form.back_wanted.connect(self.show_list)
        self.form.insert_wanted.connect(self.insert_wanted)
        self._searching = Latest(self, _PAUSE)
        self._searching.answered.connect(self._found)
        self._searching.failed.connect(self.failed)
        self._build()

    def _build(self) -> None:
        browse = QWidget()
        layout = QVBoxLayout(browse)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(6)
        row = QVBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.search)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(browse)
        self.stack.addWidget(self.form)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.theme = theme
        self.view.viewport().update()
        self.form.set_theme(theme)

    def set_draft(self, resolution: Resolution, current: str) -> None:
        """Take note of a newer state of the draft and of where the caret stands."""
        new_organ = self._resolution is None or (
            self._resolution.masthead.organ != resolution.masthead.organ
        )
        self._resolution = resolution
        self.form.set_draft(resolution, current)
        if new_organ and self._templates is not None:
            self._show_choices()

    def load(self) -> None:
        """Read the templates in the background, once."""
        if self._templates is not None or self._loading:
            return
        self._loading = True
        self._background.run(_load_templates, self._loaded, self._load_failed)

    def reload(self) -> None:
        """Read them again: the user has one more."""
        self._templates = None
        self.load()

    def topics(self) -> list[str]:
        """What there are clauses for, as far as they have been read."""
        return sorted({template.topic for template in (self._templates or {}).values()})

    def is_shipped(self, template: str) -> bool:
        """Whether a clause that came with the program has that id, as far as they have been read."""
        known = (self._templates or {}).get(template)
        return known is not None and not known.own

    def _loaded(self, collection: TemplateCollection) -> None:
        self._templates, self._loading = collection.templates, False
        self._show_choices()
        if collection.broken:
            told = tr("{number} template(s) cannot be used: {first}").format(
                number=len(collection.broken), first=collection.broken[0]
            )
            self._note.setText(told)
            self._note.setToolTip(told)

    def _load_failed(self, error: BaseException) -> None:
        self._loading = False
        self.failed.emit(error)

    def focus_search(self) -> None:
        """Go to the search field, with what is in it selected."""
        self.load()
        self.show_list()
        self.search.setFocus()
        self.search.selectAll()

    def show_list(self) -> None:
        """Back from the form."""
        self.stack.setCurrentIndex(0)
        self.search.setFocus()

    def _typed(self) -> None:
        self._hits = []
        self._show_choices()
        words, paths = self.search.text(), self.paths()
        if len(words.strip()) >= _LEAST_WORDS:
            language = self._resolution.language if self._resolution is not None else ""
            self._searching.ask(lambda: _search(words, paths, language))
        else:
            self._searching.forget()

    def _found(self, answer: tuple[list[Hit], str]) -> None:
        self._hits, absent = answer
        if absent:
            self.absent.emit(absent)
        self._show_choices()

    def _show_choices(self) -> None:
        if self._templates is None:
            return
        organ = self._resolution.masthead.organ if self._resolution is not None else ""
        found = template_choices(self._templates, self.search.text(), organ)
        hits = hit_choices(self._hits)
        self.model.set_choices([*found, *hits])
        note = counted(len(found), "{n} clause", "{n} clauses")
        if self.search.text().strip():
            note += ", " + counted(
                len(hits), "{n} paragraph of the library", "{n} paragraphs of the library"
            )
        self._note.setText(note)

    def _into_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus()
            self.view.setCurrentIndex(self.model.index(0))

    def _open(self) -> None:
        choice = self.view.currentIndex().data(CHOICE)
        if isinstance(choice, ClauseChoice):
            self.open_choice(choice)

    def drop(self, resolution: Resolution, index: int) -> None:
        """Insert what was drawn into the text before the paragraph at `index`, or ask first for what is open."""
        choice = self.model.drawn
        if choice is None:
            return
        self._resolution = resolution
        behind = resolution.paragraphs[index].id if index < len(resolution.paragraphs) else ""
        self.open_choice(choice, before=behind)
        if self.form.is_complete:
            self.form.insert_now()
        else:
            self.window().activateWindow()

    def open_choice(self, choice: ClauseChoice, before: str | None = None) -> None:
        """Show the form of a clause; with `before`, to go before that paragraph, the end being ""."""
        if self._resolution is None:
            return
        self.stack.setCurrentIndex(1)
        self.form.open_choice(choice, self._resolution, before)
        if self.form.fields:
            self.form.fields[0].field.setFocus()
        else:
            self.form.insert.setFocus()

    def stop(self) -> None:
        """End; what is still being looked for is dropped."""
        self._searching.stop()


def _load_templates() -> TemplateCollection:
    from drafter.clauses.templates import load_collection

    return load_collection()


def _search(words: str, paths: LayerPaths, language: str) -> tuple[list[Hit], str]:
    from drafter.clauses.store import Library
    from drafter.clauses.store.layers import Layers

    if not paths.personal.exists():
        Library(paths.personal).close()  # it begins with the samples
    with Layers(paths) as layers:
        wanted = "" if "lang:" in words.lower() else language
        return layers.search(words, limit=_MOST_HITS, language=wanted), layers.absent

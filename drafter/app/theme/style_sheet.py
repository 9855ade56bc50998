"""The style sheet of the window in a theme's colours."""

from __future__ import annotations

from drafter.app.theme.theme import HIGH_CONTRAST, Theme
from drafter.paths import resource

_SHEET = """
QMainWindow, QDialog {{ background: {window.background}; }}
QWidget#panel, QWidget#panelBody {{ background: {window.panel}; }}
QLabel {{ color: {window.text}; background: transparent; }}
QLabel[muted="true"] {{ color: {window.muted}; }}
QLabel[heading="true"] {{ font-weight: 600; }}
QLabel[display="true"] {{ font-size: 22pt; font-weight: 600; }}
QCommandLinkButton {{ color: {window.text}; background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 6px; }}
QCommandLinkButton:hover {{ background: {window.hover}; }}
QCommandLinkButton:focus {{ border: 1px solid {window.accent}; }}
QLabel[fault="true"] {{ color: {finding.error}; }}
QMenuBar {{ background: {window.background}; color: {window.text}; padding: 1px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {window.hover}; }}
QMenu {{ background: {window.panel}; color: {window.text}; border: 1px solid {window.border}; padding: 4px; }}
QMenu::item {{ padding: 5px 26px 5px 12px; border-radius: 4px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {window.selection}; color: {window.selection_text}; }}
QMenu::item:disabled {{ color: {window.disabled}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {window.border}; margin: 4px 8px; }}
QToolBar {{ background: {window.background}; border: none; border-bottom: 1px solid {window.border}; spacing: 2px; padding: 3px 6px; }}
QToolBar::separator {{ width: 1px; background: {window.border}; margin: 5px 5px; }}
QToolButton {{ color: {window.text}; background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; }}
QToolButton:hover {{ background: {window.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {window.pressed}; }}
QToolButton:focus {{ border: 1px solid {window.accent}; }}
QToolButton:disabled {{ color: {window.disabled}; }}
QPushButton {{ color: {window.text}; background: {window.field}; border: 1px solid {window.border}; border-radius: 5px; padding: 5px 12px; }}
QPushButton:hover {{ background: {window.hover}; }}
QPushButton:pressed {{ background: {window.pressed}; }}
QPushButton:focus {{ border: 1px solid {window.accent}; }}
QPushButton:disabled {{ color: {window.disabled}; background: {window.panel}; }}
QPushButton[primary="true"] {{ color: {window.accent_text}; background: {window.accent}; border: 1px solid {window.accent}; font-weight: 600; }}
QPushButton[primary="true"]:focus {{ border: 1px solid {window.text}; }}
QPushButton[primary="true"]:disabled {{ color: {window.disabled}; background: {window.hover}; border: 1px solid {window.border}; }}
QPushButton[link="true"] {{ color: {window.accent}; background: transparent; border: 1px solid transparent; padding: 4px 4px; text-align: left; }}
QPushButton[link="true"]:hover {{ background: {window.hover}; }}
QPushButton[link="true"]:focus {{ border: 1px solid {window.accent}; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {window.muted}; color: {window.text}; background: {window.field}; border: 1px solid {window.border}; border-radius: 5px; padding: 4px 7px; selection-background-color: {window.selection}; selection-color: {window.selection_text}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {window.accent}; }}
QLineEdit[fault="true"], QPlainTextEdit[fault="true"] {{ border: 1px solid {finding.error}; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{ width: 13px; height: 13px; background: {window.field}; border: 1px solid {window.muted}; border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 7px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ image: url("{drawn.check}"); }}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{ image: url("{drawn.some}"); }}
QRadioButton::indicator:checked {{ image: url("{drawn.dot}"); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border: 1px solid {window.disabled}; background: {window.panel}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 1px solid {window.accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {window.border}; background: {window.panel}; }}
QTabBar {{ background: {window.background}; qproperty-drawBase: 0; }}
QTabBar::tab {{ color: {window.muted}; background: transparent; padding: 7px 4px; border: none; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {window.text}; border-bottom: 2px solid {window.accent}; }}
QTabBar::tab:hover {{ color: {window.text}; background: {window.hover}; }}
QTabBar::tab:focus {{ color: {window.accent}; }}
QTreeView, QListView {{ color: {window.text}; background: {window.panel}; border: none; outline: none; selection-background-color: {window.selection}; selection-color: {window.selection_text}; }}
QListWidget {{ background: {window.field}; border: 1px solid {window.border}; border-radius: 5px; padding: 3px; }}
QListWidget::item {{ padding: 3px 4px; }}
QListWidget:focus {{ border: 1px solid {window.accent}; }}
QTreeView#outline {{ padding-top: 6px; }}
QTreeView::item {{ padding: 3px 2px; border: none; }}
QTreeView::item:hover, QListView::item:hover {{ background: {window.hover}; }}
QTreeView::item:selected, QListView::item:selected {{ background: {window.selection}; color: {window.selection_text}; }}
QWidget#dockTitle QToolButton {{ padding: 2px 4px; }}
QWidget#dockTitle QPushButton {{ padding: 3px 10px; }}
QWidget#dockTitle {{ background: {window.background}; border-top: 1px solid {window.border}; }}
QMainWindow::separator {{ background: {window.border}; width: 1px; height: 1px; }}
QTableView {{ color: {window.text}; background: {window.field}; border: 1px solid {window.border}; border-radius: 5px; selection-background-color: {window.selection}; selection-color: {window.selection_text}; }}
QTableView:focus {{ border: 1px solid {window.accent}; }}
QHeaderView::section {{ color: {window.muted}; background: {window.background}; border: none; border-bottom: 1px solid {window.border}; padding: 5px 6px; }}
QStatusBar {{ background: {window.background}; color: {window.muted}; border-top: 1px solid {window.border}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {window.muted}; padding: 2px 8px; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {window.disabled}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {window.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ color: {window.text}; background: {window.panel}; border: 1px solid {window.border}; padding: 3px; }}
QFrame#messageBar[level="info"] {{ background: {message.info_background}; }}
QFrame#messageBar[level="error"] {{ background: {message.error_background}; }}
QFrame#messageBar[level="good"] {{ background: {message.good_background}; }}
QFrame#messageBar[level="info"] QLabel, QFrame#messageBar[level="info"] QPushButton {{ color: {message.info_text}; }}
QFrame#messageBar[level="error"] QLabel, QFrame#messageBar[level="error"] QPushButton {{ color: {message.error_text}; }}
QFrame#messageBar[level="good"] QLabel, QFrame#messageBar[level="good"] QPushButton {{ color: {message.good_text}; }}
QFrame#dropLine {{ background: {window.accent}; border: none; border-radius: 1px; }}
QFrame#line {{ background: {window.border}; max-height: 1px; min-height: 1px; border: none; }}
QTextEdit#surface {{ border: none; background: {page.desk}; selection-background-color: {page.selection}; selection-color: {page.selection_text}; }}
QTextEdit#preview {{ border: 1px solid {window.border}; border-radius: 5px; background: {page.sheet}; color: {page.ink}; }}
QProgressBar {{ background: {window.hover}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {window.accent}; border-radius: 3px; }}
QScrollArea {{ background: transparent; border: none; }}
"""


_COMPACT = """
QMenu::item {{ padding: 2px 22px 2px 10px; }}
QMenuBar::item {{ padding: 2px 7px; }}
QToolBar {{ spacing: 0px; padding: 1px 4px; }}
QToolButton {{ padding: 2px 4px; }}
QPushButton {{ padding: 2px 9px; }}
QLineEdit, QPlainTextEdit {{ padding: 2px 5px; }}
QTabBar::tab {{ padding: 4px 4px; }}
QListWidget::item {{ padding: 1px 3px; }}
QTreeView::item {{ padding: 1px 2px; }}
QHeaderView::section {{ padding: 2px 5px; }}
QStatusBar QLabel {{ padding: 0px 6px; }}
"""
"""What differs where less room is wanted."""


_HIGH_CONTRAST = """
QComboBox, QSpinBox {{ color: {window.text}; background: {window.field}; border: 1px solid {window.border}; border-radius: 5px; padding: 3px 7px; selection-background-color: {window.selection}; selection-color: {window.selection_text}; }}
QComboBox:focus, QSpinBox:focus {{ border: 1px solid {window.accent}; }}
QComboBox:disabled, QSpinBox:disabled {{ color: {window.disabled}; border: 1px solid {window.disabled}; }}
QSpinBox {{ padding-right: 22px; }}
QSpinBox::up-button, QSpinBox::down-button {{ subcontrol-origin: border; width: 20px; border: none; border-left: 1px solid {window.border}; }}
QSpinBox::up-button {{ subcontrol-position: top right; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; }}
QSpinBox::up-button:hover, QSpinBox::down-button:hover {{ background: {window.hover}; }}
QSpinBox::up-arrow {{ image: url("{drawn.arrow-up}"); width: 11px; height: 11px; }}
QSpinBox::down-arrow {{ image: url("{drawn.arrow-down}"); width: 11px; height: 11px; }}
"""
"""Frames that Qt draws too dark to be seen on black; it leaves the arrows of a spin box to us then."""

_DRAWN = ("check", "some", "dot", "arrow-up", "arrow-down")
"""Marks in controls: pictures in resources/marks, each for dark and for light grounds."""


class _Roles(dict):
    """Lets a format string name "group.role": attribute access on a group of colours."""

    def __getattr__(self, name: str) -> str:
        return str(self[name])


def style_sheet(theme: Theme) -> str:
    """The style sheet for the whole program."""
    groups: dict[str, _Roles] = {}
    for role, colour in theme.colours.items():
        group, _, name = role.partition(".")
        groups.setdefault(group, _Roles())[name] = colour
    ground = "on-dark" if theme.dark else "on-light"
    groups["drawn"] = _Roles(
        {name: resource("marks", f"{name}-{ground}.svg").as_posix() for name in _DRAWN}
    )
    more = (_COMPACT if theme.compact else "") + (
        _HIGH_CONTRAST if theme.id == HIGH_CONTRAST else ""
    )
    return (_SHEET + more).format(**groups)

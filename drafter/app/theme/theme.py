"""A theme: colours by role, read from resources/themes/*.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from drafter.paths import resource

THEMES = ("light", "dark", "high-contrast")
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as "#rrggbb" by "group.role" ("page.ink"); `dark` says whether light text is on dark."""

    id: str
    name: str
    dark: bool
    colours: dict[str, str]

    def __getitem__(self, role: str) -> str:
        return self.colours[role]

    def colour(self, role: str) -> QColor:
        """The colour of a role. Raises KeyError for an unknown one."""
        return QColor(self.colours[role])


def load_theme(theme_id: str) -> Theme:
    """The theme of that id. Raises KeyError when a value is missing, ValueError when it is broken."""
    with resource("themes", f"{theme_id}.toml").open("rb") as file:
        data = tomllib.load(file)
    colours = {
        f"{group}.{role}": str(value)
        for group, roles in data.items()
        if isinstance(roles, dict)
        for role, value in roles.items()
    }
    return Theme(theme_id, str(data["name"]), bool(data["dark"]), colours)


def resolved(choice: str) -> str:
    """The theme that a choice means: "system" follows the desktop, light where it does not say."""
    if choice in THEMES:
        return choice
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def palette(theme: Theme) -> QPalette:
    """Qt's palette in the theme's colours, for what the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: "window.background",
        role.WindowText: "window.text",
        role.Base: "window.field",
        role.AlternateBase: "window.panel",
        role.Text: "window.text",
        role.Button: "window.background",
        role.ButtonText: "window.text",
        role.BrightText: "window.text",
        role.ToolTipBase: "window.panel",
        role.ToolTipText: "window.text",
        role.Highlight: "window.selection",
        role.HighlightedText: "window.selection_text",
        role.PlaceholderText: "window.muted",
        role.Link: "window.accent",
        role.Accent: "window.accent",
    }
    for where, name in pairs.items():
        made.setColor(where, theme.colour(name))
    disabled = QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(disabled, where, theme.colour("window.disabled"))
    return made

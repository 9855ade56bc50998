"""A theme: colours by role, read from resources/themes/*.toml; with it the type and the room that are chosen."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from drafter.paths import resource
from drafter.workspace.settings import Settings

HIGH_CONTRAST = "high-contrast"
THEMES = ("light", "dark", HIGH_CONTRAST)
SYSTEM = "system"
PRINTED = "as-printed"
SERIF = ("Times New Roman", "Liberation Serif", "TeX Gyre Termes", "Nimbus Roman", "serif")
TYPEFACES = {
    PRINTED: SERIF,
    "sans-serif": ("Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", "DejaVu Sans"),
}
"""Families by preference: as the United Nations prints, and one that some read more easily."""
COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as "#rrggbb" by "group.role" ("page.ink"); `dark` says whether light text is on dark.

    `typeface` is a key of TYPEFACES, for the text on the sheet; `compact` leaves less room around the
    controls, for small screens.
    """

    id: str
    name: str
    dark: bool
    colours: dict[str, str]
    typeface: str = PRINTED
    compact: bool = False

    @property
    def families(self) -> tuple[str, ...]:
        """The families of the sheet's type by preference."""
        return TYPEFACES[self.typeface]

    def __getitem__(self, role: str) -> str:
        return self.colours[role]

    def colour(self, role: str) -> QColor:
        """The colour of a role. Raises KeyError for an unknown one."""
        return QColor(self.colours[role])


def printed_font(points: float = 11) -> QFont:
    """The type of the United Nations, at a size for reading on the screen."""
    font = QFont()
    font.setFamilies(list(SERIF))
    font.setPointSizeF(points)
    return font


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


def chosen_theme(settings: Settings) -> Theme:
    """The theme, the type and the room that the settings name."""
    return replace(
        load_theme(resolved(str(settings["theme"]))),
        typeface=str(settings["typeface"]),
        compact=settings["density"] == COMPACT,
    )


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

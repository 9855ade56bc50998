"""What the user has chosen, declared once with type, default and description."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.paths import user_config_dir
from drafter.workspace.saving import SaveFailed, atomic_write

log = logging.getLogger(__name__)
_MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Setting:
    """One option. Its type is that of its default; `choices` limits a text, `limits` a number.

    `shown` says whether the settings dialog offers it; the others are remembered silently.
    """

    name: str
    default: bool | int | float | str | tuple[str, ...]
    description: str
    choices: tuple[str, ...] = ()
    limits: tuple[float, float] | None = None
    shown: bool = True

    def accepts(self, value: object) -> bool:
        """Whether the value is of the right type and within choices and limits."""
        if isinstance(self.default, bool) or isinstance(value, bool):
            return isinstance(self.default, bool) and isinstance(value, bool)
        if isinstance(self.default, tuple):
            return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
        number = isinstance(self.default, int | float)
        if not isinstance(value, int | float if number else str):
            return False
        if self.limits is not None and isinstance(value, int | float):
            return self.limits[0] <= value <= self.limits[1]
        return not self.choices or value in self.choices


SETTINGS: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting(
            "theme", "system", "Colours of the window", ("system", "light", "dark", "high-contrast")
        ),
        Setting(
            "typeface", "as-printed", "Type of the text on the sheet", ("as-printed", "sans-serif")
        ),
        Setting("density", "comfortable", "Room around the controls", ("comfortable", "compact")),
        Setting("zoom", 100, "Size of the text on the sheet, in per cent", limits=(50, 300)),
        Setting(
            "profile", "drafting", "Which findings are shown", ("drafting", "submission", "all")
        ),
        Setting(
            "help_typing", True, "Put quotation marks, spaces and closing marks right while typing"
        ),
        Setting("changes_in_text", False, "Mark changes against the base in the text"),
        Setting(
            "language",
            "system",
            "Language of the window, from the next start",
            choices=("system", "en", "fr", "es"),
        ),
        Setting("house_rules", "", "House rules"),
        Setting("mission_library", "", "Library of your mission"),
        Setting("author", "", "Name in tracked changes and comments; empty for none"),
        Setting(
            "ignored_rules", (), "Rules whose findings are never shown, with a reason", shown=False
        ),
        Setting("proposers", (), "Who was named last as proposing bracketed words", shown=False),
        Setting(
            "findings_by",
            "paragraph",
            "How findings are listed",
            ("paragraph", "rule"),
            shown=False,
        ),
        Setting("known_words", (), "Words that the user's own list holds", shown=False),
        Setting("export_format", ".pdf", "Format of the last export", shown=False),
        Setting("export_paper", "house", "Paper of the last export", shown=False),
        Setting("export_options", (), "What was chosen at the last export", shown=False),
        Setting("last_folder", "", "Folder of the last file opened or saved", shown=False),
        Setting("recent", (), "Files opened lately, the latest first", shown=False),
        Setting("geometry", "", "Place and size of the window", shown=False),
        Setting("docks", "", "Places of the panels", shown=False),
        Setting(
            "projection_size", 34, "Points of type when projected", limits=(14, 96), shown=False
        ),
    )
}


class Settings:
    """The settings of the user, read once and written at each change.

    A damaged file, an unknown name or a value of the wrong type counts as not set.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or user_config_dir() / "settings.json"
        self._values = {k: v for k, v in self._stored().items() if self._accepts(k, v)}

    def __getitem__(self, name: str) -> Any:
        """The value of a declared setting. Raises KeyError for an undeclared one."""
        return self._values.get(name, SETTINGS[name].default)

    def __setitem__(self, name: str, value: Any) -> None:
        """Set and write. Raises ValueError for a value that the setting does not accept."""
        if not self._accepts(name, value):
            raise ValueError(f"{name} cannot be {value!r}")
        if self[name] == value:
            return
        self._values[name] = value
        try:
            data = json.dumps(self._values, indent=1, ensure_ascii=False).encode()
            atomic_write(self._path, data)
        except SaveFailed as error:
            log.info("settings not written: %s", error)

    @staticmethod
    def _accepts(name: str, value: object) -> bool:
        return name in SETTINGS and SETTINGS[name].accepts(value)

    def _stored(self) -> dict[str, Any]:
        try:
            if self._path.stat().st_size > _MOST_BYTES:
                return {}
            data = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(data, Mapping):
            return {}
        return {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}

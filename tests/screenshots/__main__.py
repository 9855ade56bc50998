"""Draw the window's main states, in three themes and two sizes, and what the guide shows, into a folder."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"

from collections.abc import Callable

from drafter.app.main import application
from drafter.app.theme.theme import THEMES
from tests.screenshots import guide_states, main_states
from tests.screenshots.studio import Studio

SMALL, LARGE = (1280, 720), (1920, 1080)


def sitting(
    states: Callable[[Studio], None], folder: Path, theme: str, size: tuple[int, int]
) -> None:
    """Take the pictures of some states, with a user's folder of its own."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["DRAFTER_HOME"] = home
        studio = Studio(folder, theme, size)
        states(studio)
        studio.close()


def main() -> None:
    """Take all pictures, or with `guide` as second word those that only the guide has."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    app = application(["screenshots"])
    app.setCursorFlashTime(0)
    if "guide" not in sys.argv[2:]:
        for theme in THEMES:
            sitting(main_states.every, folder, theme, SMALL)
            sitting(main_states.in_large, folder, theme, LARGE)
    sitting(guide_states.every, folder, "light", SMALL)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    main()

"""Freeze Drafter into the folder dist/drafter (on macOS: dist/Drafter.app) and say how large it is.

Needs the extra `package`; `make package` sees to it. Run by the interpreter that shall be frozen.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from icu import slim_library
from slim import denylist, size, slim

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
FOLDER = DIST / "drafter"
LIMIT = 200_000_000
"""Bytes of the whole folder."""
_MANUAL = tomllib.loads((ROOT / "resources" / "manual.toml").read_text(encoding="utf-8"))
_PAGES = tuple(f"docs/{one['file']}" for one in _MANUAL["chapters"])
_PICTURES = sorted(
    {
        f"docs/{name}"
        for page in _PAGES
        for name in re.findall(
            r"\]\((?:\.\./)?(screenshots/[\w.-]+)\)", (ROOT / page).read_text(encoding="utf-8")
        )
    }
)
DATA = ("resources", "templates", *_PAGES, *_PICTURES)
"""What lies beside the programs, where drafter/paths.py looks for it."""


def freeze() -> None:
    """Run PyInstaller; dist/drafter is made anew."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    folders = ["--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller")]
    subprocess.run([*command, *folders, "drafter.spec"], cwd=ROOT / "packaging", check=True)


def add_data(folder: Path) -> None:
    """Lay the program's data beside the programs."""
    for name in (*DATA, "LICENSE"):
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "*.py")
            shutil.copytree(source, target, ignore=ignored, dirs_exist_ok=True)
        else:
            shutil.copy2(source, target)


def drop_dead_links(folder: Path) -> None:
    """Delete the links under `folder` that lead to nothing: a macOS bundle with one is not signed."""
    for path in folder.rglob("*"):
        if path.is_symlink() and not path.exists():
            path.unlink()


def main() -> int:
    """Freeze, slim, measure; 1 when the folder is larger than it may be."""
    freeze()
    internal = FOLDER / "_internal"
    gone = slim(internal, denylist())
    for library in internal.glob("PySide6/Qt/lib/libicudata.so.*"):
        before = library.stat().st_size
        if slim_library(library):
            gone += before - library.stat().st_size
        else:
            print("Without a C compiler the data of ICU stay whole: 28 MB more.", file=sys.stderr)
    if sys.platform == "darwin":
        bundle = DIST / "Drafter.app" / "Contents"
        slim(bundle / "Frameworks", denylist())
        drop_dead_links(bundle)  # Resources links to what was in Frameworks
    add_data(FOLDER)
    total = size(FOLDER)
    print(f"{FOLDER}: {total / 1e6:.0f} MB, {gone / 1e6:.0f} MB left out")
    if total > LIMIT:
        print(f"That is more than {LIMIT / 1e6:.0f} MB: see packaging/slim.toml.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

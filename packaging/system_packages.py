"""Find, name and (as root on Debian or Ubuntu) install the system packages that Drafter needs.

    python3 packaging/system_packages.py venv      what makes a virtual environment
    python3 packaging/system_packages.py tests     Qt without a screen, and a Times-metric font
    python3 packaging/system_packages.py window    Qt on this machine's screen, and the same font
    python3 packaging/system_packages.py appimage  what links and packs an AppImage

What is missing is found by looking: `ldd` says which shared libraries the installed Qt cannot find.
Exit status: 0 nothing needed is missing (any more), 1 something is, and the last line says what to
type. Standard library only, for it runs before anything is installed.
"""

from __future__ import annotations

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import appimage

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PACKAGE_TABLE = Path(__file__).with_name("debian_packages.tsv")
FONT_PACKAGE = "fonts-liberation"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
TIMES_FONTS = ("LiberationSerif-Regular.*", "Times_New_Roman.ttf", "times.ttf", "Tinos-Regular.*")
PURPOSES = ("venv", "tests", "window", "appimage")


@dataclass(frozen=True)
class Missing:
    """What this machine lacks: `libraries` by file name, and packages known by name alone."""

    libraries: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    """Packages without which all works, only less well."""

    def debian_packages(self, table: dict[str, str]) -> list[str]:
        """The Debian packages that bring all of it, each once, in a steady order."""
        found = [table[library] for library in self.libraries if library in table]
        return sorted({*found, *self.packages, *self.wishes})


def look(purpose: str) -> Missing:
    """What is missing for `purpose`, one of PURPOSES."""
    if not sys.platform.startswith("linux"):
        return Missing()
    if purpose == "venv":
        if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
            return Missing()
        return Missing(packages=(f"python3.{sys.version_info.minor}-venv",))
    if purpose == "appimage":
        # appimagetool brings all of it; without either the other packages are made all the same.
        return Missing(wishes=() if shutil.which("appimagetool") else appimage.missing())
    libraries = sorted({name for file in qt_files(purpose) for name in unresolved(file)})
    return Missing(tuple(libraries), wishes=() if has_times_font() else (FONT_PACKAGE,))


def qt_files(purpose: str) -> list[Path]:
    """The Qt libraries and plugins that `purpose` loads, of those that are installed."""
    platforms = ["libqoffscreen.so"]
    if purpose == "window":
        platforms.append("libqxcb.so")
        if os.environ.get("WAYLAND_DISPLAY"):
            platforms.append("libqwayland*.so")
    found: list[Path] = []
    for qt in VENV.glob("lib/python3*/site-packages/PySide6"):
        found += qt.glob("QtWidgets.*.so")
        for name in platforms:
            found += (qt / "Qt" / "plugins" / "platforms").glob(name)
    return found


def unresolved(file: Path) -> list[str]:
    """The shared libraries that the loader would not find for `file`."""
    if not shutil.which("ldd"):
        return []
    run = subprocess.run(
        ["ldd", str(file)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    return libraries_not_found(run.stdout)


def libraries_not_found(ldd_output: str) -> list[str]:
    """The names in lines such as `libEGL.so.1 => not found`."""
    return [line.split()[0] for line in ldd_output.splitlines() if line.endswith("=> not found")]


def has_times_font() -> bool:
    """Whether a font with the measures of Times, the face of United Nations documents, is here."""
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    return any(next(f.rglob(name), None) for f in folders if f.is_dir() for name in TIMES_FONTS)


def package_table(text: str) -> dict[str, str]:
    """Library file name to Debian package, from the lines of PACKAGE_TABLE."""
    rows = [line.partition("\t") for line in text.splitlines() if line and line[0] != "#"]
    return {library: package for library, _, package in rows}


def install(packages: list[str]) -> bool:
    """Install with apt-get; the lists of packages are brought up to date only where that fails.

    Silent when all goes well; otherwise what apt-get said last is shown.
    """
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}

    def apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["apt-get", "-qq", *arguments],
            env=environment,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    wanted = ("install", "-y", "--no-install-recommends", *packages)
    done = apt_get(*wanted)
    if done.returncode:
        apt_get("update")
        done = apt_get(*wanted)
    if done.returncode:
        print("\n".join(done.stdout.splitlines()[-5:]), flush=True)
    return done.returncode == 0


def advice(missing: Missing, table: dict[str, str]) -> str:
    """What to type on this machine to get what is missing."""
    if shutil.which("apt-get"):
        return f"sudo apt-get install -y {shlex.join(missing.debian_packages(table))}"
    if shutil.which("dnf") and missing.libraries:  # dnf installs by what a package provides
        wanted = [f"{library}()(64bit)" for library in missing.libraries]
        return f"sudo dnf install {shlex.join(wanted)}"
    names = [*missing.libraries, *missing.packages, *missing.wishes]
    return f"install your system's packages that hold: {', '.join(names)}"


def main(arguments: list[str]) -> int:
    """Look, name, install where that is possible, look again; the exit status."""
    if len(arguments) != 1 or arguments[0] not in PURPOSES:
        print(f"usage: system_packages.py {'|'.join(PURPOSES)}", file=sys.stderr)
        return 2
    purpose = arguments[0]
    missing = look(purpose)
    table = package_table(PACKAGE_TABLE.read_text(encoding="utf-8"))
    packages = missing.debian_packages(table)
    if missing.libraries:
        print(f"Missing shared libraries: {', '.join(missing.libraries)}", flush=True)
    if packages:
        print(f"Missing system packages: {' '.join(packages)}", flush=True)
    if packages and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing them with apt-get ...", flush=True)
        install(packages)
        importlib.invalidate_caches()
        missing = look(purpose)
    if not (missing.libraries or missing.packages or missing.wishes):
        return 0
    print(f"To get what is missing:\n    {advice(missing, table)}", flush=True)
    return 1 if missing.libraries or missing.packages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

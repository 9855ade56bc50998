"""Make the packages for Linux from the folder dist/drafter: a .deb, and an AppImage.

The .deb needs `dpkg-deb`. The AppImage is made by `appimagetool` where that is installed, which is no
package of Debian, and otherwise by appimage.py. Where neither can, the AppDir is made all the same,
which runs as it is by its AppRun.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import appimage
from slim import size

PACKAGING = Path(__file__).resolve().parent
ROOT = PACKAGING.parent
DIST = ROOT / "dist"
FOLDER = DIST / "drafter"
MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
DEPENDS = ("libc6 (>= 2.34)", "fontconfig-config", "libegl1", "libgl1", "libxcb1")
"""What every desktop has, and PyInstaller therefore leaves to the system."""
RECOMMENDS = ("fonts-liberation", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1")
"""A Times-like face for the page, and windows of Wayland's own."""
MAINTAINER = "The Drafter authors <drafter@localhost>"


def version(source: str) -> str:
    """The version that the text of drafter/__init__.py states; ValueError where it states none."""
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if not found:
        raise ValueError("drafter/__init__.py states no __version__")
    return found[1]


def debian_version(stated: str) -> str:
    """A Python version as Debian orders them: a pre-release comes before its release.

    Debian Policy 5.6.12: a tilde sorts before the end.
    """
    return re.sub(r"\.?(a|b|rc|dev)(\d+)", r"~\1\2", stated)


def control(stated: str, machine: str, kilobytes: int) -> str:
    """The file DEBIAN/control (Debian Policy 5.3)."""
    return f"""\
Package: drafter
Version: {debian_version(stated)}
Architecture: {MACHINES[machine]}
Maintainer: {MAINTAINER}
Installed-Size: {kilobytes}
Depends: {", ".join(DEPENDS)}
Recommends: {", ".join(RECOMMENDS)}
Suggests: libreoffice-writer
Section: editors
Priority: optional
Description: drafting assistant for United Nations resolutions
 Drafts, checks and rolls over resolutions of the United Nations: standard
 clauses, the drafting conventions, native tracked changes in Word files.
 Works offline; it has no network code.
"""


def lay_out(target: Path) -> None:
    """The program and what the desktop needs to know of it, under `target`/usr."""
    shutil.rmtree(target, ignore_errors=True)
    usr = target / "usr"
    shutil.copytree(FOLDER, usr / "lib" / "drafter", symlinks=True)
    share = usr / "share"
    for source, folder, name in (
        (PACKAGING / "drafter.desktop", share / "applications", "drafter.desktop"),
        (PACKAGING / "drafter-mime.xml", share / "mime" / "packages", "drafter.xml"),
        (
            ROOT / "resources" / "icons" / "drafter.svg",
            share / "icons" / "hicolor" / "scalable" / "apps",
            "drafter.svg",
        ),
        (ROOT / "LICENSE", share / "doc" / "drafter", "copyright"),
    ):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, folder / name)
    (usr / "bin").mkdir()
    for name in ("drafter", "drafter-gui"):
        (usr / "bin" / name).symlink_to(Path("..", "lib", "drafter", name))
    for path in [target, *target.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)


def make_deb(stated: str, machine: str) -> Path:
    """dist/drafter_VERSION_ARCH.deb; the desktop's databases are renewed by dpkg's own triggers."""
    tree = ROOT / "build" / "deb"
    lay_out(tree)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(
        control(stated, machine, size(tree) // 1024), encoding="utf-8"
    )
    package = DIST / f"drafter_{debian_version(stated)}_{MACHINES[machine]}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return package


def make_app_dir() -> Path:
    """dist/Drafter.AppDir, laid out as appimagetool asks (docs.appimage.org, "AppDir")."""
    tree = DIST / "Drafter.AppDir"
    lay_out(tree)
    shutil.copy2(PACKAGING / "AppRun", tree / "AppRun")
    (tree / "AppRun").chmod(0o755)
    (tree / "drafter.desktop").symlink_to("usr/share/applications/drafter.desktop")
    icon = Path("usr/share/icons/hicolor/scalable/apps/drafter.svg")
    (tree / "drafter.svg").symlink_to(icon)
    (tree / ".DirIcon").symlink_to(icon)
    return tree


def make_app_image(tree: Path, stated: str, machine: str) -> Path:
    """dist/Drafter-VERSION-MACHINE.AppImage; NotMade, with the cause, where it cannot be made."""
    image = DIST / f"Drafter-{stated}-{machine}.AppImage"
    image.unlink(missing_ok=True)
    if tool := shutil.which("appimagetool"):
        environ = {**os.environ, "ARCH": machine}
        subprocess.run([tool, "--no-appstream", str(tree), str(image)], env=environ, check=True)
    else:
        appimage.add_licences(tree / "usr" / "share" / "doc" / "drafter")
        appimage.make(tree, image)
    return image


def main() -> int:
    """Make what can be made here, and say where it lies."""
    if not FOLDER.is_dir():
        print("There is no dist/drafter yet: run packaging/build.py first.", file=sys.stderr)
        return 1
    stated = version((ROOT / "drafter" / "__init__.py").read_text(encoding="utf-8"))
    machine = os.uname().machine
    if shutil.which("dpkg-deb"):
        package = make_deb(stated, machine)
        print(f"{package}: {package.stat().st_size / 1e6:.0f} MB")
    else:
        print("No .deb: dpkg-deb is not installed.")
    tree = make_app_dir()
    try:
        image = make_app_image(tree, stated, machine)
        print(f"{image}: {image.stat().st_size / 1e6:.0f} MB")
    except appimage.NotMade as cause:
        print(f"{tree}: no AppImage of it: {cause}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

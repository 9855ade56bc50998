"""Install each package in dist/ into a folder, start it as a user would, and drive it by smoke.py.

Needs a display for the window's time; starts Xvfb where there is none. `make package-test`.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from smoke import STARTS, Broken, Smoke, main

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
_UNTIL_REMOVED = 10.0
"""Seconds after its end until what an AppImage ran from must be gone."""


@contextlib.contextmanager
def display() -> Iterator[None]:
    """A display for the time of the tests: the one that is there, or an Xvfb of our own."""
    if os.environ.get("DISPLAY") or not shutil.which("Xvfb"):
        yield
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as numbers:
            os.environ["DISPLAY"] = f":{numbers.readline().strip()}"
        try:
            yield
        finally:
            del os.environ["DISPLAY"]
            server.terminate()


def test_folder() -> None:
    """The folder itself, carried elsewhere, since a user unpacks it where he likes."""
    with tempfile.TemporaryDirectory() as place:
        moved = Path(place, "a folder with a space")
        shutil.copytree(DIST / "drafter", moved, symlinks=True)
        _drive(moved)


def test_deb() -> None:
    """The .deb: unpacked, driven through its links in usr/bin, and read by dpkg as well formed."""
    (package,) = DIST.glob("drafter_*.deb")
    subprocess.run(["dpkg-deb", "--info", str(package)], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(["dpkg-deb", "-x", str(package), place], check=True)
        for name in ("applications/drafter.desktop", "mime/packages/drafter.xml"):
            if not Path(place, "usr", "share", name).is_file():
                raise Broken(f"{package.name} lacks usr/share/{name}")
        _drive(Path(place, "usr", "bin"))


def test_app_dir() -> None:
    """The AppDir: its AppRun as command line and as window; the AppImage itself where there is one."""
    _start(DIST / "Drafter.AppDir" / "AppRun", "as it is")
    images = list(DIST.glob("Drafter-*.AppImage"))
    for image in images:
        _start(image, "unpacked")
        if os.access("/dev/fuse", os.R_OK | os.W_OK):
            _start(image, "mounted")
        else:
            print(f"{image.name}: not tried mounted, since there is no FUSE here.")
    if not images:
        print("No AppImage was made here: only its AppDir was tried.")


def _start(starter: Path, way: str) -> None:
    """Drive an AppRun or AppImage, and see that it takes away what it unpacked or mounted."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as place:
        smoke = Smoke(starter.parent, Path(home))
        smoke.console = smoke.window_program = starter
        smoke.environ["APPIMAGE_EXTRACT_AND_RUN"] = "1" if way == "unpacked" else "0"
        smoke.environ["TMPDIR"] = place
        docx = smoke.commands()
        platform = "" if os.environ.get("DISPLAY") else "offscreen"
        median = statistics.median(smoke.window(docx, platform) for _ in range(STARTS))
        print(f"{starter.name}, {way}: the window shows the text after {median:.2f} s.")
        end = time.monotonic() + _UNTIL_REMOVED
        while (left := list(Path(place).glob(".mount_*"))) and time.monotonic() < end:
            time.sleep(0.1)
        if left:
            raise Broken(f"{starter.name} leaves {left[0].name} behind")


def test_wheel() -> None:
    """The wheel: built, installed with its libraries into an empty environment as pipx does, and driven.

    Here and not in `make test`, since pip fetches the libraries from the package index, some 400 MB when
    installed. `tests/packaging/test_wheel.py` does the same with the libraries that are here already.
    """
    with tempfile.TemporaryDirectory() as place:
        own, dist = Path(place, "environment"), Path(place, "dist")
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(dist)]
        subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        (wheel,) = dist.glob("drafter-*.whl")
        programs = own / ("Scripts" if os.name == "nt" else "bin")
        smoke = Smoke(programs, Path(place))
        # Without what leads elsewhere: nothing of this environment may be found from there.
        subprocess.run([sys.executable, "-m", "venv", str(own)], env=smoke.environ, check=True)
        pip = [str(programs / "python"), "-m", "pip", "install", "-q"]
        quiet = ["--disable-pip-version-check", "-c", str(ROOT / "constraints.txt")]
        subprocess.run([*pip, *quiet, str(wheel)], env=smoke.environ, check=True)
        if str(own.resolve()) not in smoke.run("doctor"):
            raise Broken("the program that was started is not the one that was installed")
        docx = smoke.commands()
        said = smoke.run("clause", "render", "report-on-implementation", "--set", "session=82")
        if "a report on the implementation" not in said:
            raise Broken("the template was not rendered")
        smoke.run("convert", docx, "alone.pdf")
        if not Path(place, "alone.pdf").read_bytes().startswith(b"%PDF-"):
            raise Broken("the PDF was not written")


def _drive(folder: Path) -> None:
    if main([str(folder)]):
        raise Broken(f"what lies in {folder} does not work")


def run() -> int:
    """All tests, one after the other; 1 at the first that fails."""
    with display():
        for test in (test_wheel, test_folder, test_deb, test_app_dir):
            print(f"== {(test.__doc__ or '').partition(':')[0].partition(',')[0]}", flush=True)
            try:
                test()
            except (Broken, OSError, ValueError, subprocess.CalledProcessError) as error:
                print(f"Not right: {error}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(run())

"""Our own start of an AppImage: it mounts or unpacks what follows it, runs that, and clears away."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.packaging.scripts import script

appimage = script("appimage")
system_packages = script("system_packages")
_APP_RUN = """\
#!/bin/sh
echo "APPDIR=$APPDIR"
echo "APPIMAGE=$APPIMAGE"
echo "OWD=$OWD"
echo "$# $1 $2"
cat "$APPDIR/a folder/large" | wc -c
exit 7
"""
_LARGE = 300_001
_WAYS = [
    "unpacked",
    pytest.param(
        "mounted",
        marks=pytest.mark.skipif(
            not os.access("/dev/fuse", os.R_OK | os.W_OK), reason="there is no FUSE here"
        ),
    ),
]


@pytest.fixture(scope="module")
def image(tmp_path_factory) -> Path:
    if wanting := appimage.missing():
        pytest.skip(f"not installed: {', '.join(wanting)}")
    folder = tmp_path_factory.mktemp("made")
    tree = folder / "Small.AppDir"
    (tree / "a folder").mkdir(parents=True)
    (tree / "a folder" / "large").write_bytes(os.urandom(_LARGE))
    (tree / "link").symlink_to("a folder/large")
    (tree / "AppRun").write_text(_APP_RUN)
    (tree / "AppRun").chmod(0o755)
    made: Path = folder / "Small.AppImage"
    appimage.make(tree, made)
    return made


def run(image: Path, *arguments: str, cwd: Path, **environ: str):
    return subprocess.run(
        [str(image), *arguments],
        cwd=cwd,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_it_is_of_type_2_and_knows_where_its_image_begins(image, tmp_path):
    whole = image.read_bytes()
    offset = int(run(image, "--appimage-offset", cwd=tmp_path).stdout)
    assert whole[:4] == b"\x7fELF"
    assert whole[8:11] == b"AI\x02"
    assert whole[offset : offset + 4] == b"hsqs"  # squashfs, little-endian


@pytest.mark.parametrize("way", _WAYS)
def test_it_runs_and_leaves_nothing_behind(image, tmp_path, way):
    place = tmp_path / "temporary"
    place.mkdir()
    asked = "1" if way == "unpacked" else "0"
    done = run(image, "a b", "c", cwd=tmp_path, TMPDIR=str(place), APPIMAGE_EXTRACT_AND_RUN=asked)
    said = done.stdout.splitlines()
    assert done.returncode == 7, done.stderr
    assert said[0].startswith(f"APPDIR={place}/.mount_drafter")
    assert said[1:] == [f"APPIMAGE={image}", f"OWD={tmp_path}", "2 a b c", str(_LARGE)]
    end = time.monotonic() + 5
    while list(place.iterdir()) and time.monotonic() < end:
        time.sleep(0.02)
    assert not list(place.iterdir())


def test_the_option_to_unpack_and_run_is_kept_from_the_program(image, tmp_path):
    said = run(image, "--appimage-extract-and-run", "x", cwd=tmp_path).stdout.splitlines()
    assert said[3] == "1 x "


def test_it_unpacks_for_good(image, tmp_path):
    assert run(image, "--appimage-extract", cwd=tmp_path).returncode == 0
    root = tmp_path / "squashfs-root"
    made_from = image.parent / "Small.AppDir"
    assert sorted(p.name for p in root.iterdir()) == ["AppRun", "a folder", "link"]
    assert (root / "link").is_symlink()
    assert (root / "link").read_bytes() == (made_from / "link").read_bytes()
    assert os.access(root / "AppRun", os.X_OK)
    again = run(image, "--appimage-extract", cwd=tmp_path)
    assert again.returncode == 127
    assert again.stderr == (
        "Drafter could not be started: squashfs-root cannot be written (File exists); "
        "choose a folder with room that has none yet.\n"
    )


def test_a_damaged_image_is_one_sentence(image, tmp_path):
    offset = int(run(image, "--appimage-offset", cwd=tmp_path).stdout)
    cut = tmp_path / "Cut.AppImage"
    cut.write_bytes(image.read_bytes()[: offset + 40])
    cut.chmod(0o755)
    done = run(cut, cwd=tmp_path)
    assert done.returncode == 127
    assert done.stderr.splitlines()[-1].startswith(
        "Drafter could not be started: its file is damaged"
    )


def test_what_is_wanting_is_named_and_stops_nothing(monkeypatch, tmp_path):
    monkeypatch.setattr(appimage.shutil, "which", lambda _program: None)
    assert "squashfs-tools" in appimage.missing()
    with pytest.raises(appimage.NotMade, match="needs the Debian packages"):
        appimage.make_runtime(tmp_path / "runtime")


def test_the_packages_for_it_are_only_wishes(monkeypatch):
    monkeypatch.setattr(system_packages.appimage, "missing", lambda: ("squashfs-tools",))
    monkeypatch.setattr(system_packages.shutil, "which", lambda _program: None)
    monkeypatch.setattr(system_packages.sys, "platform", "linux")
    assert system_packages.look("appimage") == system_packages.Missing(wishes=("squashfs-tools",))

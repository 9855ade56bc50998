"""The wheel holds the program's data, and finds it where it is installed, whatever lies around."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIND = """
import sys
sys.path.insert(0, sys.argv[1])
from drafter import paths
print(paths.resource("samples", "a-res-55-105.txt"))
print(paths.template())
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("drafter-*.whl")
    return built


def test_it_holds_all_data_and_nothing_else(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    for kind in ("resources", "templates"):
        files = [path for path in (ROOT / kind).rglob("*") if path.is_file()]
        wanted = {f"drafter/_data/{path.relative_to(ROOT).as_posix()}" for path in files}
        assert wanted
        assert wanted - names == set()
    manual = tomllib.loads((ROOT / "resources" / "manual.toml").read_text(encoding="utf-8"))
    papers = {f"drafter/_data/docs/{chapter['file']}" for chapter in manual["chapters"]}
    pictures = {
        f"drafter/_data/docs/{name}"
        for chapter in manual["chapters"]
        for name in re.findall(
            r"\]\((?:\.\./)?(screenshots/[\w.-]+)\)",
            (ROOT / "docs" / chapter["file"]).read_text(encoding="utf-8"),
        )
    }
    assert len(pictures) > 10
    assert {name for name in names if "/docs/" in name} == papers | pictures
    assert "drafter/py.typed" in names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"drafter"}


def test_it_starts_both_programs(wheel: Path):
    archive = zipfile.ZipFile(wheel)
    (entry_points,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
    text = archive.read(entry_points).decode()
    assert "[console_scripts]\ndrafter = drafter.cli:main" in text
    assert "[gui_scripts]\ndrafter-gui = drafter.app.main:main" in text


def test_what_is_installed_finds_its_data(wheel: Path, tmp_path: Path):
    target = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(target), str(wheel)], check=True, capture_output=True)
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", FIND, str(target)],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    data = target.resolve() / "drafter" / "_data"
    assert run.stdout.split("\n") == [
        str(data / "resources" / "samples" / "a-res-55-105.txt"),
        str(data / "templates"),
        "",
    ]


@pytest.mark.slow
def test_it_works_in_an_environment_of_its_own(wheel: Path, tmp_path: Path):
    """As `pipx install .` makes one; the libraries come from here, Drafter from the wheel alone."""
    own = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(own)], check=True)
    bin_folder = own / ("Scripts" if os.name == "nt" else "bin")
    (packages,) = [p for p in own.rglob("site-packages") if p.is_dir()]
    pip = [sys.executable, "-m", "pip", "--python", str(bin_folder / "python"), "install"]
    options = ["--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, *options, str(wheel)], check=True, capture_output=True)
    # A plain path: the .pth files there, the editable Drafter's among them, are not read.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    alien = ("PYTHONPATH", "VIRTUAL_ENV")
    environ = {name: value for name, value in os.environ.items() if name not in alien}
    environ["DRAFTER_HOME"] = str(tmp_path / "home")

    def drafter(*arguments: str) -> str:
        command = [str(bin_folder / "drafter"), *arguments]
        run = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        return run.stdout

    assert str(own.resolve()) in drafter("doctor")
    assert "a report on the implementation" in drafter(
        "clause", "render", "report-on-implementation", "--set", "session=82"
    )
    sample = packages / "drafter" / "_data" / "resources" / "samples" / "a-res-55-105.txt"
    drafter("convert", str(sample), "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    drafter("convert", str(sample), "out.docx")
    assert json.loads(drafter("inspect", "out.docx", "--json"))["symbol"] == "A/RES/55/105"

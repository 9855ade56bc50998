"""What a frozen build leaves out is nothing that the program uses."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.scripts import ROOT, script

slim = script("slim")
DENY = slim.denylist()

WITHOUT = """
import importlib, pkgutil, sys
sys.path.insert(0, "packaging")
from slim import denylist
deny = denylist()

class Denied:
    def find_spec(self, name, path=None, target=None):
        if deny.denies_module(name):
            raise ModuleNotFoundError(f"{name} is denied", name=name)

for name in [name for name in sys.modules if deny.denies_module(name)]:
    del sys.modules[name]
sys.meta_path.insert(0, Denied())
import drafter
for module in pkgutil.walk_packages(drafter.__path__, "drafter."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
from drafter.cli import main
main(["demo", "--to", sys.argv[1]])
"""


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_no_file_of_the_program_imports_what_is_denied():
    files = list((ROOT / "drafter").rglob("*.py"))
    assert len(files) > 100
    denied = {(f.name, name) for f in files for name in imported(f) if DENY.denies_module(name)}
    assert denied == set()


def test_the_program_works_where_what_is_denied_is_not_there(tmp_path: Path):
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(tmp_path)], cwd=ROOT, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "demo.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "demo.docx").exists()


@pytest.mark.parametrize("name", ["QtCore", "QtGui", "QtWidgets", "QtSvg"])
def test_what_the_window_needs_stays(name: str):
    assert not DENY.denies_module(f"PySide6.{name}")
    assert not DENY.denies_file(f"PySide6/{name}.abi3.so")


@pytest.mark.parametrize(
    ("path", "denied"),
    [
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", False),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", False),
        ("resources/icons/drafter.svg", False),
    ],
)
def test_files(path: str, denied: bool):
    assert DENY.denies_file(path) is denied


def test_a_denied_file_goes_with_its_empty_folder(tmp_path: Path):
    translations = tmp_path / "PySide6" / "Qt" / "translations"
    translations.mkdir(parents=True)
    (translations / "qt_fr.qm").write_bytes(b"12345")
    (tmp_path / "kept.txt").write_bytes(b"1")
    assert slim.slim(tmp_path, DENY) == 5
    assert [path.name for path in tmp_path.iterdir() if path.name != "PySide6"] == ["kept.txt"]
    assert not translations.exists()

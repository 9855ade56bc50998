"""Modules stay short, folders say what they are, and the tests mirror the package."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.rules import MAX_LINES, too_long
from tests.architecture.sources import PRODUCT, ROOT, sources


def undescribed_folders(top: Path) -> list[str]:
    """Folders with Python files and no `__init__.py` whose docstring says what they hold."""
    found = []
    for folder in sorted({path.parent for path in top.rglob("*.py")}):
        init = folder / "__init__.py"
        text = init.read_text(encoding="utf-8") if init.exists() else ""
        if not ast.get_docstring(ast.parse(text)):
            found.append(folder.relative_to(top.parent).as_posix())
    return found


def test_no_module_is_too_long():
    assert [fault for s in sources(PRODUCT) for fault in too_long(s.module, s.text)] == []


def test_a_module_that_is_too_long_is_found():
    assert too_long("drafter.x", "\n" * MAX_LINES) == []
    assert too_long("drafter.x", "\n" * (MAX_LINES + 1)) == ["drafter.x: 401 lines, more than 400"]


def test_every_folder_says_what_it_is():
    tops = [ROOT / name for name in (PRODUCT, "tests", "benchmarks") if (ROOT / name).exists()]
    assert [fault for top in tops for fault in undescribed_folders(top)] == []


def test_a_folder_that_does_not_say_is_found(tmp_path):
    for name, init in (("good", '"""What it is."""'), ("empty", ""), ("code", "x = 1")):
        (tmp_path / "top" / name).mkdir(parents=True)
        (tmp_path / "top" / name / "__init__.py").write_text(init)
    (tmp_path / "top" / "bare").mkdir()
    (tmp_path / "top" / "bare" / "module.py").write_text("")
    assert undescribed_folders(tmp_path / "top") == ["top/bare", "top/code", "top/empty"]


def test_packaging_is_no_package():
    """An `__init__.py` there would hide the library of the same name that pytest and pip use."""
    assert not (ROOT / "packaging" / "__init__.py").exists()

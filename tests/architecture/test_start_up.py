"""What is slow to import is not imported before it is needed."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.sources import ROOT

SLOW = ("docx", "typst", "sqlite_utils", "spellchecker", "jinja2", "lxml")
PROGRAM = "import sys, importlib; importlib.import_module(sys.argv[1]); print(*sys.modules)"


def loaded_by(module: str, *, path: str = str(ROOT)) -> set[str]:
    """The top-level modules that are loaded once a fresh interpreter has imported `module`."""
    run = subprocess.run(
        [
            sys.executable,
            "-P",
            "-c",
            f"import sys; sys.path.insert(0, {path!r}); {PROGRAM}",
            module,
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in run.stdout.split()}


def test_the_command_line_loads_nothing_slow():
    assert loaded_by("drafter.cli") & {*SLOW, "PySide6"} == set()


def test_the_window_loads_nothing_slow_but_qt():
    loaded = loaded_by("drafter.app.main")
    assert loaded & set(SLOW) == set()
    assert "PySide6" in loaded


def test_a_slow_import_is_found(tmp_path):
    (tmp_path / "hasty.py").write_text("from lxml import etree\n")
    (tmp_path / "patient.py").write_text("def f():\n    from lxml import etree\n")
    assert "lxml" in loaded_by("hasty", path=str(tmp_path))
    assert "lxml" not in loaded_by("patient", path=str(tmp_path))

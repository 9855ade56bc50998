from __future__ import annotations

from pathlib import Path

from drafter.formats.registry import read_file
from tests.cli.conftest import Run


def test_the_demonstration_names_each_step_and_each_path(run: Run, tmp_path: Path) -> None:
    ran = run("demo", "--to", tmp_path / "demo")
    assert ran.status == 0
    for number in range(1, 6):
        assert f"{number}. " in ran.out
    docx, pdf = tmp_path / "demo" / "demo.docx", tmp_path / "demo" / "demo.pdf"
    assert str(docx) in ran.out
    assert str(pdf) in ran.out
    assert pdf.read_bytes().startswith(b"%PDF")
    operative = [p for p in read_file(docx).draft.current.paragraphs if p.kind == "operative"]
    assert len(operative) == 18

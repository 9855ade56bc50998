"""LibreOffice as a reader other than ours, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

WORD = "docx:MS Word 2007 XML"
with_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)


def through_libreoffice(source: Path, kind: str = WORD, *options: str) -> bytes:
    """The file as LibreOffice saves it after reading it; `kind` is a suffix, or suffix:filter."""
    folder = source.parent
    out = folder / "out"
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
            "--convert-to", kind, "--outdir", str(out), *options, str(source),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (out / f"{source.stem}.{kind.partition(':')[0]}").read_bytes()

"""The project's own Python files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.architecture.imports import Import, imports_of

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = "drafter"
FOLDERS = (PRODUCT, "tests", "benchmarks", "packaging")


@dataclass(frozen=True)
class Source:
    """One Python file: its path, dotted module name and text."""

    path: Path
    module: str
    text: str

    @property
    def imports(self) -> list[Import]:
        return imports_of(self.text, self.module, is_package=self.path.name == "__init__.py")


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """Every Python file under `folders` of the project, all FOLDERS when none is given."""
    paths = [path for name in folders or FOLDERS for path in sorted((ROOT / name).rglob("*.py"))]
    return tuple(Source(path, _module(path), path.read_text(encoding="utf-8")) for path in paths)


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

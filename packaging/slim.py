"""Take out of a frozen folder what slim.toml denies, and the libraries that nothing then needs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

LIST = Path(__file__).resolve().parent / "slim.toml"


@dataclass(frozen=True, slots=True)
class Denylist:
    """`modules` are not frozen; `files` go after the build; `orphans` go when nothing needs them;
    `strip` lose their debugging symbols."""

    modules: list[str]
    files: list[str]
    orphans: list[str]
    strip: list[str]

    def denies_module(self, name: str) -> bool:
        """Whether the module `name` or a package around it is denied."""
        return any(name == denied or name.startswith(f"{denied}.") for denied in self.modules)

    def denies_file(self, path: str) -> bool:
        """Whether the file at `path`, relative to `_internal`, with slashes, is denied."""
        return any(_pattern(glob).fullmatch(path) for glob in self.files)

    def may_be_orphan(self, name: str) -> bool:
        """Whether a file of this name is a shared library, which goes when nothing needs it."""
        return any(fnmatch(name, glob) for glob in self.orphans)


def denylist(path: Path = LIST) -> Denylist:
    """The list as it stands in slim.toml."""
    return Denylist(**tomllib.loads(path.read_text(encoding="utf-8")))


def slim(internal: Path, deny: Denylist) -> int:
    """Delete from the folder `_internal`; the bytes that went."""
    before = size(internal)
    for path in sorted(internal.rglob("*")):
        if not path.is_dir() and deny.denies_file(path.relative_to(internal).as_posix()):
            path.unlink()
    while (
        sys.platform == "linux"
        and shutil.which("readelf")
        and (orphans := _orphans(internal, deny))
    ):
        for path in orphans:
            path.unlink()
    _strip(internal, deny)
    for folder in sorted(internal.rglob("*"), reverse=True):
        if folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir()):
            folder.rmdir()
    return before - size(internal)


def _strip(internal: Path, deny: Denylist) -> None:
    if not shutil.which("strip") or sys.platform != "linux":
        return
    for glob in deny.strip:
        for path in internal.glob(glob):
            if not path.is_symlink():
                subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def size(folder: Path) -> int:
    """The bytes of all files under `folder`; a link counts nothing."""
    return sum(f.lstat().st_size for f in folder.rglob("*") if f.is_file() and not f.is_symlink())


def needed(objects: list[Path]) -> set[str]:
    """The names of the libraries that these ELF files ask for."""
    if not objects:
        return set()
    run = subprocess.run(["readelf", "-dW", *objects], capture_output=True, text=True, check=False)
    return set(re.findall(r"\(NEEDED\).*\[([^]]+)\]", run.stdout))


def _orphans(internal: Path, deny: Denylist) -> list[Path]:
    """Libraries that no ELF file under `internal` names. Modules and plugins are no libraries:
    they are opened by path."""
    objects = [p for p in internal.rglob("*") if ".so" in p.name and not p.is_dir()]
    names = needed([p for p in objects if not p.is_symlink()])
    candidates = [p for p in objects if deny.may_be_orphan(p.name) and _is_library(p, internal)]
    kept = {p.resolve() for p in candidates if p.name in names}
    return [p for p in candidates if p.name not in names and p.resolve() not in kept]


def _is_library(path: Path, internal: Path) -> bool:
    relative = path.relative_to(internal)
    at_the_top = len(relative.parts) == 1 and path.name.startswith("lib")
    return (at_the_top and not path.name.startswith("libpython")) or relative.parts[:3] == (
        "PySide6",
        "Qt",
        "lib",
    )


def _pattern(glob: str) -> re.Pattern[str]:
    """A glob in which `*` stops at a slash and `**` does not."""
    parts = re.split(r"(\*\*|\*|\[!?[^]]+\])", glob)
    known = {"**": ".*", "*": "[^/]*"}
    return re.compile(
        "".join(
            known.get(part) or (part.replace("[!", "[^") if part[:1] == "[" else re.escape(part))
            for part in parts
        )
    )

"""Make an AppImage of type 2 where there is no appimagetool: our own runtime, then a squashfs image.

Needs a C compiler, mksquashfs and the static libraries that SOURCES names; `system_packages.py
appimage` finds what is missing. The runtime is linked statically, so it runs on any Linux.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

RUNTIME = Path(__file__).resolve().parent / "appimage_runtime.c"
MAGIC = b"AI\x02"
"""At offset 8 of the ELF file: an AppImage of type 2 (AppImageSpec, draft, "Type 2 image format")."""
MAGIC_AT = 8
SOURCES = {
    "libsquashfuse-dev": Path("/usr/include/squashfuse/ll.h"),
    "libfuse3-dev": Path("/usr/include/fuse3/fuse_lowlevel.h"),
    "libzstd-dev": Path("/usr/include/zstd.h"),
    "zlib1g-dev": Path("/usr/include/zlib.h"),
}
"""By Debian package, a header by which to see that its static library is here."""
PROGRAMS = {"gcc": "cc", "libc6-dev": "cc", "squashfs-tools": "mksquashfs", "binutils": "strip"}
_LIBRARIES = ("-lsquashfuse_ll", "-lfuse3", "-lzstd", "-lz", "-lpthread")
_PACKED = ("-comp", "zstd", "-Xcompression-level", "15", "-b", "128K", "-no-xattrs", "-root-owned")


class NotMade(Exception):
    """Why no AppImage can be made here, in one sentence."""


def missing() -> tuple[str, ...]:
    """The Debian packages that are wanting for `make`."""
    programs = {name for name, program in PROGRAMS.items() if not shutil.which(program)}
    return tuple(sorted(programs | {n for n, header in SOURCES.items() if not header.exists()}))


def make_runtime(target: Path) -> None:
    """Link the runtime and give it the magic bytes; NotMade where it cannot be linked."""
    if wanting := missing():
        raise NotMade(f"an AppImage needs the Debian packages {', '.join(wanting)}.")
    link = ["cc", "-O2", "-static", "-Wall", "-o", str(target), str(RUNTIME), *_LIBRARIES]
    done = subprocess.run(link, capture_output=True, text=True, check=False)
    if done.returncode:
        cause = next((row for row in done.stderr.splitlines() if "error" in row), "see cc")
        raise NotMade(f"the start of an AppImage could not be linked ({cause.strip()}).")
    subprocess.run(["strip", "--strip-all", str(target)], check=True)
    with target.open("r+b") as file:
        file.seek(MAGIC_AT)
        file.write(MAGIC)


def add_licences(folder: Path) -> None:
    """The terms of the libraries that the runtime holds, which they ask to be passed on."""
    for name in SOURCES:
        text = Path("/usr/share/doc", name, "copyright")
        if text.exists():
            shutil.copyfile(text, folder / f"copyright-{name.removesuffix('-dev')}")


def make(tree: Path, image: Path) -> None:
    """Write the AppImage of the AppDir `tree`; NotMade where something is wanting."""
    with tempfile.TemporaryDirectory() as place:
        runtime, packed = Path(place, "runtime"), Path(place, "image")
        make_runtime(runtime)
        command = ["mksquashfs", str(tree), str(packed), *_PACKED, "-noappend", "-quiet"]
        subprocess.run([*command, "-no-progress"], check=True, stdout=subprocess.DEVNULL)
        with image.open("wb") as out:
            for part in (runtime, packed):
                with part.open("rb") as source:
                    shutil.copyfileobj(source, out)
    image.chmod(0o755)

"""Files in zip archives, named as "archive.zip/folder/file.xml"."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import zipfile

_LARGEST = 50 * 1024 * 1024
_MOST_MEMBERS = 50_000
_HIGHEST_RATIO = 200
"""XML packs to a tenth; what unpacks to two hundred times its size is made to harm."""


def is_archive(name: str) -> bool:
    """Whether a file is a zip archive, by its name."""
    return name.lower().endswith(".zip")


def members_of(path: Path, suffixes: Collection[str]) -> list[Path]:
    """The files in an archive that have one of these suffixes, sorted. Raises OSError with a sentence."""
    with _opened(path) as archive:
        names = archive.namelist()
    if len(names) > _MOST_MEMBERS:
        raise OSError(0, f"The archive has {len(names):,} files: unpack it and add its folders")
    return sorted(
        path / name
        for name in names
        if PurePath(name).suffix.lower() in suffixes and PurePath(name).name[0] not in ".~"
    )


def size_of(path: str) -> int:
    """The size of a file in bytes, also of one in an archive. Raises OSError."""
    archive, member = _split(path)
    if archive is None:
        return Path(path).stat().st_size
    with _opened(archive) as opened:
        info = _info(opened, member)
        return info.file_size


def bytes_of(path: str) -> bytes:
    """The bytes of a file, also of one in an archive. Raises OSError with a sentence."""
    import zipfile
    import zlib

    archive, member = _split(path)
    if archive is None:
        return Path(path).read_bytes()
    with _opened(archive) as opened:
        info = _info(opened, member)
        if info.file_size > _LARGEST or info.file_size > _HIGHEST_RATIO * max(
            1, info.compress_size
        ):
            raise OSError(0, "The file in the archive unpacks to far more than a resolution has")
        try:
            with opened.open(info) as file:
                return file.read(_LARGEST + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            RuntimeError,
            NotImplementedError,
            EOFError,
        ) as error:
            raise OSError(0, f"The file cannot be unpacked ({error})") from error


def _split(path: str) -> tuple[Path | None, str]:
    """The archive and the name in it; None for a file of its own."""
    if Path(path).exists():
        return None, ""
    for folder in Path(path).parents:
        if is_archive(folder.name) and folder.is_file():
            return folder, Path(path).relative_to(folder).as_posix()
    return None, ""


def _opened(path: Path) -> zipfile.ZipFile:
    import zipfile

    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise OSError(0, f"The archive cannot be opened ({error}): make it anew") from error


def _info(archive: zipfile.ZipFile, member: str) -> zipfile.ZipInfo:
    try:
        return archive.getinfo(member)
    except KeyError as error:
        raise OSError(0, f"The archive has no file {member} any more") from error

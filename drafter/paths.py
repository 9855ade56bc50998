"""The one door to the program's data files and to the user's folders.

Data files lie in three places: beside the source (`resources/`, `templates/`), inside an installed
package (`drafter/_data/`), or in the folder of a frozen build. No other module may know which.

The user's folders follow each system's custom, or all lie under the folder that the environment
variable DRAFTER_HOME names: for a copy carried on a stick, and for tests.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HOME_VARIABLE = "DRAFTER_HOME"
_PRIVATE = 0o700
_PACKAGE = Path(__file__).resolve().parent


class MissingDataError(FileNotFoundError):
    """A data file of the program itself is not there: the installation is damaged."""


class FolderUnavailableError(OSError):
    """A folder of the user cannot be found, made or entered; the text is fit to be shown."""


class UserFolders(NamedTuple):
    """Where a system keeps what a program stores (`data`) and how it is set up (`config`)."""

    data: Path
    config: Path


def resource(*parts: str) -> Path:
    """The file or folder `resources/<parts>` of the program.

    Each part is a name or a relative path with forward slashes. Raises ValueError for a part that
    could lead elsewhere (absolute, a drive, `..`), MissingDataError when nothing is there.
    """
    return _data("resources", parts)


def template(*parts: str) -> Path:
    """The file or folder `templates/<parts>` of the program; parts and errors as in `resource`."""
    return _data("templates", parts)


def document(*parts: str) -> Path:
    """The file `docs/<parts>` that the help shows; parts and errors as in `resource`."""
    return _data("docs", parts)


def user_data_dir() -> Path:
    """The folder of what the program keeps for the user; made, private to him, where absent."""
    return _made(_user_folders().data)


def user_config_dir() -> Path:
    """The folder of the user's settings; made, private to him, where absent."""
    return _made(_user_folders().config)


def journal_dir() -> Path:
    """The folder of the journals that bring unsaved work back after a crash."""
    return _made(user_data_dir() / "journal")


def backup_dir() -> Path:
    """The folder of the copies made before a file is replaced."""
    return _made(user_data_dir() / "backups")


def library_path() -> Path:
    """The file of the user's clause library. Its folder exists; the file may not yet."""
    return user_data_dir() / "library.sqlite"


def keep_private(file: Path) -> None:
    """Let nobody but the user read `file`, where it lies in a folder of his; files elsewhere stay.

    His folders are private too, unless they were there before with another mode.
    """
    folders = _user_folders()
    if any(file.absolute().is_relative_to(folder) for folder in (folders.data, folders.config)):
        with contextlib.suppress(OSError):
            file.chmod(0o600)


def standard_folders(platform: str, environ: Mapping[str, str], home: Path) -> UserFolders:
    """Where `platform` (as `sys.platform` names it) keeps a program's files for a user.

    Windows: the known folders, through LOCALAPPDATA and APPDATA. macOS: Application Support.
    Elsewhere: the XDG Base Directory Specification, which says that a relative value of its
    variables is to be ignored.
    """
    if platform == "win32":
        local = environ.get("LOCALAPPDATA") or home / "AppData" / "Local"
        roaming = environ.get("APPDATA") or home / "AppData" / "Roaming"
        return UserFolders(Path(local, "Drafter"), Path(roaming, "Drafter"))
    if platform == "darwin":
        support = home / "Library" / "Application Support" / "Drafter"
        return UserFolders(support, support / "settings")
    data = _absolute(environ.get("XDG_DATA_HOME")) or home / ".local" / "share"
    config = _absolute(environ.get("XDG_CONFIG_HOME")) or home / ".config"
    return UserFolders(data / "drafter", config / "drafter")


def _user_folders() -> UserFolders:
    chosen = os.environ.get(HOME_VARIABLE, "").strip()
    try:
        if chosen:
            base = Path(chosen).expanduser().absolute()
            return UserFolders(base / "data", base / "config")
        return standard_folders(sys.platform, os.environ, Path.home())
    except RuntimeError as error:  # no home folder is known
        raise FolderUnavailableError(
            f"Your home folder cannot be found: set {HOME_VARIABLE} to a folder that Drafter may use."
        ) from error


def _absolute(value: str | None) -> Path | None:
    return Path(value) if value and Path(value).is_absolute() else None


def _made(folder: Path) -> Path:
    """`folder`, made where absent. Only folders made here get the private mode."""
    missing = [folder, *folder.parents]
    try:
        for path in reversed(missing[: _first_existing(missing)]):
            path.mkdir(mode=_PRIVATE, exist_ok=True)
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError("no permission to read and write there")
    except OSError as error:
        cause = error.strerror or str(error)
        raise FolderUnavailableError(
            f"The folder {folder} cannot be used ({cause}): mend it, or set {HOME_VARIABLE} to another."
        ) from error
    return folder


def _first_existing(chain: list[Path]) -> int:
    return next((index for index, path in enumerate(chain) if path.is_dir()), len(chain))


def _data(kind: str, parts: tuple[str, ...]) -> Path:
    names = [name for part in parts for name in _safe_names(part)]
    for root in _roots():
        path = root.joinpath(kind, *names)
        if path.exists():
            return path
    raise MissingDataError(
        f"The program's file {'/'.join([kind, *names])} is missing: install Drafter again."
    )


def _safe_names(part: str) -> tuple[str, ...]:
    """The names in `part`, which may not lead out of its folder on any system."""
    path = PurePosixPath(part)
    windows = PureWindowsPath(part)
    outside = ".." in windows.parts or path.is_absolute() or windows.drive or windows.root
    if not part or "\0" in part or "\\" in part or outside:
        raise ValueError(f"not a relative path inside the program's data: {part!r}")
    return path.parts


def _roots() -> Iterator[Path]:
    """The folders that may hold `resources/` and `templates/`, the likeliest first."""
    if getattr(sys, "frozen", False):
        unpacked = getattr(sys, "_MEIPASS", None)
        if unpacked:
            yield Path(unpacked)
        yield Path(sys.executable).resolve().parent
    yield _PACKAGE / "_data"
    yield _PACKAGE.parent

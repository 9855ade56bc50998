"""Word 97 in, through an installed LibreOffice that makes a .docx of it.

LibreOffice runs out of sight in a profile of its own that is thrown away, with macros switched off and
links not followed, and is stopped when it takes too long.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from drafter.formats import docx
from drafter.formats.contract import (
    ReadResult,
    ReadWarning,
    UnreadableFile,
    UnsafeFile,
    WarningKind,
)
from drafter.formats.limits import MOST_BYTES, guard_size

FORMAT = "doc"
MOST_SECONDS = 60.0
_NAMES = ("soffice", "libreoffice")
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")
_MAC_PLACE = "Applications/LibreOffice.app/Contents/MacOS/soffice"
_SECURITY = "org.openoffice.Office.Common/Security/Scripting"
_ABSENT = (
    "this is a file of Word 97, which is read through LibreOffice, and LibreOffice was not found: "
    "install it, or save the file as .docx in Word and open that."
)
_FAILED = "LibreOffice could not read this file of Word 97: open it in Word, save it as .docx and open that."
_SLOW = (
    "LibreOffice took more than {seconds:.0f} seconds over this file and was stopped: open it in Word, save "
    "it as .docx and open that."
)


def read(data: bytes) -> ReadResult:
    """The draft of a file of Word 97. Raises UnreadableFile or UnsafeFile."""
    guard_size(data)
    office = find_office()
    if office is None:
        raise UnreadableFile(_ABSENT)
    result = docx.read(converted(office, data))
    noted = ReadWarning(
        WarningKind.NOTED, "the file is of Word 97 and was read through LibreOffice"
    )
    return replace(result, format=FORMAT, warnings=(noted, *result.warnings))


def find_office(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path | None:
    """The program of LibreOffice: on the search path, else where it is usually installed."""
    for name in _NAMES:
        found = shutil.which(name, path=environment.get("PATH", ""))
        if found:
            return Path(found)
    return next((p for p in _usual_places(environment, platform) if p.is_file()), None)


def _usual_places(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    if platform == "win32":
        for variable in _WINDOWS_FOLDERS:
            folder = environment.get(variable)
            if folder:
                yield Path(folder, "LibreOffice", "program", "soffice.com")
    elif platform == "darwin":
        yield Path("/", _MAC_PLACE)
        yield Path(environment.get("HOME", "/"), _MAC_PLACE)
    else:
        yield from (Path("/opt/libreoffice/program/soffice"), Path("/snap/bin/libreoffice"))


def converted(office: Path, data: bytes) -> bytes:
    """The file as .docx. Raises UnreadableFile when the program fails or takes too long."""
    with tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "source.doc"
        source.write_bytes(data)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(settings(), "utf-8")
        try:
            _run(command(office, source, profile, folder / "out"))
        except OSError as error:
            raise UnreadableFile(_FAILED) from error
        result = folder / "out" / "source.docx"
        if not result.is_file():
            raise UnreadableFile(_FAILED)
        if result.stat().st_size > MOST_BYTES:
            raise UnsafeFile(
                "the file becomes larger than any resolution: save the resolution alone in a file."
            )
        return result.read_bytes()


def command(office: Path, source: Path, profile: Path, out: Path) -> list[str]:
    """The command line that makes a .docx of a file."""
    return [
        str(office),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "--nofirststartwizard",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(out),
        str(source),
    ]


def settings() -> str:
    """The settings of the throw-away profile: no macros, no links followed."""
    rows = "".join(
        f'<item oor:path="/{_SECURITY}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for name, value in (
            ("MacroSecurityLevel", "3"),
            ("DisableMacrosExecution", "true"),
            ("DisableActiveContent", "true"),
            ("BlockUntrustedRefererLinks", "true"),
        )
    )
    rows += (
        '<item oor:path="/org.openoffice.Office.Writer/Content/Update">'
        '<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items '
        'xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{rows}</oor:items>'
    )


def _run(arguments: list[str]) -> None:
    """Run to the end or for `MOST_SECONDS`; then the program is ended with all it has started."""
    process = subprocess.Popen(  # noqa: S603 - the program found, and paths of our own making
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        if process.wait(MOST_SECONDS):
            raise UnreadableFile(_FAILED)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(_SLOW.format(seconds=MOST_SECONDS)) from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        taskkill = Path(os.environ.get("SYSTEMROOT", "C:/Windows"), "System32", "taskkill.exe")
        subprocess.run(  # noqa: S603 - a program of the system
            [str(taskkill), "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True
        )
    process.wait()

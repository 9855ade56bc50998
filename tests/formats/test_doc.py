"""Word 97 through LibreOffice; most tests use a stand-in for the program."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from drafter.document.draft import Draft
from drafter.formats import doc, docx, registry
from drafter.formats.contract import UnreadableFile, WriteOptions
from tests.formats.docx.samples import adopted
from tests.formats.libreoffice import with_libreoffice

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
posix_only = pytest.mark.skipif(
    os.name != "posix", reason="the stand-in is a script with a #! line"
)


def stand_in(folder: Path, body: str) -> Path:
    """A program that gets LibreOffice's command line as `args`."""
    program = folder / "soffice"
    program.write_text(
        f"#!{sys.executable}\nimport pathlib, sys, time, subprocess\nargs = sys.argv[1:]\n"
        f"out = pathlib.Path(args[args.index('--outdir') + 1])\n{body}\n"
    )
    program.chmod(0o755)
    return program


@posix_only
def test_the_result_of_the_program_is_read(tmp_path, monkeypatch):
    made = tmp_path / "made.docx"
    made.write_bytes(docx.write(Draft(adopted()), WriteOptions()))
    body = (
        f"out.mkdir()\n(out / 'source.docx').write_bytes(pathlib.Path({str(made)!r}).read_bytes())"
    )
    monkeypatch.setattr(doc, "find_office", lambda: stand_in(tmp_path, body))
    result = registry.read_bytes(OLE, "old.doc")
    assert result.draft.current == adopted()
    assert result.format == "doc"
    assert "LibreOffice" in str(result.warnings[0])


@posix_only
def test_the_source_is_given_to_it_unchanged_and_nothing_is_left_behind(tmp_path, monkeypatch):
    seen = tmp_path / "seen"
    body = f"pathlib.Path({str(seen)!r}).write_text(args[-1] + chr(10) + pathlib.Path(args[-1]).read_bytes().hex())"
    monkeypatch.setattr(doc, "find_office", lambda: stand_in(tmp_path, body))
    with pytest.raises(UnreadableFile, match="could not read"):
        doc.read(OLE)
    path, content = seen.read_text().split("\n")
    assert bytes.fromhex(content) == OLE
    assert not Path(path).parent.exists()


@posix_only
def test_failure_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(doc, "find_office", lambda: stand_in(tmp_path, "sys.exit(3)"))
    with pytest.raises(UnreadableFile, match=r"LibreOffice could not read .* open that\.$"):
        doc.read(OLE)


@posix_only
def test_the_program_and_its_children_are_stopped_in_time(tmp_path, monkeypatch):
    pid = tmp_path / "pid"
    body = (
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"pathlib.Path({str(pid)!r}).write_text(str(child.pid))\ntime.sleep(60)"
    )
    monkeypatch.setattr(doc, "find_office", lambda: stand_in(tmp_path, body))
    monkeypatch.setattr(doc, "MOST_SECONDS", 1.5)
    started = time.monotonic()
    with pytest.raises(UnreadableFile, match="took more than"):
        doc.read(OLE)
    assert time.monotonic() - started < 20
    assert is_gone(int(pid.read_text()))


def is_gone(pid: int) -> bool:
    for _ in range(100):
        try:
            if Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z":
                return True
            os.kill(pid, 0)
        except (OSError, IndexError):
            return True
        time.sleep(0.05)
    return False


def test_absence_is_said_with_the_next_step(monkeypatch):
    monkeypatch.setattr(doc, "find_office", lambda: None)
    with pytest.raises(UnreadableFile, match="install it, or save the file"):
        doc.read(OLE)


def test_the_command_line_opens_no_window_and_a_profile_of_its_own(tmp_path):
    arguments = doc.command(
        Path("/usr/bin/soffice"), tmp_path / "a b.doc", tmp_path / "profile", tmp_path / "out"
    )
    assert arguments[0].endswith("soffice")
    assert arguments[1].startswith("-env:UserInstallation=file:///")
    assert "--headless" in arguments
    assert arguments[arguments.index("--convert-to") + 1].startswith("docx")
    assert arguments[-1] == str(tmp_path / "a b.doc")


def test_macros_are_off_and_links_are_not_followed():
    text = doc.settings()
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true' in text
    assert '"MacroSecurityLevel" oor:op="fuse"><value>3' in text
    assert '"Link" oor:op="fuse"><value>0' in text


def test_it_is_found_where_it_is_usually_installed(tmp_path):
    program = tmp_path / "LibreOffice" / "program" / "soffice.com"
    program.parent.mkdir(parents=True)
    program.write_text("")
    environment = {"PATH": "", "ProgramFiles": str(tmp_path)}
    assert doc.find_office(environment, "win32") == program
    mac = tmp_path / "Applications" / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
    mac.parent.mkdir(parents=True)
    mac.write_text("")
    assert doc.find_office({"PATH": "", "HOME": str(tmp_path)}, "darwin") == mac


@pytest.mark.slow
@with_libreoffice
def test_a_file_that_is_no_word_file_is_refused_by_libreoffice_too():
    with pytest.raises(UnreadableFile):
        doc.read(OLE)

"""What a machine lacks is found by looking, named, and installed only where that may be done."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.packaging.scripts import script

system_packages = script("system_packages")
TABLE = system_packages.package_table(system_packages.PACKAGE_TABLE.read_text())

LDD = """\
\tlinux-vdso.so.1 (0x00007ffd5a3f2000)
\tlibEGL.so.1 => not found
\tlibz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f3c5a000000)
\tlibxcb-icccm.so.4 => not found
\t/lib64/ld-linux-x86-64.so.2 (0x00007f3c5b000000)
"""
PART_OF_EVERY_SYSTEM = ("libc.", "libm.", "libdl.", "libpthread.", "librt.", "ld-linux", "libgcc_s")


def test_ldd_is_understood():
    assert system_packages.libraries_not_found(LDD) == ["libEGL.so.1", "libxcb-icccm.so.4"]


def test_packages_are_named_once_and_in_order():
    missing = system_packages.Missing(
        ("libxcb-icccm.so.4", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libunheard.so.1"),
        ("python3.11-venv",),
        ("fonts-liberation",),
    )
    assert missing.debian_packages(TABLE) == [
        "fonts-liberation",
        "libglib2.0-0",
        "libxcb-icccm4",
        "python3.11-venv",
    ]


@pytest.mark.skipif(not shutil.which("readelf"), reason="readelf is not installed")
def test_the_table_knows_every_library_that_qt_asks_for(monkeypatch):
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    plugins = system_packages.qt_files("window")
    assert len(plugins) >= 3
    own = next(iter(system_packages.VENV.glob("lib/python3*/site-packages/PySide6/Qt/lib")))
    needed = set()
    for file in [*plugins, *own.glob("libQt6*XcbQpa*"), *own.glob("libQt6WaylandClient*")]:
        run = subprocess.run(["readelf", "-d", file], capture_output=True, text=True, check=True)
        needed |= {
            line.split("[")[1].rstrip("]") for line in run.stdout.splitlines() if "(NEEDED)" in line
        }
    foreign = {
        name
        for name in needed
        if not name.startswith(("libQt6", "libpyside", "libshiboken", *PART_OF_EVERY_SYSTEM))
    }
    assert "libxcb-cursor.so.0" in foreign
    assert foreign - TABLE.keys() == set()


class Machine:
    """A machine that lacks one library until it is installed."""

    def __init__(self, monkeypatch, *, root: bool, tools: set[str], heals: bool = True) -> None:
        self.installed: list[str] = []
        self.heals = heals
        monkeypatch.setattr(system_packages.sys, "platform", "linux")
        monkeypatch.setattr(system_packages.os, "geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr(
            system_packages.shutil, "which", lambda name: name if name in tools else None
        )
        monkeypatch.setattr(system_packages, "qt_files", lambda purpose: ["libqxcb.so"])
        monkeypatch.setattr(system_packages, "unresolved", self.unresolved)
        monkeypatch.setattr(system_packages, "has_times_font", lambda: True)
        monkeypatch.setattr(system_packages, "install", self.install)

    def unresolved(self, file: str) -> list[str]:
        return [] if self.installed and self.heals else ["libEGL.so.1"]

    def install(self, packages: list[str]) -> bool:
        self.installed += packages
        return self.heals


def test_root_on_debian_gets_it_installed(monkeypatch, capsys):
    machine = Machine(monkeypatch, root=True, tools={"apt-get"})
    assert system_packages.main(["window"]) == 0
    assert machine.installed == ["libegl1"]
    assert "Missing system packages: libegl1" in capsys.readouterr().out


def test_a_user_on_debian_is_told_what_to_type(monkeypatch, capsys):
    machine = Machine(monkeypatch, root=False, tools={"apt-get"})
    assert system_packages.main(["window"]) == 1
    assert machine.installed == []
    assert capsys.readouterr().out.endswith("    sudo apt-get install -y libegl1\n")


def test_a_failed_installation_is_not_called_done(monkeypatch, capsys):
    Machine(monkeypatch, root=True, tools={"apt-get"}, heals=False)
    assert system_packages.main(["window"]) == 1
    assert "sudo apt-get install -y libegl1" in capsys.readouterr().out


def test_other_systems_are_told_what_to_type(monkeypatch, capsys):
    Machine(monkeypatch, root=True, tools={"dnf"})
    assert system_packages.main(["window"]) == 1
    assert "sudo dnf install 'libEGL.so.1()(64bit)'" in capsys.readouterr().out
    Machine(monkeypatch, root=True, tools=set())
    assert system_packages.main(["window"]) == 1
    assert "packages that hold: libEGL.so.1" in capsys.readouterr().out


def test_a_missing_font_is_only_a_wish(monkeypatch, capsys):
    machine = Machine(monkeypatch, root=False, tools={"apt-get"})
    machine.installed = ["libegl1"]
    monkeypatch.setattr(system_packages, "has_times_font", lambda: False)
    assert system_packages.main(["tests"]) == 0
    assert "sudo apt-get install -y fonts-liberation" in capsys.readouterr().out


def test_a_python_without_ensurepip_lacks_its_venv_package(monkeypatch):
    monkeypatch.setattr(system_packages.sys, "platform", "linux")
    monkeypatch.setattr(system_packages.importlib.util, "find_spec", lambda name: None)
    (package,) = system_packages.look("venv").packages
    assert package.startswith("python3.")
    assert package.endswith("-venv")


def test_other_than_linux_nothing_is_asked_for(monkeypatch):
    monkeypatch.setattr(system_packages.sys, "platform", "darwin")
    assert system_packages.look("window") == system_packages.Missing()


def test_an_unknown_purpose_is_refused(capsys):
    assert system_packages.main(["everything"]) == 2
    assert "venv|tests|window" in capsys.readouterr().err

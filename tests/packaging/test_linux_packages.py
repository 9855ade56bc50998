"""What the desktop and dpkg are told agrees with what the program is."""

from __future__ import annotations

import configparser
import shutil
import subprocess
from xml.etree import ElementTree

import click
import pytest

import drafter
from drafter.formats.registry import readable_suffixes
from tests.packaging.scripts import ROOT, script

linux = script("linux_packages")
TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".xml": "application/akn+xml",
}


@pytest.fixture
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(ROOT / "packaging" / "drafter.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_desktop_file_says_what_the_specification_asks(entry):
    assert entry["Type"] == "Application"
    assert {"Name", "Exec", "Icon", "Categories"} <= set(entry)
    assert entry["Exec"] == "drafter-gui %f"  # one file to a window
    for key in ("Categories", "Keywords", "MimeType"):
        assert entry[key].endswith(";")
    assert (ROOT / "resources" / "icons" / f"{entry['Icon']}.svg").exists()


def test_the_desktop_file_and_the_window_have_one_name(entry):
    main = (ROOT / "drafter" / "app" / "main.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{entry["StartupWMClass"]}")' in main


def test_open_with_offers_the_program_for_what_it_reads(entry):
    assert set(entry["MimeType"].strip(";").split(";")) == set(TYPES.values())
    assert set(TYPES) <= set(readable_suffixes())


@pytest.mark.skipif(
    not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not installed"
)
def test_the_desktop_file_is_valid():
    file = ROOT / "packaging" / "drafter.desktop"
    subprocess.run(["desktop-file-validate", str(file)], check=True)


def test_the_type_that_is_defined_is_the_one_that_is_opened():
    root = ElementTree.parse(ROOT / "packaging" / "drafter-mime.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    assert [kind.get("type") for kind in root.iter(f"{space}mime-type")] == [TYPES[".xml"]]


def test_the_appimage_knows_every_command():
    from drafter.cli.root import drafter as command

    line = next(
        line
        for line in (ROOT / "packaging" / "AppRun").read_text().splitlines()
        if line.lstrip().startswith("check|")
    )
    assert set(line.strip().removesuffix(")").split("|")) == {
        *command.list_commands(click.Context(command)),
        "-*",
    }


def test_the_version_is_the_programs():
    source = (ROOT / "drafter" / "__init__.py").read_text(encoding="utf-8")
    assert linux.version(source) == drafter.__version__
    assert f"Version: {linux.debian_version(drafter.__version__)}\n" in linux.control(
        drafter.__version__, "x86_64", 1
    )
    with pytest.raises(ValueError, match="states no"):
        linux.version("")


@pytest.mark.parametrize(
    ("python", "debian"),
    [("1.2.0", "1.2.0"), ("1.2.0rc1", "1.2.0~rc1"), ("1.2.0.dev3", "1.2.0~dev3")],
)
def test_a_pre_release_comes_before_its_release(python: str, debian: str):
    assert linux.debian_version(python) == debian


def test_the_control_file_has_no_empty_line_and_ends_in_one():
    text = linux.control("1.0", "x86_64", 180_000)
    assert "\n\n" not in text
    assert text.endswith("\n")
    assert "Architecture: amd64\nMaintainer: " in text

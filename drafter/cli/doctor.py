"""`drafter doctor`: a report to paste when something does not work."""

from __future__ import annotations

import importlib.metadata
import platform
import sqlite3
import sys

import click

from drafter import __version__
from drafter.paths import backup_dir, journal_dir, library_path, user_config_dir, user_data_dir

_LIBRARIES = (
    "PySide6_Essentials",
    "python-docx",
    "lxml",
    "typst",
    "sqlite-utils",
    "Jinja2",
    "pyspellchecker",
)


@click.command("doctor")
def doctor_command() -> None:
    """Report versions, folders and the health of the library."""
    click.echo(f"Drafter {__version__}, Python {platform.python_version()}, {platform.platform()}")
    for name in _LIBRARIES:
        click.echo(f"  {name:20}{_version(name)}")
    click.echo(f"  {'SQLite':20}{sqlite3.sqlite_version}, full-text search {_full_text()}")
    for title, path in (
        ("Settings", user_config_dir()),
        ("Data", user_data_dir()),
        ("Journals", journal_dir()),
        ("Backups", backup_dir()),
        ("Library", library_path()),
    ):
        click.echo(f"  {title:20}{path}{'' if path.exists() else ' (not made yet)'}")
    click.echo(f"  {'Program':20}{sys.executable}")
    _library()


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _full_text() -> str:
    with sqlite3.connect(":memory:") as connection:
        try:
            connection.execute("create virtual table probe using fts5(words)")
        except sqlite3.Error:
            return "missing: the library's search is not available with this Python"
    return "available"


def _library() -> None:
    from drafter.clauses.errors import LibraryError
    from drafter.clauses.store import Library
    from drafter.workspace.settings import Settings

    if library_path().exists():
        with Library(library_path()) as library:
            for line in library.verify():
                click.echo(f"  {'Library':20}{line}")
    mission = str(Settings()["mission_library"])
    if not mission:
        return
    try:
        with Library(mission, read_only=True) as library:
            held = f"{mission}, {_number(library.held().all)}"
    except LibraryError as error:
        held = str(error)
    name = "Mission's library"
    click.echo(f"  {name:20}{held}")


def _number(resolutions: int) -> str:
    return f"{resolutions:,} resolution{'' if resolutions == 1 else 's'}"

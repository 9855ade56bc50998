"""Menus, keys, commands and pictures that the guide names are there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from drafter.app.actions import LINE, MENUS, SPECS
from drafter.cli.root import drafter as program
from drafter.paths import document

ROOT = document("guide.md").parent.parent
CHAPTERS = [ROOT / "docs" / "guide.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))]
WITH_PICTURES = [*CHAPTERS, ROOT / "README.md"]
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_MENU = re.compile(rf"\b({'|'.join(menu.replace('&', '') for menu in MENUS)})\s>\s+([A-Z][^*(|]*)")
_KEY = re.compile(r"\*\*((?:Ctrl|Alt|Shift)\+[^*]+|F\d+)\*\*")
_OF_THE_TEXT = {"Shift+Tab", "Ctrl+A"}
"""Keys that no menu has: of the text, and of the list of the roll-over."""


def words(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_menus_and_keys_are_those_of_the_program(path):
    names = {
        (spec.menu.replace("&", ""), spec.words.replace("&", "").rstrip("…"))
        for spec in SPECS
        if spec.id != LINE
    }
    for menu, rest in _MENU.findall(words(path)):
        said = " ".join(rest.split())
        assert any(menu == of and said.startswith(name) for of, name in names), (menu, said)
    known = {key for spec in SPECS for key in (*spec.keys, spec.shown_key)} | _OF_THE_TEXT
    for key in _KEY.findall(words(path)):
        assert key in known, key


def commands() -> list[str]:
    return [
        line.strip()
        for path in [*CHAPTERS, ROOT / "README.md"]
        for line in words(path).splitlines()
        if re.match(r" {4}drafter \w", line)
    ]


@pytest.mark.parametrize("line", commands())
def test_command_lines_are_understood(line):
    """Every command, argument and option is one of the program's; files need not be there."""
    _, *rest = shlex.split(line)
    command: click.Command = program
    while isinstance(command, click.Group):
        name, *rest = rest
        found = command.get_command(click.Context(command), name)
        assert found is not None, name
        command = found
    command.make_parser(click.Context(command)).parse_args(list(rest))


def pictures() -> dict[Path, str]:
    return {
        (path.parent / target).resolve(): alternative
        for path in WITH_PICTURES
        for alternative, target in _PICTURE.findall(words(path))
    }


def test_every_picture_is_there_small_and_has_words_in_its_place():
    for path, alternative in pictures().items():
        assert path.is_relative_to(ROOT / "docs" / "screenshots"), path
        assert path.exists(), path
        assert path.stat().st_size < 150_000, path
        assert len(alternative) > 10, path


def test_what_is_kept_in_the_repository_is_what_is_shown():
    kept = (ROOT / "docs" / "screenshots" / ".gitignore").read_text(encoding="utf-8")
    assert set(re.findall(r"^!(.+\.png)$", kept, re.M)) == {path.name for path in pictures()}

"""The official texts that the checker is measured on."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.document.draft import Draft
from drafter.formats.contract import UnreadableFile
from drafter.formats.registry import read_file

DEFAULT = "../shared/corpus"


def parser(description: str | None) -> argparse.ArgumentParser:
    """A parser of the arguments that all measurements of the checker share."""
    made = argparse.ArgumentParser(description=description)
    made.add_argument("corpus", nargs="?", default=DEFAULT, help="folder of official texts")
    made.add_argument("--sample", type=int, default=1, help="take every Nth text")
    made.add_argument("--rules", nargs="*", default=[], help="only these rules or families")
    return made


def drafts(corpus: str, every: int = 1) -> Iterator[Draft]:
    """The English resolutions of a corpus; says politely when there is none."""
    folder = Path(corpus) / "en"
    if not folder.is_dir():
        print(f"There is no corpus at {corpus}: nothing is measured.")
        return
    yield from _read(sorted(folder.rglob("*.xml"))[::every])


def translations(corpus: str) -> Iterator[Draft]:
    """The resolutions in French and Spanish, of which there are few."""
    for language in ("fr", "es"):
        yield from _read(sorted((Path(corpus) / language).rglob("*.xml")))


def _read(paths: Iterable[Path]) -> Iterator[Draft]:
    for path in paths:
        try:
            yield read_file(path).draft
        except UnreadableFile as error:
            print(f"{path.name}: {error}")


def name_of(draft: Draft) -> str:
    """The symbol of a text."""
    return draft.current.masthead.symbol or draft.current.masthead.number

"""`drafter amend`: the difference of two texts as an amendment document, and such a document applied."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.failures import CannotBeDone, warn
from drafter.cli.files import read
from drafter.cli.root import FILE

if TYPE_CHECKING:
    from drafter.document.resolution import Resolution


@click.command("amend")
@click.argument("old", type=FILE)
@click.argument("new", type=FILE, required=False)
@click.option("--apply", "amendments", type=FILE, help="Carry out this amendment document on OLD.")
@click.option("-o", "--output", type=FILE, required=True, help="The file to write.")
@click.option(
    "--sponsor", "sponsors", multiple=True, help="A sponsor of the amendment; repeatable."
)
@click.option("--author", default="", help="The name to sign the tracked changes with.")
def amend_command(
    old: Path,
    new: Path | None,
    amendments: Path | None,
    output: Path,
    sponsors: tuple[str, ...],
    author: str,
) -> None:
    """Write what turns OLD into NEW as amendments (.docx, .txt), or apply such a document to OLD."""
    if (new is None) == (amendments is None):
        raise CannotBeDone(
            "give either NEW to write amendments, or --apply AMENDMENTS to apply them."
        )
    if new is not None:
        _write(read(old).draft.current, read(new).draft.current, output, sponsors)
    elif amendments is not None:
        _apply(read(old).draft.current, amendments, output, author)
    click.echo(str(output))


def _write(base: Resolution, current: Resolution, output: Path, sponsors: tuple[str, ...]) -> None:
    from drafter.document.draft import Draft
    from drafter.formats.registry import write
    from drafter.revision.amendments.checking import not_carried
    from drafter.revision.amendments.document import amendment_document, as_text
    from drafter.revision.amendments.writing import amendments_between
    from drafter.workspace.saving import atomic_write

    suffix = output.suffix.lower()
    if suffix not in (".docx", ".txt"):
        raise CannotBeDone(f"{output.name}: amendments need a name ending in .docx or .txt.")
    found = amendments_between(base, current)
    if not found:
        raise CannotBeDone("the texts do not differ in words: there is nothing to amend.")
    document = amendment_document(base, found, sponsors)
    for place in not_carried(base, found, current):
        warn(f"not said by the amendments: {place}")
    data = as_text(document).encode() if suffix == ".txt" else write(Draft(document), suffix)
    atomic_write(output, data)


def _apply(base: Resolution, amendments: Path, output: Path, author: str) -> None:
    from drafter.document.draft import Draft
    from drafter.formats.bare_paragraphs import bare_paragraphs
    from drafter.formats.contract import WriteOptions
    from drafter.formats.registry import writable_suffixes
    from drafter.open_draft import SaveJob
    from drafter.revision.amendments.amendment import BadAmendment
    from drafter.revision.amendments.applying import amended
    from drafter.revision.amendments.reading import amendments_in

    if output.suffix.lower() not in writable_suffixes():
        raise CannotBeDone(f"{output.name} cannot be written: choose a name ending in .docx.")
    try:
        current = amended(base, amendments_in(bare_paragraphs(amendments)))
    except BadAmendment as error:
        raise CannotBeDone(
            f"{amendments.name}: {error}; mend that sentence and try again."
        ) from error
    SaveJob(Draft(current, base), output, WriteOptions(tracked=True, author=author)).run()

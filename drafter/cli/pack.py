"""`drafter pack FILE -o FOLDER`: all that is handed in with a draft."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from drafter.cli.failures import warn
from drafter.cli.files import read
from drafter.cli.root import FILE

_OPEN = 1


@click.command("pack")
@click.argument("file", type=FILE)
@click.option("-o", "--output", "folder", type=FILE, required=True, help="The folder to write to.")
@click.option("--base", type=FILE, help="Track the changes against this earlier text.")
@click.option("--despite-open", is_flag=True, help="Write it although something is still open.")
def pack_command(file: Path, folder: Path, base: Path | None, *, despite_open: bool) -> int:
    """Write the submission pack of FILE: Word tracked and clean, PDF, sponsors, check report.

    Open brackets, gaps to be filled and errors are listed and nothing is written (exit status 1),
    unless --despite-open is given. Personal data is left out of every file.
    """
    from drafter.open_draft.submission import NotReady, SubmissionPack
    from drafter.open_draft.users_rules import users_rules
    from drafter.workspace.settings import Settings

    draft = read(file).draft
    if base is not None:
        draft = replace(draft, base=read(base).draft.current)
    rules = users_rules(Settings())
    for mistake in rules.mistakes:
        warn(f"house rules left out: {mistake}")
    pack = SubmissionPack(draft, folder, despite_open, rules.always, file, rules.house)
    try:
        written = pack.run()
    except NotReady as open_yet:
        for one in open_yet.left:
            click.echo(str(one))
        warn("nothing was written: settle what is open, or add --despite-open.")
        return _OPEN
    for path in written:
        click.echo(str(path))
    if draft.base is None:
        warn("there is no base: no file with tracked changes was written (see --base).")
    return 0

"""`drafter trace FILE`."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.files import read
from drafter.cli.root import FILE

if TYPE_CHECKING:
    from drafter.clauses.tracing.tracer import Trace


@click.command("trace")
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="As JSON, with keys that stay the same.")
@click.option(
    "-o", "--output", type=FILE, help="Write a table to this file, which ends in .html or .docx."
)
@click.option(
    "--library", type=FILE, default=None, help="The library's file; the user's if not given."
)
def trace_command(file: Path, library: Path | None, output: Path | None, *, as_json: bool) -> None:
    """Show where the language of each paragraph of FILE was agreed before."""
    from drafter.cli.libraries import libraries

    draft = read(file).draft.current
    if output is not None:
        from drafter.open_draft.agreed.export import checked_path, export
        from drafter.open_draft.agreed.table import agreed_table

        checked_path(output, file)
        with libraries(library) as opened:
            table = agreed_table(draft, opened)
        export(table, output, draft.language, file)
        click.echo(table.summary)
        click.echo(str(output))
        return
    with libraries(library) as opened:
        traces = opened.trace(draft)
    if as_json:
        click.echo(json.dumps([_row(trace) for trace in traces], ensure_ascii=False, indent=2))
        return
    texts = {p.id: p.content.plain.strip() for p in draft.paragraphs}
    for trace in traces:
        _show(trace, texts[trace.paragraph])
    counted = Counter(str(trace.status) for trace in traces)
    click.echo(", ".join(f"{count} {status}" for status, count in counted.most_common()))


def _row(trace: Trace) -> dict[str, Any]:
    """The keys of a trace in JSON: added to, never renamed."""
    source = trace.source
    return {
        "paragraph": trace.paragraph,
        "label": trace.label,
        "status": str(trace.status),
        "source": None if source is None else _place(source.symbol, source.label),
        "similarity": trace.similarity,
        "changes": [
            {"start": c.start, "end": c.end, "old": c.old, "new": c.new} for c in trace.changes
        ],
        "others": [
            _place(other.symbol, other.label)
            | {"status": str(other.status), "similarity": other.similarity}
            for other in trace.sources[1:]
        ],
    }


def _place(symbol: str, label: str) -> dict[str, Any]:
    return {"symbol": symbol, "label": label}


def _show(trace: Trace, text: str) -> None:
    source = trace.source
    where = f"  {source.symbol} {source.label}".rstrip() if source else ""
    click.echo(f"{trace.status:9}{where}")
    click.echo(f"    {trace.label} {text}".replace("     ", "    "))
    for change in trace.changes:
        click.echo(f"    [-{change.old}-]{{+{change.new}+}}")

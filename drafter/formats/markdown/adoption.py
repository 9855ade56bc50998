"""The adoption in Markdown: a quotation below the text, or its lines as in saved text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.document.masthead import Adoption
from drafter.formats.plain_text.adoption import find_adoption
from drafter.formats.plain_text.joining import Block


def take_adoption(chunks: Sequence[str]) -> tuple[list[str], Adoption]:
    """The chunks without the quotation (or the lines) that tell the adoption."""
    kept: list[str] = []
    adoption = Adoption()
    for chunk in chunks:
        quoted = chunk.startswith(">")
        lines = [line.removeprefix(">").strip() for line in chunk.split("\n")]
        found = (
            find_adoption([Block(line, 0) for line in lines]) if quoted or not adoption else None
        )
        if found is None and quoted:
            found = find_adoption([Block("1st meeting", 0), *(Block(line, 0) for line in lines)])
            found = replace(found, adoption=replace(found.adoption, meeting="")) if found else None
        if found is not None and (quoted or found.start == 0):
            adoption = found.adoption
        else:
            kept.append(chunk)
    return kept, adoption

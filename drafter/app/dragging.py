"""A paragraph of the library that is drawn into the text: which one, beside the kind that the page goes by."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData

from drafter.app.editor.clause_drop import clause_mime
from drafter.document.paragraph import ParagraphKind

if TYPE_CHECKING:
    from drafter.clauses.store.looking import Row

ROW_FORMAT = "application/x-drafter-library-paragraph+json"
_MOST = 1000
"""Bytes; a name and two numbers."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paragraph by the name of its layer and the ids of its resolution and itself."""

    layer: str
    document: int
    paragraph: int


def row_mime(row: Row) -> QMimeData:
    """A row as it is drawn: a paragraph that can stand alone goes between paragraphs, the words of any other to
    the place under the pointer."""
    alone = row.kind in (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)
    data = clause_mime(ParagraphKind(row.kind)) if alone else QMimeData()
    data.setText(row.text)
    if alone:
        form = [row.layer, row.document, row.paragraph]
        data.setData(ROW_FORMAT, QByteArray(json.dumps(form).encode()))
    return data


def drawn_row(data: QMimeData) -> Drawn | None:
    """The paragraph of the library that is drawn; None for anything else."""
    try:
        form = json.loads(bytes(data.data(ROW_FORMAT).data())[:_MOST])
    except (ValueError, RecursionError):
        return None
    if not isinstance(form, list) or [type(one) for one in form] != [str, int, int]:
        return None
    return Drawn(*form)

"""Fragments on the clipboard: whole within the program; HTML, rich text and plain text for others."""

from __future__ import annotations

import json
import re
import sys

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from drafter.app.editor.positions import from_qt_text
from drafter.app.editor.rows import Row
from drafter.app.editor.typing import with_openings_italic
from drafter.document.fragment import Fragment, lines_fragment
from drafter.document.json_form import JsonFormError, resolution_from_json, resolution_to_json
from drafter.document.marked_text import FOOTNOTE_CHARACTER
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.copied import Piece, as_html, as_text
from drafter.formats.rtf import as_rtf

OWN_FORMAT = "application/x-drafter-fragment+json"
_MOST = 5_000_000
"""Characters taken from the clipboard; more is no text for a resolution."""
_TYPED_LABEL = re.compile(r"^[ \t]*(?:\d{1,3}\.|\([a-z]{1,4}\)|[a-z]\.)[\t\u00a0 ]+(?=\S)", re.M)
_RTF_FORMATS = ("text/rtf", "application/rtf")
"""As programs on Linux ask for it. On macOS Qt makes rich text out of the HTML by itself."""
_RTF_OF_WINDOWS = 'application/x-qt-windows-mime;value="Rich Text Format"'
"""Qt puts this on the clipboard under the name by which programs on Windows ask for it."""


def to_mime(fragment: Fragment, piece: Piece) -> QMimeData:
    """A fragment for this program; for others the same piece as HTML, rich text and plain text."""
    data = QMimeData()
    data.setText(as_text(piece))
    data.setHtml(as_html(piece))
    rich = QByteArray(as_rtf(piece))
    for name in (_RTF_OF_WINDOWS,) if sys.platform == "win32" else _RTF_FORMATS:
        data.setData(name, rich)
    carrier = Resolution(paragraphs=fragment.paragraphs, footnotes=fragment.footnotes)
    data.setData(OWN_FORMAT, QByteArray(json.dumps(resolution_to_json(carrier)).encode()))
    return data


def leave_behind() -> None:
    """Leave the copied words on the clipboard as bare text, for the time after the program's end.

    Qt destroys what it holds for the clipboard when the process ends. Data made in Python would then
    call an interpreter that is gone, and the program would end with a crash.
    """
    clipboard = QGuiApplication.clipboard()
    held: QMimeData | None = clipboard.mimeData()  # Qt's annotation forgets the empty clipboard
    if held is not None and held.hasFormat(OWN_FORMAT):
        clipboard.setText(clipboard.text())


def can_paste(data: QMimeData) -> bool:
    """Whether there is text in it."""
    return data.hasFormat(OWN_FORMAT) or data.hasText()


def from_mime(resolution: Resolution, data: QMimeData, row: Row) -> Fragment:
    """What is on the clipboard, to be pasted into a row.

    Formatted text of Word or a web page brings kinds, italics and notes; bare text takes the row's kind.

    Numbers typed before the lines are left out, since the program numbers; opening phrases become
    italic.
    """
    if data.hasFormat(OWN_FORMAT):
        try:
            carrier = resolution_from_json(json.loads(bytes(data.data(OWN_FORMAT).data())))
            return Fragment(carrier.paragraphs, carrier.footnotes)
        except (ValueError, KeyError, TypeError, JsonFormError):
            pass  # another version's form: its plain text will do
    kind = ParagraphKind(row.role) if row.is_paragraph else ParagraphKind.TEXT
    organ = resolution.masthead.organ
    if data.hasHtml():
        from drafter.formats.pasted import fragment_from_html

        pasted = fragment_from_html(data.html(), kind, organ, row.level)
        if pasted.paragraphs:
            return with_openings_italic(pasted, organ) if len(pasted.paragraphs) > 1 else pasted
    text = from_qt_text(data.text()[:_MOST]).replace("\r", "\n").replace(FOOTNOTE_CHARACTER, "")
    if "\n" not in text.strip("\n"):
        return lines_fragment(text.strip("\n"), kind, row.level)
    fragment = lines_fragment(_TYPED_LABEL.sub("", text), kind, row.level)
    return with_openings_italic(fragment, organ)

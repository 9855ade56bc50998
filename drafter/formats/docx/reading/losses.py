"""What of a file does not come into the draft, counted by name and place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.conventions.typography import shortened
from drafter.formats.contract import ReadWarning, WarningKind
from drafter.formats.docx.names import MC, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_EXCERPT = 60
_PLACE = 40
_LOOK_BACK = 6
_FALLBACK = f"{{{MC}}}Fallback"
_MASTHEAD = re.compile(r"Distr\.|^United Nations$|^[AES]/\S+$|^Original:", re.MULTILINE)
"""What a text box of the masthead says: it is read with the headers."""


class Losses:
    """Collects warnings; the reader says at which place it is."""

    def __init__(self) -> None:
        self.warnings: list[ReadWarning] = []
        self.place = ""
        self.paragraph: _Element | None = None
        """The paragraph being read, by whose words a place in the text is named."""
        self.muted = False
        self._seen: set[tuple[str, str, str]] = set()

    def add(self, thing: str, detail: str = "") -> None:
        """Something at the present place is not carried."""
        shown = f" ({shortened(detail, _EXCERPT)})" if detail.strip() else ""
        self.warn(WarningKind.LOST, _SAYINGS.get(thing, f"{thing} is not carried") + shown)

    def warn(self, kind: WarningKind, message: str, target: str = "") -> None:
        """A remark about the present place, once."""
        if self.muted:
            return
        place = self.place or _near(self.paragraph)
        key = (str(kind), message, place)
        if key not in self._seen:
            self._seen.add(key)
            self.warnings.append(ReadWarning(kind, message, place, target))

    def look_into(self, element: _Element) -> None:
        """Report a picture, text box or object; a mere line or rectangle is decoration."""
        text = "\n".join(box_lines(element))
        names = {str(e.tag).rsplit("}", 1)[-1] for e in element.iter()}
        if text.strip() and not _MASTHEAD.search(text):
            self.add("text box", text)
        elif names & {"blip", "imagedata"}:
            self.add("picture", _description(element))
        elif "OLEObject" in names:
            self.add("embedded object")
        elif names & {"chart", "relIds"}:
            self.add("diagram", _description(element))


_SAYINGS = {
    "text box": "a text box is not carried",
    "picture": "a picture is not carried",
    "embedded object": "an embedded object is not carried",
    "diagram": "a chart or diagram is not carried",
    "formula": "a formula is carried as plain text only",
    "symbol": "a character of a symbol font is not known",
    "table": "a table is carried as lines of text only",
    "imported part": "an imported document is not carried",
}


def _near(paragraph: _Element | None) -> str:
    """ "near “Noting the tide…”": the words of a paragraph, else of one just before it."""
    for _ in range(_LOOK_BACK):
        if paragraph is None:
            break
        text = "".join(t.text or "" for t in paragraph.iter(w("t"))).strip()
        if text:
            return f"near “{shortened(text, _PLACE)}”"
        paragraph = paragraph.getprevious()
    return "the text"


def box_lines(element: _Element) -> list[str]:
    """The lines of the text boxes in an element; an older form of the same box counts once."""
    lines: list[str] = []
    for box in element.iter(w("txbxContent")):
        if next(box.iterancestors(_FALLBACK), None) is not None and lines:
            continue
        for paragraph in box.iter(w("p")):
            line = "".join(t.text or "" for t in paragraph.iter(w("t"), w("noBreakHyphen")))
            if line.strip():
                lines.append(line)
    return lines


def _description(element: _Element) -> str:
    for inner in element.iter():
        if str(inner.tag).endswith("}docPr"):
            return inner.get("descr") or inner.get("name") or ""
    return ""

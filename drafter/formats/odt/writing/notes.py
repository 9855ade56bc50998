"""Notes, which in OpenDocument stand where they are referred to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.formats.docx.names import W14, w
from drafter.formats.odt.names import ID_PREFIX
from drafter.formats.odt.writing.automatic import AutomaticStyles
from drafter.formats.odt.writing.inline import InlineWriter, Words
from drafter.formats.odt.writing.properties import paragraph_attributes, style_of
from drafter.formats.xml_text import escape

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAB = "<text:tab/>"


class NoteWriter:
    """Writes each note at its reference. The text itself shows no number: it is computed."""

    def __init__(
        self, footnotes: _Element, inline: InlineWriter, automatic: AutomaticStyles
    ) -> None:
        self._notes = {note.get(w("id")) or "": note for note in footnotes}
        self._inline = inline
        self._automatic = automatic

    def note(self, number: str, sign: str, which: Words) -> str:
        """The note of that number in the file; `sign` stands for a number of its own.

        A paragraph that is deleted as it was and inserted as it is has the note twice: the old one
        is another note then.
        """
        element = self._notes.get(number)
        if element is None:
            return ""
        label = f' text:label="{escape(sign)}"' if sign else ""
        shown = escape(sign) if sign else number
        inside = "".join(self._paragraph(p, which) for p in element.iter(w("p")))
        old = "old" if which is Words.OLD else ""
        return (
            f'<text:note text:id="ftn{number}{old}" text:note-class="footnote">'
            f"<text:note-citation{label}>{shown}</text:note-citation>"
            f"<text:note-body>{inside}</text:note-body></text:note>"
        )

    def _paragraph(self, element: _Element, which: Words) -> str:
        """A paragraph of a note. Word's first tab leads to the number, which stands there by itself."""
        for run in list(element)[:3]:
            reference = run.find(w("footnoteRef")) is not None
            if run.tag == w("r") and reference:
                element.remove(run)
        properties = element.find(w("pPr"))
        style = self._automatic.paragraph(
            style_of(properties, "pStyle"), paragraph_attributes(properties)
        )
        inside = self._inline.content(element, which).removeprefix(_TAB)
        name = element.get(f"{{{W14}}}paraId")
        shown = f' xml:id="{ID_PREFIX}{name}"' if name and which is not Words.OLD else ""
        return f'<text:p text:style-name="{style}"{shown}>{inside}</text:p>'

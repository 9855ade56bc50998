"""Hyperlinks of one part, and the relationships they need."""

from __future__ import annotations

from drafter.formats.docx.names import RELATION, RELATIONSHIPS
from drafter.formats.docx.writing.markup import DECLARATION
from drafter.formats.xml_text import escape


def _name(number: int, target: str) -> str:
    """Headers and footers are referred to by their own names."""
    stem = target.removesuffix(".xml")
    return stem if stem.startswith(("header", "footer")) else f"rId{number}"


class Links:
    """Relationships of a part: first the fixed ones, then one for each address linked to."""

    def __init__(self, fixed: tuple[tuple[str, str], ...] = ()) -> None:
        self._rows = [
            (_name(n, target), kind, target, False) for n, (kind, target) in enumerate(fixed, 1)
        ]
        self._addresses: dict[str, str] = {}

    def opening(self, address: str) -> str:
        """The tag that opens a link, "" for no address; one beginning with # stays in the file."""
        if not address:
            return ""
        if address.startswith("#"):
            return f'<w:hyperlink w:anchor="{escape(address[1:])}" w:history="1">'
        if address not in self._addresses:
            self._addresses[address] = f"rId{len(self._rows) + 1}"
            self._rows.append((self._addresses[address], "hyperlink", address, True))
        return f'<w:hyperlink r:id="{self._addresses[address]}" w:history="1">'

    def part(self) -> str:
        """The relationship part, "" when there is none to write."""
        if not self._rows:
            return ""
        rows = "".join(
            f'<Relationship Id="{name}" Type="{kind if ":" in kind else RELATION + kind}" '
            f'Target="{escape(target)}"{" TargetMode=" + chr(34) + "External" + chr(34) if external else ""}/>'
            for name, kind, target, external in self._rows
        )
        return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'

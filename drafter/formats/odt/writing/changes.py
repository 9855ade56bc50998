"""The list of tracked changes that stands before the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.formats.xml_text import escape


@dataclass(frozen=True, slots=True)
class Hand:
    """Who made a change, and when ("" where that is not said)."""

    author: str
    date: str


@dataclass
class Changes:
    """Numbers the changes in the order in which they are met; `prefix` keeps parts apart."""

    prefix: str = "ct"
    regions: list[str] = field(default_factory=list)

    def inserted(self, hand: Hand) -> tuple[str, str]:
        """What stands before and behind inserted content."""
        name = self._add("insertion", hand, "")
        return (
            f'<text:change-start text:change-id="{name}"/>',
            f'<text:change-end text:change-id="{name}"/>',
        )

    def deleted(self, hand: Hand, inside: str) -> str:
        """What stands at the place from which `inside`, whole paragraphs, was deleted.

        The first of them goes on with what stands before the place, the last with what follows.
        """
        name = self._add("deletion", hand, inside)
        return f'<text:change text:change-id="{name}"/>'

    def _add(self, kind: str, hand: Hand, inside: str) -> str:
        name = f"{self.prefix}{len(self.regions) + 1}"
        date = hand.date.removesuffix("Z")
        when = f"<dc:date>{escape(date)}</dc:date>" if date else ""
        self.regions.append(
            f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{kind}>'
            f"<office:change-info><dc:creator>{escape(hand.author)}</dc:creator>{when}"
            f"</office:change-info>{inside}</text:{kind}></text:changed-region>"
        )
        return name

    def markup(self) -> str:
        """The list, "" without a change."""
        if not self.regions:
            return ""
        return f"<text:tracked-changes>{''.join(self.regions)}</text:tracked-changes>"

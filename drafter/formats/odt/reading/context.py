"""What is shared by all walks over one file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafter.formats.docx.reading.losses import Losses
from drafter.formats.docx.reading.source import SourceParagraph, View
from drafter.formats.odt.reading.lists import ListStyles
from drafter.formats.odt.reading.regions import Region
from drafter.formats.odt.reading.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element


class Context:
    """What all walks over one file in one view share."""

    def __init__(
        self,
        view: View,
        styles: Styles,
        lists: ListStyles,
        regions: Mapping[str, Region],
        losses: Losses,
    ) -> None:
        self.view = view
        self.styles = styles
        self.lists = lists
        self.regions = regions
        self.losses = losses
        self.notes: dict[str, tuple[SourceParagraph, ...]] = {}
        self.signs: dict[str, str] = {}
        self.referred: set[str] = set()
        self.comments: dict[str, _Element] = {}
        self.ended_comments: frozenset[str] = frozenset()
        """Those that have an end, and so a range; the others stand at a place."""
        self.bookmarks: Mapping[str, str] = {}
        """The key of the note whose reference stands in, or right behind, each bookmark."""
        self.hidden: set[str] = set()
        """Insertions within which the walk is, where all changes are rejected."""
        self.hands: list[tuple[str, Region]] = []
        self.count = 0

"""The pages of New York and Geneva: measures in twips (1/20 pt) and the names of their styles.

Measured on issued documents; RES-PAGE-01 to -03.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.conventions.organs import organ

LETTER = (12240, 15840)
A4 = (11907, 16840)


@dataclass(frozen=True, slots=True)
class Layout:
    """A page with its styles. `left` is the indentation of the text block, `step` a tab stop.

    `title_tab` is where the number of a title ends. `heading_styles` go from the outermost in.
    """

    name: str
    paper: tuple[int, int]
    margins: tuple[int, int, int, int]
    first_bottom: int
    header: int
    footer: int
    left: int
    right: int
    step: int
    title_tab: int
    text_style: str
    heading_styles: tuple[str, ...]
    chapter_style: str
    title_style: str
    adopted_style: str
    report_style: str
    session_style: str
    committee_style: str
    agenda_style: str
    agenda_title_style: str
    sponsors_style: str
    organ_style: str
    masthead_columns: tuple[int, ...]

    @property
    def width(self) -> int:
        """Between the side margins."""
        return self.paper[0] - self.margins[1] - self.margins[3]


NEW_YORK = Layout(
    name="new-york",
    paper=LETTER,
    margins=(1440, 1200, 1152, 1200),
    first_bottom=1728,
    header=432,
    footer=504,
    left=1267,
    right=1267,
    step=475,
    title_tab=1022,
    text_style="SingleTxt",
    heading_styles=("H23", "H4", "H56"),
    chapter_style="H1",
    title_style="TitleH1",
    adopted_style="TitleHCH",
    report_style="H4",
    session_style="Session",
    committee_style="Committee",
    agenda_style="AgendaItemNormal",
    agenda_title_style="AgendaTitleH2",
    sponsors_style="Sponsors",
    organ_style="XLarge",
    masthead_columns=(1267, 1872, 245, 3110, 245, 3101),
)

GENEVA = Layout(
    name="geneva",
    paper=A4,
    margins=(1701, 1134, 2268, 1134),
    first_bottom=2268,
    header=680,
    footer=1134,
    left=1134,
    right=1134,
    step=567,
    title_tab=851,
    text_style="SingleTxtG",
    heading_styles=("H23G", "H4G", "H56G"),
    chapter_style="HChG",
    title_style="H1G",
    adopted_style="HChG",
    report_style="H4G",
    session_style="SessionG",
    committee_style="CommitteeG",
    agenda_style="AgendaItemG",
    agenda_title_style="AgendaTitleG",
    sponsors_style="SponsorsG",
    organ_style="XLargeG",
    masthead_columns=(1134, 1814, 245, 3290, 245, 2911),
)


def layout_for(organ_id: str, paper: str = "house") -> Layout:
    """The page of an organ on the paper asked for; an unknown organ has New York's."""
    try:
        house = GENEVA if organ(organ_id).page == "geneva" else NEW_YORK
    except KeyError:
        house = NEW_YORK
    size = {"a4": A4, "letter": LETTER}.get(paper, house.paper)
    return house if size == house.paper else replace(house, paper=size)

"""Small invented resolutions for the tests of Word files, and ways to look into a file."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace

from lxml import etree

from drafter.document.marked_text import italic, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.resolution import Resolution
from drafter.formats.docx.names import w
from tests.strategies import ANNEX, HEADING, OP, PRE, SUB, build


def adopted() -> Resolution:
    """A General Assembly resolution with headings, three levels, notes and an annex."""
    text = build(
        (PRE, "*Recalling* its resolution 70/901 of 20 November 2015 on tide tables,^00000A01^"),
        (PRE, "*Deeply concerned* that clocks in small harbours run late,"),
        (HEADING, "Role of harbours"),
        (OP, "*Welcomes* the report of the Secretary-General;^00000A02^"),
        (OP, "*Requests* all harbours:"),
        (SUB, "To wind their clocks:", 1),
        (SUB, "At dawn;", 2),
        (SUB, "At dusk;", 2),
        (SUB, "To report thereon;", 1),
        (OP, "*Decides* to remain seized of the matter."),
        (ANNEX, "Annex"),
        (HEADING, "Terms of reference"),
        (OP, "The harbour master winds the clock."),
        (OP, "The deputy listens."),
    )
    paragraphs = tuple(
        replace(p, id=f"{0x00ABC000 + n:08X}") for n, p in enumerate(text.paragraphs)
    )
    return replace(
        text,
        paragraphs=paragraphs,
        title=plain("Clocks of small harbours"),
        masthead=Masthead(
            organ="general-assembly",
            symbol="A/RES/72/901",
            number="72/901",
            session=72,
            agenda_item="62",
            distribution="General",
            document_date=datetime.date(2017, 12, 15),
            heading=plain("Resolution adopted by the General Assembly on 7 December 2017"),
            report=plain("[")
            + italic("on the report of the Second Committee")
            + plain(" (A/72/901)]"),
        ),
        adoption=Adoption("66th plenary meeting", datetime.date(2017, 12, 7)),
    )


def committee_draft() -> Resolution:
    """A draft of the Third Committee, with sponsors."""
    return replace(
        adopted(),
        adoption=Adoption(),
        masthead=Masthead(
            organ="general-assembly",
            committee="third-committee",
            symbol="A/C.3/80/L.901",
            session=80,
            agenda_item="25 (b)",
            agenda_title="Harbours: clocks",
            distribution="Limited",
            document_date=datetime.date(2025, 10, 3),
            original="English",
            sponsors=("Albania", "Belgium", "Zambia"),
            on_behalf_of="the Group of Small Harbours",
        ),
    )


def human_rights_council() -> Resolution:
    """An adopted text of the Human Rights Council, whose notes begin at 2."""
    base = adopted()
    return replace(
        base,
        first_footnote=2,
        masthead=replace(
            base.masthead,
            organ="human-rights-council",
            symbol="A/HRC/RES/52/91",
            number="52/91",
            session=52,
            agenda_item="3",
            agenda_title="Promotion and protection of all clocks",
            original="English",
            heading=plain("Resolution adopted by the Human Rights Council on 3 April 2023"),
            report=plain(""),
        ),
        organ_line=italic("The Human Rights Council") + plain(","),
        adoption=Adoption("55th meeting", datetime.date(2023, 4, 3), "[Adopted without a vote.]"),
    )


def security_council() -> Resolution:
    """An adopted text of the Security Council: no title, no agenda."""
    base = adopted()
    return replace(
        base,
        title=plain(""),
        masthead=Masthead(
            organ="security-council",
            symbol="S/RES/2901 (2023)",
            number="2901 (2023)",
            distribution="General",
            document_date=datetime.date(2023, 11, 15),
        ),
        organ_line=italic("The Security Council") + plain(","),
        adoption=Adoption("9476th meeting", datetime.date(2023, 11, 15)),
    )


ALL = (adopted, committee_draft, human_rights_council, security_council)


def parts_of(data: bytes) -> dict[str, bytes]:
    """The members of a zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(data: bytes, changed: dict[str, bytes | None]) -> bytes:
    """The zip file with members replaced, added, or (None) taken out."""
    parts: dict[str, bytes | None] = {**parts_of(data), **changed}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if content is not None:
                archive.writestr(name, content)
    return out.getvalue()


def edited(data: bytes, old: str, new: str, part: str = "word/document.xml") -> bytes:
    """The file as if someone had replaced words in Word."""
    content = parts_of(data)[part].decode("utf-8")
    assert old in content
    return with_parts(data, {part: content.replace(old, new).encode("utf-8")})


def visible_lines(data: bytes, part: str = "word/document.xml") -> list[str]:
    """The text of each paragraph of a part, tabs as tabs."""
    root = etree.fromstring(parts_of(data)[part])
    return [_line(p) for p in root.iter(w("p"))]


def _line(paragraph: etree._Element) -> str:
    pieces = []
    for element in paragraph.iter(w("t"), w("tab"), w("br")):
        parent = element.getparent()
        if element.tag == w("t"):
            pieces.append(element.text or "")
        elif parent is not None and parent.tag == w("r"):
            pieces.append("\t" if element.tag == w("tab") else "\n")
    return "".join(pieces)

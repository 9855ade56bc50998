"""What is written as text reads back to the same resolution."""

from __future__ import annotations

import datetime
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from drafter.document.draft import Draft
from drafter.document.marked_text import MarkedText, footnote_reference, italic, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.plain_text import read, write
from tests.formats.carried import carried

MASTHEAD = Masthead(
    organ="general-assembly",
    symbol="A/RES/90/7",
    number="90/7",
    session=90,
    agenda_item="12 (a)",
    agenda_title="Safety of harbours",
    distribution="General",
    document_date=datetime.date(2030, 5, 3),
    heading=plain("Resolution adopted by the General Assembly on 2 May 2030"),
    report=plain("[") + italic("on the report of the Third Committee") + plain(" (A/90/9)]"),
)
WORDS = st.sampled_from(
    ["the harbours", "“small islands”", "2 May 2030", "resolution 1 A (I)", "its 3 * 4 rules",
     "a_b and snake_case", "the Fund’s keepers", "section 6.3", "States\u00a0and peoples", "m²"]
)  # fmt: skip
PREAMBULAR = st.sampled_from(["Recalling", "Noting with concern", "Deeply concerned"])
OPERATIVE = st.sampled_from(["Requests", "Also decides", "Takes note"])


@st.composite
def texts(draw: st.DrawFn, opening: str, end: str, notes: list[Footnote]) -> MarkedText:
    content = italic(opening) if opening else MarkedText()
    for word in draw(st.lists(WORDS, min_size=1, max_size=4)):
        content += plain(f" {word}" if content.text else f"The {word}")
        if draw(st.booleans()) and len(notes) < 12:
            note = Footnote(f"{0x100 + len(notes):08X}", plain(f"See A/90/{len(notes)}, annex."))
            notes.append(note)
            content += footnote_reference(note.id)
    return content + plain(end)


@st.composite
def issued(draw: st.DrawFn) -> Resolution:
    """A resolution as one writes them, with everything that plain text can carry."""
    notes: list[Footnote] = []
    rows: list[tuple[ParagraphKind, int, MarkedText]] = [
        (ParagraphKind.PREAMBULAR, 0, draw(texts(draw(PREAMBULAR), ",", notes)))
        for _ in range(draw(st.integers(1, 3)))
    ]
    for _ in range(draw(st.integers(2, 4))):
        if draw(st.booleans()):
            heading = plain(draw(st.sampled_from(["General matters", "Follow-up", "II"])))
            rows.append((ParagraphKind.HEADING, 0, heading))
        listed = draw(st.integers(0, 3))
        end = ":" if listed else ";"
        rows.append((ParagraphKind.OPERATIVE, 0, draw(texts(draw(OPERATIVE), end, notes))))
        rows += [
            (ParagraphKind.SUBPARAGRAPH, 1, draw(texts("", ";", notes))) for _ in range(listed)
        ]
    if draw(st.booleans()):
        rows.append((ParagraphKind.ANNEX, 0, plain("Annex")))
        rows.append((ParagraphKind.TEXT, 0, plain("Harbours are open to all.")))
    return Resolution(
        masthead=MASTHEAD,
        title=plain("Harbours of small islands"),
        organ_line=italic("The General Assembly") + plain(","),
        paragraphs=tuple(
            Paragraph(f"{n + 1:08X}", kind, content, level)
            for n, (kind, level, content) in enumerate(rows)
        ),
        footnotes=tuple(notes),
        adoption=Adoption("7th plenary meeting", datetime.date(2030, 5, 2)),
        first_footnote=draw(st.integers(1, 3)) if notes else 1,
    )


@given(issued())
def test_text_reads_back(resolution: Resolution) -> None:
    data = write(Draft(resolution), WriteOptions())
    assert carried(read(data).draft.current) == carried(resolution), data.decode()


def test_a_draft_reads_back_with_its_sponsors() -> None:
    masthead = Masthead(
        organ="human-rights-council", symbol="A/HRC/90/L.3", session=90, agenda_item="10",
        agenda_title="Technical assistance", distribution="Limited", original="English",
        sponsors=("Chile", "Bosnia and Herzegovina", "Peru"), on_behalf_of="the Group of Harbours",
        document_date=datetime.date(2030, 5, 3),
    )  # fmt: skip
    body = Paragraph("00000001", ParagraphKind.PREAMBULAR, italic("Noting") + plain(" all,"))
    resolution = Resolution(
        masthead, plain("Harbours"), italic("The Human Rights Council") + plain(","), (body,)
    )
    again = read(write(Draft(resolution), WriteOptions())).draft.current
    assert again.masthead == masthead
    assert again.title == resolution.title


def test_a_further_paragraph_of_a_note_stays_with_it() -> None:
    note = Footnote("00000009", plain("See A/90/1.\nThe keepers did not agree."))
    body = Paragraph(
        "00000001",
        ParagraphKind.PREAMBULAR,
        italic("Noting") + plain(" all,") + footnote_reference(note.id),
    )
    resolution = replace(
        Resolution(organ_line=italic("The General Assembly") + plain(",")),
        paragraphs=(body,),
        footnotes=(note,),
    )
    again = read(write(Draft(resolution), WriteOptions())).draft.current
    assert [n.text for n in again.footnotes] == [note.text]

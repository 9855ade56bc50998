"""Word files by other hands: typed without styles, numbered automatically, from other programs."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from drafter.document.marked_text import MarkKind
from drafter.document.masthead import Adoption
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, UnreadableFile, WarningKind, WriteOptions
from drafter.formats.docx import read, write
from tests.formats.docx.samples import parts_of, with_parts
from tests.formats.docx.word_xml import (
    docx,
    levels,
    note,
    numbered,
    p,
    reference,
    run,
    style,
    words,
)
from tests.formats.libreoffice import WORD, through_libreoffice, with_libreoffice

ORGAN = "*The General Assembly*,"


def rows(resolution: Resolution) -> list[str]:
    """Kind (two letters), level, label and words of each paragraph."""
    labels = paragraph_labels(resolution)
    return [
        f"{q.kind[:2]}{q.level} {labels[q.id]}|{q.text}".replace("\ufffc", "^")
        for q in resolution.paragraphs
    ]


def italics(result: ReadResult, index: int) -> list[str]:
    paragraph = result.draft.current.paragraphs[index]
    return [paragraph.text[a:b] for a, b in paragraph.content.ranges(MarkKind.ITALIC)]


def lost(result: ReadResult) -> list[str]:
    return [str(w) for w in result.warnings if w.kind is WarningKind.LOST]


def test_typed_by_hand_without_any_style() -> None:
    result = read(
        docx(
            "A/80/L.901",
            "Eightieth session",
            "Agenda item 25 (b)",
            "Harbours: clocks",
            "Albania, Bosnia and Herzegovina and Chad: draft resolution",
            "Clocks of small harbours",
            ORGAN,
            "*Recalling* its resolution 70/901 of 20 November 2015,",
            "*Deeply concerned* that clocks in small harbours run late,",
            "1. *Welcomes* the report of the Secretary-General;",
            "2. *Requests* all harbours:",
            "(a) To wind their clocks:",
            "(i) At dawn;",
            "(ii) At dusk;",
            "(b) To report thereon;",
            "3. *Decides* to remain seized of the matter.",
        )
    )
    found = result.draft.current
    assert rows(found) == [
        "pr0 |Recalling its resolution 70/901 of 20 November 2015,",
        "pr0 |Deeply concerned that clocks in small harbours run late,",
        "op0 1.|Welcomes the report of the Secretary-General;",
        "op0 2.|Requests all harbours:",
        "su1 (a)|To wind their clocks:",
        "su2 (i)|At dawn;",
        "su2 (ii)|At dusk;",
        "su1 (b)|To report thereon;",
        "op0 3.|Decides to remain seized of the matter.",
    ]
    masthead = found.masthead
    assert (masthead.symbol, masthead.session, masthead.agenda_item) == ("A/80/L.901", 80, "25 (b)")
    assert masthead.organ == "general-assembly"
    assert masthead.agenda_title == "Harbours: clocks"
    assert masthead.sponsors == ("Albania", "Bosnia and Herzegovina", "Chad")
    assert found.title.text == "Clocks of small harbours"
    assert found.organ_line.text == "The General Assembly,"
    assert italics(result, 1) == ["Deeply concerned"]
    assert result.complete


def test_numbered_by_word() -> None:
    result = read(
        docx(
            ORGAN,
            "*Noting* the tide,",
            p("*Welcomes* the report;", numbered(1)),
            p("*Requests* all harbours:", numbered(1)),
            p("To wind their clocks:", numbered(1, 1)),
            p("At dawn;", numbered(1, 2)),
            p("At dusk;", numbered(1, 2)),
            p("To report;", numbered(1, 1)),
            p("*Decides* so.", numbered(1)),
            numbering=levels(("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")),
        )
    )
    assert rows(result.draft.current)[1:] == [
        "op0 1.|Welcomes the report;",
        "op0 2.|Requests all harbours:",
        "su1 (a)|To wind their clocks:",
        "su2 (i)|At dawn;",
        "su2 (ii)|At dusk;",
        "su1 (b)|To report;",
        "op0 3.|Decides so.",
    ]


def test_letter_i_after_h_is_a_letter() -> None:
    entries = [f"\t({c})\tClock {c};" for c in "abcdefghij"]
    found = read(docx(ORGAN, "1.\t*Requests*:", *entries)).draft.current
    assert [q.level for q in found.paragraphs[1:]] == [1] * 10
    assert list(paragraph_labels(found).values())[-2:] == ["(i)", "(j)"]


def test_numerals_under_h_are_numerals() -> None:
    entries = [f"\t({c})\tClock {c};" for c in "abcdefgh"] + ["\t(i)\tOne;", "\t(ii)\tTwo;"]
    found = read(docx(ORGAN, "1.\t*Requests*:", *entries)).draft.current
    assert [q.level for q in found.paragraphs[-2:]] == [2, 2]


def test_bullets_keep_their_sign_and_take_no_number() -> None:
    found = read(
        docx(
            ORGAN,
            "1.\t*Requests*:",
            p("clocks;", numbered(1)),
            "\t•\tbells;",
            numbering=levels(("bullet", "\uf0b7")),
        )
    ).draft.current
    assert rows(found)[1:] == ["su1 |•\u00a0clocks;", "su1 |•\u00a0bells;"]


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/>'
    "<w:rPr><w:i/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="Soft"><w:name w:val="Soft"/>'
    '<w:basedOn w:val="Emphasis"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Slanted"><w:name w:val="Slanted"/><w:rPr><w:i/></w:rPr>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
)


def test_italics_through_styles() -> None:
    result = read(
        docx(
            ORGAN,
            p(run("Noting", '<w:rStyle w:val="Emphasis"/>') + run(" the tide,")),
            p(run("Noting also", '<w:rStyle w:val="Soft"/>') + run(" the wind,")),
            p(run("Aware", '<w:i w:val="1"/>') + run(" of all,", '<w:i w:val="0"/>')),
            styles=STYLES,
        )
    )
    assert [italics(result, n) for n in range(3)] == [["Noting"], ["Noting also"], ["Aware"]]


def test_italic_within_an_italic_style_means_upright() -> None:
    result = read(
        docx(
            ORGAN,
            "1.\t*Notes* it;",
            p(run("All slanted ") + run("but this", '<w:i w:val="0"/>'), style("Slanted")),
            styles=STYLES,
        )
    )
    paragraph = result.draft.current.paragraphs[1]
    assert [paragraph.text[a:b] for a, b in paragraph.content.ranges(MarkKind.ITALIC)] == [
        "but this"
    ]


def test_headings_by_style_outline_and_looks() -> None:
    found = read(
        docx(
            ORGAN,
            "1.\t*Notes* it;",
            p("Scope", style("H1")),
            p("Details", style("H2")),
            "2.\t*Notes* that;",
            p(run("Bold and short", "<w:b/>")),
            "3.\t*Notes* the rest.",
            styles=STYLES,
        )
    ).draft.current
    assert [(q.text, q.level) for q in found.paragraphs if q.kind is ParagraphKind.HEADING] == [
        ("Scope", 0), ("Details", 1), ("Bold and short", 1),
    ]  # fmt: skip
    assert not any(q.marks for q in found.paragraphs if q.kind is ParagraphKind.HEADING)


def test_notes_stand_where_their_references_stand() -> None:
    result = read(
        docx(
            ORGAN,
            p(words("*Noting* the tide") + reference(2) + words(" and the wind,") + reference(5)),
            footnotes=note(5, "Of *winds*.") + note(2, "Of tides."),
        )
    )
    found = result.draft.current
    assert rows(found) == ["pr0 |Noting the tide^ and the wind,^"]
    by_id = {n.id: n.text for n in found.footnotes}
    references = found.paragraphs[0].content.footnote_references
    assert [by_id[note_id] for _, note_id in references] == ["Of tides.", "Of winds."]
    assert [n.text for n in found.footnotes] == ["Of tides.", "Of winds."]
    assert found.footnotes[1].content.has(MarkKind.ITALIC, 4)


def test_repeated_note_as_a_field() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> NOTEREF _Ref7 \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("1", '<w:vertAlign w:val="superscript"/>')
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    first = (
        '<w:bookmarkStart w:id="3" w:name="_Ref7"/>' + reference(1) + '<w:bookmarkEnd w:id="3"/>'
    )
    found = read(
        docx(
            ORGAN,
            p(words("*Noting* the tide,") + first),
            p(words("*Noting* it again") + field + words(" here,")),
            footnotes=note(1, "Of tides."),
        )
    ).draft.current
    assert rows(found) == ["pr0 |Noting the tide,^", "pr0 |Noting it again^ here,"]
    assert len(found.footnotes) == 1


def test_endnotes_become_notes() -> None:
    found = read(
        docx(
            ORGAN,
            p(words("*Noting* the tide,") + '<w:r><w:endnoteReference w:id="1"/></w:r>'),
            endnotes=note(1, "Of tides.", "endnote"),
        )
    ).draft.current
    assert [n.text for n in found.footnotes] == ["Of tides."]


def test_line_break_in_a_note_is_a_space_and_in_an_address_nothing() -> None:
    body = (
        '<w:footnote w:id="1"><w:p>'
        + run("See Rio\nand example.org/a/\nb.")
        + "</w:p></w:footnote>"
    )
    found = read(docx(ORGAN, p(words("*Noting* it,") + reference(1)), footnotes=body)).draft.current
    assert [n.text for n in found.footnotes] == ["See Rio and example.org/a/b."]


def test_note_with_a_mark_of_its_own() -> None:
    found = read(
        docx(
            p(
                words("Resolution adopted by the Human Rights Council")
                + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
            ),
            "The Human Rights Council,",
            "*Noting* the tide,",
            footnotes='<w:footnote w:id="1"><w:p>' + words("* Reissued.") + "</w:p></w:footnote>",
        )
    ).draft.current
    assert [(n.sign, n.text) for n in found.footnotes] == [("*", "Reissued.")]
    assert found.masthead.heading.footnote_references[0][1] == found.footnotes[0].id


def test_note_to_the_session_line_moves_to_the_heading() -> None:
    result = read(
        docx(
            p(
                '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
                + words("2018 session")
            ),
            "Resolution adopted by the Economic and Social Council on 2 July 2018",
            "The Economic and Social Council,",
            "*Noting* the tide,",
            footnotes='<w:footnote w:id="1"><w:p>' + words("* Reissued.") + "</w:p></w:footnote>",
        )
    )
    found = result.draft.current
    assert found.masthead.session == 2018
    assert found.masthead.heading.footnote_references[0][1] == found.footnotes[0].id
    assert any("masthead" in str(w) for w in result.warnings)


def test_what_words_are_made_of() -> None:
    inside = (
        "<w:r><w:t>A/72/5</w:t><w:noBreakHyphen/><w:t>S</w:t><w:softHyphen/><w:t>x</w:t></w:r>"
        "<w:smartTag><w:r><w:t xml:space='preserve"
        "'> in tags</w:t></w:r></w:smartTag>"
        "<w:sdt><w:sdtContent><w:r><w:t xml:space='preserve'> in a box</w:t></w:r></w:sdtContent></w:sdt>"
        '<w:fldSimple w:instr="DATE"><w:r><w:t xml:space="preserve"> today</w:t></w:r></w:fldSimple>'
        "<w:proofErr/><w:r><w:lastRenderedPageBreak/><w:t>\u00a0end</w:t><w:br w:type='page'/></w:r>"
    )
    found = read(docx(ORGAN, "1.\t*Notes* it;", p(inside))).draft.current
    assert found.paragraphs[1].text == "A/72/5\u2011S\u00adx in tags in a box today\u00a0end"


def test_links_are_kept() -> None:
    inside = (
        words("*Recalling* its resolution ")
        + '<w:hyperlink r:id="rId9"><w:r><w:t>70/1</w:t></w:r></w:hyperlink>'
        + words(",")
    )
    found = read(docx(ORGAN, p(inside), links={"rId9": "https://undocs.org/A/RES/70/1"}))
    marks = [m for m in found.draft.current.paragraphs[0].marks if m.kind is MarkKind.LINK]
    assert [(m.start, m.end, m.value) for m in marks] == [(25, 29, "https://undocs.org/A/RES/70/1")]


def test_masthead_in_a_table_in_the_text() -> None:
    def cell(*lines: str) -> str:
        return f"<w:tc>{''.join(p(line) for line in lines)}</w:tc>"

    table = (
        f"<w:tbl><w:tr>{cell('United Nations')}{cell('A/HRC/61/L.901')}</w:tr>"
        f"<w:tr>{cell('General Assembly')}"
        f"{cell('Distr.: Limited', '3 March 2026', 'Original: English')}</w:tr></w:tbl>"
    )
    found = read(
        docx(
            table,
            "Human Rights Council",
            "Sixty-first session",
            "Agenda item 3",
            "61/…\tClocks",
            "*The Human Rights Council*,",
            "*Noting* the tide,",
        )
    ).draft.current
    masthead = found.masthead
    assert masthead.symbol == "A/HRC/61/L.901"
    assert (masthead.organ, masthead.session) == ("human-rights-council", 61)
    assert (masthead.distribution, masthead.original) == ("Limited", "English")
    assert masthead.document_date == datetime.date(2026, 3, 3)
    assert masthead.number == ""
    assert found.title.text == "Clocks"


def test_symbol_in_hidden_places() -> None:
    hidden = '<w:docVars><w:docVar w:name="Symbol1" w:val="A/RES/72/901"/></w:docVars>'
    masthead = read(docx(ORGAN, "1.\t*Notes* it.", settings=hidden)).draft.current.masthead
    assert (masthead.symbol, masthead.number, masthead.session) == ("A/RES/72/901", "72/901", 72)


def test_adoption_and_vote() -> None:
    found = read(
        docx(
            "*The Human Rights Council*,",
            "1.\t*Notes* it.",
            p(run("55th meeting\n3 April 2023", "<w:i/>"), '<w:jc w:val="right"/>'),
            "[Adopted by a recorded vote of 2 to 1.",
            "In favour: Albania, Chad",
            "Against: Zambia]",
            "Annex",
            "1.\tThe master winds the clock.",
        )
    ).draft.current
    assert found.adoption == Adoption(
        "55th meeting",
        datetime.date(2023, 4, 3),
        "[Adopted by a recorded vote of 2 to 1.\nIn favour: Albania, Chad\nAgainst: Zambia]",
    )
    assert rows(found)[1:] == ["an0 |Annex", "op0 |The master winds the clock."]


def test_resolution_in_parts() -> None:
    found = read(
        docx(
            "72/901.\tClocks",
            "A",
            "Tower clocks",
            ORGAN,
            "1.\t*Notes* it;",
            "2.\t*Notes* that.",
            "76th plenary meeting\n24 December 2017",
            "B",
            "Pocket watches",
            ORGAN,
            "1.\t*Notes* them;",
            "2.\t*Notes* those.",
            "76th plenary meeting\n24 December 2017",
        )
    ).draft.current
    assert [row.split("|")[0] for row in rows(found)] == [
        "pa0 ", "he0 ", "op0 1.", "op0 2.", "te0 ", "pa0 ", "he0 ", "or0 ", "op0 1.", "op0 2.",
    ]  # fmt: skip
    assert found.organ_line.text == "The General Assembly,"
    assert found.adoption.date == datetime.date(2017, 12, 24)


def test_unnumbered_paragraph_among_numbered_ones_does_not_shift_them() -> None:
    found = read(docx(ORGAN, "*Resolves* that:", "1.\tMoney is granted;", "2.\tMore is not.")).draft
    assert [row.split("|")[0] for row in rows(found.current)] == ["te0 ", "op0 1.", "op0 2."]


def test_missing_number_is_where_it_is_missing() -> None:
    found = read(
        docx(ORGAN, "1.\t*Notes* it;", "*Requests* more;", "3.\t*Decides* so.")
    ).draft.current
    assert [row.split("|")[0] for row in rows(found)] == ["op0 1.", "op0 2.", "op0 3."]


def test_losses_are_named() -> None:
    picture = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Tower.png"/><a:blip/></wp:inline>'
        "</w:drawing></w:r>"
    )
    box = (
        "<w:r><w:pict><v:textbox><w:txbxContent>"
        + p("Aside")
        + "</w:txbxContent></v:textbox></w:pict></w:r>"
    )
    formula = "<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>"
    cells = "".join(f"<w:tc>{p(c)}</w:tc>" for c in ("Harbour", "Clocks"))
    result = read(
        docx(
            ORGAN,
            p(words("*Noting* ") + picture + box + formula + words(","), ""),
            f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>",
        )
    )
    joined = " / ".join(lost(result))
    for thing in (
        "picture",
        "Tower.png",
        "text box",
        "Aside",
        "formula",
        "E=mc",
        "table",
        "Harbour",
    ):
        assert thing in joined
    assert "near “Noting" in joined
    assert "after “Noting" in joined
    assert not result.complete
    assert rows(result.draft.current) == ["pr0 |Noting E=mc,", "te0 |Harbour\tClocks"]


def test_comments_are_read_and_written_back() -> None:
    inside = (
        words("*Noting* the ")
        + '<w:commentRangeStart w:id="4"/>'
        + run("tide")
        + '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
        + run(",")
    )
    comments = (
        '<w:comment w:id="4" w:author="Ada" w:initials="A" w:date="2026-03-01T09:30:00Z">'
        + p("Which tide?") + p("High?") + "</w:comment>"
    )  # fmt: skip
    draft = read(docx(ORGAN, p(inside), comments=comments)).draft
    comment = draft.comments[0]
    assert (comment.author, comment.initials, comment.content.text) == (
        "Ada", "A", "Which tide?\nHigh?",
    )  # fmt: skip
    assert comment.date == datetime.datetime(2026, 3, 1, 9, 30, tzinfo=datetime.UTC)
    paragraph = draft.current.paragraphs[0]
    marks = [m for m in paragraph.marks if m.kind is MarkKind.COMMENT]
    assert [(paragraph.text[m.start : m.end], m.value) for m in marks] == [("tide", comment.id)]
    assert read(write(draft, WriteOptions())).draft == draft


PANDOC_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/>'
    '<w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="FirstParagraph"><w:name w:val="First Paragraph"/>'
    '<w:basedOn w:val="BodyText"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Compact"><w:name w:val="Compact"/>'
    '<w:basedOn w:val="BodyText"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="Footnote Text"/></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="Footnote Reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)


def test_written_by_pandoc() -> None:
    call = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="20"/></w:r>'
    body = (
        '<w:footnote w:id="20"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr>'
        '<w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        + run(" ") + run("Of tides.") + "</w:p></w:footnote>"
    )  # fmt: skip
    result = read(
        docx(
            p(run("Clocks of small harbours"), style("Title")),
            p(words(ORGAN), style("FirstParagraph")),
            p(words("*Noting* the tide,") + call, style("BodyText")),
            p(words("*Welcomes* the report;"), style("Compact") + numbered(1)),
            p(words("*Requests* all:"), style("Compact") + numbered(1)),
            p(words("To wind;"), style("Compact") + numbered(1, 1)),
            p(words("*Decides* so."), style("Compact") + numbered(1)),
            styles=PANDOC_STYLES,
            footnotes=body,
            numbering=levels(("decimal", "%1."), ("lowerLetter", "(%2)")),
        )
    )
    found = result.draft.current
    assert found.title.text == "Clocks of small harbours"
    assert rows(found) == [
        "pr0 |Noting the tide,^",
        "op0 1.|Welcomes the report;",
        "op0 2.|Requests all:",
        "su1 (a)|To wind;",
        "op0 3.|Decides so.",
    ]
    assert [n.text for n in found.footnotes] == ["Of tides."]
    assert result.complete


def test_written_by_google_docs() -> None:
    """Everything set directly, each run with all properties, lists of their own."""
    look = (
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>{}<w:sz w:val="22"/>'
        '<w:szCs w:val="22"/><w:rtl w:val="0"/>'
    )
    plain, slanted = look.format(""), look.format('<w:i w:val="1"/><w:iCs w:val="1"/>')
    spacing = '<w:spacing w:line="276" w:lineRule="auto"/><w:ind w:left="720" w:hanging="360"/>'

    def item(opening: str, rest: str) -> str:
        return p(run(opening, slanted) + run(rest, plain), numbered(1) + spacing)

    found = read(
        docx(
            p(run("The General Assembly", slanted) + run(",", plain)),
            p(run("", plain)),
            p(run("Noting", slanted) + run(" the tide,", plain)),
            item("Welcomes", " the report;"),
            item("Decides", " so."),
            numbering=levels(("decimal", "%1.")),
        )
    ).draft.current
    assert rows(found) == [
        "pr0 |Noting the tide,",
        "op0 1.|Welcomes the report;",
        "op0 2.|Decides so.",
    ]
    assert [list(q.content.ranges(MarkKind.ITALIC)) for q in found.paragraphs] == [
        [(0, 6)], [(0, 8)], [(0, 7)],
    ]  # fmt: skip


def test_line_of_decoration_is_no_loss() -> None:
    line = '<w:r><w:pict><v:line from="1,2" to="3,4"/></w:pict></w:r>'
    assert read(docx(ORGAN, "1.\t*Notes* it.", p(line))).complete


def test_text_box_of_the_masthead_is_read() -> None:
    box = (
        "<w:r><w:pict><v:textbox><w:txbxContent>"
        + p("A/80/L.901") + p("Distr.: Limited") + p("3 October 2025")
        + "</w:txbxContent></v:textbox></w:pict></w:r>"
    )  # fmt: skip
    result = read(docx(p(box), ORGAN, "1.\t*Notes* it."))
    masthead = result.draft.current.masthead
    assert (masthead.symbol, masthead.distribution) == ("A/80/L.901", "Limited")
    assert masthead.document_date == datetime.date(2025, 10, 3)
    assert result.complete


@pytest.mark.parametrize(("tag", "language"), [("fr-FR", "fr"), ("en-US", "en"), ("tlh", "en")])
def test_language_of_the_styles(tag: str, language: str) -> None:
    styles = f'<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{tag}"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert read(docx(ORGAN, "1.\t*Notes* it.", styles=styles)).draft.current.language == language


def test_strict_documents_are_read() -> None:
    data = docx(ORGAN, "1.\t*Notes* it.")
    strict = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in parts_of(data).items()
    }
    assert rows(read(with_parts(data, dict(strict))).draft.current) == ["op0 |Notes it."]


def test_reading_twice_gives_the_same_ids() -> None:
    data = docx(ORGAN, "1.\t*Notes* it;", "2.\t*Notes* it;", p("3.\t*Notes* it.", "", "00ABCDEF"))
    assert read(data).draft == read(data).draft
    ids = [q.id for q in read(data).draft.current.paragraphs]
    assert len(set(ids)) == 3
    assert ids[2] == "00ABCDEF"


def test_id_that_stands_twice_is_given_once() -> None:
    data = docx(ORGAN, p("1.\t*Notes* it;", "", "00ABCDEF"), p("2.\t*Asks*.", "", "00ABCDEF"))
    ids = [q.id for q in read(data).draft.current.paragraphs]
    assert len(set(ids)) == 2


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"not a zip", docx(ORGAN)[:200]],
    ids=["empty", "stub", "text", "truncated"],
)
def test_what_is_no_word_file_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(data)
    assert str(caught.value)


def test_zip_without_a_document_is_refused() -> None:
    data = with_parts(docx(ORGAN), {"word/document.xml": None})
    with pytest.raises(UnreadableFile):
        read(data)


@pytest.mark.slow
@with_libreoffice
def test_written_by_libreoffice(tmp_path: Path) -> None:
    source = tmp_path / "draft.html"
    source.write_text(
        "<html><body><p>Eightieth session</p><p>Clocks of small harbours</p>"
        "<p><i>The General Assembly</i>,</p><p><i>Noting</i> the tide,</p>"
        "<ol><li><i>Welcomes</i> the report;</li><li><i>Requests</i> all harbours:"
        "<ol type='a'><li>To wind their clocks;</li><li>To report;</li></ol></li>"
        "<li><i>Decides</i> so.</li></ol></body></html>",
        "utf-8",
    )
    found = read(through_libreoffice(source, WORD, "--infilter=HTML (StarWriter)")).draft.current
    assert [row.split("|")[0] for row in rows(found)] == [
        "pr0 ", "op0 1.", "op0 2.", "su1 a.", "su1 b.", "op0 3.",
    ]  # fmt: skip
    assert found.title.text == "Clocks of small harbours"
    assert found.masthead.session == 80


def test_a_comment_over_two_paragraphs_stays_one_comment() -> None:
    comments = '<w:comment w:id="1" w:author="Ada">' + p("Both?") + "</w:comment>"
    body = (
        p(run("Recalling ") + '<w:commentRangeStart w:id="1"/>' + run("the tide,")),
        p(
            run("1. Decides")
            + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
            + run(" to go;")
        ),
    )
    draft = read(docx(ORGAN, *body, comments=comments)).draft
    data = write(draft, WriteOptions())
    document = parts_of(data)["word/document.xml"].decode()
    for name in ("RangeStart", "RangeEnd", "Reference"):
        assert document.count(f'<w:comment{name} w:id="0"/>') == 1
    assert read(data).draft.current.paragraphs == draft.current.paragraphs

"""Files of ours after someone has worked on them elsewhere: what they show wins."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document.draft import ClauseSource, Comment, Draft, Suppression
from drafter.document.marked_text import Mark, MarkKind, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write
from tests.formats.docx.samples import adopted, committee_draft, edited, parts_of, with_parts
from tests.formats.libreoffice import through_libreoffice, with_libreoffice

BASE = replace(adopted(), title=plain("Clocks of large harbours"))


def full_draft() -> Draft:
    """A draft with everything that Word cannot hold."""
    resolution = adopted()
    first = resolution.paragraphs[0]
    content = first.content.without_mark(MarkKind.ITALIC).with_mark(
        MarkKind.ITALIC, 0, 9, "restored"
    )
    content = content.with_mark(MarkKind.PLACEHOLDER, 14, 31, "resolution")
    return Draft(
        replace(
            resolution, paragraphs=(replace(first, content=content), *resolution.paragraphs[1:])
        ),
        base=BASE,
        id="d-1",
        suppressions=(Suppression("RES-A", first.id),),
        sources=(ClauseSource(first.id, "template"),),
    )


def saved(draft: Draft) -> bytes:
    return write(draft, WriteOptions())


def texts(resolution: Resolution) -> list[str]:
    labels = paragraph_labels(resolution)
    return [f"{labels[p.id]} {p.content.plain}".strip() for p in resolution.paragraphs]


def paragraph_xml(data: bytes, words: str) -> str:
    document = parts_of(data)["word/document.xml"].decode()
    found: list[str] = re.findall(r"<w:p [^>]*>.*?</w:p>", document)
    return next(p for p in found if words in p)


def test_changed_words_win_and_the_rest_stays() -> None:
    draft = full_draft()
    found = read(edited(saved(draft), "that clocks in small", "that all clocks in small")).draft
    second = found.current.paragraphs[1]
    assert second.text == "Deeply concerned that all clocks in small harbours run late,"
    assert second.id == draft.current.paragraphs[1].id
    assert second.marks == (Mark(0, 16, MarkKind.ITALIC),)
    others = [p for p in found.current.paragraphs if p.id != second.id]
    assert others == [p for p in draft.current.paragraphs if p.id != second.id]
    assert replace(found, current=draft.current) == draft


def test_placeholder_stays_on_its_words_in_a_changed_paragraph() -> None:
    draft = full_draft()
    found = read(edited(saved(draft), " on tide tables", " on tables of tides")).draft
    first = found.current.paragraphs[0]
    places = [(m.start, m.end) for m in first.marks if m.kind is MarkKind.PLACEHOLDER]
    assert [first.text[a:b] for a, b in places] == ["resolution 70/901"]
    assert first.content.footnote_references[0][1] == "00000A01"


def test_paragraph_added_in_word() -> None:
    data = saved(full_draft())
    model = paragraph_xml(data, "Welcomes")
    new = re.sub(r'w14:paraId="\w+"', 'w14:paraId="7ABCDEF0"', model)
    new = re.sub(r"<w:footnoteReference[^>]*/>", "", new).replace("Welcomes", "Notes")
    new = new.replace(">1.<", ">2.<")
    found = read(edited(data, model, model + new)).draft.current
    index = [p.id for p in found.paragraphs].index("7ABCDEF0")
    added = found.paragraphs[index]
    assert added.kind is ParagraphKind.OPERATIVE
    assert added.text == "Notes the report of the Secretary-General;"
    assert paragraph_labels(found)[added.id] == "2."
    assert texts(found)[index + 1] == "3. Requests all harbours:"
    assert [p.source_label for p in found.paragraphs if p.kind is ParagraphKind.OPERATIVE][:4] == [
        "1.", "2.", "2.", "3.",
    ]  # fmt: skip


def test_paragraph_without_a_number_among_numbered_ones() -> None:
    data = saved(full_draft())
    model = paragraph_xml(data, "Decides")
    new = re.sub(r'w14:paraId="\w+"', 'w14:paraId="7ABCDEF0"', model)
    new = new.replace("<w:tab/><w:t", "<w:t").replace(">3.<", "><").replace("Decides", "Requests")
    found = read(edited(data, model, new + model)).draft.current
    assert found.paragraph("7ABCDEF0").kind is ParagraphKind.OPERATIVE


def test_paragraph_deleted_in_word_takes_its_note_along() -> None:
    data = saved(full_draft())
    gone = paragraph_xml(data, "Welcomes")
    found = read(edited(data, gone, "")).draft.current
    assert [n.id for n in found.footnotes] == ["00000A01"]
    assert "Welcomes the report of the Secretary-General;" not in texts(found)[3]


def test_subparagraph_made_a_paragraph_by_its_typed_number() -> None:
    data = saved(full_draft())
    before = paragraph_xml(data, "To report thereon")
    after = before.replace(">(b)<", ">3.<").replace("To report", "Asks them to report")
    found = read(edited(data, before, after)).draft.current
    changed = next(p for p in found.paragraphs if "report thereon" in p.text)
    assert (changed.kind, changed.level) == (ParagraphKind.OPERATIVE, 0)
    assert changed.id in {p.id for p in adopted().paragraphs}


def test_masthead_edited_in_word() -> None:
    draft = Draft(committee_draft())
    data = saved(draft)
    data = edited(data, "Eightieth session", "Eighty-first session")
    data = edited(data, "25 (b)", "27 (c)")
    data = edited(data, "Albania, Belgium and Zambia", "Albania and Chad")
    data = edited(data, "Distr.: Limited", "Distr.: General", "word/header3.xml")
    masthead = read(data).draft.current.masthead
    assert masthead == replace(
        draft.current.masthead,
        session=81,
        agenda_item="27 (c)",
        sponsors=("Albania", "Chad"),
        distribution="General",
    )


def test_title_number_and_adoption_edited_in_word() -> None:
    data = edited(saved(full_draft()), "72/901.", "73/12.")
    data = edited(data, "Clocks of small harbours", "Clocks of quiet harbours")
    data = edited(data, "66th plenary meeting", "67th plenary meeting")
    found = read(data).draft.current
    assert found.masthead.number == "73/12"
    assert found.title == plain("Clocks of quiet harbours")
    assert found.adoption == Adoption("67th plenary meeting", datetime.date(2017, 12, 7))


def test_title_put_in_by_hand() -> None:
    untitled = replace(committee_draft(), title=plain(""), masthead=Masthead("general-assembly"))
    data = saved(Draft(untitled))
    organ_line = paragraph_xml(data, "The General Assembly")
    title = "<w:p><w:r><w:t>Clocks of quiet harbours</w:t></w:r></w:p>"
    found = read(edited(data, organ_line, title + organ_line)).draft.current
    assert found.title == plain("Clocks of quiet harbours")
    assert replace(found, title=plain("")) == untitled


def test_line_taken_out_of_the_masthead() -> None:
    data = saved(Draft(committee_draft()))
    line = paragraph_xml(data, "Eightieth session")
    assert read(edited(data, line, "")).draft.current.masthead.session is None


def test_table_and_stray_line_put_in_by_hand_are_reported() -> None:
    data = saved(full_draft())
    decides = paragraph_xml(data, "Decides")
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Harbour</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    result = read(edited(data, decides, table + decides))
    assert any("table" in str(w) and "Harbour" in str(w) for w in result.warnings)
    assert not result.complete
    assert any(p.text == "Harbour" for p in result.draft.current.paragraphs)


def test_note_edited_in_word() -> None:
    found = read(edited(saved(full_draft()), "00000A02.", "A/72/1.", "word/footnotes.xml"))
    assert found.draft.current.footnotes[1].text == "A/72/1."
    assert found.draft.current.footnotes[1].id == "00000A02"


def test_ids_lost_altogether_are_found_again_by_the_words() -> None:
    draft = full_draft()
    data = saved(draft)
    stripped = {
        name: re.sub(rb' w14:(?:paraId|textId)="\w+"', b"", content)
        for name, content in parts_of(data).items()
        if name.startswith("word/") and name.endswith(".xml")
    }
    assert read(with_parts(data, dict(stripped))).draft == draft


def test_ids_lost_and_words_changed() -> None:
    draft = full_draft()
    data = edited(saved(draft), "that clocks in small", "that all clocks in small")
    document = re.sub(rb' w14:(?:paraId|textId)="\w+"', b"", parts_of(data)["word/document.xml"])
    found = read(with_parts(data, {"word/document.xml": document})).draft
    assert [p.id for p in found.current.paragraphs] == [p.id for p in draft.current.paragraphs]
    assert "all clocks" in found.current.paragraphs[1].text


def test_custom_part_lost_leaves_the_text() -> None:
    draft = full_draft()
    data = with_parts(saved(draft), {"customXml/item1.xml": None})
    found = read(data).draft
    assert [(p.id, p.kind, p.text) for p in found.current.paragraphs] == [
        (p.id, p.kind, p.text) for p in draft.current.paragraphs
    ]
    assert found.current.adoption == draft.current.adoption


def test_damaged_custom_part_is_reported() -> None:
    data = with_parts(
        saved(full_draft()),
        {"customXml/item1.xml": b'<draft xmlns="urn:drafter:held-for-word:1">{"draft": 3}</draft>'},
    )
    result = read(data)
    assert not result.complete
    assert "stored" in str(result.warnings[0])


def commented() -> Draft:
    resolution = adopted()
    second = resolution.paragraphs[1]
    content = second.content.with_mark(MarkKind.COMMENT, 0, 6, "c1").with_mark(
        MarkKind.COMMENT, 3, 12, "c2"
    )
    when = datetime.datetime(2025, 1, 2, 3, 4, 5, 678, tzinfo=datetime.UTC)
    return Draft(
        replace(
            resolution,
            paragraphs=(
                resolution.paragraphs[0],
                replace(second, content=content),
                *resolution.paragraphs[2:],
            ),
        ),
        comments=(
            Comment("c1", plain("Really?"), "Ada", "A", when),
            Comment("c2", plain("Yes."), "Bo", "B", None),
            Comment("c3", plain("Of nothing"), "Bo", "B", None),
        ),
    )


def test_comment_deleted_in_word() -> None:
    data = saved(commented())
    document = parts_of(data)["word/document.xml"].decode()
    document = re.sub(r'<w:comment(?:RangeStart|RangeEnd|Reference) w:id="0"/>', "", document)
    comments = re.sub(
        r'<w:comment w:id="0".*?</w:comment>', "", parts_of(data)["word/comments.xml"].decode()
    )
    found = read(
        with_parts(
            data,
            {
                "word/document.xml": document.encode(),
                "word/comments.xml": comments.encode(),
            },
        )
    ).draft
    assert [c.id for c in found.comments] == ["c2", "c3"]
    marks = [m.value for m in found.current.paragraphs[1].marks if m.kind is MarkKind.COMMENT]
    assert marks == ["c2"]


def test_comment_changed_in_word() -> None:
    found = read(edited(saved(commented()), "Really?", "Really so?", "word/comments.xml")).draft
    assert [(c.id, c.content.text) for c in found.comments][:2] == [
        ("c1", "Really so?"),
        ("c2", "Yes."),
    ]


@pytest.mark.slow
@with_libreoffice
def test_round_through_libreoffice(tmp_path: Path) -> None:
    draft = full_draft()
    source = tmp_path / "draft.docx"
    source.write_bytes(saved(draft))
    found = read(through_libreoffice(source)).draft
    assert texts(found.current) == texts(draft.current)
    assert [(p.id, p.kind, p.level, p.marks) for p in found.current.paragraphs] == [
        (p.id, p.kind, p.level, p.marks) for p in draft.current.paragraphs
    ]
    assert found == draft

"""Tracked changes of Word, read: current and base, and whose each change is."""

from __future__ import annotations

import datetime

from drafter.document.draft import Draft, TrackedChange
from drafter.document.marked_text import MarkKind, plain
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write
from tests.formats.docx.samples import adopted, edited
from tests.formats.docx.word_xml import docx, p, reference, run, style, words

ORGAN = "*The General Assembly*,"
DATE = "2026-03-01T09:30:00Z"
MOMENT = datetime.datetime(2026, 3, 1, 9, 30, tzinfo=datetime.UTC)


def change(name: str, inside: str, author: str = "Ada") -> str:
    """Runs inserted, deleted or moved by someone."""
    if name == "del":
        inside = inside.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{name} w:id="9" w:author="{author}" w:date="{DATE}">{inside}</w:{name}>'


def mark(name: str, author: str = "Ada") -> str:
    """The properties of a paragraph whose mark was inserted, deleted or moved."""
    return f'<w:rPr><w:{name} w:id="8" w:author="{author}" w:date="{DATE}"/></w:rPr>'


def texts(resolution: Resolution | None) -> list[str]:
    assert resolution is not None
    return [q.text.replace("\ufffc", "^") for q in resolution.paragraphs]


def both(*paragraphs: str, **parts: str) -> Draft:
    return read(docx(ORGAN, *paragraphs, links=None, **parts)).draft


def test_words_inserted_and_deleted_by_two_hands() -> None:
    draft = both(
        p(
            words("1.\t*Requests* the ")
            + change("del", run("Secretary-General"))
            + change("ins", run("High Commissioner"), "Bo")
            + words(" to report;")
        ),
        "2.\t*Decides* so.",
    )
    assert texts(draft.current)[0] == "Requests the High Commissioner to report;"
    assert texts(draft.base)[0] == "Requests the Secretary-General to report;"
    target = draft.current.paragraphs[0].id
    assert draft.changes == (
        TrackedChange(target, True, "High Commissioner", "Bo", MOMENT),
        TrackedChange(target, False, "Secretary-General", "Ada", MOMENT),
    )


def test_same_paragraph_has_the_same_id_in_both_texts() -> None:
    draft = both(
        p(words("1.\t*Asks* ") + change("ins", run("all ")) + words("harbours;")), "2.\tB."
    )
    assert draft.base is not None
    assert [q.id for q in draft.current.paragraphs] == [q.id for q in draft.base.paragraphs]


def test_pieces_by_one_hand_are_one_change() -> None:
    inside = (
        change("ins", run("High ")) + change("ins", run("Com")) + change("ins", run("missioner"))
    )
    draft = both(p(words("1.\t*Asks* the ") + inside + words(";")), "2.\tB.")
    assert [c.text for c in draft.changes] == ["High Commissioner"]


def test_paragraph_inserted_and_paragraph_deleted() -> None:
    draft = both(
        "1.\t*Notes* it;",
        p(change("ins", words("2.\t*Welcomes* that;")), mark("ins")),
        p(change("del", words("2.\t*Regrets* that;")), mark("del")),
        "3.\t*Decides* so.",
    )
    assert texts(draft.current) == ["Notes it;", "Welcomes that;", "Decides so."]
    assert texts(draft.base) == ["Notes it;", "Regrets that;", "Decides so."]


def test_paragraph_split_and_joined() -> None:
    draft = both(
        p(words("1.\t*Notes* it"), mark("ins")),
        p(words(" and more;")),
        p(words("2.\t*Asks* all"), mark("del")),
        p(words(" and sundry.")),
    )
    assert texts(draft.current) == ["Notes it", "and more;", "Asks all and sundry."]
    assert texts(draft.base) == ["Notes it and more;", "Asks all", "and sundry."]


def test_paragraph_moved() -> None:
    draft = both(
        "1.\t*Notes* it;",
        p(change("moveFrom", words("2.\t*Welcomes* that;")), mark("moveFrom")),
        "3.\t*Asks* all;",
        p(change("moveTo", words("4.\t*Welcomes* that;")), mark("moveTo")),
    )
    assert texts(draft.current) == ["Notes it;", "Asks all;", "Welcomes that;"]
    assert texts(draft.base) == ["Notes it;", "Welcomes that;", "Asks all;"]


def test_changed_formatting() -> None:
    before = '<w:i/><w:rPrChange w:id="3" w:author="Ada"><w:rPr/></w:rPrChange>'
    draft = both(p(run("1.\t") + run("Notes", before) + run(" it;")), "2.\tB.")
    assert draft.base is not None
    assert [m.kind for m in draft.current.paragraphs[0].marks] == [MarkKind.ITALIC]
    assert draft.base.paragraphs[0].marks == ()


def test_changed_style() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    draft = both(
        "1.\t*Notes* it;",
        p(
            run("Role of harbours"),
            style("H") + '<w:pPrChange w:id="3" w:author="Ada"><w:pPr/></w:pPrChange>',
        ),
        "2.\tB.",
        styles=styles,
    )
    assert draft.current.paragraphs[1].kind == "heading"


def test_changes_in_notes_and_tables() -> None:
    changed = (
        '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>'
        + run(" Of ") + change("del", run("tides")) + change("ins", run("winds")) + run(".")
        + "</w:p></w:footnote>"
    )  # fmt: skip
    cell = f"<w:tc>{p(run('Clocks ') + change('ins', run('and bells')))}</w:tc>"
    gone = (
        '<w:tr><w:trPr><w:del w:id="4" w:author="Ada"/></w:trPr><w:tc>'
        + p(change("del", run("Sundials")))
        + "</w:tc></w:tr>"
    )
    draft = both(
        p(words("*Noting* it,") + reference(1)),
        f"<w:tbl><w:tr>{cell}</w:tr>{gone}</w:tbl>",
        footnotes=changed,
    )
    assert draft.base is not None
    assert [n.text for n in draft.current.footnotes] == ["Of winds."]
    assert [n.text for n in draft.base.footnotes] == ["Of tides."]
    assert texts(draft.current)[1:] == ["Clocks and bells"]
    assert texts(draft.base)[1:] == ["Clocks", "Sundials"]
    note_target = f"note:{draft.current.footnotes[0].id}"
    assert {(c.target, c.inserted, c.text) for c in draft.changes} >= {
        (note_target, True, "winds"),
        (note_target, False, "tides"),
    }


def test_note_deleted_with_its_reference() -> None:
    draft = both(
        p(words("*Noting* it,") + change("del", reference(1))),
        "1.\tB.",
        footnotes='<w:footnote w:id="1"><w:p>'
        + change("del", run("Gone."))
        + "</w:p></w:footnote>",
    )
    assert draft.base is not None
    assert texts(draft.current)[0] == "Noting it,"
    assert draft.current.footnotes == ()
    assert [n.text for n in draft.base.footnotes] == ["Gone."]


def test_without_changes_there_is_no_base() -> None:
    draft = both("1.\t*Notes* it.")
    assert draft.base is None
    assert draft.changes == ()


def test_reader_says_that_changes_are_tracked() -> None:
    inside = words("1.\t*Asks* ") + change("ins", run("all "), "Bo") + words("harbours;")
    result = read(docx(ORGAN, p(inside), "2.\tB."))
    assert ["tracked changes by Bo" in str(w) for w in result.warnings] == [True]
    assert result.complete


def test_file_of_ours_changed_with_tracking_on() -> None:
    draft = Draft(adopted())
    data = write(draft, WriteOptions())
    old = '<w:t xml:space="preserve"> that clocks in small harbours run late,</w:t></w:r>'
    new = (
        '<w:t xml:space="preserve"> that </w:t></w:r>'
        + change("ins", run("all "))
        + run("clocks in small harbours run late,")
    )
    found = read(edited(data, old, new)).draft
    second = adopted().paragraphs[1]
    assert found.base == adopted()
    assert found.current.paragraphs[1].text == second.text.replace("clocks", "all clocks")
    assert found.changes == (TrackedChange(second.id, True, "all ", "Ada", MOMENT),)


def test_base_that_the_file_keeps_stays_its_base() -> None:
    base = Resolution(title=plain("Issued"))
    data = write(Draft(adopted(), base=base), WriteOptions())
    old = '<w:t xml:space="preserve">Clocks of small harbours</w:t></w:r>'
    changed = edited(data, old, old + change("ins", run(" everywhere")))
    found = read(changed).draft
    assert found.base == base
    assert found.current.title.text == "Clocks of small harbours everywhere"
    assert found.changes[0].target == "title"

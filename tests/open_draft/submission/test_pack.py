from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from drafter.checks.engine import Checker
from drafter.checks.finding import Severity
from drafter.checks.house.rules import HouseRules, Phrase
from drafter.document.draft import Comment, Draft, Suppression, TrackedChange
from drafter.document.marked_text import Mark, MarkKind, plain
from drafter.document.resolution import Resolution
from drafter.formats.registry import read_bytes, read_file
from drafter.open_draft.submission import NotReady, SubmissionPack, remaining
from drafter.open_draft.submission.naming import stem_of
from drafter.paths import resource
from drafter.workspace.saving import SaveFailed

BASE = read_file(resource("samples", "a-res-55-105.txt")).draft.current
STEM = "Draft resolution, item 114 (b), Regional arrangements for the promotion and protection of"
SECRET = "Ambassador Quillfeather"


def changed(old: str, new: str, resolution: Resolution = BASE) -> Resolution:
    for index, paragraph in enumerate(resolution.paragraphs):
        at = paragraph.text.find(old)
        if at >= 0:
            content = paragraph.content.replace(at, at + len(old), plain(new))
            paragraphs = list(resolution.paragraphs)
            paragraphs[index] = replace(paragraph, content=content)
            return replace(resolution, paragraphs=tuple(paragraphs))
    raise AssertionError(old)


def with_sponsors(resolution: Resolution, *names: str) -> Resolution:
    return replace(resolution, masthead=replace(resolution.masthead, symbol="", sponsors=names))


READY = with_sponsors(changed("fifty-seventh", "fifty-ninth"), "Chile", "Egypt", "Türkiye")


def text_of(path: Path) -> tuple[str, int]:
    document = pypdfium2.PdfDocument(path.read_bytes())
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "\n".join(pages), len(pages)


def left(resolution: Resolution) -> list[str]:
    draft = Draft(resolution)
    return [str(one) for one in remaining(draft, Checker("submission").check(draft))]


def test_the_house_has_its_say(tmp_path: Path) -> None:
    phrase = Phrase("HOUSE-01", "regional arrangements", severity=Severity.ERROR)
    strict = SubmissionPack(Draft(READY), tmp_path, house=HouseRules(phrases=(phrase,)))
    assert "regional arrangements" in str(strict.looked()[1])
    bracket = Draft(changed("fifty-ninth", "XX", READY))
    assert SubmissionPack(bracket, tmp_path).looked()[1]
    lenient = HouseRules(off=frozenset({"STR-29"}))
    assert SubmissionPack(bracket, tmp_path, house=lenient).looked()[1] == []


def test_the_whole_pack_is_written_and_reads_back(tmp_path: Path) -> None:
    written = SubmissionPack(Draft(READY, BASE), tmp_path / "new").run()
    ends = (
        ", tracked changes.docx", ".docx", ".pdf",
        ", sponsors.pdf", ", check report.pdf", ", what remains.txt",
    )  # fmt: skip
    assert [path.name for path in written] == [STEM + end for end in ends]
    tracked, clean = (read_file(path).draft for path in written[:2])
    assert tracked.base is not None
    assert [p.text for p in tracked.base.paragraphs] == [p.text for p in BASE.paragraphs]
    assert [p.text for p in tracked.current.paragraphs] == [p.text for p in READY.paragraphs]
    assert clean.base is None
    assert b"<w:ins " not in document_part(written[1])
    assert b"<w:ins " in document_part(written[0])
    assert b"pdfuaid:part" in written[2].read_bytes()
    assert written[5].read_text("utf-8") == "Nothing is open.\n"


def document_part(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml")


def test_the_sponsors_stand_in_english_alphabetical_order_with_room_to_sign(tmp_path: Path) -> None:
    mixed = with_sponsors(READY, "Türkiye", "Chile", "Egypt", "Chile")
    words, _ = text_of(SubmissionPack(Draft(mixed), tmp_path, despite_open=True).run()[2])
    places = [words.index(name) for name in ("Chile", "Egypt", "Türkiye")]
    assert places == sorted(places)
    assert "Signature" in words
    assert "3 in all" in words
    assert "Main sponsor" in words


def test_without_a_base_nothing_is_tracked(tmp_path: Path) -> None:
    names = [path.name for path in SubmissionPack(Draft(READY), tmp_path).run()]
    assert len(names) == 5
    assert not any("tracked" in name for name in names)


def test_what_is_open_blocks_until_it_is_overridden(tmp_path: Path) -> None:
    current = changed("fifty-ninth session", "[fifty-ninth] [sixtieth] session", READY)
    pack = SubmissionPack(Draft(current, BASE), tmp_path / "out")
    with pytest.raises(NotReady) as refused:
        pack.run()
    assert [str(one) for one in refused.value.left] == [
        "Paragraph 16, open bracket: [fifty-ninth]",
        "Paragraph 16, open bracket: [sixtieth]",
    ]
    assert not (tmp_path / "out").exists()
    written = replace(pack, despite_open=True).run()
    assert written[-1].read_text("utf-8").splitlines() == [str(one) for one in refused.value.left]
    report, pages = text_of(written[-2])
    assert "open bracket: [sixtieth]" in report
    assert pages == 1


def test_gaps_and_errors_are_open_too_and_each_is_told_once() -> None:
    assert left(READY) == []
    place = READY.paragraphs[-1]
    gap = place.content.with_mark(MarkKind.PLACEHOLDER, 0, 7, "verb")
    marked_gap = replace(READY, paragraphs=(*READY.paragraphs[:-1], replace(place, content=gap)))
    assert [line for line in left(marked_gap) if "filled" in line] == [
        "Paragraph 17, to be filled in: “Decides” is still to be filled in."
    ]
    typed = left(changed("fifty-ninth session", "[date] session", READY))
    assert [line for line in typed if "date" in line] == [
        "Paragraph 16, to be filled in: “[date]” is still to be filled in."
    ]
    wrong = left(changed("Decides to", "Deciding to", READY))
    assert len(wrong) == 1
    assert wrong[0].startswith("Paragraph 17, error: ")
    assert any(
        "open bracket: [and" in line for line in left(changed("Decides", "[and Decides", READY))
    )


def test_nested_brackets_are_told_once_each_and_a_lone_one_with_what_follows() -> None:
    nested = left(changed("Decides to", "Decides [[also] urgently] to", READY))
    assert [line.split(": ")[1] for line in nested if "bracket" in line] == [
        "[[also] urgently]",
        "[also]",
    ]
    lone = left(changed("Decides to", "Decides] to [", READY))
    told = [line.split(": ")[1] for line in lone if "bracket" in line]
    assert told[0] == "]"
    assert told[1].startswith("[ consider this question")


def test_the_report_stays_on_one_page_however_much_is_open(tmp_path: Path) -> None:
    paragraphs = tuple(
        replace(p, content=plain("[alternative] ") + p.content + plain(" [or another] [or none]"))
        for p in READY.paragraphs
    )
    draft = Draft(replace(READY, paragraphs=paragraphs), BASE)
    written = SubmissionPack(draft, tmp_path, despite_open=True).run()
    report, pages = text_of(written[-2])
    assert pages == 1
    assert "more, which the check" in report
    assert len(written[-1].read_text("utf-8").splitlines()) > 60


def test_nothing_personal_is_in_any_file(tmp_path: Path) -> None:
    last = READY.paragraphs[-1]
    content = replace(last.content, marks=(*last.content.marks, Mark(0, 7, MarkKind.COMMENT, "1")))
    current = replace(READY, paragraphs=(*READY.paragraphs[:-1], replace(last, content=content)))
    moment = datetime.datetime(2031, 7, 9, 11, 22, tzinfo=datetime.UTC)
    draft = Draft(
        current, BASE, "1234",
        suppressions=(Suppression("SES-04", reason=SECRET),),
        comments=(Comment("1", plain(f"Says {SECRET}"), SECRET, "AQ", moment),),
        changes=(TrackedChange(last.id, True, "fifty-ninth", SECRET, moment),),
    )  # fmt: skip
    for path in SubmissionPack(draft, tmp_path, despite_open=True).run():
        data = path.read_bytes()
        parts = [data]
        if path.suffix == ".docx":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                parts += [archive.read(name) for name in archive.namelist()]
                assert not any("comments" in name for name in archive.namelist())
        for part in parts:
            assert b"Quillfeather" not in part, path.name
            assert b"2031-07" not in part, path.name


def test_the_draft_itself_is_never_written_over(tmp_path: Path) -> None:
    (clean,) = (p for p in SubmissionPack(Draft(READY), tmp_path).run() if p.suffix == ".docx")
    with pytest.raises(SaveFailed, match="choose another folder"):
        SubmissionPack(Draft(READY), tmp_path, source=clean).run()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(SaveFailed, match="cannot be made"):
        SubmissionPack(Draft(READY), file / "folder").run()


def test_a_draft_with_a_symbol_is_named_by_it() -> None:
    named = replace(READY, masthead=replace(READY.masthead, symbol="A/C.3/80/L.45"))
    assert stem_of(named) == "A-C.3-80-L.45"
    odd = replace(
        READY, title=plain('A: "b"/c?*<>|\\ '), masthead=replace(READY.masthead, agenda_item="")
    )
    assert stem_of(odd) == "Draft resolution, A b c"
    assert stem_of(Resolution()) == "Draft resolution"


def test_the_same_draft_gives_the_same_files(tmp_path: Path) -> None:
    first = SubmissionPack(Draft(READY, BASE), tmp_path / "1").run()
    second = SubmissionPack(Draft(READY, BASE), tmp_path / "2").run()
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]
    assert read_bytes(first[0].read_bytes(), "x.docx").complete


def test_a_symbol_with_a_gap_is_listed_once() -> None:
    text = changed("fifty-seventh", "fifty-seventh (A/73/…)", READY)
    for number, paragraph in enumerate(text.paragraphs):
        at = paragraph.text.find("A/73/…")
        if at >= 0:
            content = paragraph.content.with_mark(MarkKind.PLACEHOLDER, at, at + 6)
            paragraphs = list(text.paragraphs)
            paragraphs[number] = replace(paragraph, content=content)
            text = replace(text, paragraphs=tuple(paragraphs))
    assert [one for one in left(text) if "…" in one] == [
        "Paragraph 17, to be filled in: “A/73/…” is still to be filled in."
    ]


@pytest.mark.parametrize("symbol", ["A/73/L.…", "A/C.3/73/L.___", "A/73/L.", "A/HRC/40/L.X"])
def test_drafts_whose_symbol_is_still_open_do_not_share_a_name(symbol: str) -> None:
    first = replace(READY, masthead=replace(READY.masthead, symbol=symbol))
    second = replace(first, title=plain("Harbours and lighthouses"))
    assert stem_of(first) == STEM
    assert stem_of(second).endswith(", Harbours and lighthouses")

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from drafter.clauses.store import Library
from drafter.document.marked_text import plain
from drafter.document.resolution import Resolution
from drafter.open_draft.agreed.as_docx import as_docx
from drafter.open_draft.agreed.as_html import as_html
from drafter.open_draft.agreed.export import export
from drafter.open_draft.agreed.table import AgreedTable, agreed_table
from drafter.workspace.saving import SaveFailed
from tests.open_draft.agreed.making import NEW, draft, make_library

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def table(tmp_path) -> AgreedTable:
    with Library(make_library(tmp_path / "library.sqlite")) as library:
        return agreed_table(draft(), library)


def rows_of_docx(data: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return [
        [" ".join(t.text or "" for t in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")]
        for row in root.iter(f"{W}tr")
    ]


def test_every_paragraph_that_says_something_has_a_line_in_order(table):
    assert [(line.place, line.status) for line in table.lines] == [
        ("paragraph 1", "verbatim"),
        ("paragraph 2", "modified"),
        ("paragraph 3", "new"),
        ("paragraph 4", "updated"),
    ]
    assert table.counts == (("verbatim", 1), ("updated", 1), ("modified", 1), ("new", 1))
    assert table.summary == (
        "4 paragraphs: 1 verbatim, 1 updated, 1 modified, 1 new. 3 resolutions looked through."
    )
    assert table.name == "Lighthouses for all"
    assert table.lines[0].others == ("A/RES/78/12, paragraph 1", "A/RES/70/3, operative part")


def test_progress_is_told_and_cancelling_keeps_what_was_traced(tmp_path):
    told: list[tuple[int, int]] = []
    with Library(make_library(tmp_path / "library.sqlite")) as library:
        cut = agreed_table(draft(), library, lambda *n: told.append(n), lambda: len(told) == 2)
    assert told == [(1, 4), (2, 4)]
    assert len(cut.lines) == 2


def test_the_page_marks_the_words_that_differ_and_names_the_sources(table):
    page = as_html(table)
    assert "<del>quiet</del>" in page
    assert "<ins>loud</ins>" in page
    assert page.count("<tr class=") == 4
    assert "A/RES/79/12, paragraph 2" in page
    assert "also A/RES/78/12, paragraph 1; A/RES/70/3, operative part" in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=", page)


def test_nothing_of_a_text_is_markup(tmp_path):
    hostile = draft()
    first = replace(hostile.paragraphs[0], content=plain("<script>alert(1)</script> & \x07 more;"))
    hostile = replace(hostile, paragraphs=(first,), title=plain("<b>&"))
    with Library(make_library(tmp_path / "library.sqlite")) as library:
        table = agreed_table(hostile, library)
    assert "<script" not in as_html(table)
    assert rows_of_docx(as_docx(table))[1][1] == "<script>alert(1)</script> &  more;"


def test_the_word_file_has_the_same_lines_and_nothing_personal(table):
    data = as_docx(table)
    rows = rows_of_docx(data)
    assert rows[0] == ["Paragraph", "Text", "Status", "Agreed in"]
    assert [row[0] for row in rows[1:]] == [line.name for line in table.lines]
    assert rows[3][1].startswith(NEW)
    assert rows[3][3] == "–"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = archive.read("word/document.xml").decode()
        core = archive.read("docProps/core.xml").decode()
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
    struck = re.search(r"<w:strike/>.*?</w:t>", document)
    assert struck is not None
    assert "quiet" in struck.group()
    assert "creator" not in core
    assert data == as_docx(table)


@pytest.mark.parametrize("suffix", [".docx", ".HTML"])
def test_it_is_written_by_the_suffix(table, tmp_path, suffix):
    path = tmp_path / f"table{suffix}"
    export(table, path)
    assert path.read_bytes()[:2] == (b"PK" if suffix == ".docx" else b"<!")


def test_another_suffix_and_the_draft_itself_are_refused(table, tmp_path):
    with pytest.raises(SaveFailed, match=r"\.docx or \.html"):
        export(table, tmp_path / "table.pdf")
    own = tmp_path / "draft.docx"
    own.write_bytes(b"the draft")
    with pytest.raises(SaveFailed, match="draft itself"):
        export(table, tmp_path / "x" / ".." / "draft.docx", own=own)
    assert own.read_bytes() == b"the draft"


def test_a_draft_without_words_has_an_empty_table(tmp_path):
    with Library(make_library(tmp_path / "library.sqlite")) as library:
        table = agreed_table(Resolution(), library)
    assert table.summary.startswith("0 paragraphs: 0 verbatim")
    assert "<tbody>" in as_html(table)
    assert len(rows_of_docx(as_docx(table))) == 1

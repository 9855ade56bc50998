"""The three samples read as a person would read them."""

from __future__ import annotations

import datetime

import pytest

from drafter.document.marked_text import MarkKind
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, WarningKind
from drafter.formats.plain_text import read
from drafter.paths import resource


def sample(name: str) -> ReadResult:
    return read(resource("samples", name).read_bytes())


def count(resolution: Resolution, kind: ParagraphKind) -> int:
    return sum(p.kind is kind for p in resolution.paragraphs)


def words_before_notes(resolution: Resolution) -> dict[str, str]:
    """The number of each note and the word it is attached to."""
    numbers = footnote_numbers(resolution)
    return {
        numbers[note]: text.text[:at].split()[-1]
        for _, text in resolution.texts()
        for at, note in text.footnote_references
    }


def italics(resolution: Resolution) -> list[str]:
    return [
        p.text[a:b] for p in resolution.paragraphs for a, b in p.content.ranges(MarkKind.ITALIC)
    ]


class TestOldGeneralAssemblyText:
    """A/RES/55/105: notes fused, masthead run together after the text, job tags."""

    @pytest.fixture
    def read_result(self) -> ReadResult:
        return sample("a-res-55-105.txt")

    def test_masthead(self, read_result: ReadResult) -> None:
        masthead = read_result.draft.current.masthead
        assert masthead.organ == "general-assembly"
        assert masthead.symbol == "A/RES/55/105"
        assert (masthead.number, masthead.session) == ("55/105", 55)
        assert masthead.agenda_item == "114 (b)"
        assert masthead.distribution == "General"
        assert masthead.document_date == datetime.date(2001, 3, 14)
        assert masthead.heading.text == "Resolution adopted by the General Assembly"
        assert masthead.report.text == (
            "[on the report of the Third Committee (A/55/602/Add.2 and Corr.1)]"
        )

    def test_text(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        assert resolution.title.text == (
            "Regional arrangements for the promotion and protection of human rights"
        )
        assert count(resolution, ParagraphKind.PREAMBULAR) == 8
        assert count(resolution, ParagraphKind.OPERATIVE) == 17
        assert len(resolution.paragraphs) == 25
        assert resolution.adoption.meeting == "81st plenary meeting"
        assert resolution.adoption.date == datetime.date(2000, 12, 4)

    def test_notes_stand_at_their_words(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        assert words_before_notes(resolution) == {
            "1": "1993",
            "2": "2000,",
            "3": "1993,",
            "4": "Secretary-General;",
            "5": "region;",
            "6": "1998-2001,",
        }
        assert resolution.footnotes[4].text == "Ibid., sect. III.B."

    def test_nothing_is_left_of_the_page(self, read_result: ReadResult) -> None:
        everything = "\n".join(text.text for _, text in read_result.draft.current.texts())
        assert "ODS" not in everything
        assert "DU1" not in everything
        assert "00 56569" not in everything
        assert read_result.complete

    def test_titles_of_publications_in_notes_are_italic_again(
        self, read_result: ReadResult
    ) -> None:
        first = read_result.draft.current.footnotes[0].content
        (mark,) = first.marks
        assert first.text[mark.start : mark.end] == (
            "Official Records of the Economic and Social Council, 1993, Supplement No. 3"
        )
        assert mark.value == "restored"

    def test_italics_are_restored_and_said_so_once(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        assert italics(resolution)[:2] == ["Recalling", "Recalling also"]
        assert italics(resolution)[8] == "Takes note with satisfaction"
        values = {
            m.value for p in resolution.paragraphs for m in p.marks if m.kind is MarkKind.ITALIC
        }
        assert values == {"restored"}
        restored = [w for w in read_result.warnings if "italics" in w.message]
        assert len(restored) == 1
        assert restored[0].kind is WarningKind.RESTORED


class TestFusedDraft:
    """A Human Rights Council draft whose tracked changes ran together."""

    @pytest.fixture
    def read_result(self) -> ReadResult:
        return sample("hrc-61-draft-on-52-15.txt")

    def test_text(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        assert resolution.masthead.organ == "human-rights-council"
        assert resolution.title.text == "Cooperation with regional human rights organizations"
        assert count(resolution, ParagraphKind.PREAMBULAR) == 7
        assert count(resolution, ParagraphKind.OPERATIVE) == 9
        assert resolution.first_footnote == 2
        assert words_before_notes(resolution) == {"2": "Rights,", "3": "rights,"}
        assert [note.text for note in resolution.footnotes] == ["A/HRC/61/35.", "Ibid."]
        assert resolution.adoption.meeting == "55th meeting"
        assert resolution.adoption.date == datetime.date(2023, 4, 3)
        assert resolution.adoption.vote == "[Adopted without a vote.]"

    def test_each_fused_change_is_reported_at_its_place(self, read_result: ReadResult) -> None:
        suspect = [w for w in read_result.warnings if w.kind is WarningKind.SUSPECT]
        found = [(w.place, w.message.split("”")[0].lstrip("“")) for w in suspect]
        assert found == [
            ("masthead", "6152/15"),
            ("preambular paragraph 2", ", and 43/17 of 22 June 2020 and 52/15 of 14 April 2023"),
            ("paragraph 3", "5243/1517"),
            ("paragraph 4", "2918 and 3019 September October 20252"),
            ("paragraph 8", "20285"),
            ("paragraph 8", "20252"),
            ("paragraph 8", "tohuman"),
            ("paragraph 9", "seventieth sixty-first"),
        ]
        message = next(w.message for w in suspect if "2918" in w.message)
        assert "“18 and 19 October 2022” became “29 and 30 September 2025”" in message

    def test_the_fused_text_stays_as_it_is(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        assert resolution.masthead.number == "6152/15"
        assert resolution.masthead.session is None
        assert "its resolution 5243/1517 as described" in resolution.paragraphs[9].text


class TestTornText:
    """A/HRC/RES/18/18: a page break within a sentence, a note between paragraphs, asterisks."""

    @pytest.fixture
    def read_result(self) -> ReadResult:
        return sample("a-hrc-res-18-18.txt")

    def test_masthead(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        masthead = resolution.masthead
        assert masthead.organ == "human-rights-council"
        assert (masthead.symbol, masthead.session) == ("A/HRC/RES/18/18", 18)
        assert (masthead.agenda_item, masthead.original) == ("10", "English")
        assert masthead.agenda_title == "Technical assistance and capacity-building"
        assert resolution.title.text.startswith("Enhancement of technical cooperation")
        assert resolution.adoption.vote == "[Adopted without a vote.]"

    def test_structure(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        assert count(resolution, ParagraphKind.PREAMBULAR) == 9
        assert count(resolution, ParagraphKind.OPERATIVE) == 14
        labels = list(paragraph_labels(resolution).values())
        assert labels[14:19] == ["6.", "(a)", "(b)", "(c)", "7."]

    def test_the_torn_sentence_is_whole(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        assert "challenges in technical assistance and" in resolution.paragraphs[18].text
        mended = [w for w in read_result.warnings if "page break" in w.message]
        assert [w.target for w in mended] == [resolution.paragraphs[18].id]

    def test_the_asterisk_note_belongs_to_the_heading(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        (note,) = resolution.footnotes
        assert note.sign == "*"
        assert note.text.startswith("The resolutions and decisions adopted")
        heading = resolution.masthead.heading
        assert heading.plain == "Resolution adopted by the Human Rights Council"
        assert heading.footnote_references == ((46, note.id),)

    def test_typed_italics_are_kept_and_lost_ones_restored(self, read_result: ReadResult) -> None:
        resolution = read_result.draft.current
        assert italics(resolution)[-1] == "Calls for"
        marks = [m.value for p in resolution.paragraphs for m in p.marks]
        assert marks == ["restored"] * 9 + [""] * 14

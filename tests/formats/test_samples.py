"""What `inspect` finds in the three samples."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import pytest

from drafter.formats.inspection import inspect
from drafter.formats.registry import read_file
from drafter.paths import resource


@cache
def inspected(name: str) -> dict[str, Any]:
    return inspect(read_file(resource("samples", name)))


def kinds(shown: dict[str, Any]) -> Counter[str]:
    return Counter(paragraph["kind"] for paragraph in shown["paragraphs"])


def notes(shown: dict[str, Any]) -> list[tuple[str, str]]:
    """Each reference with the word it follows."""
    return [
        (label, paragraph["text"][:at].split()[-1])
        for paragraph in shown["paragraphs"]
        for at, label in paragraph["footnotes"]
    ]


class TestGeneralAssembly:
    @pytest.fixture
    def shown(self) -> dict[str, Any]:
        return inspected("a-res-55-105.txt")

    def test_particulars(self, shown: dict[str, Any]) -> None:
        assert (shown["organ"], shown["symbol"]) == ("general-assembly", "A/RES/55/105")
        assert (shown["number"], shown["session"], shown["agenda_item"]) == (
            "55/105",
            55,
            "114 (b)",
        )
        assert (shown["distribution"], shown["document_date"]) == ("General", "2001-03-14")
        assert shown["title"].startswith("Regional arrangements for the promotion")
        assert shown["organ_line"] == "The General Assembly,"
        assert shown["adoption"] == {
            "meeting": "81st plenary meeting",
            "date": "2000-12-04",
            "vote": "",
        }

    def test_paragraphs(self, shown: dict[str, Any]) -> None:
        assert kinds(shown) == {"preambular": 8, "operative": 17}
        labels = [p["label"] for p in shown["paragraphs"] if p["kind"] == "operative"]
        assert labels == [f"{number}." for number in range(1, 18)]

    def test_notes_are_unfused_and_stand_at_the_right_words(self, shown: dict[str, Any]) -> None:
        assert [note["label"] for note in shown["footnotes"]] == list("123456")
        assert notes(shown) == [
            *[("1", "1993"), ("2", "2000,"), ("3", "1993,"), ("4", "Secretary-General;")],
            *[("5", "region;"), ("6", "1998-2001,")],
        ]

    def test_every_opening_is_italic_again(self, shown: dict[str, Any]) -> None:
        for paragraph in shown["paragraphs"]:
            assert paragraph["restored"]
            assert paragraph["text"].startswith(paragraph["opening"])
            assert paragraph["italic"][0] == [0, len(paragraph["opening"])]


class TestDraftWithFusedChanges:
    @pytest.fixture
    def shown(self) -> dict[str, Any]:
        return inspected("hrc-61-draft-on-52-15.txt")

    def test_paragraphs_and_notes(self, shown: dict[str, Any]) -> None:
        assert shown["organ"] == "human-rights-council"
        assert kinds(shown) == {"preambular": 7, "operative": 9}
        assert [note["label"] for note in shown["footnotes"]] == ["2", "3"]

    @pytest.mark.parametrize(
        "fused",
        ["6152/15", "5243/1517", "2918 and 3019 September October 20252", "20285", "20252"],
    )
    def test_each_fused_change_is_reported_by_itself(
        self, shown: dict[str, Any], fused: str
    ) -> None:
        assert sum(f"“{fused}”" in warning for warning in shown["warnings"]) == 1


class TestHumanRightsCouncil:
    @pytest.fixture
    def shown(self) -> dict[str, Any]:
        return inspected("a-hrc-res-18-18.txt")

    def test_particulars(self, shown: dict[str, Any]) -> None:
        assert (shown["organ"], shown["symbol"]) == ("human-rights-council", "A/HRC/RES/18/18")
        assert (shown["session"], shown["agenda_item"]) == (18, "10")
        assert (shown["adoption"]["meeting"], shown["adoption"]["date"]) == (
            "36th meeting",
            "2011-09-29",
        )

    def test_paragraphs(self, shown: dict[str, Any]) -> None:
        assert kinds(shown) == {"preambular": 9, "operative": 14, "subparagraph": 3}
        labels = [p["label"] for p in shown["paragraphs"]]
        at = labels.index("6.")
        assert labels[at + 1 : at + 5] == ["(a)", "(b)", "(c)", "7."]

    def test_paragraph_7_is_one_sentence_again(self, shown: dict[str, Any]) -> None:
        seven = next(p for p in shown["paragraphs"] if p["label"] == "7.")
        assert "\n" not in seven["text"]
        assert seven["text"].rstrip().endswith((";", "."))

    def test_the_note_with_an_asterisk_is_a_note(self, shown: dict[str, Any]) -> None:
        assert [note["label"] for note in shown["footnotes"]] == ["*"]

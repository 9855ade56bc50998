"""The published schema of the JSON files against what is written and what is read."""

from __future__ import annotations

import dataclasses
import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from drafter.document.draft import ClauseSource, Comment, Draft, Suppression, TrackedChange
from drafter.document.json_form import FORMAT, draft_to_json, resolution_to_json
from drafter.document.labels import LabelStyle
from drafter.document.marked_text import Mark, MarkedText, MarkKind, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from tests.formats.varied import COUNT, varied
from tests.strategies import resolutions

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "docs" / "draft.schema.json").read_text(encoding="utf-8")
)
FIELDS: dict[str, type] = {
    "draft": Draft,
    "resolution": Resolution,
    "masthead": Masthead,
    "adoption": Adoption,
    "paragraph": Paragraph,
    "footnote": Footnote,
    "comment": Comment,
    "change": TrackedChange,
    "suppression": Suppression,
    "source": ClauseSource,
}
"""The parts of the schema and the values that they describe."""


def full() -> Draft:
    """A draft in which no field is empty."""
    current = varied(7)
    return Draft(
        current,
        varied(6),
        "id",
        suppressions=(Suppression("STR-01", "00000001", "words", "why"),),
        sources=(ClauseSource("00000001", "template", "A/RES/1/1", "2."),),
        comments=(
            Comment("c", plain("Why?"), "Ada", "A", datetime.datetime(2033, 1, 2, 3, 4), "b", True),  # noqa: DTZ001
        ),
        changes=(TrackedChange("00000001", True, "x", "Ada", datetime.datetime(2033, 1, 2)),),  # noqa: DTZ001
    )


def valid(value: object) -> bool:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(value))


@pytest.mark.parametrize("part", FIELDS)
def test_every_field_of_the_model_is_in_the_schema(part: str) -> None:
    """Without a validator: a new field of the model has to be added to the schema."""
    named = {f.name for f in dataclasses.fields(FIELDS[part])}
    if part in ("draft", "resolution"):
        named.add("format")
    assert set(SCHEMA["$defs"][part]["properties"]) == named


def test_the_names_of_the_model_are_those_of_the_schema() -> None:
    parts = SCHEMA["$defs"]
    assert parts["paragraph"]["properties"]["kind"]["enum"] == [str(k) for k in ParagraphKind]
    assert parts["mark"]["prefixItems"][2]["enum"] == [str(k) for k in MarkKind]
    styles = [str(s) for s in LabelStyle if s] + ["none"]
    assert parts["paragraph"]["properties"]["label_style"]["enum"] == styles
    assert parts["format"]["maximum"] == FORMAT


def test_the_schema_is_one() -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_what_is_written_is_valid() -> None:
    for number in range(COUNT):
        assert valid(draft_to_json(Draft(varied(number)))), number
    assert valid(json.loads(json.dumps(draft_to_json(full()))))
    assert valid(resolution_to_json(varied(0)))
    assert valid(draft_to_json(Draft(Resolution())))


@settings(max_examples=40, deadline=None)
@given(resolutions())
def test_any_text_is_valid(resolution: Resolution) -> None:
    assert valid(draft_to_json(Draft(resolution, resolution)))


@pytest.mark.parametrize(
    "change",
    [
        {"format": 99},
        {"current": {"format": 1, "colour": "blue"}},
        {"current": {"format": 1, "paragraphs": [{"id": "1", "kind": "poem"}]}},
        {"current": {"format": 1, "paragraphs": [{"kind": "operative"}]}},
        {"current": {"format": 1, "title": {"text": "x", "marks": [[0]]}}},
        {"current": {"format": 1, "masthead": {"session": "first"}}},
        {"comments": [{"author": "Ada"}]},
    ],
)
def test_what_is_not_written_is_not_valid(change: dict[str, object]) -> None:
    assert not valid({**draft_to_json(full()), **change})


def test_marks_have_the_shape_of_the_schema() -> None:
    content = MarkedText("ab", (Mark(0, 1, MarkKind.LINK, "https://example.org"),))
    assert valid(resolution_to_json(Resolution(title=content)))

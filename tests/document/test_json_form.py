from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given

from drafter.document.draft import ClauseSource, Comment, Draft, Suppression
from drafter.document.edit_json import edit_from_json
from drafter.document.json_form import (
    JsonFormError,
    draft_from_json,
    draft_to_json,
    resolution_from_json,
    resolution_to_json,
)
from drafter.document.marked_text import italic
from drafter.document.resolution import Resolution
from tests.strategies import OP, build, resolutions


@given(resolutions())
def test_a_resolution_survives_json(resolution: Resolution) -> None:
    text = json.dumps(resolution_to_json(resolution))
    assert resolution_from_json(json.loads(text)) == resolution


def test_a_draft_survives_json_with_all_that_belongs_to_it() -> None:
    moment = datetime.datetime(2026, 3, 1, 9, 30, tzinfo=datetime.UTC)
    draft = Draft(
        build((OP, "now")),
        build((OP, "before")),
        "D1",
        (Suppression("ITAL-01", "p0", "x", "agreed"),),
        (ClauseSource("p0", "report", "A/RES/55/105", "16."),),
        (Comment("c1", italic("why?"), "A delegate", "AD", moment),),
    )
    assert draft_from_json(json.loads(json.dumps(draft_to_json(draft)))) == draft


@pytest.mark.parametrize(
    "data",
    [
        {"format": 99},
        {"paragraphs": [{"kind": "operative"}]},
        {"paragraphs": [{"id": "1", "kind": "sonnet"}]},
        {"masthead": {"colour": "blue"}},
        {"paragraphs": "text"},
        {"title": {"marks": []}},
        {"adoption": {"date": "yesterday"}},
    ],
)
def test_json_of_another_shape_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(JsonFormError):
        resolution_from_json(data)


@pytest.mark.parametrize(
    "data",
    [{}, {"do": "dance"}, {"do": "text", "at": [1]}, {"do": "set", "field": "x", "value": 1}],
)
def test_an_unknown_edit_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(JsonFormError):
        edit_from_json(data)


def test_a_draft_without_a_text_is_refused() -> None:
    with pytest.raises(JsonFormError):
        draft_from_json({"id": "D1"})

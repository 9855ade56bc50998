from __future__ import annotations

import datetime
import json

from drafter.document.draft import Draft, TrackedChange
from drafter.document.json_form import draft_from_json, draft_to_json
from tests.strategies import OP, build


def test_whose_change_it_was_survives_json() -> None:
    moment = datetime.datetime(2026, 3, 1, 9, 30, tzinfo=datetime.UTC)
    changes = (
        TrackedChange("p0", True, "now", "A delegate", moment),
        TrackedChange("title", False, "before"),
    )
    draft = Draft(build((OP, "now")), build((OP, "before")), changes=changes)
    assert draft_from_json(json.loads(json.dumps(draft_to_json(draft)))) == draft

from __future__ import annotations

import json

from drafter.paths import resource
from tests.cli.conftest import Run, one_sentence

SAMPLE = resource("samples", "a-res-55-105.txt")
KEYS = {
    "paragraph", "label", "kind", "who", "action", "to", "when", "session", "date", "continues",
    "cost", "within_resources",
}  # fmt: skip


def test_mandates_are_listed_with_counts(run: Run) -> None:
    out = run("mandates", SAMPLE).out
    assert (
        "report, the Secretary-General; for the General Assembly; at its fifty-seventh session"
        in out
    )
    assert "estimate of cost" in out.splitlines()[-1]


def test_json_has_the_keys_that_scripts_rely_on(run: Run) -> None:
    found = json.loads(run("mandates", SAMPLE, "--json").out)
    assert all(set(mandate) >= KEYS for mandate in found)
    assert 57 in [mandate["session"] for mandate in found]
    everything = json.loads(run("mandates", SAMPLE, "--json", "--all").out)
    assert len(everything) > len(found)
    assert all(mandate["kind"] != "task" for mandate in found)


def test_a_file_that_is_not_there_is_one_sentence(run: Run) -> None:
    assert "gone.docx" in one_sentence(run("mandates", "gone.docx"))

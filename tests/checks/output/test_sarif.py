"""Findings as SARIF: what the standard requires (OASIS, SARIF 2.1.0, section 3), and true places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from drafter.checks.output.sarif import SCHEMA, as_sarif
from drafter.checks.rules import registry
from drafter.document.resolution import Resolution
from tests.checks.output.reports import NAME, report

GIVEN = report()
LOG: dict[str, Any] = json.loads(as_sarif([GIVEN], list(registry().values())))
RUN: dict[str, Any] = LOG["runs"][0]


def whole_text(resolution: Resolution) -> str:
    """Every text in reading order, each ended by a line feed."""
    lines = [content.text for _, content in resolution.texts()]
    lines += [note.text for note in resolution.footnotes]
    return "".join(f"{line}\n" for line in lines)


def of_rule(rule: str) -> dict[str, Any]:
    return next(r for r in RUN["results"] if r["ruleId"] == rule)


def test_the_log_has_what_the_standard_requires() -> None:
    assert (LOG["version"], LOG["$schema"]) == ("2.1.0", SCHEMA)
    driver = RUN["tool"]["driver"]
    assert driver["name"] == "Drafter"
    for rule in driver["rules"]:
        assert rule["id"] in registry()
        assert rule["help"]["text"].startswith(rule["fullDescription"]["text"])
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_every_result_has_rule_level_message_and_place() -> None:
    assert len(RUN["results"]) == len(GIVEN.findings) + 1
    for result in RUN["results"]:
        assert RUN["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        (location,) = result["locations"]
        artifact = location["physicalLocation"]["artifactLocation"]
        assert RUN["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"]
        assert location["logicalLocations"][0]["fullyQualifiedName"]


def test_places_are_offsets_into_the_whole_text() -> None:
    text = whole_text(GIVEN.resolution)
    place = of_rule("SES-01")["locations"][0]
    region = place["physicalLocation"]["region"]
    start = region["charOffset"]
    assert text[start : start + region["charLength"]] == "57th"
    assert region["snippet"]["text"] == "57th"
    assert place["logicalLocations"][0]["name"] == "paragraph 1 (a)"
    note = of_rule("FN-05")["locations"][0]["physicalLocation"]["region"]
    assert note["charOffset"] > text.index("A/80/1\n") - 1
    assert "region" not in of_rule("SES-08")["locations"][0]["physicalLocation"]


def test_a_fix_is_a_replacement_at_the_same_place() -> None:
    (fix,) = of_rule("SES-01")["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"]["text"] == "fifty-seventh"
    region = of_rule("SES-01")["locations"][0]["physicalLocation"]["region"]
    assert replacement["deletedRegion"]["charOffset"] == region["charOffset"]
    assert "fixes" not in of_rule("PBI-03")


def test_severities_become_levels_and_ignored_findings_say_why() -> None:
    assert of_rule("SES-01")["level"] == "error"
    assert of_rule("PBI-03")["level"] == "note"
    assert of_rule("SES-03")["suppressions"] == [
        {"kind": "external", "justification": "Agreed <language>"}
    ]
    assert "suppressions" not in of_rule("SES-01")


def test_names_are_uris() -> None:
    uri = RUN["artifacts"][0]["location"]["uri"]
    assert uri == "drafts/our%20%3Cb%3Edraft%20%26%201.docx"
    absolute = Path(NAME).absolute()
    log = json.loads(as_sarif([report(str(absolute))], []))
    assert log["runs"][0]["artifacts"][0]["location"]["uri"].startswith("file:///")


def test_nothing_found_is_an_empty_list() -> None:
    log = json.loads(as_sarif([], []))
    assert log["runs"][0]["results"] == []

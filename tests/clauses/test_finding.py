from __future__ import annotations

import pytest

from drafter.clauses.finding import found_templates
from drafter.clauses.templates import load_collection

SHIPPED = load_collection().templates


def ids(query, organ=""):
    return [one.id for one in found_templates(SHIPPED, query, organ)]


@pytest.mark.parametrize(
    ("query", "right"),
    [
        ("remain seized", "remain seized"),
        ('"remain seized"', "remain seized"),
        ("remian siezed", "remain seized"),
        ("secretry-genral report", "secretary-general"),
        ("clmate", "climate"),
        ("sustainab", "sustainable"),
    ],
)
def test_words_phrases_and_mistyped_ones(query, right):
    assert ids(query) == ids(right) or set(ids(query)) & set(ids(right))
    assert ids(query)


def test_nothing_typed_finds_all():
    assert len(ids("")) == len(ids("  ")) == len(SHIPPED)
    assert ids("xyzzyx qwertz") == []


def test_filters_narrow_templates_too():
    found = [SHIPPED[one] for one in ids("organ:hrc verb:requests after:2020")]
    assert found
    for one in found:
        assert "human-rights-council" in one.organs
        assert one.body.lstrip().lower().startswith(("requests", "also requests"))
    assert {SHIPPED[one].kind for one in ids("kind:pp")} == {"preambular"}
    assert ids("symbol:A/HRC/RES/57/4 covenants") == ["recalling-covenants"]
    assert ids("lang:fr") == ids("is:favourite") == ids("subject:women") == []


def test_the_organs_own_come_first_and_what_is_named_so():
    found = ids("report", "security-council")
    own = ["security-council" in SHIPPED[one].organs for one in found]
    assert own == sorted(own, reverse=True)
    assert True in own


def test_no_query_raises():
    for query in ('"', "verb:", "\ud800", "(" * 50, "organ:\x00", "人权", "*"):
        found_templates(SHIPPED, query)

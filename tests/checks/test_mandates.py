"""What a resolution asks for: of whom, for whom, by when, and whether it may cost something."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.checks.budget import cost_of
from drafter.checks.mandates import Mandate, mandates
from tests.checks import texts


def of(markup: str, organ: str = "GA") -> list[Mandate]:
    return mandates(texts.draft(markup, organ=organ).current)


def one(markup: str, organ: str = "GA") -> Mandate:
    (mandate,) = of(markup, organ)
    return mandate


def test_a_report_with_all_its_particulars() -> None:
    mandate = one(
        "*Requests* the Secretary-General to submit to the General Assembly at its eighty-second session"
        " a report on the implementation of the present resolution;"
    )
    assert (mandate.kind, mandate.who, mandate.to) == (
        "report", "the Secretary-General", "General Assembly",
    )  # fmt: skip
    assert (mandate.when, mandate.session) == ("at its eighty-second session", 82)
    assert (mandate.label, mandate.cost, mandate.continues) == ("1", "a report", False)


@pytest.mark.parametrize(
    ("words", "kind", "when"),
    [
        ("report to the Assembly every two years on it", "report", "every two years"),
        ("brief the Council within 60 days, on it", "briefing", "within 60 days"),
        ("convene a panel discussion before the end of 2027", "meeting", "before the end of 2027"),
        ("appoint a Special Envoy by 1 March 2027", "post", "by 1 March 2027"),
        ("establish a working group on trade", "body", ""),
        ("disseminate the present resolution widely", "task", ""),
        ("include his findings on it in his next report", "report", "in his next report"),
    ],
)
def test_kinds_and_times(words: str, kind: str, when: str) -> None:
    mandate = one(f"*Requests* the Secretary-General to {words};")
    assert (mandate.kind, mandate.when) == (kind, when)


def test_a_day_is_a_date_and_short_names_are_filled_in() -> None:
    mandate = one(
        "*Requests* the Office of the High Commissioner to present a report to the Council by 5 May 2027;",
        "HRC",
    )
    assert mandate.date == dt.date(2027, 5, 5)
    assert mandate.to == "Human Rights Council"


def test_a_second_request_in_the_same_paragraph_is_a_mandate_of_its_own() -> None:
    first, second = of(
        "*Requests* the Secretary-General to continue to provide assistance, and also requests the High"
        " Commissioner to report to it at its eighty-third session;"
    )
    assert (first.who, first.kind, first.continues) == ("the Secretary-General", "task", True)
    assert (second.who, second.kind, second.session) == ("the High Commissioner", "report", 83)
    assert second.to == "General Assembly"


def test_decisions_count_where_they_make_something() -> None:
    mandate = one("*Decides* to establish an open-ended working group on trade;")
    assert (mandate.kind, mandate.who, mandate.cost) == (
        "body", "the General Assembly", "a new body",
    )  # fmt: skip
    extended = one(
        "*Decides* to extend the mandate of the Special Rapporteur for three years;", "HRC"
    )
    assert (extended.kind, extended.cost) == ("extension", "an extension of a mandate")
    assert of("*Decides* to remain seized of the matter;") == []


def test_a_list_of_tasks_goes_to_the_one_whom_its_chapeau_asks() -> None:
    found = of(
        "*Requests* the Secretary-General:\n(a) To submit a report at its eighty-first session;\n(b) To convene a meeting;"
    )
    assert [(m.label, m.kind, m.who) for m in found] == [
        ("1 (a)", "report", "the Secretary-General"),
        ("1 (b)", "meeting", "the Secretary-General"),
    ]


def test_states_are_given_no_mandates_and_quotations_and_preambles_none_either() -> None:
    assert of("*Requests* Member States to submit reports to the Secretary-General;") == []
    assert of("*Invites* all States to report to the Committee;") == []
    assert of("*Welcomes* the report of the Secretary-General;") == []


def test_sessions_that_are_over_say_nothing_of_when() -> None:
    mandate = one(
        "*Requests* the Secretary-General to report on what was decided at its seventieth session;"
    )
    assert (mandate.when, mandate.session) == ("", None)


def test_existing_resources_are_noted() -> None:
    mandate = one(
        "*Requests* the Secretary-General to convene, within existing resources, a meeting of experts;"
    )
    assert mandate.within_resources


def test_what_costs_is_named_by_its_weightiest_part() -> None:
    cost = cost_of(
        "requests the Secretary-General to convene a panel discussion in all official languages"
    )
    assert cost is not None
    assert cost.what == "a panel discussion"
    assert cost_of("encourages Member States to share their experience") is None

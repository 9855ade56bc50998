"""What house rules find, switch off, switch on and make graver."""

from __future__ import annotations

from pathlib import Path

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding, Severity
from drafter.checks.house.file import parse
from drafter.checks.house.rules import HouseRules, merged
from drafter.checks.house.shipped import (
    house_rules,
    known_names,
    shipped_file,
    usable_house_rules,
    user_files,
)
from drafter.document.edits import apply_all
from drafter.paths import user_config_dir
from tests.checks import texts

PHRASE = """[[phrases]]
find = "all nations"
write = "all States"
fix = "auto"
"""


def house(text: str) -> HouseRules:
    return parse(text, "x.toml", known_names())


def found(given: HouseRules, markup: str, profile: str = "all") -> list[Finding]:
    return Checker(profile, house=given).check(texts.draft(markup))


def of_house(given: HouseRules, markup: str) -> list[Finding]:
    return [f for f in found(given, markup) if f.rule.startswith("HOUSE")]


def test_a_phrase_is_found_and_replaced_in_any_capitals() -> None:
    draft = texts.draft("*Invites* all nations to act, and All\u00a0Nations to speak;")
    findings = [f for f in Checker(house=house(PHRASE)).check(draft) if f.rule == "HOUSE-01"]
    assert len(findings) == 2
    assert findings[0].fix is not None
    assert findings[0].fix.safe
    text = apply_all(draft.current, findings[0].fix.edits).paragraphs[1].text
    assert "Invites all States to act" in text


def test_quotations_are_left_alone_and_so_are_parts_of_words() -> None:
    assert of_house(house(PHRASE), "*Recalls* “all nations” and small nationsians;") == []


def test_a_phrase_inside_what_the_house_writes_is_right() -> None:
    given = house("[[phrases]]\nfind = 'the Force'\nwrite = 'the Force in Ruritania'")
    assert of_house(given, "*Thanks* the Force in Ruritania;") == []
    assert len(of_house(given, "*Thanks* the Force;")) == 1


def test_a_phrase_without_a_replacement_only_tells() -> None:
    given = house("[[phrases]]\nfind = 'this house'\nwhy = 'Name the organ {x}.'")
    (finding,) = of_house(given, "*Decides* that this house acts;")
    assert (finding.message, finding.fix) == ("Name the organ {x}.", None)


def test_capitals_count_where_the_file_says_so() -> None:
    given = house("[[phrases]]\nfind = 'Trust'\ncapitals = true")
    assert of_house(given, "*Decides* to trust States;") == []
    assert len(of_house(given, "*Decides* to close the Trust;")) == 1


def test_rules_are_switched_off_on_and_weighed() -> None:
    markup = "*Requests* a report at its 57th session [XX];"
    plain = {f.rule: f.severity for f in found(house(""), markup, "drafting")}
    assert plain["SES-01"] is Severity.ERROR
    assert "STR-29" not in plain
    given = house("[rules]\noff=['SES']\non=['STR-29']\nseverity={STR-29='advice'}")
    changed = {f.rule: f.severity for f in found(given, markup, "drafting")}
    assert "SES-01" not in changed
    assert changed["STR-29"] is Severity.ADVICE


def test_several_files_become_one_with_numbers_of_their_own() -> None:
    both = merged([house(PHRASE + "[rules]\noff=['SES']"), house("words=['a']\n" + PHRASE)])
    assert both is not None
    assert [p.id for p in both.phrases] == ["HOUSE-01", "HOUSE-02"]
    assert (set(both.words), set(both.off)) == ({"a"}, {"SES"})
    assert merged([]) is None


def test_the_users_folder_is_read_and_a_bad_file_in_it_does_no_harm() -> None:
    folder = user_config_dir() / "house"
    folder.mkdir(exist_ok=True)
    try:
        (folder / "b.toml").write_text(PHRASE, encoding="utf-8")
        (folder / "a.toml").write_text("title = 3", encoding="utf-8")
        assert [p.name for p in user_files()] == ["a.toml", "b.toml"]
        rules, mistakes = usable_house_rules()
        assert rules is not None
        assert rules.phrases[0].find == "all nations"
        assert mistakes == ["a.toml, title: it must be a text in quotation marks."]
    finally:
        for file in user_files():
            file.unlink()


def test_the_rules_for_model_conferences_work() -> None:
    assert shipped_file("model-un") is not None
    given = house_rules([Path("model-un")])
    assert given is not None
    findings = of_house(given, "*Invites* member nations and LEDCs to act;")
    assert [f.fix.replacement for f in findings if f.fix] == ["Member States", "developing countries"]  # fmt: skip

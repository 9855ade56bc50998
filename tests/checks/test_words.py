"""Every sentence of the checker can be said in another language: it remembers what it was made of."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.conventions.wording import Wording
from tests.checks import examples
from tests.checks.words import CHECKS, put_together, templates, titles, trees


def test_no_sentence_is_put_together_past_the_tables():
    faults = [fault for path, tree in trees() for fault in put_together(path, tree)]
    assert faults == []


def test_such_a_sentence_would_be_found():
    for source in (
        'view.found(0, 1, f"Write {x}.")',
        'm = f"Write {x}."\nview.found(*match.span(), m)',
        'def m(x):\n    return "Write " + x\nview.replacing(m(1), 0, 1, "")',
    ):
        assert list(put_together(CHECKS / "a.py", ast.parse(source))), source
    assert not list(put_together(CHECKS / "a.py", ast.parse('view.found(0, 1, "It is wrong.")')))


def _found() -> Iterator[Finding]:
    checker = Checker()
    for row in examples.rows():
        for example in (row["bad"], row["good"]):
            yield from checker.check(examples.as_draft(row, example))


def test_what_the_rules_say_of_their_examples_is_known():
    said = set[str]()
    for finding in _found():
        said |= {
            *_templates(finding.message),
            *(_templates(finding.fix.title) if finding.fix else ()),
        }
    assert len(said) > 150
    assert said - templates() == set()


def _templates(sentence: str) -> set[str]:
    if not isinstance(sentence, Wording):
        return {sentence}
    inside = {t for v in sentence.values.values() if isinstance(v, Wording) for t in _templates(v)}
    return {sentence.template, *inside}


def test_each_rule_has_a_title():
    assert "" not in titles()

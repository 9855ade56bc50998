"""Every sentence of the checker can be said in another language: it remembers what it was made of."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.conventions.wording import Wording
from tests.checks import examples
from tests.checks.words import CHECKS, choices, sentences, templates, titles, trees


def _values_of(name: str, tree: ast.Module) -> Iterator[ast.expr]:
    """What a name stands for in a module: what is assigned to it, what a function of that name returns."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == name for target in node.targets
        ):
            yield from choices(node.value)
        if isinstance(node, ast.FunctionDef) and node.name == name:
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and inner.value is not None:
                    yield from choices(inner.value)


def _put_together(expression: ast.expr) -> bool:
    """Whether a string is made on the spot: f"...", "..." + x, "...".format(...)."""
    if isinstance(expression, ast.Call):
        made = expression.func
        return isinstance(made, ast.Attribute) and made.attr in ("format", "join")
    return isinstance(expression, ast.JoinedStr | ast.BinOp)


def _faults(path: Path, tree: ast.Module) -> Iterator[str]:
    for call, expression in sentences(tree):
        for one in choices(expression):
            name = one.id if isinstance(one, ast.Name) else ""
            if isinstance(one, ast.Call) and isinstance(one.func, ast.Name):
                name = one.func.id
            for value in (one, *(_values_of(name, tree) if name else ())):
                if _put_together(value):
                    yield f"{path.relative_to(CHECKS)}:{call.lineno} {ast.unparse(value)[:80]}"


def test_no_sentence_is_put_together_past_the_tables():
    faults = [fault for path, tree in trees() for fault in _faults(path, tree)]
    assert faults == []


def test_such_a_sentence_would_be_found():
    for source in (
        'view.found(0, 1, f"Write {x}.")',
        'm = f"Write {x}."\nview.found(*match.span(), m)',
        'def m(x):\n    return "Write " + x\nview.replacing(m(1), 0, 1, "")',
    ):
        assert list(_faults(CHECKS / "a.py", ast.parse(source))), source
    assert not list(_faults(CHECKS / "a.py", ast.parse('view.found(0, 1, "It is wrong.")')))


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

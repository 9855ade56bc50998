"""Every sentence of the checker, as the source has it: messages, titles of fixes and of rules."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

import drafter.checks
from drafter.checks.budget import costs
from drafter.checks.mandates import kinds
from drafter.checks.rules import registry
from drafter.conventions.organs import all_organs

CHECKS = Path(drafter.checks.__file__).parent
_WORDS = {
    "found": 2, "Found": 2, "replacing": 0, "set_italics": 0, "Fix": 0, "text_fix": 0,
    "substitutions": 3,
}  # fmt: skip
"""Calls, and which of their arguments is a sentence."""
_TEMPLATES = {"Wording": (0,), "later": (0,), "counted": (1, 2)}


def trees(folder: Path = CHECKS) -> Iterator[tuple[Path, ast.Module]]:
    """The modules of a folder, at first those that make findings."""
    for path in sorted(folder.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def sentences(
    tree: ast.AST, calls: Mapping[str, int] = _WORDS
) -> Iterator[tuple[ast.Call, ast.expr]]:
    """The expressions that stand where a call wants a sentence."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        place = calls.get(getattr(node.func, "attr", getattr(node.func, "id", "")))
        if place is None:
            continue
        given = [n for n in node.keywords if n.arg in ("message", "title", "reason")]
        if given:
            yield node, given[0].value
        # "*match.span()" stands for two arguments
        before = 0
        for argument in node.args:
            if before == place:
                yield node, argument
            before += 2 if isinstance(argument, ast.Starred) else 1


def choices(expression: ast.expr) -> Iterator[ast.expr]:
    """An expression, or both of "a if b else c"."""
    if isinstance(expression, ast.IfExp):
        yield from choices(expression.body)
        yield from choices(expression.orelse)
    else:
        yield expression


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


def _is_made(expression: ast.expr) -> bool:
    """Whether a string is made on the spot: f"...", "..." + x, "...".format(...)."""
    if isinstance(expression, ast.Call):
        made = expression.func
        return isinstance(made, ast.Attribute) and made.attr in ("format", "join")
    return isinstance(expression, ast.JoinedStr | ast.BinOp)


def put_together(path: Path, tree: ast.Module, calls: Mapping[str, int] = _WORDS) -> Iterator[str]:
    """The sentences of a module that are made past the tables, each with its place."""
    for call, expression in sentences(tree, calls):
        for one in choices(expression):
            name = one.id if isinstance(one, ast.Name) else ""
            if isinstance(one, ast.Call) and isinstance(one.func, ast.Name):
                name = one.func.id
            for value in (one, *(_values_of(name, tree) if name else ())):
                if _is_made(value):
                    yield f"{path.name}:{call.lineno} {ast.unparse(value)[:80]}"


@functools.cache
def titles() -> frozenset[str]:
    """The titles of all rules."""
    return frozenset(str(rule.title) for rule in registry().values())


@functools.cache
def templates() -> frozenset[str]:
    """What is written out in the source as a sentence or as part of one."""
    found = {organ.name for organ in all_organs()} | {*costs(), *kinds()} | worded_in(CHECKS)
    for _, tree in trees():
        for _, expression in sentences(tree):
            found |= {_text(one) for one in choices(expression)}
    return frozenset(found - {""})


def worded_in(folder: Path) -> set[str]:
    """What a folder's modules write out as a template."""
    found = set[str]()
    for _, tree in trees(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                for place in _TEMPLATES.get(node.func.id, ()):
                    found |= {_text(one) for one in choices(node.args[place])}
    return found - {""}


def _text(node: ast.expr) -> str:
    """What is written out; empty where something is worked out."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""

"""What may stand in the body of a template, decided on its syntax tree before anything is compiled.

Output of slots, `if`, `for` over a slot of many lines, `set`, comparisons and a few filters. Calls, attributes,
items, arithmetic, joining, macros, imports and all else are refused: nothing is left with which a template could
reach the program or make text grow.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.clauses.errors import TemplateError

if TYPE_CHECKING:
    from jinja2 import nodes

FILTERS = ("upper", "lower", "capitalize", "trim", "first", "last", "length", "default")
TESTS = ("defined", "undefined", "eq", "ne", "in")
_OF_LISTS = ("first", "last", "length")
_NODES = frozenset(
    {
        "Template", "Output", "TemplateData", "Name", "Const", "List", "Tuple", "If", "CondExpr",
        "For", "Assign", "Compare", "Operand", "And", "Or", "Not", "Filter", "Test",
    }
)  # fmt: skip
_IN_WORDS = {
    "Call": "a call", "Getattr": "an attribute", "Getitem": "an item", "Mul": "a multiplication",
    "Add": "an addition", "Sub": "a subtraction", "Div": "a division", "FloorDiv": "a division",
    "Pow": "a power", "Mod": "the sign %", "Concat": "joining by ~", "Include": "include",
    "Import": "import", "FromImport": "import", "Extends": "extends", "Block": "block",
    "Macro": "macro", "CallBlock": "call", "FilterBlock": "filter", "AssignBlock": "set ... endset",
    "Dict": "a dictionary", "Slice": "a slice", "With": "with", "Neg": "a negative number",
}  # fmt: skip


@dataclass
class Walk:
    """One walk over a tree. `names` are known words, `lists` those that hold many lines; `used` gathers
    what is read. `path` and `first_line` say where the body stands, for errors."""

    path: str
    first_line: int
    names: set[str]
    lists: frozenset[str]
    used: set[str] = field(default_factory=set)
    _in_loop: bool = False

    def check(self, node: nodes.Node) -> None:
        """Raises TemplateError at the first thing that is not allowed."""
        from jinja2 import nodes

        kind = type(node).__name__
        if kind not in _NODES:
            raise self._refusal(node, f"{_IN_WORDS.get(kind, kind)} is not allowed in a template")
        if isinstance(node, nodes.For):
            self._check_for(node)
            return
        if isinstance(node, nodes.Name):
            self._check_name(node)
        elif isinstance(node, nodes.Output):
            self._check_output(node)
        elif isinstance(node, nodes.Filter):
            self._check_filter(node)
        elif isinstance(node, nodes.Test) and node.name not in TESTS:
            raise self._refusal(node, f'the test "{node.name}" is not allowed')
        for child in node.iter_child_nodes():
            self.check(child)

    def _check_name(self, node: nodes.Name) -> None:
        if node.ctx == "store":
            self.names.add(node.name)
        elif node.name not in self.names:
            raise self._refusal(
                node, f'"{node.name}" is neither a slot nor known to every template'
            )
        else:
            self.used.add(node.name)

    def _check_output(self, node: nodes.Output) -> None:
        from jinja2 import nodes

        for part in node.nodes:
            if isinstance(part, nodes.Name) and part.name in self.lists:
                raise self._refusal(part, f'"{part.name}" has many lines: go over them with "for"')

    def _check_filter(self, node: nodes.Filter) -> None:
        from jinja2 import nodes

        if node.name not in FILTERS:
            raise self._refusal(node, f'the filter "{node.name}" is not allowed')
        if node.node is None or node.dyn_args is not None or node.dyn_kwargs is not None:
            raise self._refusal(node, "a filter takes plain values only")
        over = node.node.name if isinstance(node.node, nodes.Name) else ""
        if over in self.lists and node.name not in _OF_LISTS:
            raise self._refusal(node, f'the filter "{node.name}" does not go over many lines')

    def _check_for(self, node: nodes.For) -> None:
        from jinja2 import nodes

        if not isinstance(node.iter, nodes.Name) or node.iter.name not in self.lists:
            raise self._refusal(node, '"for" must go over a slot of many lines')
        if self._in_loop or node.recursive or node.test is not None:
            raise self._refusal(node, '"for" must be plain, and not stand within another')
        if not isinstance(node.target, nodes.Name) or node.target.name in self.lists:
            raise self._refusal(node, '"for" takes one new name')
        self._in_loop = True
        for child in (node.iter, node.target, *node.body, *node.else_):
            self.check(child)
        self._in_loop = False

    def _refusal(self, node: nodes.Node, reason: str) -> TemplateError:
        return TemplateError(self.path, self.first_line + (node.lineno or 1) - 1, reason)

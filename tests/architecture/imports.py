"""What a source file imports, read from its syntax: at the top, in functions, for types alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_IMPORTING_CALLS = {"import_module", "__import__", "importorskip"}


@dataclass(frozen=True)
class Import:
    """One imported name, dotted: `from a.b import c` gives `a.b.c`."""

    name: str
    line: int
    lazy: bool
    """Inside a function, so that importing the module does not import this."""

    def within(self, module: str) -> bool:
        """Whether this is `module`, or something in it."""
        return self.name == module or self.name.startswith(f"{module}.")


def imports_of(source: str, module: str, *, is_package: bool = False) -> list[Import]:
    """Every import in `source`, the text of the module with the dotted name `module`."""
    package = module if is_package else module.rpartition(".")[0]
    return list(_walk(ast.parse(source), package, lazy=False))


def _walk(node: ast.AST, package: str, *, lazy: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        for name in _names(child, package):
            yield Import(name, getattr(child, "lineno", 0), lazy)
        in_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _walk(child, package, lazy=lazy or in_function)


def _names(node: ast.AST, package: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = _base(node, package)
        yield from (f"{base}.{alias.name}" if base else alias.name for alias in node.names)
    elif isinstance(node, ast.Call):
        yield from _called(node)
    elif isinstance(node, ast.Attribute):  # `import urllib` and then `urllib.request`
        dotted = ast.unparse(node)
        if dotted in {"urllib.request", "PySide6.QtNetwork"}:
            yield dotted


def _base(node: ast.ImportFrom, package: str) -> str:
    """The module that `from` names, with the dots of a relative import resolved."""
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    above = parts[: len(parts) - node.level + 1]
    return ".".join([*above, *([node.module] if node.module else [])])


def _called(node: ast.Call) -> Iterator[str]:
    """The module that `importlib.import_module("name")` and its like name."""
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    first = node.args[0] if node.args else None
    if (
        name in _IMPORTING_CALLS
        and isinstance(first, ast.Constant)
        and isinstance(first.value, str)
    ):
        yield first.value

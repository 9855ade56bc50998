"""Templates are untrusted input: they are checked against a white list, then run in a sandbox with a limit."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from drafter.clauses.errors import TemplateError
from drafter.clauses.whitelist import FILTERS, TESTS, Walk

if TYPE_CHECKING:
    from jinja2 import Template, nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

LARGEST_BODY = 32 * 1024
LARGEST_OUTPUT = 64 * 1024
"""Characters of a body, and of what it may become."""


@functools.cache
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,  # the result is text, never HTML
        trim_blocks=True,
        lstrip_blocks=True,
        loader=None,  # so that no template can reach another file
        cache_size=0,
    )
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    environment.tests = {name: environment.tests[name] for name in TESTS}
    return environment


def check_body(
    path: str, body: str, first_line: int, names: frozenset[str], lists: frozenset[str]
) -> frozenset[str]:
    """The names that the body reads, all of them among `names`; `lists` are those of many lines.

    Raises TemplateError for anything beyond the white list.
    """
    if len(body) > LARGEST_BODY:
        raise TemplateError(path, first_line, f"the body is longer than {LARGEST_BODY} characters")
    walk = Walk(path, first_line, set(names), lists)
    try:
        tree = _parsed(path, body, first_line)
        walk.check(tree)
        _environment().compile(tree)
    except RecursionError as error:
        raise TemplateError(path, first_line, "is nested too deeply") from error
    return frozenset(walk.used)


def _parsed(path: str, body: str, first_line: int) -> nodes.Template:
    from jinja2 import TemplateSyntaxError

    try:
        return _environment().parse(body)
    except TemplateSyntaxError as error:
        reason = error.message or "cannot be read"
        raise TemplateError(path, first_line + error.lineno - 1, reason) from error
    except ValueError as error:
        raise TemplateError(path, first_line, "cannot be read as a template") from error


@functools.lru_cache(maxsize=512)
def _compiled(body: str) -> Template:
    return _environment().from_string(body)


def run(path: str, body: str, values: Mapping[str, object]) -> str:
    """The text that a checked body makes of the values. Raises TemplateError."""
    from jinja2 import TemplateError as JinjaError

    try:
        return "".join(_limited(path, _compiled(body).generate(dict(values))))
    except (JinjaError, TypeError, ValueError, RecursionError) as error:
        raise TemplateError(path, 0, f"cannot be filled in: {error}") from error


def _limited(path: str, pieces: Iterator[str]) -> Iterator[str]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > LARGEST_OUTPUT:
            raise TemplateError(path, 0, f"makes more than {LARGEST_OUTPUT} characters of text")
        yield piece

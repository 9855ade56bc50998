"""An asterisk after a sponsor leads to a note that names the group for which it speaks.

"* On behalf of the States Members of the United Nations that are members of the Group of African States." The program
writes the note from the group that the masthead names.

What it checks: the group of the masthead, for a short form in place of its name.

Right: Group of 77 and China · Group of African States
Wrong: G77 · African Group

Exceptions: groups that the table does not have are left alone.

Source: RES-SPON-02; measured on drafts of the eightieth session of the General Assembly.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from dataclasses import replace

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.views import WholeView
from drafter.conventions.typography import normalize
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField
from drafter.paths import resource


@functools.cache
def _short_forms() -> dict[str, str]:
    with resource("checks", "groups.toml").open("rb") as file:
        return {short.lower(): name for short, name in tomllib.load(file)["short"].items()}


@whole_rule("SPON-02", "Notes of the sponsor line", Severity.WARNING, facts=None)
def rule(whole: WholeView) -> Iterable[Found]:
    """A group under a short form."""
    written = whole.masthead.on_behalf_of
    if not written.strip():
        return
    bare = normalize(written).strip(" .")
    lower = bare.lower()
    article = "the " if lower.startswith("the ") else ""
    name = _short_forms().get(lower.removeprefix("the "))
    if name is not None and lower.removeprefix("the ") != name.lower():
        masthead = replace(whole.masthead, on_behalf_of=article + name)
        fix = Fix(Wording("Write “{right}”", right=name), True, (SetField("masthead", masthead),))
        yield Found(
            0,
            0,
            Wording("The group is named in full: “{name}”, not “{bare}”.", name=name, bare=bare),
            fix,
        )

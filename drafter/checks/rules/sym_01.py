"""Numbers of resolutions have the form of their organ and time: 55/105, 217 A (III), 1325 (2000), 2020/14.

What it checks: a missing space ("1325(2000)", "2200A(XXI)"), a symbol in place of the number ("resolution
A/RES/55/105"), "resolution No.", a capital in mid-sentence, "UNSCR 1325", a Security Council resolution without
its year.

Right: resolution 2200 A (XXI) of 16 December 1966 · Security Council resolution 1325 (2000)
Wrong: resolution 2200A(XXI) of 16 December 1966 · Security Council resolution 1325

Exceptions: quotations; titles; in the Security Council advice only.

Source: RES-SYM-01; Editorial Manual, "Numbering of resolutions"; measured: symbols in the text 0 of 91,231.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PROSE, text_rule
from drafter.checks.scope import SC
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView
from drafter.conventions.symbols import resolution_number
from drafter.conventions.wording import Wording

_SYMBOL = re.compile(
    r"\b[Rr]esolutions? (?P<s>(?:A/HRC|A|S|E)/RES/(?:E?S-)?\d+(?:/\d+)?(?: ?[A-Z])?(?: ?\((?:19|20)\d\d\))?)(?![\w/])"
)
_NO = re.compile(r"\b[Rr]esolutions? (?P<w>[Nn]os?\. ?)(?=\d+(?:/\d| [A-Z]? ?\())")
_CAPITAL = re.compile(
    r"(?<=[a-z,] )(?<!Implementation of Security Council )(?P<w>Resolution)(?= (?:E?S-)?\d{1,4}(?:/\d| [A-Z] \(| \((?:19|20|[IVXL])))"
)
_UNSCR = re.compile(r"\bUNSCRs? ?\d{3,4}\b(?: \(\d{4}\))?|\b(?:UNGA|UNSC) [Rr]es(?:olution|\.)")
_YEARLESS = re.compile(r"Security Council resolutions? (?P<n>[1-9]\d{2,3})(?! ?\(|[/\d])")

_YEAR = Wording("A resolution is cited with its year: “1325 (2000)”.")
_IN_FULL = Wording("A resolution is cited with its organ and number in full.")


@text_rule(
    "SYM-01",
    "Numbers of resolutions",
    Severity.ERROR,
    roles=PROSE,
    by_organ={SC: Severity.ADVICE},
    triggers=(
        "esolution",
        "UNSCR",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A number in the wrong form."""
    for citation in view.facts.citations:
        start, end = citation.number_start, citation.number_end
        shown = view.folded[start:end]
        if citation.by_symbol or shown == citation.number.text or view.is_quoted(start):
            continue
        if not _is_only_spacing(shown, citation.number.text):
            continue
        yield view.found(
            start,
            end,
            Wording("The number is written “{right}”.", right=citation.number.text),
            view.replacing(
                Wording("Write “{right}”", right=citation.number.text),
                start,
                end,
                citation.number.text,
            ),
        )
    yield from substitutions(
        view, _SYMBOL, lambda m: resolution_number(m["s"]),
        "In the text a resolution is cited by its number, “{right}”, not by its symbol.", group="s",
    )  # fmt: skip
    yield from substitutions(view, _NO, "", "The number follows “resolution” directly.", group="w")
    yield from substitutions(
        view,
        _CAPITAL,
        "resolution",
        "In mid-sentence it is “{right}”.",
        group="w",
        severity=Severity.ADVICE if view.scope.is_security_council else Severity.WARNING,
    )
    for pattern in (_UNSCR, _YEARLESS):
        for match in view.finditer(pattern):
            message = _YEAR if pattern is _YEARLESS else _IN_FULL
            yield view.found(*match.span(), message)


def _is_only_spacing(shown: str, right: str) -> bool:
    return shown.replace(" ", "") == right.replace(" ", "")

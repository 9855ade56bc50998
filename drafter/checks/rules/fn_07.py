"""A footnote has one of the usual forms.

What it checks: forms that United Nations notes never have: "op. cit.", "loc. cit.", "supra", "cf.", "UNGA Res.",
"GA Res.", "UN Doc.", "Resolution No.".

Why: notes are short and uniform:
    Resolution 217 A (III).                      a resolution
    General Assembly resolution 70/1.            the same in a text of another organ
    A/55/279, sect. III.B.                       a document
    United Nations, *Treaty Series*, vol. 999, No. 14668.      a treaty
    *Official Records of the General Assembly, Fifty-third Session, Supplement No. 6* (A/53/6/Rev.1).
    See A/HRC/48/79.                             a reference
    Ibid., annex.                                the source of the note before

Right: Resolution 217 A (III).
Wrong: UNGA Res. 217 A (III).

Exceptions: words inside quotation marks. Which form a source needs is not judged.

Source: RES-FN-07; measured on 21,508 notes of issued texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_NEVER = re.compile(
    r"\b(?:op\. ?cit\.|loc\. ?cit\.|[Ss]upra\b|[Cc]f\.|(?:UN)?(?:GA|SC|HRC) [Rr]es(?:\.|olution)?|UN [Dd]oc\."
    r"|[Rr]es\. |[Rr]esolution [Nn]o\.)"
)


@text_rule("FN-07", "Forms of footnotes", Severity.WARNING, roles={Role.NOTE}, zones=OWN_WORDS)
def rule(view: TextView) -> Iterable[Found]:
    """A form that notes never have."""
    for match in view.finditer(_NEVER):
        shown = match[0].strip()
        yield view.found(
            match.start(),
            match.start() + len(shown),
            Wording(
                "“{shown}” is not used in United Nations footnotes: name the source in full (“Resolution 217 A (III).”, “A/55/279.”, “Ibid.”).",
                shown=shown,
            ),
        )

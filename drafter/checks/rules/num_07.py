"""A reference to a paragraph of the text itself says "above", "below" or "of the present resolution".

What it checks: "paragraph 7" that is followed by none of these and by no other text.

Right: the report referred to in paragraph 7 above
Wrong: the report referred to in paragraph 7

Exceptions: paragraphs of another text that is named before it in the sentence; amendments; annexes.

Source: RES-NUM-07; measured: "above" 882, "below" 146.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_REFERENCE = re.compile(
    r"\b(?:in|under|to|with|of|by|from|pursuant to) (?P<ref>(?>paragraphs? \d{1,3}(?: \([a-z]+\))*(?:(?:, and|,| and| to| or) \d{1,3}(?: \([a-z]+\))*)*))(?P<end>(?= ?[;.,:](?!\d)|\Z))"
)
_REFERRED = re.compile(r"\b\w+ (?:referred to|mentioned|requested|described)\b")
_OWN = re.compile(
    r"(?:, as provided for in|, as (?:requested|decided|set out|set forth|stipulated) in|\b(?:report|information|appropriations?)"
    r" (?:requested|approved) (?:in|under)|\bunder the provisions of|\bwith respect to) paragraphs? [^;.]{1,24}\Z"
)
"""Words that only speak of a paragraph of the same text: "Member States, as provided for in paragraph 16"."""
_OTHER_TEXT = re.compile(
    r"\b(?:resolutions?|decisions?|reports?|annex|declaration|agreement|convention|covenant|article|protocol|charter|statute|"
    r"agenda|framework|document|programme|plan|guidelines|rules|section|thereof|compact|principles|budget|note)\b",
    re.IGNORECASE,
)


@text_rule(
    "NUM-07", "“Above” and “below”", Severity.WARNING,
    roles=PARAGRAPHS, kinds={TextKind.RESOLUTION}, by_organ={SC: Severity.ADVICE},
    triggers=("aragraph",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A bare reference to a paragraph."""
    for match in view.finditer(_REFERENCE):
        around = view.folded[: match.start()] + " " + view.folded[match.end() : match.end() + 80]
        own = _OWN.search(view.folded, 0, match.end("ref"))
        if own is None and _OTHER_TEXT.search(_REFERRED.sub("", around)):
            continue
        start, end = match.span("ref")
        yield view.found(
            start,
            end,
            Wording(
                "Of which text? A paragraph of this resolution is “{ref} above” or “below”.",
                ref=match["ref"],
            ),
            view.replacing("Write “above”", end, end, " above", safe=False),
        )

"""Whom an operative paragraph addresses: "Requests the Secretary-General to ..." (RES-ALSO-03).

Two paragraphs in a row with the same verb are a run only when they address the same body.
"""

from __future__ import annotations

import re

from drafter.conventions.openings import Opening
from drafter.conventions.typography import normalize

# The verbs of RES-ALSO-03, by the word that stands first (or, with an adverb, second).
_ADDRESSING = frozenset(
    {
        "requests", "invites", "calls", "urges", "encourages", "appeals", "recommends", "asks",
        "instructs", "directs", "reminds", "authorizes", "authorises", "exhorts", "implores", "mandates",
    }
)  # fmt: skip
_ITS_SPEECH = re.compile(
    r"\bits (?:\w+ )?(?:request|requests|call|calls|invitation|appeal|appeals)\b"
)
_END = re.compile(r" (?:to|that|whether) |[;:.]|\Z")
_LEADING = re.compile(r"\A(?:upon|on|to|for)\s+", re.IGNORECASE)
# "Urges, in this regard, States ..."
_LEADING_ASIDE = re.compile(r"\A,[^,;:]{1,80},\s*")
_WEIGHTLESS = re.compile(r"\b(?:the|all|relevant|further|also|again)\b ?")
_REACH = 600
# A comma before one of these begins an aside; before anything else the list of addressees goes on.
_ASIDE = re.compile(
    r"(?:in|as|with|within|including|through|upon|on|at|by|where|when|for|if|consistent|taking|subject|"
    r"based|inter|such|while|pursuant|also|under|after|before|following|especially|particularly|notably|"
    r"who|which|whose|individually|whether|bearing|acting|once|without|should|particular|together)\b"
)


def takes_addressee(base: str) -> bool:
    """Whether the verb of an opening phrase is spoken to someone: requests, invites, calls upon ...

    ``base`` is a phrase without marker. "Calls for" is not: a thing is called for.
    """
    lower = base.lower()
    words = lower.split()
    if not words or lower.endswith("calls for") or " for" in lower[-4:]:
        return False
    return any(word in _ADDRESSING for word in words) or bool(_ITS_SPEECH.search(lower))


def addressee(text: str, opening: Opening) -> str | None:
    """The words of the addressee, as written: "the Secretary-General and the High Commissioner".

    From the end of the opening to " to ", " that " or a mark; a list of addressees goes on over its
    commas, an aside ends it. None where the verb takes none or nothing stands there.
    """
    if not takes_addressee(opening.base):
        return None
    rest = normalize(text[opening.end : opening.end + _REACH].replace("\ufffc", ","))
    rest = _LEADING.sub("", _LEADING_ASIDE.sub("", rest))
    end = _END.search(rest)
    listed = rest[: end.start()] if end else rest
    segments = listed.split(", ")
    words = segments[0]
    for segment in segments[1:]:
        if _ASIDE.match(segment.removeprefix("and ")):
            break
        words += f", {segment}"
    words = words.strip(" ,")
    return words or None


def addressee_key(text: str, opening: Opening) -> str | None:
    """The addressee for comparing neighbours: lower case, without "the", "all", "relevant",
    "further". None where the verb takes no addressee."""
    words = addressee(text, opening)
    return None if words is None else _WEIGHTLESS.sub("", words.lower()).strip()


def run_key(text: str, opening: Opening) -> tuple[str, str | None]:
    """What must be equal for two neighbours to be a run: the base phrase and, in an operative
    paragraph with such a verb, the addressee (RES-ALSO-02, RES-ALSO-03)."""
    if opening.kind == "preambular":
        return opening.base, None
    return opening.base, addressee_key(text, opening)

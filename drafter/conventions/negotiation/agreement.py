"""Marks that a paragraph is agreed *ad referendum*: "[agreed ad ref]", "(Agreed)", "; ad ref." (RES-NUM-09)."""

from __future__ import annotations

import re

_AD_REF = r"ad\.? ?ref(?:erendum\b|\.|\b)"
_FULL = rf"(?:agreed[ ,:–-]*{_AD_REF}|{_AD_REF})(?:[ ,:–-]+[^\[\]()]{{0,30}})?"
_WORDS = re.compile(rf"\s*(?:{_FULL}|agreed\.?)\s*\Z", re.IGNORECASE)
_SURE = re.compile(rf"\s*{_FULL}\s*\Z", re.IGNORECASE)
_HEAD = re.compile(rf"\s*[\[(]\s*(?:{_FULL}|agreed\.?)\s*[\])][ \u00a0]*", re.IGNORECASE)
_TAIL = re.compile(rf"\s*[\[(]\s*{_FULL}\s*[\])][.;,]?\s*\Z", re.IGNORECASE)
_TAIL_SHORT = re.compile(r"(?<=[.;,:\])])\s*[\[(]\s*agreed\.?\s*[\])]\s*\Z", re.IGNORECASE)
_BARE = re.compile(rf"(?<=[.;,:\]])\s+agreed[ ,:–-]*{_AD_REF}\.?\s*\Z", re.IGNORECASE)
_SUSPECT = re.compile(r"agreed|ref", re.IGNORECASE)


def agreed_mark(text: str) -> tuple[int, int] | None:
    """Where the mark stands, the space between it and the text included; None where there is none.

    It stands at the head or end of a paragraph. The word "agreed" alone is one in brackets at the head,
    or behind the last sign of punctuation; elsewhere it is a word like others.
    """
    if _SUSPECT.search(text) is None:
        return None
    head = _HEAD.match(text)
    if head is not None and head.end() < len(text):
        return head.span()
    for pattern in (_TAIL, _TAIL_SHORT, _BARE):
        found = pattern.search(text)
        if found is not None:
            start, end = found.span()
            if text[end - 1] in ".;," and text[start - 1 : start] not in (".", ";", ",", ":"):
                end -= 1  # the point belongs to the paragraph: "report (agreed ad ref)."
                end = start + len(text[start:end].rstrip())
            return start, end
    return None


def says_agreed(words: str, *, surely: bool = False) -> bool:
    """Whether the words in a bracket say no more than that something is agreed; with `surely` the
    word "agreed" alone is not enough."""
    return (_SURE if surely else _WORDS).match(words) is not None

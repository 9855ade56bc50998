"""Characters that look different and mean the same: folding them for comparison, and setting them right.

Official texts mix no-break and ordinary spaces, U+2011 and ordinary hyphens (RES-TYPO-04, -06), so every
search in this package runs over folded text. Folding keeps the length, so that positions stay true.
"""

from __future__ import annotations

import functools
import re

NO_BREAK_SPACE = "\u00a0"
FOOTNOTE_REFERENCE = "\ufffc"

_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\v\f\u2028\u2029"
_HYPHENS = "\u2010\u2011"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u02bc\u2032"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

_FOLD = (
    {ord(c): " " for c in _SPACES}
    | {ord(c): "-" for c in _HYPHENS}
    | {ord(c): "'" for c in _SINGLE_QUOTES}
    | {ord(c): '"' for c in _DOUBLE_QUOTES}
)
_REMOVE_INVISIBLE = {ord(c): None for c in _INVISIBLE}
_LONGEST_KEPT = 20_000
"""Characters up to which a folded text is remembered: paragraphs, not whole files."""
_SPACE_RUN = re.compile(r" {2,}")


def fold(text: str) -> str:
    """The text with spaces, hyphens and quotation marks made plain, character for character.

    The result has the same length: index ``i`` of the result is index ``i`` of ``text``. Dashes
    (en and em) are left, for they mean something else than a hyphen. Invisible characters are left
    too, since removing them would move positions; see :func:`normalize`.
    """
    return _folded(text) if len(text) <= _LONGEST_KEPT else text.translate(_FOLD)


@functools.lru_cache(maxsize=2048)
def _folded(text: str) -> str:
    """A check asks for the same paragraph a dozen times, once a convention."""
    return text.translate(_FOLD)


def normalize(text: str) -> str:
    """The text for comparing and for keys: folded, invisible characters and footnote references
    removed, runs of spaces made one, ends stripped. Positions are lost."""
    plain = text.translate(_REMOVE_INVISIBLE).translate(_FOLD).replace(FOOTNOTE_REFERENCE, "")
    return _SPACE_RUN.sub(" ", plain).strip()


def shortened(text: str, most: int) -> str:
    """The text on one line of at most ``most`` characters, an ellipsis in place of what is left out."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def same_text(first: str, second: str) -> bool:
    """Whether two texts differ in nothing but characters that :func:`normalize` levels."""
    return normalize(first) == normalize(second)


def curly_quotes(text: str) -> str:
    """The text with straight quotation marks and apostrophes made curly (RES-PUNC-04, -05).

    A mark opens after a space, an opening bracket, a dash or at the start, and closes elsewhere.
    The result has the same length. Marks that are already curly stay.
    """
    if '"' not in text and "'" not in text:
        return text
    out: list[str] = []
    for index, character in enumerate(text):
        if character not in "\"'":
            out.append(character)
            continue
        before = out[index - 1] if index else " "
        opens = before.isspace() or before in "([{\u2013\u2014\u201c\u2018/"
        if character == '"':
            out.append("\u201c" if opens else "\u201d")
        elif opens and not _is_elision(text, index):
            out.append("\u2018")
        else:
            out.append("\u2019")
    return "".join(out)


def _is_elision(text: str, index: int) -> bool:
    """Whether the single mark stands for left-out figures, as in ``'90s``."""
    return text[index + 1 : index + 3].isdigit()


def straight_quotes(text: str) -> str:
    """The text with curly quotation marks and apostrophes made straight, same length."""
    return text.translate(
        {ord(c): "'" for c in _SINGLE_QUOTES} | {ord(c): '"' for c in _DOUBLE_QUOTES}
    )


def with_no_break_spaces(text: str) -> str:
    """The text with a no-break space where a line must not end (RES-TYPO-06), same length.

    Between day and month, after *paragraph*, *No.*, *vol.*, *chap.*, *sect.*, *para.*, *Chapter*,
    *Article* and before *per cent* and *million*, and before the year in ``1325 (2000)``.
    """
    for pattern in _KEEP_TOGETHER:
        text = pattern.sub(lambda m: m.group(0).replace(" ", NO_BREAK_SPACE), text)
    return text


_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_KEEP_TOGETHER = (
    re.compile(rf"\b\d{{1,2}} (?=(?:{_MONTH})\b)"),
    re.compile(
        r"\b(?:[Pp]aragraphs?|[Cc]hapters?|[Aa]rticles?|Nos?\.|vol\.|chap\.|sect\.|paras?\.|p\.|pp\."
        r"|Ms\.|Mr\.|Mrs\.) (?=[\dIVXLA-Z])"
    ),
    re.compile(r"\b\d[\d.,]* (?=(?:per cent|million|billion|trillion)\b)"),
    re.compile(r"\b\d{1,4} (?=\((?:19|20)\d\d\))"),
)

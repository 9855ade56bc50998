"""A text with its variable parts taken out: what stays the same when a resolution is updated."""

from __future__ import annotations

import hashlib
import re
import zlib
from itertools import islice

from drafter.clauses.tracing.variable_parts import variable_parts
from drafter.conventions.typography import fold, normalize

GAP = "#"
SKETCH_SIZE = 12
"""Shingles kept of a paragraph: two that share a third of their shingles miss each other once in a hundred."""

# "resolution 78/1 of 5 December 2023" and "resolutions 78/1 of 5 December 2023 and 79/2 of 1 December
# 2024": a list of any length is one gap.
_LIST = re.compile(
    r"#(?:(?:,|;)? ?(?:and|to|or|of|its|resolutions?|decisions?|dated|the|-|\u2013)? ?(?:of )?#)+"
)
_PLURAL = re.compile(
    r"\b(resolution|decision|session|paragraph|report|meeting|year|annexe?|regulation|article)s?"
    r"(?= (?:of )?#)|(?<=# )(session|meeting|anniversar|resolution|plenary meeting|year|period|article)(?:s|y|ies)?\b"
)
_GAPS = re.compile(r"(?:# ?)*#")
# An ideograph is a word: Chinese is written without spaces.
_WORD = re.compile("[\u3400-\u9fff]|[^\\W_\u3400-\u9fff]+|#")


def skeleton(text: str) -> str:
    """The text in small letters with one `#` for each variable part or list of such parts."""
    pieces: list[str] = []
    last = 0
    plain = fold(text)
    for part in variable_parts(plain):
        pieces += (plain[last : part.start], GAP)
        last = part.end
    pieces.append(plain[last:])
    joined = normalize("".join(pieces)).casefold().rstrip(" ,;.:")
    joined = _LIST.sub(GAP, joined)
    joined = _PLURAL.sub(lambda match: match[1] or match[2], joined)
    return _GAPS.sub(GAP, joined)


def skeleton_hash(bare: str) -> int:
    """A signed 64-bit number for a skeleton."""
    digest = hashlib.blake2b(bare.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def shingles(bare: str) -> set[str]:
    """Every three words in a row of a skeleton; fewer where it is shorter."""
    words = _WORD.findall(bare)
    if len(words) < 3:
        return {" ".join(words)} if words else set()
    return {
        f"{a} {b} {c}"
        for a, b, c in zip(words, islice(words, 1, None), islice(words, 2, None), strict=False)
    }


def sketch(bare: str, size: int = SKETCH_SIZE) -> list[int]:
    """The smallest hashes of the shingles: the same for texts that share most of them (MinHash,
    bottom-k), whichever text is longer."""
    hashes = {zlib.crc32(one.encode("utf-8", "surrogatepass")) for one in shingles(bare)}
    return sorted(hashes)[:size]

"""Words in rich text format: seven-bit, everything else by its code."""

from __future__ import annotations

import re

_WORDS = {
    "\\": "\\\\",
    "{": "\\{",
    "}": "\\}",
    "\n": "\\line ",
    "\t": "\\tab ",
    "\u00a0": "\\~",
    "\u2011": "\\_",
    "\u00ad": "\\-",
}
"""Characters that have a word of their own."""
_SPECIAL = re.compile("[^ -\\[\\]-z|~]")
"""All but the plain ones, which are the most."""


def escaped(text: str) -> str:
    """The text; a character beyond ASCII as one or two units of UTF-16, each followed by the "?"
    that a program too old for them shows. Control characters are left out."""
    return _SPECIAL.sub(lambda found: _code(found.group()), text)


def _code(character: str) -> str:
    word = _WORDS.get(character)
    if word is not None:
        return word
    if character < " " or "\x7f" <= character < "\xa0":
        return ""
    units = character.encode("utf-16-le", "surrogatepass")
    values = (
        int.from_bytes(units[n : n + 2], "little", signed=True) for n in (0, 2)[: len(units) // 2]
    )
    return "".join(f"\\u{value}?" for value in values)

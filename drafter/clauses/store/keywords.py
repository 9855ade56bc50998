"""The subjects that the United Nations gives its published resolutions: terms of the UNBIS thesaurus, and
the Sustainable Development Goals, in the classification of an AKN4UN file."""

from __future__ import annotations

import html
import re

_KEYWORD = re.compile(rb"<(?:\w+:)?keyword\b([^>]{0,2000})>")
_ATTRIBUTE = re.compile(r'(\w+)\s*=\s*"([^"]{0,300})"')
_HEAD = 400_000
"""The classification stands at the head of the file."""
_MOST = 300


def keywords_of_file(data: bytes) -> tuple[tuple[str, str], ...]:
    """Pairs of thesaurus ("UNBIS", "SDG") and term, each once, in order; empty for any other file."""
    found: dict[tuple[str, str], None] = {}
    for match in _KEYWORD.finditer(data[:_HEAD]):
        fields = dict(_ATTRIBUTE.findall(match[1].decode("utf-8", "replace")))
        value = html.unescape(fields.get("value", "")).replace("_", " ").strip()
        dictionary = fields.get("dictionary", "").upper()
        if dictionary == "UNBIS" and value:
            found["UNBIS", value] = None
        elif dictionary.startswith("SDG") and value.isdigit():
            found["SDG", f"SDG {int(value)}"] = None
        if len(found) >= _MOST:
            break
    return tuple(found)

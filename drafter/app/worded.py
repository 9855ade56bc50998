"""What the checker says, in the language of the window: tables in resources/interface/findings.CODE.toml.

The sentences come in English and remember what they were made of (`conventions/wording`). Quoted words of the
draft stay as they are; days and sessions are written as texts of the other language have them.
"""

from __future__ import annotations

import datetime as dt
import functools
import tomllib
from collections.abc import Mapping

from drafter.app import language
from drafter.conventions.languages import language_words
from drafter.conventions.wording import SessionName, Wording
from drafter.paths import resource


def worded(text: str) -> str:
    """A sentence, a title or a place of the checker as the window shows it; English where the tables lack it."""
    code = language.spoken()
    if code == language.ENGLISH:
        return text
    table = read_findings(code)
    if isinstance(text, Wording):
        return text.said(
            lambda template: table.get(template, template),
            lambda value: _value(value, code),
            one_for_none=language.one_for_none(),
        )
    return table.get(text, text)


def _value(value: object, code: str) -> str:
    words = language_words(code)
    if words is not None and isinstance(value, dt.date):
        return words.date(value)
    if words is not None and isinstance(value, SessionName):
        session = words.session(value.number, value.kind)
        return session[:1].lower() + session[1:]
    return str(value)


@functools.cache
def read_findings(code: str) -> Mapping[str, str]:
    """English and the other language, all sections as one; read when it is first asked for."""
    path = resource("interface", f"findings.{code}.toml")
    sections = tomllib.loads(path.read_text(encoding="utf-8"))
    return {english: other for section in sections.values() for english, other in section.items()}

"""Sentences in the formulas of the United Nations as amendments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.conventions.typography import curly_quotes
from drafter.document.labels import possible_readings
from drafter.document.marked_text import MarkedText, marked
from drafter.document.paragraph import ParagraphKind
from drafter.revision.amendments.amendment import (
    Amendment,
    BadAmendment,
    Deletion,
    Insertion,
    Move,
    NewParagraph,
    Replacement,
    Way,
    WordChange,
    Words,
)
from drafter.revision.amendments.places import NOUNS

_IN = re.compile(r"In (?P<place>[^“]+?), (?P<way>replace|delete|after|before) (?=“)")
_INSERT = re.compile(
    r"(?P<way>After|Before) (?P<place>.+?), insert (?:a |an |the )?(?:\w+ )?new (?P<noun>[a-z ]+?) reading:"
)
_REPLACE = re.compile(r"Replace (?P<place>.+?) (?:with the following|with|to read):")
_DELETE = re.compile(r"Delete (?P<places>[^“]+?)(?P<reading>,? reading:)?\.?")
_MOVE = re.compile(r"Move (?P<place>.+?) to (?P<way>follow|precede) (?P<anchor>.+?)\.?")
_BEGINS = re.compile(
    r"(?:In|After|Before|Replace|Delete|Move) (?:the|operative|subparagraph|footnote)\b"
)
_LABEL = re.compile(r"(?P<label>\([A-Za-z0-9]{1,5}\)|[A-Za-z0-9]{1,5}\.)[ \t]")
_KINDS = {noun: kind for kind, noun in NOUNS.items()}


def amendments_in(lines: Sequence[MarkedText]) -> list[Amendment]:
    """The amendments of a document, given its paragraphs; what stands above the first is left out.

    Raises BadAmendment naming the first sentence that is no amendment.
    """
    found: list[Amendment] = []
    for _, one in each_in(lines):
        if isinstance(one, BadAmendment):
            raise one
        found.append(one)
    if not found:
        raise BadAmendment("no amendment was found, such as “In operative paragraph 3, delete …”")
    return found


def each_in(lines: Sequence[MarkedText]) -> list[tuple[str, Amendment | BadAmendment]]:
    """Each sentence of an amendment document with what it means, or why it cannot be understood."""
    lines = [_with_curly_quotes(line) for line in lines]
    begins = (n for n, line in enumerate(lines) if _BEGINS.match(line.text.lstrip()))
    found: list[tuple[str, Amendment | BadAmendment]] = []
    place = next(begins, len(lines))
    while place < len(lines):
        sentence = lines[place]
        place += 1
        if not sentence.text.strip():
            continue
        block = []
        while place < len(lines) and lines[place].text.lstrip().startswith("“"):
            block.append(lines[place])
            place += 1
        indent = _tabs(sentence)
        bare = sentence.slice(
            len(sentence) - len(sentence.text.lstrip()), len(sentence.text.rstrip())
        )
        said = " ".join([bare.text, *(line.text.strip() for line in block)])
        try:
            found.append((said, _amendment(bare, _unquoted(block, indent))))
        except BadAmendment as error:
            found.append((said, error))
    return found


def _with_curly_quotes(line: MarkedText) -> MarkedText:
    """A line that was typed with straight quotation marks; one with curly ones stays as it is."""
    if '"' not in line.text or "“" in line.text or "”" in line.text:
        return line
    return marked(curly_quotes(line.text), line.marks)


def _amendment(sentence: MarkedText, block: list[tuple[int, MarkedText]]) -> Amendment:
    text = sentence.text
    if found := _IN.match(text):
        return _words(sentence, found)
    if (found := _INSERT.fullmatch(text)) and block:
        noun = found["noun"].removesuffix("s")
        if noun in _KINDS:
            paragraphs = tuple(_new(_KINDS[noun], depth, line) for depth, line in block)
            return Insertion(found["place"], found["way"] == "Before", paragraphs)
    if (found := _REPLACE.fullmatch(text)) and len(block) == 1:
        return Replacement(found["place"], block[0][1])
    if found := _MOVE.fullmatch(text):
        return Move(found["place"], found["anchor"], found["way"] == "precede")
    if found := _DELETE.fullmatch(text):
        return Deletion(_split(found["places"]))
    raise BadAmendment(f"“{text[:80]}” is no amendment in a form that is known")


def _words(sentence: MarkedText, found: re.Match[str]) -> Words:
    way = Way(found["way"])
    old, end = _quotation(sentence, found.end())
    if way is Way.DELETE:
        return Words(found["place"], WordChange(way, old.text))
    link = " with " if way is Way.REPLACE else ", insert "
    if not sentence.text.startswith(link + "“", end):
        raise BadAmendment(f"“{sentence.text[:80]}” does not say {link.strip(' ,')} what")
    new, _ = _quotation(sentence, end + len(link))
    return Words(found["place"], WordChange(way, old.text, new))


def _quotation(content: MarkedText, start: int) -> tuple[MarkedText, int]:
    """What stands in the quotation marks that open at `start`, inner ones paired, and where it ends."""
    depth = 0
    for place in range(start, len(content)):
        depth += (content.text[place] == "“") - (content.text[place] == "”")
        if depth == 0:
            return content.slice(start + 1, place), place + 1
    raise BadAmendment(f"a quotation does not end in “{content.text[:80]}”")


def _tabs(line: MarkedText) -> int:
    return len(line.text) - len(line.text.lstrip("\t"))


def _unquoted(block: list[MarkedText], indent: int) -> list[tuple[int, MarkedText]]:
    """The quoted paragraphs with the number of tabs by which each stands deeper than the sentence."""
    result = []
    for number, line in enumerate(block, 1):
        depth = max(_tabs(line) - indent, 0)
        begin = line.text.index("“") + 1
        end = line.text.rstrip().rfind("”") if number == len(block) else len(line)
        result.append((depth, line.slice(begin, end if end >= begin else len(line))))
    return result


def _new(kind: ParagraphKind, depth: int, text: MarkedText) -> NewParagraph:
    if kind is ParagraphKind.HEADING:
        return NewParagraph(kind, depth, text)
    sub = depth > 0 or kind is ParagraphKind.SUBPARAGRAPH
    found = _LABEL.match(text.text)
    numbered = sub or (kind is ParagraphKind.OPERATIVE and found and found["label"][0].isdigit())
    if not numbered or found is None or not possible_readings(found["label"]):
        return NewParagraph(ParagraphKind.SUBPARAGRAPH if sub else kind, max(depth, sub), text)
    words = text.slice(found.end())
    return NewParagraph(
        ParagraphKind.SUBPARAGRAPH if sub else kind, max(depth, sub), words, found["label"]
    )


def _split(places: str) -> tuple[str, ...]:
    """The names in "operative paragraphs 5, 6 and 10 and the third preambular paragraph"."""
    names: list[str] = []
    many = False
    for part in re.split(r", | and ", places):
        if part.startswith("operative paragraphs "):
            many = True
            names.append("operative paragraph " + part.removeprefix("operative paragraphs "))
        elif many and re.match(r"\d", part):
            names.append(f"operative paragraph {part}")
        else:
            many = False
            names.append(part)
    return tuple(names)

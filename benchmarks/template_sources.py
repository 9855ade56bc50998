"""Whether the sources of the shipped templates say what these say: `python -m benchmarks.template_sources LIBRARY`.

Each source that a template names is looked up in a library of official texts: is there such a paragraph, and how many
of the template's own words stand in it in their order? What is filled in, notes and what may be left out do not count.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.library import row
from drafter.clauses.errors import LibraryError
from drafter.clauses.front_matter import Source
from drafter.clauses.store import Library
from drafter.clauses.templates import ClauseTemplate, load_templates

_ENOUGH = 0.8
_WORD = re.compile(r"[^\W_]+")
_FILLED = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_OPTIONAL = re.compile(
    r"\{% if (?!organ)[^%]*%\}(?:(?!\{% (?:else|if)).)*?\{% endif %\}", re.DOTALL
)


def main() -> int:
    """Print the figures, then what falls short."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.template_sources", description=__doc__
    )
    parser.add_argument("library", type=Path, help="a library of official texts")
    options = parser.parse_args()
    if not options.library.is_file():
        print(f"There is no library {options.library}: make one with benchmarks.library --keep.")
        return 0
    shares: list[tuple[float, str]] = []
    absent: list[str] = []
    templates = load_templates()
    with Library(options.library, read_only=True) as library:
        for template in templates.values():
            for source in template.source:
                name = f"{template.id}: {source.symbol}, {source.paragraph}"
                text = " ".join(_paragraphs(library, source))
                if text:
                    shares.append((_share(template, text), name))
                else:
                    absent.append(name)
    row("templates, sources", f"{len(templates)}  {len(shares) + len(absent)}")
    row("with one source", str(sum(len(one.source) == 1 for one in templates.values())))
    row("sources that the library has not", str(len(absent)))
    short = sorted(one for one in shares if one[0] < _ENOUGH)
    row(f"with less than {_ENOUGH:.0%} of the words", str(len(short)))
    for share, name in short:
        print(f"  {share:.0%}  {name}")
    for name in absent:
        print(f"  absent  {name}")
    return 0


def _paragraphs(library: Library, source: Source) -> Iterator[str]:
    """The text of a source, with its subparagraphs."""
    try:
        found = library.paragraphs(library.document(source.symbol).id)
    except LibraryError:
        return
    if source.paragraph.startswith("preamble"):
        preamble = [one.text for one in found if one.kind == "preambular"]
        number = int(source.paragraph.removeprefix("preamble"))
        yield from preamble[number - 1 : number]
        return
    for one in found:
        if one.label == source.paragraph or one.label.startswith(f"{source.paragraph} "):
            yield one.text


def _share(template: ClauseTemplate, text: str) -> float:
    """How many of the words of a template stand in a text in their order, of 1."""
    body = _FILLED.sub(" ", _OPTIONAL.sub(" ", _without_notes(template.body)))
    mine, theirs = (_WORD.findall(words.lower()) for words in (body, text))
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(mine))


def _without_notes(body: str) -> str:
    kept, depth = "", 0
    for place, character in enumerate(body):
        if body.startswith("[^", place) or (depth and character == "["):
            depth += 1
        if not depth:
            kept += character
        elif character == "]":
            depth -= 1
    return kept


if __name__ == "__main__":
    sys.exit(main())

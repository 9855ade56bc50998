"""Small templates and resolutions, made up for the tests."""

from __future__ import annotations

from drafter.conventions.openings import match_opening
from drafter.document.marked_text import MarkedText, MarkKind, plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

_KINDS = {
    "P": ParagraphKind.PREAMBULAR,
    "O": ParagraphKind.OPERATIVE,
    "H": ParagraphKind.HEADING,
    "T": ParagraphKind.TEXT,
    "A": ParagraphKind.ANNEX,
    "B": ParagraphKind.PART,
    "S": ParagraphKind.SUBPARAGRAPH,
}


def template_text(body: str, *, many: bool = True, kind: str = "operative") -> str:
    """A template "t" with the slot `x` and, where wanted, the slot `many`."""
    head = (
        f'+++\nid = "t"\ntitle = "A clause"\nkind = "{kind}"\norgans = ["general-assembly"]\n'
        'topic = "tests"\nsource = []\n\n[[slots]]\nname = "x"\ntype = "text"\nlabel = "words"\n'
        'example = "peace"\noptional = true\n'
    )
    if many:
        head += (
            '\n[[slots]]\nname = "many"\ntype = "text"\nlabel = "lines"\nexample = "one\\ntwo"\n'
            "many = true\noptional = true\n"
        )
        if "many" not in body:
            body += "{% if many %}{% endif %}"
    return f"{head}+++\n{body}\n"


def paragraph(number: int, code: str, text: str) -> Paragraph:
    """A paragraph: code "P", "O", "S1", "H", "T", "A" or "B"; the opening in italics."""
    kind = _KINDS[code[0]]
    level = int(code[1:] or 1) if kind is ParagraphKind.SUBPARAGRAPH else 0
    content = plain(text)
    if kind in (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE):
        found = match_opening(text, "preambular" if code == "P" else "operative")
        if found is not None:
            content = content.with_mark(MarkKind.ITALIC, found.start, found.end)
    return Paragraph(f"{number:08X}", kind, content, level)


def resolution(*rows: tuple[str, str], organ: str = "general-assembly") -> Resolution:
    """A resolution of these paragraphs."""
    return Resolution(
        masthead=Masthead(organ=organ, session=80),
        title=plain("A small matter"),
        organ_line=plain("The General Assembly,"),
        paragraphs=tuple(paragraph(n, code, text) for n, (code, text) in enumerate(rows, 1)),
    )


def note(number: int, text: str) -> Footnote:
    """A footnote."""
    return Footnote(f"{number:08X}", plain(text))


def texts(made: Resolution) -> list[str]:
    """The texts of the paragraphs."""
    return [one.text for one in made.paragraphs]


def italics(content: MarkedText) -> str:
    """The words in italics."""
    return "".join(content.text[a:b] for a, b in content.ranges(MarkKind.ITALIC))

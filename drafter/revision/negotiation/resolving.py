"""Contested places settled: one at a time, all of one party, or all by a policy."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.negotiation.bracket import Bracket, Issue, Sort, takes
from drafter.conventions.negotiation.numbering_marks import NumberMark
from drafter.conventions.negotiation.parties import Party
from drafter.conventions.negotiation.reading import Negotiated, read
from drafter.document.edits import DeleteParagraph, Edit, apply_all
from drafter.document.resolution import Resolution
from drafter.revision.negotiation.alternatives import paragraph_edits
from drafter.revision.negotiation.cutting import Range, cut, numbered
from drafter.revision.negotiation.deciding import Side

_MOST_ROUNDS = 50
"""Brackets within brackets are settled one degree after the other; no reading is deeper."""


def keep(resolution: Resolution, issue: Issue) -> list[Edit]:
    """Take the brackets and the attribution away; the words stay, of alternatives the first."""
    return choose(resolution, issue, 0)


def drop(resolution: Resolution, issue: Issue) -> list[Edit]:
    """Take the brackets away with all that is in them."""
    return choose(resolution, issue, None)


def choose(resolution: Resolution, issue: Issue, option: int | None) -> list[Edit]:
    """Let one option stay, None for none of them; brackets within it stay open.

    `issue` is one of `read(resolution).issues()`. A paragraph left without a word goes; one whose plain
    number stood in the bracket ("[4. Decides …]") takes that of its order, "5 bis" stays. Raises
    IndexError for an option that is not there.
    """
    text = read(resolution)
    edits: list[Edit] = []
    for number, target in _numbers(text, issue):
        if not _is_negotiated(number):
            edits += numbered(resolution, resolution.paragraph(target), number.series)
    step = cut(resolution, text.run, *_cuts(text, issue, option))
    gone = {edit.paragraph for edit in step if isinstance(edit, DeleteParagraph)}
    return [*(edit for edit in edits if getattr(edit, "paragraph", "") not in gone), *step]


def _numbers(text: Negotiated, issue: Issue) -> Iterator[tuple[NumberMark, str]]:
    """The typed numbers that stand in the brackets of a place, with their paragraphs."""
    for marks in text.marks:
        span = marks.number_span
        if marks.number is not None and span is not None and issue.start < span[0] < issue.end:
            yield marks.number, marks.target


def _is_negotiated(number: NumberMark) -> bool:
    return bool(number.series or number.numeral or number.alternative)


def unbracket(resolution: Resolution, bracket: Bracket) -> list[Edit]:
    """Take away the signs of one bracket and who wants what of it; every word in it stays."""
    text = read(resolution)
    if not bracket.options:
        return cut(resolution, text.run, _signs(bracket), [], may_empty=True)
    first, last = bracket.options[0].start, bracket.options[-1].end
    signs = [(bracket.start, first), (last, bracket.outer_end)]
    return cut(resolution, text.run, signs, [], may_empty=True)


def accept_all(resolution: Resolution, party: Party) -> list[Edit]:
    """Follow one party wherever it wants something: what it proposes or wants to keep stays, what it
    wants out goes, its alternatives are taken. All else stays as it is."""
    side = Side(party=party)
    edits = paragraph_edits(resolution, side, party)
    return [*edits, *_settled(apply_all(resolution, edits), side, party)]


def resolve_all(resolution: Resolution, side: Side) -> list[Edit]:
    """Settle every bracket, alternative paragraph and mark of negotiation; nothing open is left.

    A bracket without its partner only loses its sign. Typed numbers ("5 bis") give way to those of the
    order.
    """
    edits = paragraph_edits(resolution, side, None)
    current = apply_all(resolution, edits)
    for settle in (renumber, lambda text: _settled(text, side, None)):
        step = settle(current)
        edits += step
        current = apply_all(current, step)
    for _ in range(_MOST_ROUNDS):
        step = _cleared(current)
        if not step:
            break
        edits += step
        current = apply_all(current, step)
    return edits


def _settled(resolution: Resolution, side: Side, only: Party | None) -> list[Edit]:
    """Outer brackets first, since what is dropped takes with it those within; `only` leaves alone all of
    which that party wants nothing."""
    edits: list[Edit] = []
    current = resolution
    for _ in range(_MOST_ROUNDS):
        text = read(current)
        step = cut(current, text.run, *_outermost(text, side, only))
        if not step:
            break
        edits += step
        current = apply_all(current, step)
    return edits


def _outermost(text: Negotiated, side: Side, only: Party | None) -> tuple[list[Range], list[Range]]:
    marks: list[Range] = []
    words: list[Range] = []
    settled = -1
    for issue in text.issues():
        wanted = only is None or any(
            takes(option.positions, only) - {Stance.RESERVES} for option in issue.options
        )
        if wanted and issue.start >= settled:
            more_marks, more_words = _cuts(text, issue, side.choice(issue.options))
            marks += more_marks
            words += more_words
            settled = issue.end
    return marks, words


def _cuts(text: Negotiated, issue: Issue, option: int | None) -> tuple[list[Range], list[Range]]:
    """What goes: signs around the words that stay, and whole passages."""
    whole = [(issue.start, issue.end)]
    if option is None:
        return [], whole
    chosen = issue.options[option]
    if chosen.start >= chosen.end:
        return [], whole
    notes = [
        (inner.start, inner.end)
        for bracket in issue.brackets
        for inner in bracket.inner
        if inner.sort is Sort.NOTE and chosen.start <= inner.start and inner.end <= chosen.end
    ]
    before = [(issue.start, chosen.start)]
    for marks in text.marks:
        span = marks.number_span
        kept = marks.number is not None and _is_negotiated(marks.number)
        if kept and span is not None and issue.start < span[0] and span[1] <= chosen.start:
            before = [(issue.start, span[0]), (span[1], chosen.start)]
    return [*before, (chosen.end, issue.end)], notes


def _signs(bracket: Bracket) -> list[Range]:
    signs = [(bracket.start, bracket.start + 1)]
    return [*signs, (bracket.end - 1, bracket.end)] if bracket.closed else signs


def _cleared(resolution: Resolution) -> list[Edit]:
    """The edits that take away what is left when all is settled: lone signs, notes, numbers, "agreed"."""
    text = read(resolution)
    words: list[Range] = []
    marks: list[Range] = []
    for bracket in text.all():
        if bracket.sort is Sort.OPEN:
            marks += _signs(bracket)
        elif bracket.sort is Sort.NOTE:
            words.append((bracket.start, bracket.end))
    for one in text.marks:
        words += [span for span in (one.agreed, *one.notes) if span is not None]
    numbers = renumber(
        resolution
    )  # first the numbers: what the text says without them is read anew
    return numbers or cut(resolution, text.run, marks, words)


def renumber(resolution: Resolution) -> list[Edit]:
    """Take away every typed number of negotiation ("OP 5 bis alt"): the paragraphs take the numbers of
    their order. What a reader took for unnumbered text becomes the paragraph that its number says."""
    text = read(resolution)
    edits: list[Edit] = []
    spans: list[Range] = []
    for one in text.marks:
        if one.number_span is not None and one.number is not None:
            spans.append(one.number_span)
            edits += numbered(resolution, resolution.paragraph(one.target), one.number.series)
    return [*edits, *cut(resolution, text.run, spans, [])]

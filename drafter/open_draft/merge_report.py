"""What became of each change of each returned file: for people and for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator

from drafter.revision.merging.merge import Choice, Decisions, Merge, Tally
from drafter.revision.merging.wording import Wording


def as_text(found: Merge, decisions: Decisions) -> str:
    """A line for each file, then each collision with what each side wants."""
    lines = [tally_line(tally) for tally in found.tally(decisions)]
    wording = Wording(found.draft.current)
    for number in found.collisions:
        point = found.points[number]
        lines.append("")
        lines.append(f"{_capital(wording.place(point))}: {_state(found, number, decisions)}")
        if ours := wording.ours(point):
            lines.append(f"    draft: {ours}")
        lines += [f"    {found.called(a)}: {wording.theirs(point, a)}" for a in point.alternatives]
    return "\n".join(lines) + "\n"


def tally_line(tally: Tally) -> str:
    """ "EU (reply.docx): 5 changes: 4 applied, 1 colliding, 0 refused; 2 comments"."""
    named = tally.name if tally.name == tally.file else f"{tally.name} ({tally.file})"
    why = "; ".join(f"{reason}: {count}" for reason, count in tally.refused)
    refused = f"{tally.refusals} refused" + (f" ({why})" if why else "")
    changes = _count(tally.changes, "change")
    comments = _count(tally.comments, "comment")
    return f"{named}: {changes}: {tally.applied} applied, {tally.colliding} colliding, {refused}; {comments}"


def as_json(found: Merge, decisions: Decisions) -> str:
    """An object: `files` (the tallies) and `changes` (every point); keys are added, never renamed."""
    files = [
        {
            "name": t.name,
            "file": t.file,
            "changes": t.changes,
            "applied": t.applied,
            "colliding": t.colliding,
            "refused": [{"reason": reason, "count": count} for reason, count in t.refused],
            "comments": t.comments,
        }
        for t in found.tally(decisions)
    ]
    document = {"files": files, "changes": list(_points(found, decisions))}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _points(found: Merge, decisions: Decisions) -> Iterator[dict[str, object]]:
    wording = Wording(found.draft.current)
    for number, point in enumerate(found.points):
        yield {
            "place": wording.place(point),
            "paragraph": wording.target_of(point),
            "collision": point.is_collision,
            "state": _state(found, number, decisions),
            "draft": wording.ours(point),
            "alternatives": [
                {
                    "by": [found.names[reply] for reply in alternative.replies],
                    "authors": sorted(
                        {found.author(c) for p in alternative.proposals for c in p.changes
                         if c.reply in alternative.replies}
                    ),
                    "text": wording.theirs(point, alternative),
                }
                for alternative in point.alternatives
            ],
        }  # fmt: skip


def _state(found: Merge, number: int, decisions: Decisions) -> str:
    decision = found.decision(number, decisions)
    if decision is Choice.BRACKETS:
        return "in brackets"
    if isinstance(decision, Choice):
        return "open" if decision is Choice.OPEN else "left as the draft has it"
    return f"taken: {found.called(found.points[number].alternatives[decision])}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

"""Views of a negotiated text: the compilation as it is, a clean text, what one party wants."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.conventions.negotiation.parties import parties_of
from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from drafter.document.resolution import Resolution
from drafter.document.structure import with_notes_cleared
from drafter.revision.negotiation.deciding import Policy, Side
from drafter.revision.negotiation.resolving import resolve_all


class UnknownViewError(ValueError):
    """No view has such a name; the text is fit to be shown."""


@dataclass(frozen=True, slots=True)
class View:
    """`side` is None for the compilation, which is the text with all its brackets."""

    side: Side | None = None

    @property
    def title(self) -> str:
        """What it is, in a few words."""
        if self.side is None:
            return "Compilation"
        if self.side.party is not None:
            return f"Text of {self.side.party.short}"
        return {
            Policy.KEEP: "Clean text, brackets kept",
            Policy.DROP: "Clean text, brackets dropped",
            Policy.BASE: "Clean text, proposals left out",
        }[self.side.policy]


def view_named(name: str) -> View:
    """The view of a name: "compilation", "clean" (which is "clean:keep"), "clean:drop", "clean:base",
    "proposer:EU". Raises UnknownViewError."""
    kind, _, which = name.strip().partition(":")
    match kind.strip().lower():
        case "compilation" if not which:
            return View()
        case "clean" if (which.strip().lower() or "keep") in list(Policy):
            return View(Side(Policy(which.strip().lower() or "keep")))
        case "proposer":
            parties = parties_of(which) if which.strip() else None
            if parties is None or len(parties) != 1:
                raise UnknownViewError(
                    f"“{which}” names no State or group: write it as before its words, as in proposer:EU."
                )
            return View(Side(party=parties[0]))
    raise UnknownViewError(
        f"There is no view “{name}”: write compilation, clean, clean:drop, clean:base or proposer:EU."
    )


def seen(resolution: Resolution, view: View) -> Resolution:
    """A resolution in a view. Nothing open is left but in the compilation; notes that nothing refers to any
    more are gone."""
    if view.side is None:
        return resolution
    edits = with_notes_cleared(resolution, resolve_all(resolution, view.side))
    after = apply_all(resolution, edits)
    return replace(after, labels_as_read=False) if edits else after


def draft_seen(draft: Draft, view: View) -> Draft:
    """A draft of which the current text is in a view; its base and notes stay."""
    current = seen(draft.current, view)
    return draft if current is draft.current else replace(draft, current=current)

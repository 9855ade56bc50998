"""The table of known opening phrases: resources/conventions/openings.tsv.

A phrase stands here without "also" and "further", which go in by rule (see openings.py).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL, organ
from drafter.conventions.typography import normalize
from drafter.paths import resource

OpeningKind = Literal["preambular", "operative"]

# Whose habit of italics: the Security Council often italicizes the bare verb, the Human Rights Council
# leaves "its call", "its request" and "its commitment" roman, the others do neither.
Style = Literal["common", "hrc", "sc"]
_STYLES: dict[str, Style] = {SECURITY_COUNCIL: "sc", HUMAN_RIGHTS_COUNCIL: "hrc"}
_MAJORITY = 0.5


@dataclass(frozen=True, slots=True)
class KnownPhrase:
    """An opening phrase with how often issued texts use it.

    ``extent`` tells where it is the right extent of the italics: "standard" everywhere, "general"
    outside the Security Council, "sc" in the Security Council only, "variant" nowhere as a rule.
    ``counts`` pairs an organ's code ("GA", "HRC", "ECOSOC", "SC") with its paragraphs, marked ones
    included; ``all_years`` counts unmarked ones over thirty years. ``followed_by`` are the commonest
    next words. ``agreement`` is the share of issued texts, outside the Security Council, whose
    italics stop exactly here (of those where no longer known phrase fits); None where not measured.
    """

    kind: OpeningKind
    phrase: str
    extent: str
    counts: tuple[tuple[str, int], ...]
    also: int
    further: int
    all_years: int
    followed_by: tuple[str, ...]
    agreement: float | None
    agreement_sc: float | None
    agreement_hrc: float | None

    @property
    def total(self) -> int:
        """How many paragraphs of the measured recent texts open so."""
        return sum(count for _, count in self.counts)

    def is_right(self, style: Style) -> bool:
        """Whether most texts of that style stop their italics here."""
        if style == "sc":
            return self.extent in ("standard", "sc")
        if style == "hrc" and self.agreement_hrc is not None:
            return self.agreement_hrc >= _MAJORITY
        return self.extent in ("standard", "general")

    def agreement_in(self, style: Style) -> float | None:
        """The share of texts of that style that stop exactly here; None where not measured."""
        if style == "sc":
            return self.agreement_sc
        if style == "hrc" and self.agreement_hrc is not None:
            return self.agreement_hrc
        return self.agreement

    def count(self, organ_id: str | None = None) -> int:
        """How many paragraphs of an organ open so; of all organs where none is given."""
        if organ_id is None:
            return self.total
        return dict(self.counts).get(organ(organ_id).code, 0)


def _share(cell: str) -> float | None:
    return float(cell) if cell else None


@functools.cache
def known_phrases(kind: OpeningKind) -> tuple[KnownPhrase, ...]:
    """Every known phrase of a kind of paragraph, the commonest first."""
    rows: list[KnownPhrase] = []
    text = resource("conventions", "openings.tsv").read_text(encoding="utf-8")
    columns: list[str] = []
    for line in text.splitlines():
        if line.startswith("#") or not line:
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        row = dict(zip(columns, cells, strict=True))
        if row["kind"] != kind:
            continue
        rows.append(
            KnownPhrase(
                kind=kind,
                phrase=row["phrase"],
                extent=row["extent"],
                counts=tuple((code, int(row[code])) for code in ("GA", "HRC", "ECOSOC", "SC")),
                also=int(row["also"]),
                further=int(row["further"]),
                all_years=int(row["all_years"]),
                followed_by=tuple(w for w in row["followed_by"].split(", ") if w),
                agreement=_share(row["agreement"]),
                agreement_sc=_share(row["agreement_sc"]),
                agreement_hrc=_share(row["agreement_hrc"]),
            )
        )
    return tuple(sorted(rows, key=lambda p: (-p.total, -p.all_years, p.phrase)))


def style_of(organ_id: str | None) -> Style:
    """By whose habit an organ's texts set italics; the common one where no organ is given."""
    return _STYLES.get(organ_id or "", "common")


@functools.cache
def phrase_index(kind: OpeningKind, style: Style) -> dict[str, dict[str, KnownPhrase]]:
    """First word to the phrases that begin with it, by phrase: those whose extent is right there."""
    index: dict[str, dict[str, KnownPhrase]] = {}
    for known in known_phrases(kind):
        if known.is_right(style):
            index.setdefault(known.phrase.split(" ", 1)[0], {})[known.phrase] = known
    return index


@functools.cache
def all_extents(kind: OpeningKind) -> dict[str, KnownPhrase]:
    """Every phrase that occurs, variants included, by phrase."""
    return {known.phrase: known for known in known_phrases(kind)}


def phrases_beginning(
    start: str, kind: OpeningKind, organ_id: str | None = None, limit: int = 12
) -> tuple[KnownPhrase, ...]:
    """The known phrases that begin with what has been typed, in any capitals, the commonest in that
    organ's texts first: what an editor offers. Only phrases whose extent is right there."""
    typed = normalize(start).lower()
    style = style_of(organ_id)
    found = [
        known
        for known in known_phrases(kind)
        if known.is_right(style) and known.phrase.lower().startswith(typed)
    ]
    found.sort(key=lambda known: (-known.count(organ_id), -known.all_years, known.phrase))
    return tuple(found[:limit])

"""What a file says of itself: names, dates and authors of the work and its expressions."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from drafter.document.resolution import Resolution
from drafter.formats import shown_text
from drafter.formats.akn.writing.markup import element, lines
from drafter.formats.contract import WriteOptions

_ACTORS = {
    "general-assembly": ("unga", "ga"),
    "human-rights-council": ("unga-hrc", "ga"),
    "security-council": ("unsc", "sc"),
    "economic-and-social-council": ("unecosoc", "ecosoc"),
}
"""Actor in the address of the work, and author, as the published files name them."""
_LANGUAGES = {
    "en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara", "zh": "zho", "de": "deu",
}  # fmt: skip
_UNKNOWN = "0001-01-01"
"""So the published files write a date that is not known."""
_SOURCE = "#source"


@dataclass(frozen=True, slots=True)
class Identity:
    """A work. `number` is "55-105", for a draft its symbol; dates are ISO dates."""

    actor: str
    author: str
    number: str
    date: str
    issued: str
    marked: str
    adopted: bool
    language: str

    def part(self, letter: str) -> Identity:
        """The identity of a part of a composite resolution: "55-105A"."""
        return replace(self, number=f"{self.number}{re.sub(r'[^A-Za-z0-9]', '', letter)}")

    def markup(self, component: str = "main") -> str:
        """The identification, of the main document or of a component such as "annex_1"."""
        work = f"/akn/un/statement/deliberation/{self.actor}/{self.date}/{self.number}/"
        language = _LANGUAGES.get(self.language, self.language)
        this = "!main/" if component == "main" else f"!main/{component}"
        file = "!main" if component == "main" else f"!main/{component}"
        return element(
            "identification",
            lines(
                element(
                    "FRBRWork",
                    lines(
                        element("FRBRthis", value=f"{work}{this}"),
                        element("FRBRuri", value=work),
                        element(
                            "FRBRdate",
                            date=self.date,
                            name="adoption" if self.adopted else "submission",
                        ),
                        element("FRBRauthor", href=self.author, as_="author"),
                        element("FRBRcountry", value="un"),
                    ),
                ),
                element(
                    "FRBRExpression",
                    lines(
                        element("FRBRthis", value=f"{work}{language}@{this}"),
                        element("FRBRuri", value=f"{work}{language}@/"),
                        element("FRBRdate", date=self.issued, name="publication"),
                        element("FRBRauthor", href=self.author, as_="issuer"),
                        element("FRBRlanguage", language=language),
                    ),
                ),
                element(
                    "FRBRManifestation",
                    lines(
                        element("FRBRthis", value=f"{work}{language}@/{file}.xml"),
                        element("FRBRuri", value=f"{work}{language}@.xml"),
                        element("FRBRdate", date=self.marked, name="markup"),
                        element("FRBRauthor", href="editor", as_="editor"),
                    ),
                ),
            ),
            source=_SOURCE,
        )


def identity_of(resolution: Resolution, options: WriteOptions) -> Identity:
    """The identity of a resolution or draft."""
    masthead, adoption = resolution.masthead, resolution.adoption
    actor, author = _ACTORS.get(masthead.organ, ("un", "un"))
    date = _iso(adoption.date or masthead.document_date)
    issued = _iso(masthead.document_date or adoption.date)
    moment = None if options.scrub else options.moment
    return Identity(
        actor=actor,
        author=author,
        number=_number(masthead.number or masthead.symbol),
        date=date,
        issued=issued,
        marked=moment.date().isoformat() if moment is not None else issued,
        adopted=bool(masthead.number),
        language=resolution.language,
    )


def _iso(date: datetime.date | None) -> str:
    return _UNKNOWN if date is None else date.isoformat()


def _number(text: str) -> str:
    """ "55/105" is "55-105", "2723 (2024)" is "2723-2024", "A/C.3/79/L.2" is "a-c.3-79-l.2"."""
    return re.sub(r"[^\w.]+", "-", text).strip("-.").lower() or "draft"


def workflow_of(resolution: Resolution, identity: Identity) -> str:
    """The step that the text has reached."""
    masthead, adoption = resolution.masthead, resolution.adoption
    if masthead.number or adoption:
        step = element(
            "step",
            date=identity.date,
            outcome="adopted",
            as_=adoption.meeting or None,
            by=shown_text.organ_name(masthead),
        )
    else:
        by = ", ".join(masthead.sponsors)
        step = element(
            "step",
            date=identity.date,
            outcome="draftResolution",
            as_=masthead.symbol or None,
            by=by,
        )
    return element("workflow", lines(step), source=_SOURCE)


def analysis_of(resolution: Resolution) -> str:
    """How the text was adopted, where its closing lines say so."""
    words = resolution.adoption.vote.lower()
    outcome = ""
    if "without a vote" in words:
        outcome = "adoptedWithoutVote"
    elif "recorded vote" in words or "in favour" in words:
        outcome = "adoptedRecordedVote"
    if not outcome:
        return ""
    voting = element("voting", element("quorum", value=""), outcome=outcome)
    return element("analysis", element("parliamentary", voting), source=_SOURCE)


_REFERENCES = (
    ("TLCOrganization", "source", "organization", "editor", "Editor"),
    ("TLCConcept", "symbol", "reference", "symbol", "Symbol"),
    ("TLCConcept", "dateOfIssuance", "concept", "dateOfIssuance", "Date of issuance"),
    ("TLCConcept", "adoption", "concept", "adoption", "Adoption"),
    ("TLCConcept", "adoptionDate", "concept", "adoptionDate", "Date of adoption"),
    ("TLCConcept", "adoptionMeeting", "concept", "adoptionMeeting", "Meeting of adoption"),
    ("TLCConcept", "generalDistribution", "concept", "generalDistribution", "Distribution"),
    ("TLCConcept", "originalLanguage", "concept", "originalLanguage", "Original language"),
    ("TLCConcept", "preamble", "concept", "preamble", "Preamble"),
    ("TLCRole", "author", "role", "author", "Author"),
    ("TLCRole", "publisher", "role", "publisher", "Publisher"),
    ("TLCRole", "issuingBody", "role", "issuingBody", "Issuing body"),
    ("TLCRole", "subsidiaryBody", "role", "subsidiaryBody", "Subsidiary body"),
    ("TLCTerm", "resolutionNumber", "reference", "resolutionNumber", "Resolution number"),
    ("TLCTerm", "resolutionTitle", "reference", "resolutionTitle", "Resolution title"),
)


def references_of(organizations: Mapping[str, str]) -> str:
    """The concepts and, by their names as references, the organizations that the text refers to."""
    rows = [
        element(name, eId=key, href=f"/akn/ontology/{sort}/un/{word}", showAs=shown)
        for name, key, sort, word, shown in _REFERENCES
    ]
    rows += [
        element(
            "TLCOrganization",
            eId=key,
            href=f"/akn/ontology/organization/un/{key}",
            showAs=shown,
        )
        for key, shown in organizations.items()
    ]
    return element("references", lines(*rows), source=_SOURCE)

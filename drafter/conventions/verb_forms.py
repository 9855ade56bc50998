"""The two forms of an opening verb: "Requests" in an operative, "Requesting" in a preambular paragraph."""

from __future__ import annotations

_VOWELS = "aeiou"
_DOUBLING = frozenset(
    {"regret", "commit", "recommit", "refer", "concur", "submit", "permit", "abhor"}
)
_PRESENT = {"have": "has", "be": "is"}
_PARTICIPLES = {"be": "being"}


def present(stem: str) -> str:
    """The third person singular of a verb: "express" gives "expresses"."""
    if stem in _PRESENT:
        return _PRESENT[stem]
    if stem.endswith(("s", "sh", "ch", "x", "z", "o")):
        return stem + "es"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ies"
    return stem + "s"


def participle(stem: str) -> str:
    """The present participle of a verb: "reiterate" gives "reiterating"."""
    if stem in _PARTICIPLES:
        return _PARTICIPLES[stem]
    if stem in _DOUBLING:
        return stem + stem[-1] + "ing"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"


def stem_of_present(word: str) -> str:
    """The verb of a third person singular: "expresses" gives "express". For any word in -s."""
    lower = word.lower()
    for stem, form in _PRESENT.items():
        if form == lower:
            return stem
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return lower[:-2]
    return lower.removesuffix("s")


def participle_of_present(word: str) -> str:
    """ "Requests" to "Requesting", keeping a capital."""
    return _like(word, participle(stem_of_present(word)))


def present_of_participle(word: str, verbs: frozenset[str]) -> str | None:
    """ "Requesting" to "Requests", keeping a capital; ``verbs`` are stems that are known.

    None for a word that is no participle of a known verb (whether an "e" was dropped cannot be seen
    from the participle alone).
    """
    lower = word.lower()
    for stem in verbs:
        if participle(stem) == lower:
            return _like(word, present(stem))
    return None


def present_of_any(word: str, verbs: frozenset[str]) -> str | None:
    """ "Request", "Requested" or "Requesting" to "Requests", keeping a capital; None for a word
    that is no form of a known verb."""
    lower = word.lower()
    if lower in verbs:
        return _like(word, present(lower))
    for stem in verbs:
        past = stem + "d" if stem.endswith("e") else stem + "ed"
        if lower in (present(stem), participle(stem), past):
            return _like(word, present(stem))
    return None


def _like(model: str, word: str) -> str:
    return word[0].upper() + word[1:] if model[:1].isupper() else word

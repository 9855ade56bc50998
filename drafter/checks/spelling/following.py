"""One request for the spelling of a draft, and what remains of it while the draft is edited."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Finding
from drafter.checks.scope import Scope, scope_of
from drafter.checks.spelling.reading import unknown_in
from drafter.checks.spelling.speller import Speller, bare
from drafter.checks.text_table import Row, TextTable
from drafter.document.draft import Draft


class SpellingPass:
    """Looks all words up when asked (`run`); `following` then tells which of those found still stand.

    Words typed since wait for the next request: spelling is never checked while one types, only the
    texts that changed are looked through for the words that are known to be unknown. `words` are
    those of the house and the user's own.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._speller = Speller(words)
        self._scope: Scope | None = None
        self._unknown: frozenset[str] = frozenset()

    def run(self, draft: Draft) -> list[Finding]:
        """All unknown words, in reading order; none on a text in another language than English."""
        self._scope = None
        rows = self._rows(draft)
        for row in rows:
            row.findings = list(unknown_in(row.view, self._speller))
        self._unknown = frozenset(
            bare(row.view.text[f.start : f.end]) for row in rows for f in row.findings or ()
        )
        return [finding for row in rows for finding in row.findings or ()]

    def following(self, draft: Draft) -> list[Finding]:
        """The findings of the last `run` on the draft as it is now."""
        if not self._unknown:
            return []
        found: list[Finding] = []
        for row in self._rows(draft):
            if row.findings is None:
                row.findings = list(unknown_in(row.view, self._speller, self._unknown))
            found += row.findings
        return found

    def take_words(self, words: Iterable[str]) -> None:
        """Other words are right from now on, besides those of the lists."""
        self._speller = Speller(words)
        self._scope = None

    def suggestions(self, word: str) -> list[str]:
        """What an unknown word may be meant to be, the likeliest first."""
        return self._speller.suggestions(word)

    def _rows(self, draft: Draft) -> list[Row]:
        if draft.current.language != "en":
            return []
        scope = scope_of(draft.current)
        if scope != self._scope:
            self._scope, self._table = scope, TextTable(scope)
        self._table.update(draft.current)
        return self._table.rows

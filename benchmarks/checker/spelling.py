"""General spelling on official texts: words known, words not known, planted slips, time.

Every word that five or more official texts use should be known; suggestions should take less than 50 ms.

    python -m benchmarks.checker.spelling [CORPUS] [--sample 10]
"""

from __future__ import annotations

import gc
import random
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence

from benchmarks.checker import _corpus
from drafter.checks.spelling.reading import unknown_words
from drafter.checks.spelling.speller import Speller
from drafter.conventions.spelling import spelling_row
from drafter.conventions.typography import fold
from drafter.document.draft import Draft

_WORD = re.compile(r"(?<![\w./`-])[^\W\d_]{3,}(?:['-][^\W\d_]+)*(?![\w/`]|[.:@]/?/?\w)")
_TEXTS = 5
_SLIPS = 500


def main() -> int:
    """Print the four measurements."""
    options, _ = _corpus.parser(__doc__).parse_known_args()
    drafts = list(_corpus.drafts(options.corpus, options.sample))
    if not drafts:
        return 0
    speller = Speller()
    speller.suggestions("recieve")  # loads the lists
    counts = _texts_with(drafts)
    common = [word for word, texts in counts.items() if texts >= _TEXTS]
    missed = [w for w in common if not speller.is_right(w) and spelling_row(w) is None]
    print(f"words in {_TEXTS} texts or more: {len(common)}, not known: {len(missed)} {missed[:20]}")
    began = time.perf_counter()
    found = sum(len(unknown_words(draft, speller)) for draft in drafts)
    spent = 1000 * (time.perf_counter() - began) / len(drafts)
    print(f"findings in {len(drafts)} texts: {found}; {spent:.1f} ms a text")
    _print_slips([word for word in common if word.islower() and len(word) > 5], speller)
    return 0


def _texts_with(drafts: Sequence[Draft]) -> Counter[str]:
    """In how many texts each word stands."""
    counts: Counter[str] = Counter()
    for draft in drafts:
        texts = (fold(content.text) for _, content in draft.current.texts())
        counts.update({match[0] for text in texts for match in _WORD.finditer(text)})
    return counts


def _print_slips(words: Sequence[str], speller: Speller) -> None:
    """Plant one slip in each of many words: is it found, and is the word proposed first?"""
    gc.freeze()  # else passes of the collector over all the texts are timed, too
    rng = random.Random(1)
    found = first = among = 0
    times: list[float] = []
    for _ in range(_SLIPS):
        word = rng.choice(words)
        slip = _slip(word, rng)
        if speller.is_right(slip):
            continue
        found += 1
        began = time.perf_counter()
        proposed = speller.suggestions(slip)
        times.append(1000 * (time.perf_counter() - began))
        first += proposed[:1] == [word]
        among += word in proposed
    print(
        f"slips of one letter: {found / _SLIPS:.1%} found; of these the word is proposed first in"
    )
    print(
        f"  {first / found:.1%}, at all in {among / found:.1%}; {statistics.median(times):.1f} ms at the",
        end=" ",
    )
    print(f"median, {max(times):.1f} ms at most")


def _slip(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    letter = rng.choice("abcdefghijklmnopqrstuvwxyz")
    changed = [
        word[:at] + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + letter + word[at + 1 :],
        word[:at] + letter + word[at:],
    ]
    return rng.choice([slip for slip in changed if slip != word] or [word + letter])


if __name__ == "__main__":
    sys.exit(main())

"""What the citation reader finds in issued resolutions, and whether its dates are the known ones.

    python -m benchmarks.citations [CORPUS] [--differences N]

CORPUS is a folder of AKN4UN files, ``en/ORGAN/SESSION/*.xml`` (default ../shared/corpus). A date that differs
from the table is either a slip of the issued text or a misreading; ``--differences`` lists them.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from benchmarks.openings import ORGANS, samples
from drafter.conventions.adoptions import adoption
from drafter.conventions.citations import find_citations

_LOADING = (
    "import time; from drafter.conventions.adoptions import adoption_date; t = time.perf_counter(); "
    "adoption_date('general-assembly', '60/251'); print(f'{(time.perf_counter() - t) * 1000:.1f}')"
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--differences", type=int, default=0, metavar="N")
    options = parser.parse_args()
    loading = subprocess.run(
        [sys.executable, "-c", _LOADING], check=True, capture_output=True, text=True
    ).stdout.strip()
    print(f"table of adoptions read in {loading} ms")
    if not (options.corpus / "en").is_dir():
        print(f"No corpus at {options.corpus}: give the folder that holds en/ as the argument.")
        return
    counts: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    different: Counter[str] = Counter()
    spent = 0.0
    characters = 0
    for row in samples(options.corpus):
        begun = time.perf_counter()
        found = find_citations(row.text, ORGANS[row.organ])
        spent += time.perf_counter() - begun
        characters += len(row.text)
        for citation in found:
            counts["citations"] += 1
            sources[citation.organ_source] += 1
            if citation.organ is None:
                counts["of other bodies"] += 1
                continue
            known = adoption(citation.organ, citation.number.text)
            if known is None:
                counts["of resolutions the table lacks"] += 1
            elif citation.date is None:
                counts["undated"] += 1
            elif citation.date.date == known.date:
                counts["dated as known"] += 1
            else:
                counts["dated otherwise"] += 1
                different[
                    f"{row.file}: {citation.organ} {citation.text}, known {known.date} ({known.basis})"
                ] += 1
    for name, count in counts.items():
        print(f"{name:32}{count:8}")
    print("whose:", ", ".join(f"{name} {count}" for name, count in sources.most_common()))
    dated = counts["dated as known"] + counts["dated otherwise"]
    print(f"dated otherwise: {counts['dated otherwise'] / max(1, dated):.2%} of the dated ones")
    print(f"{characters / 1e6:.1f} million characters in {spent:.1f} s")
    for line, _ in different.most_common(options.differences):
        print(f"  {line}")


if __name__ == "__main__":
    main()

"""`python -m benchmarks.checker [CORPUS]`: false findings, those on the half that was not fitted on, recall, fixes,
spelling."""

from __future__ import annotations

import sys

from benchmarks.checker import false_findings, fixing, held_out, seeded_errors, spelling

if __name__ == "__main__":
    sys.exit(
        false_findings.main()
        or held_out.main()
        or seeded_errors.main()
        or fixing.main()
        or spelling.main()
    )

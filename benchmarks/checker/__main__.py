"""`python -m benchmarks.checker [CORPUS]`: false findings, then recall."""

from __future__ import annotations

import sys

from benchmarks.checker import false_findings, fixing, seeded_errors

if __name__ == "__main__":
    sys.exit(false_findings.main() or seeded_errors.main() or fixing.main())

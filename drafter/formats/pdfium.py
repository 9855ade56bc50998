"""The one lock for PDFium, which no two threads may call at once."""

from __future__ import annotations

import threading

PDFIUM = threading.Lock()

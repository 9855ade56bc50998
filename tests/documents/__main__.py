"""Write the parts of docs/ that follow from the program."""

from __future__ import annotations

from drafter.paths import document
from tests.documents.made import keys_page, rules_page

KEYS = document("guide", "keys.md")

document("guide.md").with_name("rules.md").write_text(rules_page(), encoding="utf-8")
KEYS.write_text(keys_page(KEYS.read_text(encoding="utf-8")), encoding="utf-8")

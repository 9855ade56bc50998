"""Findings for people and for scripts: text with a caret, JSON, SARIF, a page of HTML."""

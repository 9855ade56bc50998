"""Docked panels: outline, findings, clauses, footnotes."""

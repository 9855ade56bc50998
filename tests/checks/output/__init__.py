"""Findings as text, JSON, SARIF and HTML."""

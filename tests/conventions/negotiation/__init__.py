"""Brackets, attributions and marks of negotiated texts."""

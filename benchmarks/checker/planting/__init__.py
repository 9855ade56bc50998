"""Planting errors: one function a rule, which breaks a clean text at a random place."""

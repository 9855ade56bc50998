"""Drafter: an offline drafting assistant for United Nations resolutions."""

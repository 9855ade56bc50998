"""Tests of drafter/open_draft/submission."""

"""Tests of drafter/revision."""

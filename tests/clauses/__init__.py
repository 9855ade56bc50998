"""Tests of drafter/clauses."""

"""Tests of drafter/checks."""

"""Tests of drafter/workspace."""

"""Tests of drafter/revision/output."""

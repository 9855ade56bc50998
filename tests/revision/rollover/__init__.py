"""Tests of drafter/revision/rollover."""

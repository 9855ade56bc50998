"""Tests of drafter/revision/merging."""

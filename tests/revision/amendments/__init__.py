"""Tests of drafter/revision/amendments."""

"""Tests of drafter/cli."""

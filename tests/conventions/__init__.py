"""Tests of drafter/conventions."""

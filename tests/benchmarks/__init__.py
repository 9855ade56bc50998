"""Tests of what is measured: only that it can be."""

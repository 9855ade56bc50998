"""Tests of the library store."""

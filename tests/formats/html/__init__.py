"""Tests of the writer of web pages."""

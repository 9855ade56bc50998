"""Tests of the scripts in packaging/ and of what is built."""

"""The convention checker: its engine, its findings and one module per rule."""

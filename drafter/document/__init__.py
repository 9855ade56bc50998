"""The text model: immutable values that say what a resolution is."""

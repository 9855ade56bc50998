"""Base against current: alignment, word differences, redlines and roll-over."""

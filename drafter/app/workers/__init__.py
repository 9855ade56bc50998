"""Work off the GUI thread, on immutable snapshots."""

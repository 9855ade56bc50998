"""What is done about brackets: edits and views."""

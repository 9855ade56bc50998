"""What an editor offers at the caret: opening phrases, dates of resolutions, names, symbols."""

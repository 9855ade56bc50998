"""Writing OpenDocument text: what is written for Word, in the markup of OpenDocument."""

"""What the United Nations does: ordinals, symbols, phrases, names, dates and spelling."""

"""Where the language of a draft was agreed before.

variable_parts  what changes from session to session: numbers, symbols, dates, ordinals, figures
skeleton        a text with these parts taken out, and the sketch of it that finds its like
comparison      what two texts have in common: verbatim, updated, modified, new
tracer          the sources of each paragraph of a draft
"""

"""How a negotiated text is marked, read as data: brackets, alternatives, proposers, what is agreed.

It stands among the conventions, since the checker, the comparison, the pack that is handed in and the
window must read one and the same thing, and neither of the first two may import the other. What is *done*
about brackets (edits, views) is in `revision/negotiation`.

data         resources/conventions/negotiation.toml, read once
parties      States and groups by the names that delegations write
attribution  "EU, Japan to delete", "(US)", "Deleted by EU"
writing      the same, written: "[EU: and women]"
running      all texts of a resolution as one string
scanning     pairs of brackets, each with what it says
paragraphs   "OP 5 bis alt", "[agreed ad ref]", what a whole paragraph says
reading      a resolution read; contested places in order
counting     how much is open, by paragraph and proposer
"""

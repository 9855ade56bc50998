"""The difference of two texts in the formulas of an amendment document of the United Nations, and back.

amendment  the values: what is done where
places     the names of paragraphs as amendments cite them: "the third preambular paragraph"
rendering  a text as it is quoted, with its references to notes
words      a change within a paragraph: which words to quote
writing    amendments from a comparison
formulas   amendments as sentences, and sentences as amendments
applying   amendments carried out on a draft
document   the amendment document: masthead, sponsors, title, amendments

All amendments of a document speak of the text as it stands before any of them (RES-AMD-01).
"""

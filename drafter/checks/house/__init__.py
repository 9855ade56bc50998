"""House rules: words, phrases and switches of a delegation, a secretariat or a conference, from TOML files.

rules   what such a file says, and its phrases as rules of the checker
file    reading one, with every mistake in it named in a sentence
shipped those that come with the program and those in the user's folder
"""

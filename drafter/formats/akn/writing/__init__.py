"""Writing AKN4UN XML, in the structure of the files that the United Nations publishes."""

"""What is measured: speed and completeness on official texts. None of it is a test.

Each module here that does not begin with an underscore is one benchmark, run by
`python -m benchmarks.NAME [CORPUS]`; it says politely when it needs a corpus that is not there.
"""

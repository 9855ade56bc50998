"""The convention checker: what a United Nations editor would see.

engine       Checker: findings of a draft, cached paragraph by paragraph
finding      Finding, Fix, Severity
scope        organ, kind, state and date of the text: which rules apply at all
place        where each paragraph stands: role, zone, neighbours
views        what a rule sees: one text (TextView) or all of it (WholeView)
rule         how a rule is declared
rules/       one rule per file; its docstring is its help page
fixing       fix_all, fix_until_settled
suppression  findings the user chose to ignore
profiles     which rules matter while drafting and which before submission
house/       the rules of the user's own house
output/      text with a caret, JSON, SARIF, HTML
"""

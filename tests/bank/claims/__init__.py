"""What the model answers claim, computed: their figures, their formulas, their code.

A test quotes the words that it checks with `says`, so that a claim cannot change unnoticed.
"""

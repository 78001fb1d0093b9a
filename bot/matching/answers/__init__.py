"""Free answers: which question-and-answer pair does a question ask for, if any?"""

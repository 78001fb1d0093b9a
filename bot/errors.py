"""The one error base class: what a user can mend ends as one clear sentence and exit code 1."""


class CitewellError(Exception):
    """Something the user can mend; the message says what is wrong and what mends it."""

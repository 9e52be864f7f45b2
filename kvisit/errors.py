"""The one exception for what a user can mend: a bad option, a broken vocabulary or expectations file.

What is wrong with an *input* is no exception but a `kvisit.model.Diagnostic`; anything else that is raised is our bug.
"""


class UserError(Exception):
    """Something the user can mend; its message is one line that says what is wrong and what to do."""

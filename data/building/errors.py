"""What can go wrong while the facts are made: one small family."""


class BuildError(Exception):
    """The facts cannot be made; the message says which file to mend."""


class UnknownPlan(BuildError):
    """A plan's text is missing, or its text is not the one that data/manifest.csv lists."""


class UnusedCorrection(BuildError):
    """A correction that changes nothing: the reader has become better, or the record is misspelt."""


class NotInPlan(BuildError):
    """A hand-kept row names something that does not stand at that place of the plan."""


class MissingWords(BuildError):
    """Clauses without a summary, or words for clauses that do not exist."""

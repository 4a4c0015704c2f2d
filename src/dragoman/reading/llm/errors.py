"""Why there is no answer."""

from dragoman.errors import DragomanError


class Unanswered(DragomanError):
    """A request has no usable answer; its document is left for a later run."""


class Stopped(Unanswered):
    """No further request can be answered either: the key is refused, the budget spent, the address wrong."""


class Unsupported(Unanswered):
    """The server does not take requests of this form."""


class Useless(Unanswered):
    """Both answers are stored and neither is of use: asking again would bring the same."""

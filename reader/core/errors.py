"""The errors that are told to a person in one calm sentence; anything else is a bug.

An error keeps its English sentence and the values in it apart, so that the window can say it
in its own language and the command line can print it as it is. A sentence says what happened,
what was kept, and what to do next.
"""


class ReaderError(Exception):
    """Something a person can do something about.

    `template` is the English sentence with `{names}` in it, written inside
    `QT_TRANSLATE_NOOP("errors", ...)`; `values` fills the names. `str()` gives it filled.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)


class FileProblem(ReaderError):
    """A file that is missing, unreadable, not what it should be, or cannot be written."""


class NotAProject(FileProblem):
    """The file is there, but it is no project of this program."""


class NewerProject(FileProblem):
    """The project was made by a later version of the program; its bytes are left as they are."""


class DamagedProject(FileProblem):
    """SQLite or our own checks found the file damaged; it is not written to."""


class ProjectHeld(ReaderError):
    """Another process has the project open for writing; `values["holder"]` names it."""


class NotWritable(ReaderError):
    """The project is open for reading only."""


class StorageFailed(ReaderError):
    """The disk is full or a write failed; nothing of the change was kept."""


class BadRequest(ReaderError):
    """Asked for something that is not there or makes no sense: an offset, a tag, a document."""


class AlreadyTagged(BadRequest):
    """The same span carries the same tag already."""


class UnreadableText(FileProblem):
    """A file that cannot be taken in as text."""

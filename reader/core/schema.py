"""What a project file says of itself in its header, and what must be in it.

Apart from the migrations, so that opening a file imports nothing that writes schemas.
"""

# "HASH" in ASCII: how a project is told from any other SQLite file.
APPLICATION_ID = 0x48415348
# How many steps of the schema this program knows.
VERSION = 9

# All triggers that a project has, with their SQL on one line; it has no views.
TRIGGERS = {
    "texts_are_immutable": (
        "CREATE TRIGGER texts_are_immutable BEFORE UPDATE ON texts "
        "BEGIN SELECT RAISE(ABORT, 'a text never changes after import'); END"
    )
}

# All virtual tables, likewise: no others, since what they do is for their modules to say.
VIRTUAL_TABLES = {
    "word_index": (
        "CREATE VIRTUAL TABLE word_index USING fts5"
        "(keys, content='', columnsize=0, detail=none, tokenize='ascii')"
    )
}

SQLITE_MAGIC = b"SQLite format 3\x00"
HEADER_LENGTH = 100

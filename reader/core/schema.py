"""What a project file says of itself in its header, and what its tables are called.

Apart from the migrations, so that opening a file imports nothing that writes schemas.
"""

# "HASH" in ASCII: how a project is told from any other SQLite file.
APPLICATION_ID = 0x48415348
# How many steps of the schema this program knows.
VERSION = 3

SQLITE_MAGIC = b"SQLite format 3\x00"
HEADER_LENGTH = 100

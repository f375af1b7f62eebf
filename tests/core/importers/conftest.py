"""One worker for all tests of a module: it serves many files, and starting it takes time."""

from collections.abc import Generator

import pytest

from reader.core.importers.worker import Worker


@pytest.fixture(scope="session")
def worker() -> Generator[Worker]:
    """A worker with the bounds that the program gives it."""
    with Worker() as made:
        yield made

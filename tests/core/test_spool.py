"""Texts set aside on disk."""

import tempfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import StorageFailed
from reader.core.spool import Spool


@given(st.lists(st.text(st.characters(codec="utf-8")), max_size=8))
def test_each_text_comes_back(texts: list[str]) -> None:
    spool = Spool()
    for document, text in enumerate(texts):
        spool.keep(document, text)
    assert [spool.text(document) for document in range(len(texts))] == texts
    spool.close()


def test_it_knows_which_it_has() -> None:
    spool = Spool()
    spool.keep(3, "نص")
    assert (3 in spool, 4 in spool) == (True, False)
    spool.close()
    assert 3 not in spool


def test_no_room_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    with pytest.raises(StorageFailed, match="Nothing was removed"):
        Spool().keep(1, "نص")

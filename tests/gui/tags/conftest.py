"""Tags for the widgets that show them."""

import pytest

from reader.core.model import Tag


@pytest.fixture
def tags() -> list[Tag]:
    def tag(id: int, name: str, ar: str, en: str, colour: str, line: str) -> Tag:
        return Tag(id, name, ar, en, colour, line, str(id), f"حدّ {ar}", f"On {en}", None, id, ())

    return [
        tag(1, "statistics", "إحصاءات", "Statistics", "blue", "solid"),
        tag(2, "proposals", "مقترحات", "Proposals", "amber", "dashed"),
        tag(3, "quotes", "اقتباسات", "Quotes", "violet", "dotted"),
    ]

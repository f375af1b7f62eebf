"""Every string that a person sees is there in Arabic."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from reader.paths import resource

ARABIC = resource("i18n", "hashiya_ar.ts")


def messages(path: Path) -> dict[tuple[str, str], list[str]]:
    """Translations by context and source."""
    found: dict[tuple[str, str], list[str]] = {}
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            made = message.find("translation")
            assert made is not None
            forms = [f.text or "" for f in made.findall("numerusform")] or [made.text or ""]
            key = context.findtext("name") or "", message.findtext("source") or ""
            found[key] = forms if made.get("type") is None else [""]
    return found


def test_nothing_is_untranslated() -> None:
    assert [key for key, forms in messages(ARABIC).items() if not all(forms)] == []


def test_what_is_filled_in_stays_the_same() -> None:
    names = re.compile(r"\{\w+\}|%\d")
    assert [
        source
        for (_, source), forms in messages(ARABIC).items()
        if any(sorted(names.findall(f)) != sorted(names.findall(source)) for f in forms)
    ] == []


def test_the_files_hold_what_the_sources_hold(tmp_path: Path) -> None:
    sys.path.insert(0, str(ARABIC.parent))
    try:
        import update
    finally:
        sys.path.pop(0)
    try:
        update.collect(tmp_path)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.fail(f"lupdate did not run: {error}")
    assert messages(tmp_path / "hashiya_ar.ts").keys() == messages(ARABIC).keys()


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "توسيم واحد"), (2, "توسيمان"), (3, "توسيمات"), (11, "توسيمًا"), (100, "توسيم")],
)
def test_arabic_plurals(number: int, words: str) -> None:
    translator = QTranslator()
    assert translator.load(str(ARABIC.with_suffix(".qm")))
    said = translator.translate("StatusLine", "%n annotation(s)", "", number)
    assert said.split(" ", 1)[-1] == words.split(" ", 1)[-1] or said == words

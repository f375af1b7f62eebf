"""Marks a string for translation where Qt may not be imported.

Qt's lupdate collects strings by the name of the function that holds them, so a function of
this name is all it takes: core keeps the English sentence and its values apart, and the
window looks the sentence up in the language it speaks.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return `text` unchanged; lupdate files it under `context`."""
    return text

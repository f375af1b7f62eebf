"""The one table of keys, and how a key press is read whatever layout the keyboard types.

A key counts by its character where that is Latin, else by its place on the keyboard; the digits
of the top row count by their place always. So ١ and ض and Ctrl+ئ do what 1, Q and Ctrl+Z do,
and so does & on a French keyboard.

The window must not give its actions Qt shortcuts (`QAction.setShortcut`): those know
characters alone and are dead under an Arabic layout. It asks `command_for` instead, and writes
`shown(keys_of(command)[0])` beside the action's name.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Context(Enum):
    """Where the person is; `command_for` is told all that hold, the nearest first."""

    WINDOW = auto()  # always; only keys that no text field needs
    CARET = auto()  # the reading view has the focus and shows its caret
    TEXT = auto()  # the reading view has the focus
    SELECTION = auto()  # some text is selected
    ANNOTATION = auto()  # an annotation is selected
    PEN = auto()  # a tag is in hand
    MARGIN = auto()  # the notes in the margin have the focus
    TABLE = auto()  # the table of annotations has the focus
    REVIEW = auto()  # suggestions are reviewed, and the reading view has the focus
    DOCUMENTS = auto()  # the list of documents has the focus


def _tag_keys() -> tuple[tuple[Context, str, str], ...]:
    """Return the digits: they tag, they retag, and with nothing selected they take the pen."""
    where = (Context.SELECTION, Context.ANNOTATION, Context.TEXT)
    return tuple((c, str(n), f"tag_{n}") for c in where for n in range(1, 10))


def _caret_keys() -> Iterator[tuple[Context, str, str]]:
    """Yield the keys of the caret; each with Shift selects."""
    moves = (
        ("Left", "left"),
        ("Right", "right"),
        ("Up", "line_up"),
        ("Down", "line_down"),
        ("Ctrl+Left", "word_left"),
        ("Ctrl+Right", "word_right"),
        ("Home", "line_start"),
        ("End", "line_end"),
        ("PgUp", "page_up"),
        ("PgDown", "page_down"),
        ("Ctrl+Home", "text_start"),
        ("Ctrl+End", "text_end"),
    )
    for key, name in moves:
        yield Context.CARET, key, f"caret_{name}"
    for key, name in moves:
        held, _, last = key.rpartition("+")
        shifted = f"{held}+Shift+{last}" if held else f"Shift+{last}"
        yield Context.CARET, shifted, f"caret_{name}_selecting"


KEYS: tuple[tuple[Context, str, str], ...] = (
    *_tag_keys(),
    *_caret_keys(),
    (Context.SELECTION, "Enter", "pick_tag"),
    (Context.SELECTION, "-", "trim_proclitic"),
    (Context.ANNOTATION, "-", "trim_proclitic"),
    (Context.SELECTION, "Ctrl+C", "copy"),
    (Context.ANNOTATION, "Ctrl+C", "copy"),
    (Context.ANNOTATION, "Delete", "delete_annotation"),
    (Context.ANNOTATION, "Backspace", "delete_annotation"),
    (Context.ANNOTATION, "Enter", "edit_note"),
    (Context.ANNOTATION, "F2", "edit_attributes"),
    (Context.ANNOTATION, "Ctrl+Shift+H", "history"),
    (Context.SELECTION, "Esc", "escape"),
    (Context.ANNOTATION, "Esc", "escape"),
    (Context.PEN, "Esc", "escape"),
    (Context.TEXT, "Esc", "escape"),
    (Context.TABLE, "Esc", "escape"),
    (Context.TEXT, "Alt+Down", "next_annotation"),
    (Context.TEXT, "Tab", "next_annotation"),
    (Context.TEXT, "Alt+Up", "previous_annotation"),
    (Context.TABLE, "Ctrl+A", "select_all_annotations"),
    (Context.TEXT, "Shift+Tab", "previous_annotation"),
    (Context.ANNOTATION, "Alt+Left", "bound_left"),
    (Context.ANNOTATION, "Alt+Right", "bound_right"),
    (Context.ANNOTATION, "Alt+Shift+Left", "bound_word_left"),
    (Context.ANNOTATION, "Alt+Shift+Right", "bound_word_right"),
    (Context.TEXT, "Ctrl+Shift+S", "select_sentence"),
    (Context.TEXT, "Ctrl+Shift+P", "select_paragraph"),
    (Context.TEXT, "?", "show_keys"),
    (Context.TABLE, "?", "show_keys"),
    (Context.WINDOW, "F1", "show_keys"),
    (Context.WINDOW, "F6", "next_pane"),
    (Context.WINDOW, "Shift+F6", "previous_pane"),
    (Context.WINDOW, "F7", "caret"),
    (Context.WINDOW, "Ctrl+K", "command_palette"),
    (Context.REVIEW, "Down", "next_suggestion"),
    (Context.REVIEW, "Up", "previous_suggestion"),
    (Context.REVIEW, "Enter", "accept_suggestion"),
    (Context.REVIEW, "Backspace", "reject_suggestion"),
    (Context.REVIEW, "Delete", "reject_suggestion"),
    (Context.REVIEW, "Ctrl+Enter", "accept_rule"),
    (Context.REVIEW, "Alt+Left", "suggestion_bound_left"),
    (Context.REVIEW, "Alt+Right", "suggestion_bound_right"),
    (Context.REVIEW, "Alt+Shift+Left", "suggestion_bound_word_left"),
    (Context.REVIEW, "Alt+Shift+Right", "suggestion_bound_word_right"),
    (Context.REVIEW, "Alt+Enter", "other_bound"),
    (Context.REVIEW, "Esc", "leave_review"),
    (Context.WINDOW, "Ctrl+G", "suggestions"),
    (Context.WINDOW, "Ctrl+Shift+G", "review_suggestions"),
    (Context.MARGIN, "Down", "next_note"),
    (Context.MARGIN, "Up", "previous_note"),
    (Context.MARGIN, "Enter", "edit_note"),
    (Context.TABLE, "Alt+Down", "next_annotation"),
    (Context.TABLE, "Alt+Up", "previous_annotation"),
    (Context.TEXT, "Shift+F10", "context_menu"),
    (Context.TEXT, "Menu", "context_menu"),
    (Context.TABLE, "Shift+F10", "context_menu"),
    (Context.TABLE, "Menu", "context_menu"),
    (Context.DOCUMENTS, "Enter", "open_document"),
    (Context.DOCUMENTS, "Space", "next_state"),
    (Context.DOCUMENTS, "F2", "rename_documents"),
    (Context.DOCUMENTS, "Alt+Enter", "edit_fields"),
    (Context.DOCUMENTS, "Delete", "remove_documents"),
    (Context.DOCUMENTS, "Ctrl+A", "select_all_documents"),
    (Context.DOCUMENTS, "Shift+F10", "documents_menu"),
    (Context.DOCUMENTS, "Menu", "documents_menu"),
    (Context.WINDOW, "Ctrl+Z", "undo"),
    (Context.WINDOW, "Ctrl+Shift+Z", "redo"),
    (Context.WINDOW, "Ctrl+Y", "redo"),
    (Context.WINDOW, "Ctrl++", "zoom_in"),
    (Context.WINDOW, "Ctrl+=", "zoom_in"),
    (Context.WINDOW, "Ctrl+-", "zoom_out"),
    (Context.WINDOW, "Ctrl+0", "zoom_reset"),
    (Context.WINDOW, "Ctrl+N", "new_project"),
    (Context.WINDOW, "Ctrl+O", "open_project"),
    (Context.WINDOW, "Ctrl+I", "add_text"),
    (Context.WINDOW, "Ctrl+E", "export"),
    (Context.WINDOW, "Ctrl+Shift+I", "import_annotations"),
    (Context.WINDOW, "Ctrl+P", "print"),
    (Context.WINDOW, "Ctrl+S", "save"),
    (Context.WINDOW, "F12", "save_copy"),
    (Context.WINDOW, "Ctrl+L", "focus_filter"),
    (Context.WINDOW, "Ctrl+F", "find"),
    (Context.WINDOW, "F3", "find_next"),
    (Context.WINDOW, "Shift+F3", "find_previous"),
    (Context.WINDOW, "Ctrl+Shift+F", "search_library"),
    (Context.WINDOW, "F4", "next_hit"),
    (Context.WINDOW, "Shift+F4", "previous_hit"),
    (Context.WINDOW, "Ctrl+B", "toggle_library"),
    (Context.WINDOW, "Ctrl+T", "pick_tag"),
    (Context.WINDOW, "Ctrl+Shift+T", "codebook"),
    (Context.WINDOW, "Ctrl+,", "settings"),
    (Context.WINDOW, "Ctrl+Q", "quit"),
    (Context.WINDOW, "F10", "menu"),
)

_COMMANDS: Mapping[tuple[Context, str], str] = {(c, combo): name for c, combo, name in KEYS}

# The three rows of letters and the row of digits, as a US keyboard prints them: what a place is
# called. Windows gives scan codes of set 1; X11 and Wayland give the same numbers (evdev took
# them over for this block) plus 8; macOS has virtual key codes of its own.
_SET_1: Mapping[int, str] = {
    first + i: character
    for first, row in (
        (2, "1234567890-="),
        (16, "QWERTYUIOP[]"),
        (30, "ASDFGHJKL;'`"),
        (43, "\\ZXCVBNM,./"),
    )
    for i, character in enumerate(row)
}
_EVDEV: Mapping[int, str] = {code + 8: character for code, character in _SET_1.items()}
_MACOS: Mapping[int, str] = {
    code: character
    for code, character in enumerate("ASDFHGZXCV BQWERYT123465=97-80]OU[IP LJ'K;\\,/NM.  `")
    if character != " "
}
_SHIFTED: Mapping[str, str] = {"=": "+", "-": "_", ",": "<", ".": ">", "/": "?", ";": ":"}

_NAMED: Mapping[int, str] = {
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PgUp",
    Qt.Key.Key_PageDown: "PgDown",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Menu: "Menu",
    **{Qt.Key.Key_F1.value + i: f"F{i + 1}" for i in range(24)},
}

_MODIFIERS = (
    (Qt.KeyboardModifier.MetaModifier, "Meta+"),
    (Qt.KeyboardModifier.ControlModifier, "Ctrl+"),
    (Qt.KeyboardModifier.AltModifier, "Alt+"),
)


def _place(event: QKeyEvent, platform: str) -> str:
    """Return what a US keyboard prints on the key pressed, or "" where that is not known."""
    code = event.nativeScanCode()
    if code == 0:  # an event that a program made
        return ""
    if platform == "darwin":
        # Qt gives 1 for every real key there, and the place in the virtual key (0 is A).
        return _MACOS.get(event.nativeVirtualKey() if code == 1 else code, "")
    return (_SET_1 if platform == "win32" else _EVDEV).get(code, "")


def _character(event: QKeyEvent) -> str:
    """Return the character that the key types, letters as capitals; "" if it types none."""
    key = event.key()
    if 0x20 < key < 0x0100_0000:
        return chr(key).upper() if key <= 0x10FFFF else ""
    text = event.text()
    if not text:
        return ""
    if text[0] < " ":  # Ctrl+Z comes as the control character 26
        return chr(ord(text[0]) + 64)
    return text[0].upper()


def _is_latin_letter(character: str) -> bool:
    return character.isalpha() and (character < "\u0250" or "\u1e00" <= character < "\u1f00")


def combos(event: QKeyEvent, platform: str = sys.platform) -> tuple[str, ...]:
    """Return the names that a key press may go by, the best first; none for a bare modifier.

    The later ones are for keys whose first name means nothing: on a French keyboard "-" shares
    the key of the digit 6, and an Arabic one types "~" where Ctrl+Shift+Z is.
    """
    held = event.modifiers()
    prefix = "".join(name for modifier, name in _MODIFIERS if held & modifier)
    shift = "Shift+" if held & Qt.KeyboardModifier.ShiftModifier else ""
    named = _NAMED.get(event.key())
    if named is not None:
        return (f"{prefix}{shift}{named}",)
    character = _character(event)
    if character.isdecimal():
        character = str(int(character))  # ١ and ۱ are digits too
    place = _place(event, platform)
    # What the character says: Shift is part of "+" already, but not of a capital letter.
    by_character = f"{prefix}{shift if character.isalpha() else ''}{character}"
    by_place = f"{prefix}{shift}{place}"
    if shift and place in _SHIFTED:
        by_place = prefix + _SHIFTED[place]
    if place.isdecimal():
        return (by_place, by_character) if character else (by_place,)
    if not character:
        return (by_place,) if place else ()
    if _is_latin_letter(character) or character.isdecimal() or not place:
        return (by_character,)
    if character.isascii():
        return (by_character, by_place) if shift and place.isalpha() else (by_character,)
    return (by_place,)


def combo(event: QKeyEvent, platform: str = sys.platform) -> str:
    """Return the name of a key press, such as `Ctrl+Shift+Z`, `1`, `Esc`; "" where it has none."""
    names = combos(event, platform)
    return names[0] if names else ""


def command_for(
    event: QKeyEvent, contexts: Sequence[Context], platform: str = sys.platform
) -> str | None:
    """Return the command of a key press where `contexts` hold; the first of them wins."""
    for name in combos(event, platform):
        for context in contexts:
            command = _COMMANDS.get((context, name))
            if command is not None:
                return command
    return None


def tag_key(
    event: QKeyEvent, contexts: Sequence[Context], platform: str = sys.platform
) -> str | None:
    """Return the key of a tag that a press stands for where tags are given: 1 to 9, A to Z."""
    if not any(c in contexts for c in (Context.SELECTION, Context.ANNOTATION, Context.TEXT)):
        return None
    plain = (name.removeprefix("Shift+") for name in combos(event, platform))
    return next((n for n in plain if len(n) == 1 and n.isascii() and n.isalnum()), None)


def bare_keys() -> dict[str, str]:
    """Return the keys without Ctrl or Alt that commands have, the tags' own left out."""
    return {key: name for _, key, name in KEYS if len(key) == 1 and not name.startswith("tag_")}


@cache
def keys_of(command: str) -> tuple[str, ...]:
    """Return the keys of a command, the one to show first; empty if it has none."""
    return tuple(dict.fromkeys(key for _, key, name in KEYS if name == command))


@cache
def shown(combo: str) -> str:
    """Return a key as this system writes it, in the interface's language: ⌘Z or Ctrl+Z."""
    return QKeySequence(combo).toString(QKeySequence.SequenceFormat.NativeText)


class LatinKeys(QObject):
    """Lets Ctrl+C, V, X, Z, A and their like work in a text field under any layout.

    Install it on the field: `field.installEventFilter(LatinKeys(field))`. A key press with Ctrl
    whose character is not Latin is sent once more as the Latin key of that place.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers()
        if not held & Qt.KeyboardModifier.ControlModifier or held & Qt.KeyboardModifier.AltModifier:
            return False
        place = _place(event, sys.platform)
        if not place.isalpha() or _is_latin_letter(_character(event)):
            return False
        if not any(name.endswith(f"+{place}") for name in combos(event)):
            return False
        latin = QKeyEvent(
            event.type(),
            ord(place),
            held,
            event.nativeScanCode(),
            event.nativeVirtualKey(),
            event.nativeModifiers(),
            "",
            event.isAutoRepeat(),
        )
        if event.type() == QEvent.Type.ShortcutOverride:
            latin.ignore()
        QCoreApplication.sendEvent(watched, latin)
        event.setAccepted(latin.isAccepted() or event.type() == QEvent.Type.KeyPress)
        return True

"""The style sheet: how Qt's own widgets look, in the colours of a ground."""

from reader.gui.theme import TEXT_FAMILY, Ground
from reader.paths import resource

_TEMPLATE = """
* {{ outline: none; }}
QMainWindow, QDialog {{ background: {panel}; color: {ink}; }}
QToolTip {{ background: {page}; color: {ink}; border: 1px solid {line}; padding: 4px 8px; }}
QMenu {{ background: {page}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 24px; border-radius: 6px; }}
QMenu::item:selected {{ background: {chosen}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {{
    background: {page}; color: {ink}; border: 1px solid {line}; border-radius: 8px;
    padding: 4px 8px; selection-background-color: {chosen}; selection-color: {ink};
}}
QLineEdit, QComboBox {{ min-height: 22px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
    border: 2px solid {accent}; padding: 3px 7px;
}}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{style}/sort-down.svg"); width: 12px; }}
QComboBox QAbstractItemView {{
    background: {page}; color: {ink}; border: 1px solid {line};
    selection-background-color: {chosen}; selection-color: {ink};
}}
QPushButton {{
    background: {page}; color: {ink}; border: 1px solid {line}; border-radius: 8px;
    padding: 4px 16px; min-height: 22px;
}}
QPushButton:hover {{ background: {ground}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 3px 15px; }}
QPushButton:default {{ background: {chosen}; }}
QPushButton:disabled {{ color: {muted}; }}
QToolButton {{ background: transparent; color: {ink}; border: none; border-radius: 8px; }}
QToolButton:hover {{ background: {ground}; }}
QToolButton:pressed, QToolButton:checked {{ background: {chosen}; }}
QToolButton:focus {{ border: 2px solid {accent}; }}
QToolButton::menu-indicator {{ image: none; }}
#filter_tags, #arrange_table {{ border: 1px solid {line}; padding: 0 24px; }}
#filter_tags:focus, #arrange_table:focus {{ border: 2px solid {accent}; padding: 0 23px; }}
#filter_tags::menu-indicator, #arrange_table::menu-indicator {{
    image: url("{style}/sort-down.svg"); width: 12px; height: 12px; right: 8px;
    subcontrol-origin: padding; subcontrol-position: center right;
}}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {handle}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QHeaderView {{ background: {panel}; border: none; }}
QHeaderView::section {{
    background: {panel}; color: {muted}; border: none; border-bottom: 1px solid {line};
    padding: 4px 4px;
}}
QHeaderView::down-arrow {{ image: url("{style}/sort-down.svg"); width: 12px; }}
QHeaderView::up-arrow {{ image: url("{style}/sort-up.svg"); width: 12px; }}
QTableView {{ background: {panel}; color: {ink}; border: none; }}
#controls {{ background: {panel}; border-bottom: 1px solid {line}; }}
#status_line {{ background: {panel}; border-top: 1px solid {line}; }}
#tag_form {{ background: {panel}; }}
#codebook_scroll, #codebook_scroll > QWidget, #codebook_page {{ background: {panel}; }}
#tag_tree, #codebook QTableWidget {{
    selection-background-color: {chosen}; selection-color: {ink};
}}
#tag_tree {{ padding: 4px; }}
#tag_tree::item:selected {{ background: {chosen}; color: {ink}; }}
#tag_tree::branch {{ background: transparent; }}
#tag_tree:focus {{ border: 2px solid {accent}; border-radius: 8px; padding: 3px; }}
#codebook QTableWidget::item:selected {{ background: {chosen}; color: {ink}; }}
#codebook_said, #start_said {{ color: {ink}; }}
#export_name {{ font-weight: 600; }}
#export_keeps, #export_preview_word, #print_about, #print_count, #choose_count {{ color: {muted}; }}
#export_preview QTableWidget {{ border: 1px solid {line}; border-radius: 8px; }}
#picker_list, #command_list, #keys_sheet {{ background: transparent; }}
Card QLabel {{ color: {ink}; }}
Card QLabel[quiet="true"] {{ color: {muted}; }}
#find_bar {{ background: {panel}; border-bottom: 1px solid {line}; }}
#find_count {{ color: {muted}; }}
#find_count[wrong="true"] {{ color: {wrong}; }}
#annotation_panel, #library_pane, #search_page {{ background: {panel}; }}
QListView, QTreeView {{ background: {panel}; color: {ink}; border: none; }}
#annotation_editor {{ background: {panel}; border: none; border-top: 1px solid {line}; }}
#editor_content {{ background: {panel}; }}
#editor_content QLabel {{ color: {muted}; }}
#editor_content #field_told {{ color: {wrong}; }}
#editor_bounds, #history_value {{ font-family: "{text}"; font-size: 15px; }}
#history_scroll, #history_list {{ background: {page}; }}
#history_scroll {{ border-top: 1px solid {line}; border-bottom: 1px solid {line}; }}
#history_entry {{ border: none; border-bottom: 1px solid {line}; }}
#history_tag, #history_what {{ font-weight: 600; }}
QDialog #history_by, QDialog #history_name, QDialog #history_said {{ color: {muted}; }}
#offers {{
    background: {page}; color: {ink}; border: 1px solid {line};
    selection-background-color: {chosen}; selection-color: {ink};
}}
#suggestions_pane, #review_bar {{ background: {panel}; }}
#suggestions_pane {{ border-bottom: 1px solid {line}; }}
#review_bar {{ border-top: 1px solid {line}; }}
#quiet, #suggestions_count {{ color: {muted}; }}
#suggestions_rules::item {{ padding: 3px 2px; }}
QSlider::groove:horizontal {{ background: {line}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{
    background: {accent}; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
}}
QSlider:focus {{ border: 2px solid {accent}; border-radius: 8px; }}
#panel_title {{ color: {muted}; font-weight: 600; }}
#codebook_empty, #empty_annotations, #nothing_matches {{ color: {muted}; }}
#no_documents, #no_document_matches {{ color: {muted}; }}
#documents_list {{ background: {panel}; border: none; }}
#documents_count, #documents_order {{ color: {muted}; }}
#documents_order {{ padding: 0 4px; }}
#search_page QToolButton {{ padding: 0 8px; }}
QDialog QLabel, QDialog QCheckBox {{ color: {ink}; }}
QListWidget, QTextEdit {{
    background: {page}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 4px;
    selection-background-color: {chosen}; selection-color: {ink};
}}
QListWidget::item {{ padding: 4px; }}
QListWidget::item:selected {{ background: {chosen}; color: {ink}; border-radius: 6px; }}
"""


def style_sheet(ground: Ground) -> str:
    """Return the application's style sheet in the colours of `ground`."""
    handle = ground.line.darker(118) if ground.name != "dark" else ground.line.lighter(150)
    return _TEMPLATE.format(
        text=TEXT_FAMILY,
        page=ground.page.name(),
        ground=ground.ground.name(),
        panel=ground.panel.name(),
        ink=ground.ink.name(),
        muted=ground.muted.name(),
        line=ground.line.name(),
        accent=ground.accent.name(),
        chosen=ground.chosen.name(),
        wrong=ground.wrong.name(),
        handle=handle.name(),
        # The same grey on all grounds: a style sheet cannot colour an icon.
        style=resource("style").as_posix().replace('"', '\\"'),
    )

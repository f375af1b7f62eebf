"""The pages tell what the program does: every command, format, key and file is named in them."""

import re
from pathlib import Path

import pytest

from reader.core.exporters import NAMES
from reader.core.exporters.csv_file import COLUMNS
from reader.gui.keys import KEYS
from reader.launch import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.ar.md")


def page(name: str) -> str:
    """The text of a page."""
    return (ROOT / name).read_text(encoding="utf-8")


def chapter_titles(name: str) -> list[str]:
    """The level-2 headings, those inside code blocks left out."""
    outside = re.sub(r"^```.*?^```", "", page(name), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^## (.+)$", outside, flags=re.MULTILINE)


def keys_in_table(name: str) -> set[str]:
    """The keys in the first column of the README's table of keys."""
    cells = re.findall(r"^\| ([^|]+) \|", page(name), flags=re.MULTILINE)
    found: set[str] = set()
    for cell in cells:
        found.update(
            re.findall(r"(?:Ctrl\+|Shift\+|Alt\+)*(?:[A-Za-z0-9]+|[-+=,?](?= |,|$))", cell)
        )
    return found


def tree_of_architecture() -> list[str]:
    """The paths in the tree of ARCHITECTURE.md, folders too, from the repository's root."""
    block = re.search(r"^```\n(main\.py.*?)^```", page("ARCHITECTURE.md"), re.MULTILINE | re.DOTALL)
    assert block is not None
    paths: list[str] = []
    folders: list[str] = []
    for line in block[1].splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        name = line.split()[0]
        del folders[depth:]
        paths.append("".join(folders) + name)
        if name.endswith("/"):
            folders.append(name)
    return paths


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str, readme: str) -> None:
    what = r"\[--json\]" if command == "formats" else "(FILE_OR_)?PROJECT"
    assert re.search(rf"python3 main\.py {command}( \S+)? {what}", page(readme))


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("name", NAMES)
def test_every_export_format_is_in_the_readme(name: str, readme: str) -> None:
    assert f"--format {name}" in page(readme)


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_of_the_csv_is_in_the_readme(column: str, readme: str) -> None:
    assert f"`{column}`" in page(readme)


@pytest.mark.parametrize("readme", READMES)
def test_every_key_is_in_the_readme(readme: str) -> None:
    used = {key for _, key, command in KEYS if not command.startswith("tag_")}
    assert used - keys_in_table(readme) == set()
    digits = {key for _, key, command in KEYS if command.startswith("tag_")}
    assert f"{min(digits)} … {max(digits)}" in page(readme)


@pytest.mark.parametrize("path", tree_of_architecture())
def test_every_path_of_the_architecture_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_module_is_in_the_architecture() -> None:
    modules = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "reader").rglob("*.py")
        if path.name != "__init__.py"
    }
    assert modules - set(tree_of_architecture()) == set()


@pytest.mark.parametrize("name", [*READMES, "ARCHITECTURE.md", "CHANGELOG.md"])
def test_every_link_between_pages_leads_somewhere(name: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", page(name))
    assert [t for t in targets if "://" not in t and not (ROOT / t).exists()] == []


def test_both_readmes_have_the_same_chapters() -> None:
    assert len(chapter_titles("README.md")) == len(chapter_titles("README.ar.md"))

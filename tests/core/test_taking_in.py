"""Many files into a project: what is kept, what is told, and what undo takes back."""

from pathlib import Path

import pytest

from reader.core import taking_in
from reader.core.errors import ReaderError
from reader.core.model import Change, Document, DocumentText, Span
from reader.core.project import Project
from reader.core.taking_in import FileRead, Intake, Outcome, import_files, listed, read_files
from tests.core.importers.making import epub


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five good texts, one of them twice, and one that is none."""
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    for number in range(4):
        (folder / f"{number}.txt").write_text(f"نص رقم {number}", encoding="utf-8")
    (folder / "4.txt").write_bytes(b"\0\0\1")
    (folder / "b" / "5.txt").write_text("نص رقم 1", encoding="utf-8")
    (folder / "b" / "6.txt").write_text("صفحة", encoding="utf-8")
    return folder


def titles(project: Project) -> list[str]:
    return [d.title for d in project.documents()]


def test_a_summary_tells_what_it_came_to(project: Project, folder: Path) -> None:
    summary = import_files(project, [folder])
    assert (summary.taken, summary.cancelled) == (5, False)
    assert [(o.path.name, o.document.title) for o in summary.already if o.document] == [
        ("5.txt", "1")
    ]
    assert [(p.name, "zero" in str(e)) for p, e in summary.refused] == [("4.txt", True)]


def test_texts_come_in_order(project: Project, folder: Path) -> None:
    import_files(project, [folder])
    assert titles(project) == ["نص", "0", "1", "2", "3", "6"]


def test_each_text_is_told_in_order(project: Project, folder: Path) -> None:
    told: list[Outcome] = []
    import_files(project, [folder], told=told.append)
    assert [o.path.name for o in told] == [
        "0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt", "6.txt",
    ]  # fmt: skip


def test_where_a_text_came_from_is_kept(project: Project, folder: Path) -> None:
    import_files(project, [folder])
    last = project.documents()[-1]
    assert (last.folder, last.source, last.state) == ("in/b", str(folder / "b" / "6.txt"), "new")


def test_again_is_already_there(project: Project, folder: Path) -> None:
    import_files(project, [folder])
    again = import_files(project, [folder])
    assert (again.taken, len(again.already)) == (0, 6)


def test_progress_is_told_before_each_file(project: Project, folder: Path) -> None:
    told: list[tuple[int, int, str]] = []
    import_files(project, [folder], progress=lambda *now: told.append(now))
    assert told[:2] == [(0, 7, "0.txt"), (1, 7, "1.txt")] and len(told) == 7


def test_a_cancel_keeps_what_is_done(project: Project, folder: Path) -> None:
    seen: list[str] = []
    summary = import_files(
        project, [folder], progress=lambda *now: seen.append(now[2]),
        cancelled=lambda: len(seen) == 2,
    )  # fmt: skip
    assert (summary.taken, summary.cancelled, titles(project)) == (2, True, ["نص", "0", "1"])


@pytest.mark.parametrize("at_once", [1, 2, 100])
def test_one_import_is_one_step_of_undo(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(taking_in, "_AT_ONCE_FOR_SCRIPTS", at_once)
    import_files(project, [folder])
    action = project.undo_action
    assert action is not None and (action.verb, action.count) == ("import", 5)
    project.undo()
    assert (titles(project), project.undo_action) == (["نص"], None)


def test_redo_brings_the_texts_back(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_in, "_AT_ONCE_FOR_SCRIPTS", 2)
    import_files(project, [folder])
    before = [(d, project.text(d.id)) for d in project.documents()]
    project.undo()
    project.redo()
    assert [(d, project.text(d.id)) for d in project.documents()] == before


def test_what_is_done_in_between_is_a_step_of_its_own(project: Project, folder: Path) -> None:
    intake = Intake(project)
    reads = list(read_files(listed([folder])[0]))
    intake.take(reads[0])
    intake.flush()
    project.annotate(1, Span(0, 2), 1)
    intake.take(reads[1])
    intake.flush()
    done: list[str] = []
    while (action := project.undo_action) is not None:
        done.append(action.verb)
        project.undo()
    assert done == ["import", "annotate", "import"]


def test_the_step_of_an_import_holds_no_texts(project: Project, folder: Path) -> None:
    import_files(project, [folder])
    changes: list[Change] = []
    project.subscribe(changes.append)
    project.undo()
    texts = [r for r in changes[0].removed if isinstance(r, DocumentText)]
    assert len(texts) == 5 and all(r.text is None for r in texts)


def test_listeners_hear_of_what_is_written(project: Project, folder: Path) -> None:
    heard: list[Change] = []
    project.subscribe(heard.append)
    import_files(project, [folder])
    assert sum(isinstance(r, Document) for change in heard for r in change.added) == 5


def test_the_chapters_of_a_book_stand_together(project: Project, tmp_path: Path) -> None:
    book = epub(tmp_path / "كتاب.epub", {"1.xhtml": "<p>أول</p>", "2.xhtml": "<p>ثان</p>"})
    import_files(project, [book])
    assert [d.folder for d in project.documents()[1:]] == ["كتاب", "كتاب"]


def test_a_doubtful_encoding_is_named(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("هذا نص عربي قديم".encode("cp1256"))
    (outcome,) = import_files(project, [tmp_path / "a.txt"]).doubtful
    assert outcome.imported is not None and outcome.imported.encoding == "windows-1256"


def test_what_cannot_be_written_leaves_what_was(closed: Path, folder: Path) -> None:
    project = Project.open(closed, write=False)
    try:
        with pytest.raises(ReaderError):
            import_files(project, [folder])
        assert titles(project) == ["نص"]
    finally:
        project.close()


def test_an_interruption_keeps_what_was_read(project: Project, folder: Path) -> None:
    def interrupt(index: int, of: int, name: str) -> None:
        if index == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_files(project, [folder], progress=interrupt)
    assert titles(project) == ["نص", "0", "1"]


def test_a_file_that_is_not_there_is_refused(project: Project, tmp_path: Path) -> None:
    ((path, error),) = import_files(project, [tmp_path / "none.pdf"]).refused
    assert path.name == "none.pdf" and "no file" in str(error)


def test_nothing_waits_that_was_not_taken(project: Project) -> None:
    intake = Intake(project)
    assert (intake.take(FileRead(Path("a"), "", (), None)), intake.flush()) == ([], [])
    assert project.undo_action is None

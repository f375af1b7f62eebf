"""What each format can hold besides plain paragraphs, in small files made here."""

from pathlib import Path

import docx as python_docx
import pytest

from reader.core.importers import read
from reader.core.importers.worker import Worker
from tests.core.importers.making import docx, epub, odt, run

BREAK = '<w:br w:type="page"/>'


def text_of(path: Path, worker: Worker) -> str:
    (found,) = read(path, worker=worker)
    return found.text


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# -- DOCX


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f"<w:del>{run('ذهب')}</w:del><w:ins>{run('جاء')}</w:ins>", "جاء"),
        (f"<w:moveFrom>{run('أ')}</w:moveFrom><w:moveTo>{run('ب')}</w:moveTo>", "ب"),
        (run("سر", "<w:vanish/>") + run("علن", '<w:vanish w:val="0"/>'), "علن"),
        (run("ا") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("ب"), "اب"),
        (run("ا") + "<w:r><w:tab/><w:t>ب</w:t><w:br/><w:t>ج</w:t></w:r>", "ا\tب\nج"),
        (run("سط") + "<w:r><w:softHyphen/></w:r>" + run("ر"), "سطر"),
        (run("كلمة\u200cنا\u200f \u202bنص\u202c"), "كلمة\u200cنا\u200f \u202bنص\u202c"),
        (run("ا\ufeffب\u00adج"), "ابج"),
        (f"<w:hyperlink>{run('رابط')}</w:hyperlink>", "رابط"),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>{run('انقر')}</w:sdt>{run('ن')}", "ن"),
    ],
)
def test_what_a_run_of_word_can_hold(tmp_path: Path, worker: Worker, inner: str, text: str) -> None:
    assert text_of(docx(tmp_path / "a.docx", f"<w:p>{inner}</w:p>"), worker) == text


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next(
    tmp_path: Path, worker: Worker
) -> None:
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('أول')}</w:p>"
    body = f"{first}<w:p>{run(' وثان')}</w:p><w:p>{run('ثالث')}</w:p>"
    assert text_of(docx(tmp_path / "a.docx", body), worker) == "أول وثان\nثالث"


def test_notes_of_word_come_last_in_the_order_they_are_called(
    tmp_path: Path, worker: Worker
) -> None:
    def called(number: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p>{run(t)}</w:p></w:footnote>'
        for n, t in ((1, "أولى"), (2, "ثانية"), (9, "لا ينادى"))
    )
    body = f"<w:p>{run('نص')}{called(2)}{called(1)}</w:p><w:p>{run('بعد')}</w:p>"
    path = docx(tmp_path / "a.docx", body, footnotes=notes)
    assert text_of(path, worker) == "نص\nبعد\nثانية\nأولى"


def test_a_text_box_stands_after_its_paragraph_and_once(tmp_path: Path, worker: Worker) -> None:
    box = f"<w:txbxContent><w:p>{run('مربع')}</w:p></w:txbxContent>"
    drawing = (
        '<mc:AlternateContent xmlns:mc="x"><mc:Choice>' + box + "</mc:Choice><mc:Fallback>" + box
        + "</mc:Fallback></mc:AlternateContent>"
    )  # fmt: skip
    body = f"<w:p>{run('قبل ')}<w:r>{drawing}</w:r>{run('بعد')}</w:p>"
    assert text_of(docx(tmp_path / "a.docx", body), worker) == "قبل بعد\nمربع"


def test_text_hidden_by_a_style(tmp_path: Path, worker: Worker) -> None:
    styles = (
        '<w:style w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="own"><w:basedOn w:val="base"/></w:style>'
    )
    hidden = f'<w:p><w:pPr><w:pStyle w:val="own"/></w:pPr>{run("سر")}</w:p>'
    path = docx(tmp_path / "a.docx", f"{hidden}<w:p>{run('علن')}</w:p>", styles=styles)
    assert text_of(path, worker) == "علن"


def test_what_python_docx_writes(tmp_path: Path, worker: Worker) -> None:
    made = python_docx.Document()
    made.core_properties.title, made.core_properties.author = "عنوان", "كاتب"
    made.add_heading("رأس", 1)
    made.add_paragraph("بند", style="List Bullet")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "خلية", "خلية أخرى"
    made.save(str(tmp_path / "a.docx"))
    (found,) = read(tmp_path / "a.docx", worker=worker)
    assert (found.title, found.author) == ("عنوان", "كاتب")
    assert found.text.split("\n") == ["رأس", "بند", "خلية", "خلية أخرى"]


# -- ODT


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ('<text:p>ا<text:s text:c="3"/>ب<text:tab/>ج<text:line-break/>د</text:p>', "ا   ب\tج\nد"),
        ("<text:p>\n  نص\n  <text:span> موصول</text:span></text:p>", "نص موصول"),
        ("<text:p>ا<office:annotation><text:p>ت</text:p></office:annotation>ب</text:p>", "اب"),
        ("<text:p>ا<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>ح"
         "</text:p></text:note-body></text:note>ب</text:p><text:p>ج</text:p>", "اب\nج\nح"),
        ("<text:tracked-changes><text:p>ذهب</text:p></text:tracked-changes><text:p>ب</text:p>",
         "ب"),
        ("<text:p>ا<draw:frame><draw:text-box><text:p>مربع</text:p></draw:text-box></draw:frame>ب"
         "</text:p>", "اب\nمربع"),
        ('<text:p><text:s text:c="999999999"/>ا</text:p>', " " * 1_000 + "ا"),
    ],
)  # fmt: skip
def test_what_open_document_can_hold(tmp_path: Path, worker: Worker, inner: str, text: str) -> None:
    assert text_of(odt(tmp_path / "a.odt", inner), worker) == text


# -- RTF


def rtf(tmp_path: Path, body: str, head: str = r"\ansi\ansicpg1256") -> Path:
    return written(tmp_path / "a.rtf", rf"{{\rtf1{head}{{\fonttbl{{\f0 Arial;}}}}{body}}}")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\'e4\'d5\par \u1606?\u1589?", "نص\nنص"),
        (r"a|b\cell c\cell\row", "a|b\nc"),
        (r"a{\v hidden}b{\deleted gone}c{\v0 d}", "abcd"),
        (r"a{\footnote\pard note}b\par c", "ab\nc\nnote"),
        (r"a{\*\footnote \chftn note}b", "ab\nnote"),
        (r'{\field{\*\fldinst{HYPERLINK "http://x"}}{\fldrslt{link}}}', "link"),
        (r"a\-b\~c", "ab\u00a0c"),
        (r"{\header top}{\*\annotation note}a", "a"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"{\*\unknown x}a\}\{", "a}{"),
        ("a\\par}{\\object trailing", "a"),
        (r"\bin3 }{}a", "a"),
    ],
)
def test_what_rtf_can_hold(tmp_path: Path, worker: Worker, body: str, text: str) -> None:
    assert text_of(rtf(tmp_path, body), worker) == text


def test_an_rtf_under_another_name(tmp_path: Path, worker: Worker) -> None:
    path = rtf(tmp_path, "a").rename(tmp_path / "a.doc")
    assert text_of(path, worker) == "a"


# -- HTML


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>فقرة  بها\n  سطر</p><p>ثانية<br>وسطر</p>", "فقرة بها سطر\nثانية\nوسطر"),
        ("<h1>رأس</h1><ul><li>ا</li><li>ب</li></ul>", "رأس\nا\nب"),
        ("<table><tr><td>ا</td><td>ب</td></tr></table>", "ا\nب"),
        ("<p>ا<script>x</script><style>y</style><span hidden>z</span>ب</p>", "اب"),
        ('<p>ظاهر</p><p style="display: none">مخفي</p>', "ظاهر"),
        ("<p>ا<b>ب</b>ج&nbsp;د &amp; هـ</p>", "ابج\u00a0د & هـ"),
    ],
)
def test_what_a_plain_page_shows(tmp_path: Path, worker: Worker, page: str, text: str) -> None:
    assert text_of(written(tmp_path / "a.html", f"<body>{page}"), worker) == text


@pytest.mark.parametrize("codec", ["utf-8", "cp1256", "iso8859_6", "utf-16"])
def test_a_page_in_the_encoding_that_it_declares(
    tmp_path: Path, worker: Worker, codec: str
) -> None:
    page = f'<meta charset="{codec.replace("iso8859_6", "iso-8859-6")}"><p>نص عربي</p>'
    assert text_of(written(tmp_path / "a.htm", page.encode(codec)), worker) == "نص عربي"


def test_where_a_page_was_saved_from(tmp_path: Path, worker: Worker) -> None:
    page = "<!DOCTYPE html>\n<!-- saved from url=(0019)https://a.example/1 --><p>نص</p>"
    assert read(written(tmp_path / "a.html", page), worker=worker)[0].source == (
        "https://a.example/1"
    )


# -- Markdown


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# رأس\n\nنص **غليظ** و[رابط](http://x) و`رمز`", "رأس\nنص غليظ ورابط ورمز"),
        ("سطر\nموصول  \nمقطوع", "سطر موصول\nمقطوع"),
        ("- ا\n- ب\n\n1. ج", "ا\nب\nج"),
        ("| ا | ب |\n|---|---|\n| ج | د |", "ا\nب\nج\nد"),
        ("نص[^1] هنا\n\n[^1]: حاشية\n\nبعد", "نص هنا\nبعد\nحاشية"),
        ("ا<br>ب\n\n<div>ج</div>", "ا\nب\nج"),
        ("```\nا\n  ب\n```", "ا\n  ب"),
    ],
)
def test_markdown_gives_its_words(tmp_path: Path, worker: Worker, source: str, text: str) -> None:
    assert text_of(written(tmp_path / "a.md", source), worker) == text


def test_the_front_matter_of_markdown(tmp_path: Path, worker: Worker) -> None:
    source = '---\ntitle: "عنوان"\nauthor: كاتب\ndate: 2024-01-02\nlang: ar\n---\n\nنص'
    (found,) = read(written(tmp_path / "a.md", source), worker=worker)
    assert (found.title, found.author, found.date, found.language, found.text) == (
        "عنوان", "كاتب", "2024-01-02", "ar", "نص",
    )  # fmt: skip


def test_markdown_without_a_title_is_called_as_its_first_heading(
    tmp_path: Path, worker: Worker
) -> None:
    assert read(written(tmp_path / "a.md", "نص\n\n## رأس"), worker=worker)[0].title == "رأس"


# -- EPUB


def test_a_book_gives_a_document_for_each_chapter(tmp_path: Path, worker: Worker) -> None:
    book = epub(tmp_path / "a.epub", {"1.xhtml": "<h1>أول</h1><p>نص</p>", "2.xhtml": "<p>ثان</p>"})
    found = read(book, worker=worker)
    assert [(c.title, c.text, c.author) for c in found] == [
        ("أول", "أول\nنص", "كاتب"),
        ("كتاب 2", "ثان", "كاتب"),
    ]


def test_chapters_are_called_as_the_table_of_contents_calls_them(
    tmp_path: Path, worker: Worker
) -> None:
    nav = '<nav><ol><li><a href="1.xhtml#x">الباب</a></li><li><a href="2.xhtml">ب</a></li></ol>'
    package = (
        "<package><manifest><item id='n' href='nav.xhtml' properties='nav'/>"
        "<item id='a' href='1.xhtml'/><item id='b' href='2.xhtml'/></manifest>"
        "<spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/></spine></package>"
    )
    chapters = {"1.xhtml": "<h1>أول</h1>", "2.xhtml": "<p>ثان</p>"}
    book = epub(tmp_path / "a.epub", chapters, {"in/nav.xhtml": nav, "in/book.opf": package})
    assert [c.title for c in read(book, worker=worker)] == ["الباب", "ب"]


def test_notes_of_a_book_come_last(tmp_path: Path, worker: Worker) -> None:
    body = (
        '<p>نص<a epub:type="noteref" href="#n">1</a> هنا</p>'
        '<aside epub:type="footnote" id="n"><p><a href="#r">1</a> حاشية</p></aside><p>بعد</p>'
    )
    assert text_of(epub(tmp_path / "a.epub", {"1.xhtml": body}), worker) == "نص هنا\nبعد\nحاشية"

"""The page: read as a tree by lxml, and as it is shown by Chromium where that is installed."""

import html
import json
import re
import subprocess
from pathlib import Path
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from reader.core.exporters import Scope
from reader.core.exporters.html_spans import MOST_OVER, Marked, lanes
from reader.core.model import Annotation
from reader.core.project import Project
from tests.core.exchange import hard

TITLE = 'نص "صعب": ١/٢'


@pytest.fixture
def page(hard_project: Project, tmp_path: Path) -> Path:
    """The page of the hard text alone."""
    path = tmp_path / "a.html"
    hard.export(hard_project, "html", path, Scope(frozenset({1})))
    return path


def tree(path: Path):
    return lxml_html.fromstring(path.read_text(encoding="utf-8"))


def by_xpath(root, path: str) -> list:
    return root.xpath(path)


def spans_of(root) -> list[tuple[str, str]]:
    """The covered text of each annotation, put together from its pieces, with its tag's class."""
    found: dict[str, list[str]] = {}
    for element in by_xpath(root, "//main//span[@data-a]"):
        words = found.setdefault(element.get("data-a") + " " + element.get("class").split()[1], [])
        words.append(element.text_content())
    return [(name.split()[1], "".join(words)) for name, words in found.items()]


def test_the_page_has_the_text_and_nothing_more(page: Path):
    root = tree(page)
    text = "\n".join(p.text_content() for p in by_xpath(root, "//main/p"))
    assert text == hard.TEXT


def test_each_annotation_covers_its_words(page: Path, hard_project: Project):
    names = {t.name: f"t{t.id}" for t in hard_project.tags()}
    wanted = [(names[p.tag], p.quote.replace("\n", "")) for p in hard.places(hard_project, 1)]
    assert sorted(spans_of(tree(page))) == sorted(wanted)


def test_notes_and_attributes_are_listed(page: Path):
    first = by_xpath(tree(page), "//li")[0]
    assert by_xpath(first, ".//p")[0].text_content() == hard.NOTE
    assert "٥–٧٫٥" in first.text_content() and "ارتفاع" in first.text_content()


def test_it_is_right_to_left_and_asks_for_nothing(page: Path):
    root, source = tree(page), page.read_text(encoding="utf-8")
    assert (root.get("dir"), root.get("lang")) == ("rtl", "ar")
    assert by_xpath(root, "//script") == [] and "@import" not in source and "url(" not in source
    addresses = {a for a in by_xpath(root, "//@src | //@href") if not a.startswith(("#", "data:,"))}
    assert addresses == set()
    assert "default-src 'none'" in source


def test_the_legend_has_a_box_for_each_tag(page: Path, hard_project: Project):
    root = tree(page)
    boxes = by_xpath(root, "//nav//input[@type='checkbox']/@id")
    assert boxes == [f"f{t.id}" for t in hard_project.tags()]
    style = by_xpath(root, "//style")[0].text
    assert all(f"body:has(#{box}:not(:checked))" in style for box in boxes)
    assert style.count("{") == style.count("}")


def test_many_texts_are_a_folder_with_a_list(hard_project: Project, tmp_path: Path):
    written = hard.export(hard_project, "html", tmp_path / "pages", language="en")
    root = tree(tmp_path / "pages" / "index.html")
    links = by_xpath(root, "//li/a/@href")
    assert written.documents == len(links) == 3
    assert all((tmp_path / "pages" / name).is_file() for name in links)
    assert by_xpath(root, "//li/a")[0].text_content() == TITLE


def test_what_is_not_listed_is_said(hard_project: Project, tmp_path: Path):
    written = hard.export(hard_project, "html", tmp_path / "a.html", notes="none")
    assert [(x.reason, x.annotations) for x in written.losses] == [("notes", 2), ("attributes", 3)]


def test_markup_in_a_text_stays_text(tmp_path: Path):
    project = Project.create(tmp_path / "p.sqlite")
    project.add_document("<script>alert(1)</script>", '<img src="x" onerror=alert(1)> &amp; نص')
    hard.export(project, "html", tmp_path / "a.html")
    root = tree(tmp_path / "a.html")
    assert by_xpath(root, "//script | //img") == []
    assert by_xpath(root, "//main/p")[0].text_content() == project.text(1)
    project.close()


def annotation(start: int, end: int, tag: int = 1) -> Annotation:
    return Annotation("i", 1, tag, start, end, "", "", "{}", "me", "user", "t", "t")


PLACES = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=12)


@given(text=st.text("اب ت\n<&😀ّ", min_size=60, max_size=60), places=PLACES)
def test_any_spans_cover_what_they_should(text: str, places: list[tuple[int, int]]):
    found = [annotation(s, s + n) for s, n in sorted(places)]
    marked = Marked(text, found, lambda n, _: f'<span data-a="{n}">', {})
    paragraphs = list(marked.paragraphs())
    plain = [html.unescape(re.sub(r"<[^>]*>", "", p)) for p in paragraphs]
    assert "\n".join(plain) == text
    covered: dict[int, str] = {}
    for piece in re.finditer(r"((?:<span[^>]*>)+)([^<]*)((?:</span>)+)", "".join(paragraphs)):
        for number in re.findall(r'data-a="(\d+)"', piece[1]):
            at = int(number)
            covered[at] = covered.get(at, "") + html.unescape(piece[2])
    for number, one in enumerate(found):
        assert covered.get(number, "") == text[one.start : one.end].replace("\n", "")


@given(PLACES)
def test_no_two_share_a_lane_where_they_overlap(places: list[tuple[int, int]]):
    found = [annotation(s, s + n) for s, n in sorted(places)]
    laid = lanes(found)
    for i, one in enumerate(found):
        for j, other in enumerate(found[:i]):
            assert laid[i] != laid[j] or not one.span.overlaps(other.span)


def test_a_thousand_over_one_letter_do_not_make_a_page_of_a_million():
    found = [annotation(0, 1 + n % 50) for n in range(1_000)]
    marked = Marked("ا" * 60, found, lambda n, _: f'<span data-a="{n}">', {})
    assert sum(map(len, marked.paragraphs())) < 100_000
    assert marked.crowded == 1_000 - MOST_OVER


# -- as it is shown

_PROBE = """
<script>
const width = (html) => {
  const p = document.createElement("p"); p.style.cssText = "display:inline-block;margin:0;white-space:pre";
  p.innerHTML = html; document.querySelector("main").append(p);
  const w = p.getBoundingClientRect().width; p.remove(); return w;
};
const bare = (html) => { const d = document.createElement("div"); d.innerHTML = html; return d.textContent; };
const made = {dir: getComputedStyle(document.body).direction, widths: [], hidden: "", requests: 0};
for (const p of [...document.querySelectorAll("main p")]) {
  p.querySelectorAll(".r").forEach(r => r.remove());
  if (!p.textContent.trim()) continue;
  made.widths.push([width(p.innerHTML), width(bare(p.innerHTML).replace(/&/g, "&amp;").replace(/</g, "&lt;"))]);
}
const box = document.querySelector("nav input"), mark = document.querySelector("main .t" + box.id.slice(1));
made.before = getComputedStyle(mark).backgroundColor;
box.checked = false;
made.hidden = getComputedStyle(mark).backgroundColor;
made.requests = performance.getEntriesByType("resource").length;
document.title = JSON.stringify(made);
</script>
"""


@pytest.mark.interop
def test_chromium_shows_words_unbroken_and_asks_for_nothing(hard_project: Project, tmp_path: Path):
    chromium = which("chromium") or which("chromium-browser") or which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed")
    page = tmp_path / "a.html"
    hard.export(hard_project, "html", page, Scope(frozenset({1})))
    source = page.read_text(encoding="utf-8")
    # A copy that may run what measures it; the page itself allows no script.
    policy = re.search(r"<meta http-equiv=[^>]*>", source)
    assert policy is not None
    page.write_text(source.replace(policy[0], "").replace("</body>", _PROBE + "</body>"), "utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    command += [f"--user-data-dir={tmp_path}/profile", "--virtual-time-budget=2000", page.as_uri()]
    told = subprocess.run(command, capture_output=True, timeout=60).stdout.decode()
    title = re.search(r"<title>(.*?)</title>", told)
    assert title is not None
    made = json.loads(html.unescape(title[1]))
    assert made["dir"] == "rtl" and made["requests"] == 0
    assert made["widths"] and all(abs(a - b) < 0.51 for a, b in made["widths"]), made["widths"]
    assert made["before"] != made["hidden"] == "rgba(0, 0, 0, 0)"

"""The style sheet of a page: one look for the screen, in daylight and in the dark, and for paper.

Highlights are plain inline elements with nothing but a background and underlines: a border, a
padding or another weight would cut the letters of a word apart.
"""

from collections.abc import Iterable

from reader.core.model import Tag
from reader.core.tag_marks import colour_value

# How many lines under the words differ in height; further lanes share the lowest.
LANES = 6

_BASE = """\
:root{--page:#fff;--ink:#1f2023;--muted:#686b70;--rule:#e4e2dd;color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);
font-family:"Noto Naskh Arabic","Amiri","Scheherazade New","Traditional Arabic","Geeza Pro",serif}
header,nav,main,section,footer{max-width:46rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem}
h1{font-size:1.7rem;line-height:1.6;margin:0 0 .3rem;font-weight:600}
h2{font-size:1.15rem;margin:2.5rem 0 .6rem;font-weight:600}
h1,.q,.w,.v,dd{unicode-bidi:isolate}
.by{color:var(--muted);margin:0;line-height:1.9;overflow-wrap:anywhere}
nav{position:sticky;top:0;background:var(--page);border-bottom:1px solid var(--rule);
padding-block:.6rem;margin-top:1rem;display:flex;flex-wrap:wrap;
gap:.2rem 1.4rem;line-height:2;z-index:1}
nav label{cursor:pointer;white-space:nowrap}
nav input{margin:0 0 0 .4rem;vertical-align:baseline}
nav i{color:var(--muted);font-style:normal;font-size:.85em}
.text{font-size:1.3rem;line-height:2.35;margin-top:1.5rem}
.text p{margin:0;min-height:2.35em;white-space:pre-wrap;overflow-wrap:anywhere}
.m{background:var(--b);text-decoration:underline 2px var(--l) var(--c);
text-decoration-skip-ink:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.m:target,.n:target{outline:2px solid var(--muted)}
.r{text-decoration:none;color:var(--muted);white-space:nowrap}
.r::after{content:attr(data-n);font-size:.6em;vertical-align:super;
font-family:sans-serif;padding:0 .15em}
ol{list-style:none;margin:0;padding:0}
.n{border-top:1px solid var(--rule);padding:.7rem 0;line-height:1.9;break-inside:avoid}
.n>a{color:var(--muted);text-decoration:none;font-family:sans-serif;font-size:.8em}
.q{font-size:1.1em;quotes:"«" "»" "‹" "›"}
.w{white-space:pre-wrap;margin:.3rem 0 0;overflow-wrap:anywhere}
.g{color:var(--muted);font-size:.85em}
dl{margin:.3rem 0 0;display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;font-size:.9em}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
article+article{border-top:1px solid var(--rule);margin-top:2rem}
footer{color:var(--muted);font-size:.85em;padding-block:2rem;line-height:1.9}
.toc{line-height:2.2;padding:0 1.2rem;list-style:decimal}
.toc a{color:inherit}
@media screen and (prefers-color-scheme:dark){
:root{--page:#1d1e21;--ink:#e8e4dc;--muted:#ada79d;--rule:#3a3c41}}
@page{margin:2cm 1.8cm;@bottom-center{content:counter(page);color:#686b70}}
@media print{article+article{break-before:page;border:0}
:root{--page:#fff;--ink:#000;--muted:#555;--rule:#ccc}
header,nav,main,section,footer{max-width:none;padding-inline:0}header{padding-top:0}
nav{position:static}nav input{display:none}nav label:has(input:not(:checked)){display:none}
.text{font-size:13pt;line-height:2.2}.text p{orphans:2;widows:2}h1,h2{break-after:avoid}
.r,.n>a{color:#555}}
"""


def style(tags: Iterable[Tag]) -> str:
    """The whole sheet, with the tags' colours and what hides each of them."""
    lines = [_BASE]
    for lane in range(LANES):
        lines.append(f".l{lane}{{text-underline-offset:{0.42 + 0.2 * lane:.2f}em}}\n")
    dark: list[str] = []
    for tag in tags:
        colour, line = colour_value(tag.colour).lower(), _LINES.get(tag.line, "solid")
        name = f"t{tag.id}"
        lines.append(f".{name}{{--c:{colour};--b:{colour}26;--l:{line}}}\n")
        off = f"body:has(#f{tag.id}:not(:checked))"
        lines.append(f"{off} .m.{name}{{background:none;text-decoration:none}}\n")
        lines.append(f"{off} .n.{name},{off} .r.{name}{{display:none}}\n")
        light = _lighter(colour)
        dark.append(f".{name}{{--c:{light};--b:{light}40}}")
    shades = "".join(dark)
    lines.append(f"@media screen and (prefers-color-scheme:dark){{{shades}}}\n")
    return "".join(lines)


# A tag's second mark; CSS has no line of dashes and dots.
_LINES = {
    "solid": "solid",
    "dashed": "dashed",
    "dotted": "dotted",
    "dash_dot": "dashed",
    "double": "double",
    "wavy": "wavy",
}


def _lighter(colour: str) -> str:
    """Half way to white."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{(p + 255) // 2:02x}" for p in parts)

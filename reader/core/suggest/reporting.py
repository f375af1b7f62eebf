"""Words that report what somebody said: each form of the lists, with what is known of it.

`forms()` has every written form that a token can have, with و ف س ل ب before it where the
grammar allows, so that a token of a running text costs one look into a dict.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from reader.core.suggest.lexicon import forms as cells
from reader.core.suggest.lexicon import rows

_STRONGEST = {"strong": 0.9, "medium": 0.75, "weak": 0.6}
_PRONOUNS = {"ه": "m", "ها": "f", "هم": "p", "هما": "p", "هن": "p", "نا": "p"}
# Their clause is a proposal or nothing, but what they put between marks is speech.
_MARKS_ALONE = frozenset(("directive", "attitude", "topic"))
_COLON = frozenset(("say", "write", "reply", "ask", "affirm", "announce", "warn", "point"))
# Of these أنْ with a verb is the clause as well: توقع أن يزور.
_SUBJUNCTIVE = frozenset(("predict", "warn", "deny", "judge", "admit", "belief"))
_NO_NOUN = frozenset(("أضاف", "تابع", "واصل", "رد", "كشف", "كتب", "نقل", "عدّ", "ختم", "وجّه"))


# These have a person as their object: أخبرهم أن, وصفه بأنه.
_WITH_OBJECT = frozenset(
    (
        *("أخبر", "أبلغ", "أعلم", "أخطر", "أشعر", "أفاد", "طمأن", "وصف", "عرّف", "اتّهم", "سأل"),
        *("هدّد", "أكّد", "أعلن", "ذكر", "قال", "أوضح", "نفى", "ألقى"),
    )
)


class Form(NamedTuple):
    """A written form of a reporting word."""

    lemma: str
    kind: str  # verb, participle, noun, source (بحسب), document (جاء في), aside (يذكر)
    group: str  # the class of the list: say, affirm, find …
    gender: str  # of its speaker: m, f, p, or "" where the form does not tell
    joined: str  # the conjunction written on it, "" for none
    present: bool = False  # يقول, not قال
    weak: bool = False  # says something only before أن, a colon or marks
    strength: float = 0.9
    prepositions: frozenset[str] = frozenset()
    pronoun: bool = False  # قوله, تأكيدها
    article: bool = False  # القول
    cut: int = 0

    @property
    def finite(self) -> bool:
        return self.kind == "verb"

    @property
    def clause(self) -> bool:
        """Whether a clause with أن after it is what somebody said."""
        return self.group not in _MARKS_ALONE

    @property
    def colon(self) -> bool:
        """Whether what follows a colon after it is speech without marks too."""
        return self.group in _COLON

    @property
    def subjunctive(self) -> bool:
        return self.group in _SUBJUNCTIVE


@cache
def word_groups() -> Mapping[str, frozenset[str]]:
    """The groups of resources/lexicon/quote_words.tsv, folded."""
    groups: dict[str, set[str]] = {}
    for row in rows("quote_words"):
        groups.setdefault(row["group"], set()).update(cells(row["forms"]))
    return {name: frozenset(words) for name, words in groups.items()}


@cache
def forms() -> Mapping[str, Form]:
    """All forms by their folded writing. Where two read alike, the verb goes before the noun."""
    all_forms = (*_others(), *_verbs(), *_nouns())
    found: dict[str, Form] = {}
    # وعد is a word of its own before it is و and عد.
    for written, form in sorted(all_forms, key=lambda each: each[1].cut > 0):
        found.setdefault(written, form)
    return found


@cache
def documents() -> Mapping[str, Form]:
    """The forms of جاء and ورد, which report in جاء في البيان alone."""
    found: dict[str, Form] = {}
    for stem in word_groups()["doc_verb"]:
        joined = "و" if stem.startswith(("وج", "وو")) else ""
        found[stem] = Form("جاء", "document", "inform", "", joined, strength=0.75, cut=len(joined))
    return found


def _verbs() -> Iterator[tuple[str, Form]]:
    for row in rows("reporting_verbs"):
        weak = row["strength"] == "weak"
        base = Form(row["lemma"], "verb", row["class"], "m", "", weak=weak)
        base = base._replace(
            strength=_STRONGEST[row["strength"]], prepositions=frozenset(cells(row["prep"]))
        )
        for stem, gender in _past(row):
            # فراي is a name oftener than "so he saw".
            before = ("", "و", "ف") if len(stem) > 3 or stem == "قال" else ("", "و")
            yield from _with(before, stem, base._replace(gender=gender))
            if row["lemma"] in _WITH_OBJECT:
                yield from _objects(stem, base._replace(gender=gender))
        for stem, gender in _present(row):
            form = base._replace(gender=gender, present=True)
            yield from _with(("", "و", "ف", "س", "وس", "ل"), stem, form)
            if row["lemma"] in _WITH_OBJECT:
                yield from _objects(stem, form)
    for row in rows("reporting_verbs"):
        yield from _participles(row)


def _objects(stem: str, form: Form) -> Iterator[tuple[str, Form]]:
    # ى is written ا before them: نفاه.
    stem = stem[:-1] + "ا" if stem.endswith("ي") else stem
    for pronoun in ("ه", "ها", "هم", "نا", "ني", "ك"):
        yield from _with(("", "و", "ف"), stem + pronoun, form)


def _past(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for stem in cells(row["perf_ms"]):
        yield stem, "m"
        if len(stem) > 3 or stem == "قال":
            yield stem + "ا", "p"
    for stem in cells(row["perf_fs"]):
        yield stem, "f"
        yield stem + "ا", "p"
    for stem in cells(row["perf_mp"]):
        yield stem, "p"


def _present(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for stem in cells(row["impf_ms"]):
        yield stem, "m"
        root = stem[:-1] if stem[-1] in "يو" else stem
        yield root + "ون", "p"
        yield stem + "ان", "p"
    for stem in cells(row["impf_fs"]):
        yield stem, "f"


def _participles(row: Mapping[str, str]) -> Iterator[tuple[str, Form]]:
    base = Form(row["lemma"], "participle", row["class"], "m", "")
    base = base._replace(
        strength=_STRONGEST[row["strength"]],
        prepositions=frozenset(cells(row["prep"])),
        weak=row["strength"] == "weak",
    )
    feminine = cells(row["ptcp_fs"])
    for stems, gender in (
        (cells(row["ptcp_ms"]), "m"),
        (feminine, "f"),
        (cells(row["ptcp_mp"]), "p"),
        (tuple(stem[:-1] + "ات" for stem in feminine), "f"),
    ):
        for stem in stems:
            yield from _with(("", "و", "ف"), stem, base._replace(gender=gender))


def _others() -> Iterator[tuple[str, Form]]:
    groups = word_groups()
    for row in rows("attribution_phrases"):
        if row["kind"] == "prep":
            for stem in cells(row["phrase"].split()[0]):
                yield from _with(("", "و", "ف"), stem, Form(stem, "source", "source", "", ""))
    for stem in groups["content"]:
        yield stem, Form("مفاده", "noun", "say", "", "", pronoun=True)
    for stem in groups["of_him"]:
        yield stem, Form("حسبه", "source", "source", "", "")
    yield "حد", Form("على حد قول", "source", "source", "", "")
    belief = Form("ثقة", "noun", "belief", "", "", strength=0.6, pronoun=True)
    for stem in groups["belief"]:
        yield from _with(("", "و", "ب"), stem, belief)
    for stem in groups["aside"]:
        yield stem, Form(stem, "aside", "aside", "", "")


def _nouns() -> Iterator[tuple[str, Form]]:
    before = ("", "و", "ب", "وب", "ل", "ك")
    for row in rows("reporting_verbs"):
        if row["class"] in _MARKS_ALONE or row["lemma"] in _NO_NOUN:
            continue
        base = Form(row["lemma"], "noun", row["class"], "", "", weak=row["strength"] == "weak")
        base = base._replace(strength=0.7, prepositions=frozenset(cells(row["prep"])))
        for stem in cells(row["masdar"]):
            bound = stem[:-1] + "ت" if stem.endswith("ه") else stem
            for pronoun, gender in _PRONOUNS.items():
                form = base._replace(pronoun=True, gender=gender)
                yield from _with(before, bound + pronoun, form)
                yield from _with(before, bound + "ات" + pronoun, form)
            yield from _with(before, stem, base)
            yield from _with(("", "و", "ب", "وب"), "ال" + stem, base._replace(article=True))
            yield "لل" + stem, base._replace(article=True)
    said = Form("تقارير", "noun", "said", "", "", strength=0.5)
    for stem in word_groups()["report_noun"]:
        yield from _with(("", "و", "ب"), stem, said)


def _with(proclitics: tuple[str, ...], stem: str, form: Form) -> Iterator[tuple[str, Form]]:
    for proclitic in proclitics:
        joined = proclitic[:1] if proclitic[:1] in ("و", "ف") else ""
        yield proclitic + stem, form._replace(joined=joined, cut=len(proclitic))

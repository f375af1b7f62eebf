"""Words that say where reports and clauses begin: from resources/lexicon/proposal_ends.tsv."""

from functools import cache
from typing import NamedTuple

from reader.core.suggest.lexicon import forms, rows
from reader.core.suggest.masdars import masdar


class EndWords(NamedTuple):
    stop: frozenset[str]
    past: frozenset[str]
    participles: frozenset[str]
    nouns_in_ya: frozenset[str]
    go: frozenset[str]
    go_not: frozenset[str]
    relative: frozenset[str]
    cues: frozenset[str]
    joinable_cues: frozenset[str]
    spoken: frozenset[str]


@cache
def end_words() -> EndWords:
    """The word lists about ends, read once."""
    by_kind = {row["kind"]: frozenset(forms(row["forms"])) for row in rows("proposal_ends")}
    reporting = rows("reporting_verbs")
    finite = {
        form
        for row in reporting
        for column in ("perf_fs", "perf_mp")
        for form in forms(row[column])
    }
    columns = ("perf_ms", "perf_fs", "perf_mp", "impf_ms", "impf_fs")
    spoken = {f for r in reporting for c in columns for f in forms(r[c])} | {"دعا", "دعت", "طالب"}
    spoken -= {"بين", "رد", "عد", "كشف", "ذكر", "لفت", "نقل", "عبر", "يعد", "تعد", "حذر"}
    said = {f for r in reporting for c in ("ptcp_ms", "ptcp_fs", "ptcp_mp") for f in forms(r[c])}
    cues = rows("proposal_cues")
    participles = {
        form
        for row in cues
        if row["rule"] == "directive-participle"
        for form in forms(row["forms"])
        if not form.startswith("ال")
    }
    ending = ("must", "worthy", "necessity-of", "importance-of", "directive-verb", "request-verb")
    other = {form for row in cues if row["rule"] in ending for form in forms(row["forms"])}
    # يطالب may be joined to a verb after أن; يجب may not.
    joinable = {
        form
        for row in cues
        if row["rule"] in ("directive-verb", "request-verb")
        for form in forms(row["forms"])
        if form[0] in "يتن"
    }
    return EndWords(
        by_kind["reason"] | by_kind["contrast"] | by_kind["clause"],
        by_kind["past"] | finite,
        # متابعة is a verbal noun too, عادة "usually".
        frozenset(w for w in said | participles if not masdar(w)) - {"عاده", "مطالبات"},
        by_kind["not-imperfect"],
        by_kind["go"],
        by_kind["go-not"],
        by_kind["relative"],
        frozenset(other - joinable),
        frozenset(joinable),
        frozenset(spoken),
    )


def begins_report(word: str) -> bool:
    """Whether a word by itself begins another report: وأضاف, مشيرا."""
    lists = end_words()
    return word in lists.participles or (word[0] == "و" and word[1:] in lists.past)


def says(word: str) -> bool:
    """Whether a word is a finite verb of saying, with و or without."""
    past = end_words().spoken
    return word in past or (word[0] == "و" and word[1:] in past)

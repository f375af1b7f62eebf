"""What was tagged before is proposed where the same words stand again."""

from reader.core.suggest import Accepted, Rejected, suggest, words_of

TAG = "actors"


def tagged(words: str, times: int = 1) -> Accepted:
    return Accepted(words_of(words), TAG, times)


def rejected(words: str) -> Rejected:
    return Rejected(words_of(words), TAG, "learned")


def found(text: str, *memory: Accepted | Rejected) -> list[str]:
    made = suggest(text, memory, tags=(TAG,))
    return [text[s.span.start : s.span.end] for s in made]


def test_the_same_words_are_found():
    assert found("زار وفد من هيئة المياه القرية", tagged("هيئة المياه")) == ["هيئة المياه"]


def test_another_spelling_of_them_is_found():
    assert found("اجتمعت إدارة المصنع", tagged("ادارة المصنع")) == ["إدارة المصنع"]


def test_a_proclitic_stays_outside():
    assert found("وقال لهيئة المياه", tagged("هيئة المياه")) == ["هيئة المياه"]


def test_the_article_belongs_to_the_word():
    assert found("كتب عن البلدية أمس", tagged("بلدية")) == ["البلدية"]


def test_other_words_are_not_found():
    assert found("هيئة الطيران المدني", tagged("هيئة المياه")) == []


def test_words_do_not_go_on_over_a_line():
    assert found("هيئة\nالمياه", tagged("هيئة المياه")) == []


def test_the_longer_of_two_is_found():
    memory = (tagged("هيئة"), tagged("هيئة المياه"))
    assert found("هيئة المياه تعمل", *memory) == ["هيئة المياه"]


def test_what_was_rejected_as_often_is_not_found():
    assert found("هيئة المياه", tagged("هيئة المياه"), rejected("هيئة المياه")) == []


def test_what_was_accepted_more_often_is_weaker_for_a_rejection():
    text, often = "هيئة المياه", tagged("هيئة المياه", 4)
    (before,) = suggest(text, (often,), tags=(TAG,))
    (after,) = suggest(text, (often, rejected("هيئة المياه")), tags=(TAG,))
    assert after.strength < before.strength


def test_how_often_is_told():
    (made,) = suggest("هيئة المياه", (tagged("هيئة المياه", 4),), tags=(TAG,))
    assert (made.details["accepted"], made.details["rejected"]) == (4, 0)


def test_one_letter_is_not_learned():
    assert found("و في", tagged("و")) == []


def test_what_was_rejected_at_a_place_does_not_come_back_there():
    text = "بلغ العدد 40 عاملا ثم 40 عاملا"
    first = text.index("40")
    record = Rejected(words_of("40 عاملا"), "statistics", "statistics.count", first, first + 8)
    made = suggest(text, (record,), tags=("statistics",))
    assert [s.span.start for s in made] == [text.rindex("40")]

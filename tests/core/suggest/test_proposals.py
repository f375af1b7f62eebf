"""Proposals: each rule on sentences of our own, with [ and ] around what it is to mark."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.suggest import attributes_for, suggest
from reader.core.suggest.suggestion import Suggestion

MARKED = {
    "must": [
        "[يجب على المالك صيانة المصعد كل سنة].",
        "وأوضح: [يجب تحديد موعد للقاء وإبلاغ الأهالي به].",
        "قال إنه [ينبغي فتح الحديقة للجمهور]، إذ إنها مغلقة منذ شهر.",
        "وفي هذه الحال ف[يتعين على السائق التوقف فورا].",
        "[لا ينبغي ترك الأطفال وحدهم]، لقد تكررت الحوادث.",
        "[لا يجب أن يقتصر العمل على المدن بل أن يشمل القرى].",
        "[كان يجب إغلاق الطريق مبكرا].",
        "[يجدر بالنقابة أن تعلن موقفها].",
        "[لا يجوز البناء على ضفة الوادي].",
        "[لا بد من توسيع الطريق حتى يستوعب الشاحنات]، بحسب المهندس.",
        "و[لابد أن تتحرك البلدية قبل الشتاء].",
    ],
    "it-is-necessary": [
        "[من الضروري أن تتوحد الجهود وأن تعمل البلديات معا من أجل نظافة الشواطئ]، وقد بدأت بذلك.",
        "و[من المهم جدا توعية السائقين].",
        "[حان الوقت لكي نعيد النظر في المناهج].",
        "[المطلوب من البلدية توفير حافلات إضافية].",
        "بات [لزاما على البلدية أن تتدخل].",
        "[من واجب المدرسة حماية التلاميذ].",
    ],
    "necessity-of": [
        "أكد الوزير [ضرورة حماية الغابات] و[أهمية توعية الزوار]، مشيرا إلى أن الحرائق تتكرر.",
        "اتفق الطرفان على [ضرورة ترميم القلعة التي تطل على الميناء].",
        "تحدث عن [وجوب رفع الأجور]، لكن الموازنة لا تسمح.",
    ],
    "importance-of": ["لفت إلى [أهمية تدريب المعلمين على الأجهزة الجديدة]."],
    "need": [
        "[يحتاج الميناء إلى توسعة الأرصفة].",
        "والقرية في [حاجة إلى إصلاح شبكة المياه].",
        "الوضع [يتطلب تضافر الجهود].",
    ],
    "on-someone": [
        "و[على الوزارة أن تشرح]، و[عليها أن تعتذر].",
        "[على المجتمع الدولي التدخل لإغاثة القرى].",
        "قال: [علينا أن نتعلم من أخطائنا].",
    ],
    "call": [
        "دعا الوزير المصارف إلى [خفض الفوائد].",
        "دعا السائقين إلى [الالتزام بالسرعة] خلال لقائه بالصحافيين أمس.",
        "دعت النقابة أعضاءها إلى [إضراب عام يوم الأحد].",
        "ودعا إلى «[تخفيف القيود عن التجار]» وقال إن الأمر عاجل.",
        "ينصح الأطباء ب[شرب الماء وبتجنب السهر]، لأن الجسم يحتاج إلى الراحة.",
        "يُنصح ب[عدم استخدام الهاتف أثناء القيادة].",
        "أوصت اللجنة ب[ألا تتجاوز الرسوم حدا معينا].",
        "اقترح رئيس مجلس إدارة الشركة [تأجيل الاجتماع إلى الربيع].",
        "اقترح النائب على الوزارة [إنشاء صندوق لدعم الصيادين]، وطالب زميله ب[تأجيل النقاش].",
        "ناشد سكان الحي الجهات المختصة [سرعة إصلاح الجسر]، مؤكدين أن الخطر قائم.",
        "أهابت الشرطة بالمواطنين [الابتعاد عن مجرى الوادي].",
        "زار القرية، داعيا الشركات إلى [دعم المزارعين وشراء محاصيلهم]، ومطالبا ب[مد الطريق].",
        "شدد على [محاسبة المقصرين وإنصاف العمال].",
        "وحث البلديات على [غرس الأشجار؛ لتثبيت الرمال].",
        "النادي يطالب ب[إعادة المباراة]، والاتحاد يرفض.",
        "دعا إلى [ضرورة ضبط الأسعار].",
        "أصدروا بيانا، داعين أعضاء النادي ب[عدم الاعتراف بالنتيجة].",
    ],
    "request": [
        "طلبت الهيئة من المصانع [وقف الإنتاج ليومين].",
        "ناقش المجلس عرضا حول طلب البلدية [إغلاق السوق القديم].",
        "وطلب منهم [حضور التدريب، وتسليم التقارير]، وبعد ذلك انصرفوا.",
    ],
    "call-noun": [
        "جدد دعوته الأطراف إلى [ضبط النفس].",
        "قدم أمس اقتراحا ب[إنشاء مكتبة عامة في القرية].",
    ],
    "condition": ["وافقت الحركة على الهدنة بشرط [انسحاب القوات من المدينة]، في حين رفض آخرون."],
    "pledge": [
        "وعد الوزير المعلمين ب[صرف الرواتب قبل العيد].",
        "تعهدت الشركة ب[إعادة الأموال]، فيما رفض الزبائن العرض.",
    ],
    "offer": ["عرضت البلدية [المساعدة في إخماد الحريق]."],
    "readiness": [
        "أبدت الجمعية [استعدادها لتقديم العون إلى القرى المتضررة]، وأضافت أن الطريق سالك.",
        "قال إن البلدية [مستعدة لفتح الحديقة ليلا].",
        "عبر عن [رغبته في توسيع التعاون الزراعي].",
    ],
    "better": [
        "[من الأفضل تأجيل السفر إلى ما بعد العاصفة].",
        "[الأجدر بالإدارة أن تعتذر عن الخطأ].",
        "[يستحسن غسل الخضار قبل أكلها].",
    ],
    "good-way": [
        "قال إن [زراعة الأشجار تعد حلا مناسبا لتثبيت الرمال].",
        "[الحل الوحيد هو وقف القتال والعودة إلى الحوار].",
    ],
}
NONE = [
    "طالب جامعي بقسم التاريخ فاز بالجائزة.",
    "حضر طالب بكلية الطب الندوة.",
    "ما دعا الشركة إلى تغيير خطتها أمس.",
    "هذا أمر يدعو للقلق.",
    "دعا الله أن يشفيه.",
    "يدعو القائمون على المهرجان الجمهور لحضور حفل الافتتاح.",
    "المؤتمر الذي دعا إليه رئيس الجمعية بدأ أمس.",
    "فاز نادي الهلال بتحقيق اللقب.",
    "تلقى النادي عرض شراء من شركة كبرى.",
    "وضع الاتحاد شرط دخول البطولة في لائحته.",
    "تستعد الوزارة لإطلاق الخطة.",
    "استعدادا لعقد الاجتماع وصل الوفد.",
    "قررت البلدية إغلاق السوق.",
    "يمكن تأجيل الرحلة.",
    "من المقرر أن تبدأ المباراة مساء.",
    "أشاد بأهمية هذه الصناعات ودورها.",
    "القرار ذو أهمية كبرى لتطوير القطاع.",
    "شدد على رفض بلاده للحصار.",
    "شدد على متابعته سير الأشغال.",
    "يعد المشروع بمثابة نقلة.",
    "من دون الحاجة إلى انتظار الدور.",
    "لا بد أنه وصل.",
    "ماذا يجب أن نفعل؟",
    "تجدر الإشارة إلى أن السوق مغلق.",
    "حان وقت النوم.",
    "طلب قرض من البنك.",
    "رفع الدعوى إلى المحكمة.",
    "على الرغم من أن الطريق مغلق وصل الوفد.",
]
CUES = ("يجب", "دعا", "إلى", "طالب", "ب", "ضرورة", "أن", "على", "»", "«", '"', "،", ".", "و", "من")
WORDS = (*CUES, "وقف", "الحكومة", "تعمل", "لا", "بد", "الأفضل", "استعداد", "لعقد", "مشيرا", "\n")


def proposals(text: str) -> list[Suggestion]:
    return suggest(text, tags=("proposals",))


def marked(text: str) -> str:
    """`text` with brackets around the proposals found."""
    for each in reversed(proposals(text)):
        start, end = each.span.start, each.span.end
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize("sentence", [s for group in MARKED.values() for s in group])
def test_a_proposal_is_marked_from_its_operator_or_content_to_its_end(sentence: str):
    assert marked(re.sub(r"[\[\]]", "", sentence)) == sentence


@pytest.mark.parametrize(("rule", "sentence"), [(r, group[0]) for r, group in MARKED.items()])
def test_the_rule_is_named(rule: str, sentence: str):
    assert proposals(re.sub(r"[\[\]]", "", sentence))[0].rule == f"proposal-{rule}"


@pytest.mark.parametrize("sentence", NONE)
def test_what_only_looks_like_one_is_left(sentence: str):
    assert marked(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "وعد الوزير المعلمين بصرف الرواتب.",
            {"kind": "readiness", "proposer": "الوزير", "addressee": "المعلمين"},
        ),
        (
            "ناشد سكان الحي الجهات المختصة سرعة إصلاح الجسر.",
            {"kind": "directive", "proposer": "سكان الحي", "addressee": "الجهات المختصة"},
        ),
        (
            "طلبت الهيئة من المصانع وقف الإنتاج.",
            {"kind": "directive", "proposer": "الهيئة", "addressee": "المصانع"},
        ),
        ("أكد الوزير ضرورة حماية الغابات.", {"kind": "necessity", "proposer": "الوزير"}),
        ("يجب على المالك صيانة المصعد.", {"kind": "necessity", "addressee": "المالك"}),
        ("النادي يطالب بإعادة المباراة.", {"kind": "directive", "proposer": "النادي"}),
        ("من الأفضل تأجيل السفر.", {"kind": "evaluation"}),
    ],
)
def test_attributes_say_kind_and_who_to_whom(sentence: str, expected: dict[str, str]):
    (found,) = proposals(sentence)
    assert dict(found.attributes) == {**expected, "polarity": "positive"}


@pytest.mark.parametrize(
    "sentence",
    ["ينصح بعدم السهر.", "لا ينبغي ترك الأطفال.", "يجب ألا تتأخر الحافلة.", "يجب أن لا يتكرر هذا."],
)
def test_advice_against_something_is_negative(sentence: str):
    (found,) = proposals(sentence)
    assert found.attributes["polarity"] == "negative"


def test_la_in_la_budda_denies_nothing():
    (found,) = proposals("لا بد من توسيع الطريق.")
    assert found.attributes["polarity"] == "positive"


def test_the_cue_is_told():
    text = "دعا الوزير المصارف إلى خفض الفوائد."
    (found,) = proposals(text)
    assert found.cue is not None
    assert text[found.cue.start : found.cue.end] == "دعا"


def test_attributes_of_a_span_tagged_by_hand():
    text = "دعا الوزير الشركات إلى خفض الأسعار."
    (found,) = proposals(text)
    assert attributes_for(text, found.span, "proposals")["addressee"] == "الشركات"


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_spans_lie_in_a_line_and_never_overlap(words: list[str]):
    text = " ".join(words)
    spans = [s.span for s in proposals(text)]
    assert all("\n" not in text[s.start : s.end] and s.start < s.end for s in spans)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), st.sampled_from(CUES))
def test_any_text_is_read(text: str, cue: str):
    whole = f"{cue} {text} {cue} {text}"
    assert all(0 <= s.span.start < s.span.end <= len(whole) for s in proposals(whole))

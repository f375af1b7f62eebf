"""What the step `schemes_of_attributes` of the schema gives the three tags of every project.

As a step that has shipped this is never edited: a change to it needs a step of its own. After
the guidelines of the three tags: what is inside a span and what is not, and the attributes.
"""

from typing import NamedTuple


class Seed(NamedTuple):
    """What is known of a seeded tag besides its name, labels and marks."""

    definition_ar: str
    definition_en: str
    examples_ar: str  # one a line
    examples_en: str
    attributes: list[dict[str, object]]  # as schemes.schemes_to_json gives them


def _choice(name: str, label_ar: str, label_en: str) -> dict[str, str]:
    return {"name": name, "label_ar": label_ar, "label_en": label_en}


def _scheme(
    name: str, kind: str, label_ar: str, label_en: str, *choices: dict[str, str]
) -> dict[str, object]:
    made: dict[str, object] = {
        "name": name,
        "kind": kind,
        "label_ar": label_ar,
        "label_en": label_en,
    }
    return {**made, "choices": list(choices)} if choices else made


SEEDS = {
    "statistics": Seed(
        "كمية عددية صريحة مع تمييزها: ما قبل العدد من تقريب أو حدّ (نحو، أكثر من)، ثم العدد ومرتبته، ثم "
        "الوحدة أو المعدود. المجال مقطع واحد، والتغيّر مقطعان. لا تُوسم التواريخ ولا السنوات ولا الأوقات ولا "
        "الأعداد الترتيبية ولا الأرقام التي هي أسماء (مادة، طريق، هاتف). ولا تدخل الصفات ولا الجار والمجرور "
        "بعد المعدود.",
        "An explicit numeric quantity with what it counts: the approximation or bound before it, the "
        "number with its scale, the unit or the counted noun. A range is one span, a change is two. "
        "Dates, years, times, ordinals and numbers that name something (an article, a road, a "
        "telephone) are not tagged. Adjectives and prepositional phrases after the counted noun stay "
        "outside.",
        "«أكثر من 51 ألف وحدة» في: أكثر من 51 ألف وحدة إنتاجية\n"
        "«43٪» في: 43٪ من العمالة\n"
        "«ما بين 5 و7 ملايين»\n"
        "ليس منها: عام 2019، المرتبة الثانية، المادة 12",
        "«أكثر من 51 ألف وحدة» (more than 51 thousand units), without the adjective that follows\n"
        "«43٪» (43%), without “of the workers”\n"
        "«ما بين 5 و7 ملايين» (between 5 and 7 million): a range, one span\n"
        "Not: the year 2019, second place, article 12",
        [
            _scheme("value", "number", "القيمة", "Value"),
            _scheme("unit", "text", "الوحدة", "Unit"),
            _scheme("qualifier", "text", "القيد", "Qualifier"),
        ],
    ),
    "proposals": Seed(
        "فعل يُوصى به أو يُطالَب به أو يلزم أو يُعرَض أو يُتعهَّد به. لفظ الوجوب (يجب، ينبغي، ضرورة) ولفظ "
        "الاستعداد داخل المقطع، ولفظ الطلب أو الوعد (دعا إلى، طالب بـ، تعهّد بـ) خارجه. ينتهي المقطع عند "
        "التعليل أو الاستدراك أو الجملة الجديدة. لا تُوسم الخطط ولا القرارات ولا الأوامر ولا الآمال ولا "
        "الإمكان.",
        "An action recommended, demanded, needed, offered or pledged. A word of necessity (must, need "
        "to, the necessity of) or of readiness is inside the span; a cue of asking or promising (called "
        "for, demanded, pledged) is outside. The span ends at a reason, a contrast or a new clause. "
        "Plans, decisions, orders, hopes and possibilities are not tagged.",
        "«ضرورة استخدام خبرات الصين»\n"
        "«تخفيف القيود» في: دعا الحكومة إلى تخفيف القيود\n"
        "«استعداد المنظمة لعقد اجتماعات»\n"
        "ليس منها: قررت الحكومة تخفيف القيود، يمكن تخفيف القيود",
        "«ضرورة استخدام خبرات الصين» (the necessity of using China's experience)\n"
        "«تخفيف القيود» (easing the restrictions), without “called on the government to”\n"
        "«استعداد المنظمة لعقد اجتماعات» (the organisation's readiness to hold meetings)\n"
        "Not: the government decided to ease the restrictions; it may ease them",
        [
            _scheme(
                "kind",
                "choice",
                "النوع",
                "Kind",
                _choice("necessity", "لزوم", "necessity"),
                _choice("directive", "طلب", "directive"),
                _choice("readiness", "استعداد", "readiness"),
                _choice("evaluation", "تفضيل", "evaluation"),
            ),
            _scheme("proposer", "text", "صاحب المقترح", "Proposer"),
            _scheme("addressee", "text", "المخاطَب", "Addressee"),
            _scheme(
                "polarity",
                "choice",
                "الاتجاه",
                "Polarity",
                _choice("positive", "إثبات", "positive"),
                _choice("negative", "نفي", "negative"),
            ),
        ],
    ),
    "quotes": Seed(
        "كلام منسوب إلى قائله بعبارة نقل. يُوسم الكلام وحده: القائل والفعل والنقطتان وعلامتا التنصيص خارج "
        "المقطع. والمنقول بالمعنى يبدأ من أنّ أو إنّ، وهي داخله. لا تُوسم المصادر (أعلن إطلاق...)، ولا رأي "
        "الكاتب، ولا الشعارات والعناوين والأمثال.",
        "Content attributed to a source by a reporting cue. The content alone: speaker, verb, colon and "
        "quotation marks stay outside. Indirect speech begins with its أنّ or إنّ, which is inside. "
        "Nominal complements (announced the launch of), the author's own opinion, slogans, titles and "
        "proverbs are not tagged.",
        "مباشر: قال: «[سنعمل معًا]»\n"
        "غير مباشر: أكد الوزير [أن العمل مستمر]\n"
        "مختلط: قال [إن هذه الخطوة «حاسمة» للبلاد]\n"
        "ليس منها: أعلن الوزير إطلاق المشروع",
        "Direct: قال: «[سنعمل معًا]» (he said: we shall work together)\n"
        "Indirect: أكد الوزير [أن العمل مستمر] (the minister stressed that work goes on)\n"
        "Mixed: قال [إن هذه الخطوة «حاسمة» للبلاد] (he said that this step is “decisive” for the country)\n"
        "Not: the minister announced the launch of the project",
        [
            _scheme(
                "type",
                "choice",
                "النوع",
                "Type",
                _choice("direct", "مباشر", "direct"),
                _choice("indirect", "غير مباشر", "indirect"),
                _choice("mixed", "مختلط", "mixed"),
            ),
            _scheme("speaker", "text", "القائل", "Speaker"),
            _scheme("cue", "text", "لفظ النقل", "Cue"),
        ],
    ),
}

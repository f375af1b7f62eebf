"""UIMA CAS XMI 1.0, with the type system in TypeSystem.xml beside it.

Format: UIMA References, "XMI CAS Serialization" and "Type System Descriptor". Offsets are UTF-16
units. The types: `cas_types`. XML 1.0 cannot hold most control characters: U+FFFD stands for one.
"""

from collections import Counter
from collections.abc import Generator, Iterable, Mapping
from pathlib import Path

from reader.core.exporters.cas_types import (
    DOCUMENT,
    META,
    SPAN,
    TAG,
    Book,
    document_features,
    meta_features,
    span_features,
    types,
)
from reader.core.exporters.exporter import Exporter, Keeps, Loss, Options, Written
from reader.core.exporters.file_names import file_stem
from reader.core.exporters.losses import as_losses, counted
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing_folder
from reader.core.exporters.xml_text import attribute, content, is_fit_for_xml
from reader.core.model import Annotation
from reader.core.text.bare import bare
from reader.core.text.utf16 import Utf16Offsets
from reader.core.translatable import QT_TRANSLATE_NOOP

TYPE_SYSTEM = "TypeSystem.xml"
_PREFIX = {SPAN: "hashiya", TAG: "hashiya", DOCUMENT: "hashiya", META: "dkpro"}


def _foresee(material: Material, options: Options) -> Generator[Step, None, tuple[Loss, ...]]:
    return counted(material, _count)


def _count(annotated: Annotated, found: Counter[str]) -> None:
    if not is_fit_for_xml(annotated.text):
        found["characters"] += len(annotated.annotations)
        return
    for annotation in annotated.annotations:
        found["characters"] += not (
            is_fit_for_xml(annotation.note)
            and (annotation.attributes_json == "{}" or _attributes_fit(annotation))
        )


def _attributes_fit(annotation: Annotation) -> bool:
    # JSON escapes controls by itself: what they are shows only once it is read.
    if "\\u" not in annotation.attributes_json:
        return is_fit_for_xml(annotation.attributes_json)
    values = annotation.attributes.values()
    return all(is_fit_for_xml(value) for value in values if isinstance(value, str))


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    book = Book(material.tags)
    found: Counter[str] = Counter()
    count = 0
    with replacing_folder(path) as folder:
        _put(folder / TYPE_SYSTEM, type_system(book.attributes))
        for number, annotated in enumerate(material, 1):
            place = folder / f"{file_stem(number, annotated.document.title)}.xmi"
            _put(place, xmi(annotated, book))
            _count(annotated, found)
            count += len(annotated.annotations)
            yield Step(number, len(material))
    return Written(len(material), count, as_losses(found))


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


def xmi(annotated: Annotated, book: Book) -> str:
    """A document as a CAS."""
    document, text, annotations = annotated
    offsets = Utf16Offsets(text)
    at = offsets.to_units
    lines = [_head()]
    bounds = {"begin": 0, "end": at(len(text))}
    lines.append(_element(META, 2, {**bounds, **meta_features(document)}.items()))
    lines.append(_element(DOCUMENT, 3, document_features(document).items()))
    lines += [_element(TAG, n, features.items()) for n, features in enumerate(book.tags, 4)]
    for number, annotation in enumerate(annotations, len(book.tags) + 4):
        place = {"begin": at(annotation.start), "end": at(annotation.end)}
        features = place | span_features(annotation, book)
        lines.append(_element(SPAN, number, features.items()))
    members = " ".join(map(str, range(2, len(book.tags) + len(annotations) + 4)))
    lines.append(
        '  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" '
        f"sofaString={attribute(text)}/>\n"
    )
    lines.append(f'  <cas:View sofa="1" members="{members}"/>\n</xmi:XMI>\n')
    return "".join(lines)


def _head() -> str:
    spaces = {_PREFIX[name]: name.rpartition(".")[0].replace(".", "/") for name in _PREFIX}
    declared = " ".join(f'xmlns:{p}="http:///{place}.ecore"' for p, place in spaces.items())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        f'{declared} xmi:version="2.0">\n  <cas:NULL xmi:id="0"/>\n'
    )


def _element(type_name: str, number: int, features: Iterable[tuple[str, object]]) -> str:
    name = f"{_PREFIX[type_name]}:{type_name.rpartition('.')[2]}"
    written = "".join(
        [
            f" {feature}={attribute(value)}"
            if isinstance(value, str)
            else f' {feature}="{value if type(value) is int else bare(value)}"'
            for feature, value in features
        ]
    )
    sofa = "" if type_name == TAG else ' sofa="1"'
    return f'  <{name} xmi:id="{number}"{sofa}{written}/>\n'


def type_system(attributes: Mapping[str, str]) -> str:
    """The type system descriptor."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n  <types>\n'
    ]
    for name, above, features in types(attributes):
        lines.append(
            f"    <typeDescription>\n      <name>{name}</name>\n      <description/>\n"
            f"      <supertypeName>{above}</supertypeName>\n      <features>\n"
        )
        for feature, kind in features.items():
            lines.append(
                f"        <featureDescription>\n          <name>{content(feature)}</name>\n"
                f"          <description/>\n          <rangeTypeName>{kind}</rangeTypeName>\n"
                "        </featureDescription>\n"
            )
        lines.append("      </features>\n    </typeDescription>\n")
    return "".join([*lines, "  </types>\n</typeSystemDescription>\n"])


EXPORTER = Exporter(
    "cas-xmi",
    QT_TRANSLATE_NOOP("exchange", "UIMA CAS XMI with its type system"),
    ".xmi",
    "folder",
    Keeps(colours=False, back=True),
    _foresee,
    _write,
    reader="dkpro-cassis 0.12.0",
)

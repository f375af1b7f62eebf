"""REFI-QDA codebooks: valid by the schema, read by another reader, hostile ones refused."""

from pathlib import Path

import pytest
from lxml import etree
from pyrefiqda.reficodebook import RefiCodebook

from reader.core import codebooks
from reader.core.errors import FileProblem
from reader.core.model import Tag
from reader.core.project import Project

# The structure of Codebook.xsd, REFI-QDA 1.5 section 5.2 (www.qdasoftware.org, MIT).
_CODE = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:QDA-XML:codebook:1.0"
 targetNamespace="urn:QDA-XML:codebook:1.0" elementFormDefault="qualified">
<xs:element name="CodeBook"><xs:complexType><xs:sequence>
 <xs:element name="Codes"><xs:complexType><xs:sequence>
  <xs:element name="Code" type="CodeType" maxOccurs="unbounded"/>
 </xs:sequence></xs:complexType></xs:element>
</xs:sequence><xs:attribute name="origin" type="xs:string"/></xs:complexType></xs:element>
<xs:complexType name="CodeType"><xs:sequence>
 <xs:element name="Description" type="xs:string" minOccurs="0"/>
 <xs:element name="Code" type="CodeType" minOccurs="0" maxOccurs="unbounded"/>
 </xs:sequence>
 <xs:attribute name="guid" type="GUIDType" use="required"/>
 <xs:attribute name="name" type="xs:string" use="required"/>
 <xs:attribute name="isCodable" type="xs:boolean" use="required"/>
 <xs:attribute name="color" type="RGBType"/>
</xs:complexType>
<xs:simpleType name="GUIDType"><xs:restriction base="xs:token"><xs:pattern
 value="[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"/></xs:restriction></xs:simpleType>
<xs:simpleType name="RGBType"><xs:restriction base="xs:token"><xs:pattern
 value="#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})"/></xs:restriction></xs:simpleType>
</xs:schema>"""
BEGIN = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>'
END = "</Codes></CodeBook>"


@pytest.fixture
def written(project: Project, tmp_path: Path) -> Path:
    """The codebook of a project with an odd nested tag."""
    project.codebook.create(
        'a <b> & "c" 😀', parent=1, label_ar="وسم", definition_en="<x>\x07 & y", colour="#12ab34"
    )
    path = tmp_path / "c.qdc"
    codebooks.write(project.tags(), path)
    return path


def read(tmp_path: Path, text: str | bytes) -> list[Tag]:
    path = tmp_path / "c.QDC"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return codebooks.tags_of(codebooks.read(path))


def test_it_is_valid(written: Path) -> None:
    etree.XMLSchema(etree.fromstring(_CODE)).assertValid(etree.parse(written))


def test_another_reader_reads_it(written: Path) -> None:
    codes = RefiCodebook.load(written).codes.code
    assert [c.name for c in codes] == ["statistics", "proposals", "quotes"]
    (inner,) = codes[0].code
    assert (inner.name, str(inner.color)) == ('a <b> & "c" 😀', "#12ab34")
    assert "إحصاءات" in str(codes[0].description)


@pytest.mark.parametrize(
    "field",
    [
        "name",
        "label_ar",
        "label_en",
        "colour",
        "definition_ar",
        "definition_en",
        "examples_ar",
        "examples_en",
        "position",
    ],
)
def test_what_it_can_hold_comes_back(written: Path, project: Project, field: str) -> None:
    tags = codebooks.tags_of(codebooks.read(written))
    assert [getattr(t, field) for t in tags] == [getattr(t, field) for t in project.tags()]


def test_what_lies_under_what_comes_back(written: Path) -> None:
    assert [t.parent for t in codebooks.tags_of(codebooks.read(written))] == [None, 1, None, None]


def test_a_code_keeps_its_guid(written: Path, project: Project, tmp_path: Path) -> None:
    project.codebook.recolour(1, "teal")
    codebooks.write(project.tags(), tmp_path / "d.qdc")
    guids = [
        [e.get("guid") for e in etree.parse(p).iter("{*}Code")]
        for p in (written, tmp_path / "d.qdc")
    ]
    assert guids[0] == guids[1]


def test_codes_of_others(tmp_path: Path) -> None:
    tags = read(
        tmp_path,
        '<?xml version="1.0" encoding="utf-8" standalone="no"?>'
        '<CodeBook origin="NVivo" xmlns="urn:QDA-XML:codebook:1:0"><Codes>'
        '<Code guid="1" name="Barriers" isCodable="false" color="#F00">'
        "<Description>What gets in the way</Description>"
        '<Code guid="2" name=" Time \n here " isCodable="true"/></Code>'
        '<Code guid="3" name="عوائق" isCodable="true"><Description>ما يمنع</Description></Code>'
        '</Codes><Sets><Set guid="4" name="S"><Description>no code</Description></Set></Sets>'
        "</CodeBook>",
    )
    assert [(t.name, t.parent) for t in tags] == [
        ("Barriers", None),
        ("Time here", 1),
        ("عوائق", None),
    ]
    assert (tags[0].definition_en, tags[0].colour) == ("What gets in the way", "#ff0000")
    assert tags[2].definition_ar == "ما يمنع"


def test_the_same_name_under_two(tmp_path: Path) -> None:
    code = '<Code guid="1" name="{}" isCodable="true"><Code guid="2" name="other" isCodable="true"/></Code>'
    tags = read(tmp_path, BEGIN + code.format("a") + code.format("b") + code.format("b") + END)
    assert [t.name for t in tags] == ["a", "other", "b", "b / other", "b (2)", "b (2) / other"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing",
        "<Codes/>",
        BEGIN,
        b"\xff\xfe\x00",
        '<!DOCTYPE CodeBook [<!ENTITY e "x">]>' + BEGIN + END,
        '<!DOCTYPE CodeBook SYSTEM "http://localhost:9/x.dtd">' + BEGIN + END,
        '<!DOCTYPE CodeBook [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + BEGIN + END,
        BEGIN + "&e;" + END,
        BEGIN + "<Code name='a'>" * 5_000 + "</Code>" * 5_000 + END,
        BEGIN + "<Code name='a'/>" * 30_000 + END,
        '<?xml version="1.0" encoding="nothing"?>' + BEGIN + END,
    ],
    ids=range(12),
)
def test_what_is_refused(tmp_path: Path, text: str | bytes) -> None:
    with pytest.raises(FileProblem, match="not a REFI-QDA codebook"):
        read(tmp_path, text)


def test_too_large(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="too large"):
        read(tmp_path, BEGIN + " " * (codebooks.MOST_BYTES + 1) + END)

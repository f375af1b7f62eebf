<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message numerus="yes">
        <source>With {tag} %n annotation(s) go. Undo brings them back.</source>
        <translation>
            <numerusform>With {tag} %n annotation goes. Undo brings it back.</numerusform>
            <numerusform>With {tag} %n annotations go. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) of the file are here already by their names.</source>
        <translation>
            <numerusform>%n tag of the file is here already by its name.</numerusform>
            <numerusform>%n tags of the file are here already by their names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>%Ln document(s) were removed. Undo brings them back.</source>
        <translation>
            <numerusform>%Ln document was removed. Undo brings it back.</numerusform>
            <numerusform>%Ln documents were removed. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln document(s)</source>
        <translation>
            <numerusform>Remove %Ln document</numerusform>
            <numerusform>Remove %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtsDialog</name>
    <message numerus="yes">
        <source>%Ln text(s) should be looked at before they are taken in. What is ticked is taken in.</source>
        <translation>
            <numerusform>%Ln text should be looked at before it is taken in. What is ticked is taken in.</numerusform>
            <numerusform>%Ln texts should be looked at before they are taken in. What is ticked is taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message numerus="yes">
        <source>%Ln annotations are selected</source>
        <translation>
            <numerusform>%Ln annotation is selected</numerusform>
            <numerusform>%Ln annotations are selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n tag(s) came without the key that another has.</source>
        <translation>
            <numerusform>%n tag came without its key, which another has.</numerusform>
            <numerusform>%n tags came without their keys, which others have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln annotation written to {name}.</numerusform>
            <numerusform>%Ln annotations written to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%Ln text(s) were taken in</source>
        <translation>
            <numerusform>%Ln text was taken in</numerusform>
            <numerusform>%Ln texts were taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n annotation(s) get the other tag. Undo parts them.</source>
        <translation>
            <numerusform>%n annotation gets the other tag. Undo parts them.</numerusform>
            <numerusform>%n annotations get the other tag. Undo parts them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanReport</name>
    <message numerus="yes">
        <source>%Ln annotation(s) are new.</source>
        <translation>
            <numerusform>%Ln annotation is new.</numerusform>
            <numerusform>%Ln annotations are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were brought up to date.</source>
        <translation>
            <numerusform>%Ln was brought up to date.</numerusform>
            <numerusform>%Ln were brought up to date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here, and stay as they are.</source>
        <translation>
            <numerusform>%Ln was here, and stays as it is.</numerusform>
            <numerusform>%Ln were here, and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) are new.</source>
        <translation>
            <numerusform>%Ln document is new.</numerusform>
            <numerusform>%Ln documents are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) are new.</source>
        <translation>
            <numerusform>%Ln tag is new.</numerusform>
            <numerusform>%Ln tags are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lie exactly where they were.</source>
        <translation>
            <numerusform>%Ln lies exactly where it was.</numerusform>
            <numerusform>%Ln lie exactly where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lie elsewhere now.</source>
        <translation>
            <numerusform>%Ln lies elsewhere now.</numerusform>
            <numerusform>%Ln lie elsewhere now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of those the words differ.</source>
        <translation>
            <numerusform>Of %Ln of those the words differ.</numerusform>
            <numerusform>Of %Ln of those the words differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are lost: their words are not in the text.</source>
        <translation>
            <numerusform>%Ln is lost: its words are not in the text.</numerusform>
            <numerusform>%Ln are lost: their words are not in the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n hit(s) annotated; undo takes it back.</source>
        <translation>
            <numerusform>%Ln hit annotated; undo takes it back.</numerusform>
            <numerusform>%Ln hits annotated; undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had the tag already.</source>
        <translation>
            <numerusform>%Ln had the tag already.</numerusform>
            <numerusform>%Ln had the tag already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) so far</source>
        <translation>
            <numerusform>%Ln hit so far</numerusform>
            <numerusform>%Ln hits so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message numerus="yes">
        <source>%n tag(s) of {file}</source>
        <translation>
            <numerusform>%n tag of {file}</numerusform>
            <numerusform>%n tags of {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsPane</name>
    <message numerus="yes">
        <source>Accept all %Ln of this rule</source>
        <translation>
            <numerusform>Accept the one of this rule</numerusform>
            <numerusform>Accept all %Ln of this rule</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message numerus="yes">
        <source>%Ln text(s) were taken in.</source>
        <translation>
            <numerusform>%Ln text was taken in.</numerusform>
            <numerusform>%Ln texts were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) were here already.</source>
        <translation>
            <numerusform>%Ln text was here already.</numerusform>
            <numerusform>%Ln texts were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%Ln more)</numerusform>
            <numerusform>(%Ln more)</numerusform>
        </translation>
    </message>
</context>
</TS>

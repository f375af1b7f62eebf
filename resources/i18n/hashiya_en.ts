<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>%n document(s) were removed. Undo brings them back.</source>
        <translation>
            <numerusform>%n document was removed. Undo brings it back.</numerusform>
            <numerusform>%n documents were removed. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)</source>
        <translation>
            <numerusform>Remove %n document</numerusform>
            <numerusform>Remove %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtsDialog</name>
    <message numerus="yes">
        <source>%n text(s) should be looked at before they are taken in. What is ticked is taken in.</source>
        <translation>
            <numerusform>%n text should be looked at before it is taken in. What is ticked is taken in.</numerusform>
            <numerusform>%n texts should be looked at before they are taken in. What is ticked is taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n text(s) were taken in</source>
        <translation>
            <numerusform>%n text was taken in</numerusform>
            <numerusform>%n texts were taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) exported</source>
        <translation>
            <numerusform>%Ln annotation exported</numerusform>
            <numerusform>%Ln annotations exported</numerusform>
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
    <name>SummaryDialog</name>
    <message numerus="yes">
        <source>%n text(s) were taken in.</source>
        <translation>
            <numerusform>%n text was taken in.</numerusform>
            <numerusform>%n texts were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were here already.</source>
        <translation>
            <numerusform>%n text was here already.</numerusform>
            <numerusform>%n texts were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
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

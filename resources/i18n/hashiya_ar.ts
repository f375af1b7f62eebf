<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>add text</source>
        <translation>إضافة نص</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>add annotations</source>
        <translation>إضافة توسيمات</translation>
    </message>
    <message>
        <source>new edition of a text</source>
        <translation>طبعة جديدة من نص</translation>
    </message>
    <message>
        <source>tag as {tag}</source>
        <translation>وسم «{tag}»</translation>
    </message>
    <message>
        <source>tag all as {tag}</source>
        <translation>وسم الكل بوسم «{tag}»</translation>
    </message>
    <message>
        <source>change tag to {tag}</source>
        <translation>تغيير الوسم إلى «{tag}»</translation>
    </message>
    <message>
        <source>move bounds</source>
        <translation>تحريك الحدّين</translation>
    </message>
    <message>
        <source>note</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>سمة</translation>
    </message>
    <message>
        <source>remove annotation</source>
        <translation>إزالة توسيم</translation>
    </message>
    <message>
        <source>rename document</source>
        <translation>تسمية وثيقة</translation>
    </message>
    <message>
        <source>details of documents</source>
        <translation>بيانات الوثائق</translation>
    </message>
    <message>
        <source>state of documents</source>
        <translation>حالة الوثائق</translation>
    </message>
    <message>
        <source>remove document</source>
        <translation>إزالة وثيقة</translation>
    </message>
    <message>
        <source>remove documents</source>
        <translation>إزالة وثائق</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>edit tag</source>
        <translation>تعديل وسم</translation>
    </message>
    <message>
        <source>move tag</source>
        <translation>نقل وسم</translation>
    </message>
    <message>
        <source>merge tags</source>
        <translation>دمج وسمين</translation>
    </message>
    <message>
        <source>remove tag</source>
        <translation>إزالة وسم</translation>
    </message>
    <message>
        <source>rename attribute</source>
        <translation>إعادة تسمية سمة</translation>
    </message>
    <message>
        <source>take in codebook</source>
        <translation>استيراد دليل الوسوم</translation>
    </message>
    <message>
        <source>accept a suggestion</source>
        <translation>قبول ترشيح</translation>
    </message>
    <message>
        <source>reject a suggestion</source>
        <translation>رفض ترشيح</translation>
    </message>
    <message>
        <source>take rejections back</source>
        <translation>التراجع عن الرفض</translation>
    </message>
    <message>
        <source>switch rule</source>
        <translation>تشغيل قاعدة أو إيقافها</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Add text…</source>
        <translation>إضافة نص…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>حفظ نسخة باسم…</translation>
    </message>
    <message>
        <source>Rename document…</source>
        <translation>تسمية الوثيقة…</translation>
    </message>
    <message>
        <source>Details of the document…</source>
        <translation>تفاصيل الوثيقة…</translation>
    </message>
    <message>
        <source>Next state of the document</source>
        <translation>الحالة التالية للوثيقة</translation>
    </message>
    <message>
        <source>Remove document</source>
        <translation>إزالة الوثيقة</translation>
    </message>
    <message>
        <source>Annotator&apos;s name…</source>
        <translation>اسم الموسِّم…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Find a tag…</source>
        <translation>البحث عن وسم…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>حاشية…</translation>
    </message>
    <message>
        <source>Attributes…</source>
        <translation>السمات…</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>إزالة التوسيم</translation>
    </message>
    <message>
        <source>Leave out the joined letter</source>
        <translation>ترك الحرف المتصل</translation>
    </message>
    <message>
        <source>Codebook…</source>
        <translation>دليل الوسوم…</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>التوسيم التالي</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>التوسيم السابق</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>الحاشية التالية</translation>
    </message>
    <message>
        <source>Previous note</source>
        <translation>الحاشية السابقة</translation>
    </message>
    <message>
        <source>Filter the annotations</source>
        <translation>تصفية التوسيمات</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>إضافة توسيمات…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Replace text…</source>
        <translation>إبدال النص…</translation>
    </message>
    <message>
        <source>Select all annotations of the list</source>
        <translation>تحديد كل التوسيمات في القائمة</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>نسخ على هيئة جدول</translation>
    </message>
    <message>
        <source>History of the annotation</source>
        <translation>سجلّ التوسيم</translation>
    </message>
    <message>
        <source>Arrange the list…</source>
        <translation>ترتيب القائمة…</translation>
    </message>
    <message>
        <source>Find in this document…</source>
        <translation>ابحث في هذه الوثيقة…</translation>
    </message>
    <message>
        <source>The next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>The hit before</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Search the library…</source>
        <translation>ابحث في المكتبة…</translation>
    </message>
    <message>
        <source>Next hit of the search</source>
        <translation>نتيجة البحث التالية</translation>
    </message>
    <message>
        <source>Previous hit of the search</source>
        <translation>نتيجة البحث السابقة</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Text in its own size</source>
        <translation>النص بحجمه الأصلي</translation>
    </message>
    <message>
        <source>Light ground</source>
        <translation>خلفية فاتحة</translation>
    </message>
    <message>
        <source>Sepia ground</source>
        <translation>خلفية بنّية</translation>
    </message>
    <message>
        <source>Dark ground</source>
        <translation>خلفية داكنة</translation>
    </message>
    <message>
        <source>No blinking or motion</source>
        <translation>دون وميض أو حركة</translation>
    </message>
    <message>
        <source>Interface in Arabic</source>
        <translation>الواجهة بالعربية</translation>
    </message>
    <message>
        <source>Interface in English</source>
        <translation>الواجهة بالإنجليزية</translation>
    </message>
    <message>
        <source>Interface in the system&apos;s language</source>
        <translation>الواجهة بلغة النظام</translation>
    </message>
    <message>
        <source>Caret in the text</source>
        <translation>مؤشر الكتابة في النص</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>تحديد الجملة</translation>
    </message>
    <message>
        <source>Select the paragraph</source>
        <translation>تحديد الفقرة</translation>
    </message>
    <message>
        <source>Nearest bound to the left</source>
        <translation>الحد الأقرب إلى اليسار</translation>
    </message>
    <message>
        <source>Nearest bound to the right</source>
        <translation>الحد الأقرب إلى اليمين</translation>
    </message>
    <message>
        <source>Nearest bound a word left</source>
        <translation>الحد الأقرب كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>Nearest bound a word right</source>
        <translation>الحد الأقرب كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>اللوح التالي</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>اللوح السابق</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>الأوامر…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>المفاتيح…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>الإبلاغ عن مشكلة…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>قائمة السياق</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>الترشيحات</translation>
    </message>
    <message>
        <source>Review the suggestions</source>
        <translation>راجع الترشيحات</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>الترشيح التالي</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>الترشيح السابق</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>اقبل الترشيح</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>ارفض الترشيح</translation>
    </message>
    <message>
        <source>Accept all of this rule</source>
        <translation>اقبل كل ترشيحات هذه القاعدة</translation>
    </message>
    <message>
        <source>Bound of the suggestion to the left</source>
        <translation>حدّ الترشيح إلى اليسار</translation>
    </message>
    <message>
        <source>Bound of the suggestion to the right</source>
        <translation>حدّ الترشيح إلى اليمين</translation>
    </message>
    <message>
        <source>Bound of the suggestion a word left</source>
        <translation>حدّ الترشيح كلمةً إلى اليسار</translation>
    </message>
    <message>
        <source>Bound of the suggestion a word right</source>
        <translation>حدّ الترشيح كلمةً إلى اليمين</translation>
    </message>
    <message>
        <source>The suggestion&apos;s other bound</source>
        <translation>حدّ الترشيح الآخر</translation>
    </message>
    <message>
        <source>Leave the review</source>
        <translation>اخرج من المراجعة</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>In whose name are annotations made?</source>
        <translation>باسم من تُسجَّل التوسيمات؟</translation>
    </message>
</context>
<context>
    <name>AnnotateBar</name>
    <message>
        <source>All hits</source>
        <translation>كل النتائج</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Annotate all…</source>
        <translation>وسم الكل…</translation>
    </message>
    <message>
        <source>Annotate {number}…</source>
        <translation>وسم {number}…</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotations</source>
        <translation>التوسيمات</translation>
    </message>
    <message>
        <source>Filter by text or tag</source>
        <translation>صفِّ بالنص أو الوسم</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>لا شيء يطابق.</translation>
    </message>
    <message>
        <source>Select words in the text, then press 1, 2 or 3.</source>
        <translation>حدّد كلمات في النص، ثم اضغط 1 أو 2 أو 3.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>امسح التصفية</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
</context>
<context>
    <name>AnnotationTable</name>
    <message>
        <source>Annotations</source>
        <translation>التوسيمات</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Arrange</source>
        <translation>ترتيب</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>بلا مجموعات</translation>
    </message>
    <message>
        <source>Group by tag</source>
        <translation>مجموعات بحسب الوسم</translation>
    </message>
    <message>
        <source>Group by: {attribute}</source>
        <translation>مجموعات بحسب: {attribute}</translation>
    </message>
    <message>
        <source>Group by document</source>
        <translation>مجموعات بحسب الوثيقة</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>فتح كل المجموعات</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>طيّ كل المجموعات</translation>
    </message>
    <message>
        <source>All documents of the project</source>
        <translation>كل وثائق المشروع</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message numerus="yes">
        <source>With {tag} %n annotation(s) go. Undo brings them back.</source>
        <translation>
            <numerusform>لا توسيمات تذهب مع {tag}. التراجع يعيده.</numerusform>
            <numerusform>يذهب مع {tag} توسيم واحد. التراجع يعيده.</numerusform>
            <numerusform>يذهب مع {tag} توسيمان. التراجع يعيدهما.</numerusform>
            <numerusform>تذهب مع {tag} %n توسيمات. التراجع يعيدها.</numerusform>
            <numerusform>يذهب مع {tag} %n توسيمًا. التراجع يعيدها.</numerusform>
            <numerusform>يذهب مع {tag} %n توسيم. التراجع يعيدها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>احذف الوسم</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) of the file are here already by their names.</source>
        <translation>
            <numerusform>لا وسوم من الملف هنا بأسمائها.</numerusform>
            <numerusform>وسم واحد من الملف هنا باسمه.</numerusform>
            <numerusform>وسمان من الملف هنا باسميهما.</numerusform>
            <numerusform>%n وسوم من الملف هنا بأسمائها.</numerusform>
            <numerusform>%n وسمًا من الملف هنا بأسمائها.</numerusform>
            <numerusform>%n وسم من الملف هنا بأسمائها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>أبقِ ما عندنا</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>خذ ما في الملف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>AttributeEditor</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>بالإنجليزية</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>خاصية جديدة</translation>
    </message>
    <message>
        <source>New choice</source>
        <translation>خيار جديد</translation>
    </message>
    <message>
        <source>Choices of {name}</source>
        <translation>خيارات {name}</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>خيار</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Chosen ones…</source>
        <translation>مختارة…</translation>
    </message>
    <message>
        <source>Chosen ones ({count})…</source>
        <translation>مختارة ({count})…</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Filter by name</source>
        <translation>صفِّ بالاسم</translation>
    </message>
    <message>
        <source>All</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>المختار: {count}</translation>
    </message>
</context>
<context>
    <name>CodebookDialog</name>
    <message>
        <source>Codebook</source>
        <translation>دليل الوسوم</translation>
    </message>
    <message>
        <source>There are no tags yet. Make one, or import a codebook.</source>
        <translation>لا وسوم بعد. أنشئ وسمًا أو استورد دليل وسوم.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>New under it</source>
        <translation>وسم تحته</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>دمج…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>أزل</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Name of a command, in Arabic or English</source>
        <translation>اسم الأمر بالعربية أو الإنجليزية</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>لا أمر بهذا الاسم.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>الخلفية</translation>
    </message>
</context>
<context>
    <name>DefinitionCard</name>
    <message>
        <source>No definition is written yet.</source>
        <translation>لم يُكتب تعريف بعد.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
</context>
<context>
    <name>DocumentSwitcher</name>
    <message>
        <source>Documents of this project</source>
        <translation>وثائق هذا المشروع</translation>
    </message>
    <message>
        <source>Document: {title}</source>
        <translation>الوثيقة: {title}</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>صفِّ بالعنوان</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>تسمية…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Rename document</source>
        <translation>تسمية الوثيقة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The document was removed. Undo brings it back.</source>
        <translation>أُزيلت الوثيقة. يعيدها التراجع.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were removed. Undo brings them back.</source>
        <translation>
            <numerusform>أُزيلت %Ln وثيقة. التراجع يعيد ما أُزيل.</numerusform>
            <numerusform>أُزيلت وثيقة واحدة. التراجع يعيد ما أُزيل.</numerusform>
            <numerusform>أُزيلت وثيقتان. التراجع يعيد ما أُزيل.</numerusform>
            <numerusform>أُزيلت %Ln وثائق. التراجع يعيد ما أُزيل.</numerusform>
            <numerusform>أُزيلت %Ln وثيقة. التراجع يعيد ما أُزيل.</numerusform>
            <numerusform>أُزيلت %Ln وثيقة. التراجع يعيد ما أُزيل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>Folder {name}</source>
        <translation>المجلد {name}</translation>
    </message>
    <message>
        <source>{title}, {state}, annotations: {count}</source>
        <translation>{title}، {state}، التوسيمات: {count}</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Filter by title, author or source</source>
        <translation>صفِّ بالعنوان أو الكاتب أو المصدر</translation>
    </message>
    <message>
        <source>Drop files or folders on the window, or add them from the File menu.</source>
        <translation>أفلت ملفات أو مجلدات على النافذة، أو أضفها من قائمة «ملف».</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>لا شيء يطابق.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>امحُ التصفية</translation>
    </message>
    <message>
        <source>Order of taking in</source>
        <translation>ترتيب الإضافة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>التوسيمات</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>تنازلي</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>بحسب المجلد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>لا وثائق</numerusform>
            <numerusform>وثيقة واحدة</numerusform>
            <numerusform>وثيقتان</numerusform>
            <numerusform>%Ln وثائق</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>افتح</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>غيّر العنوان…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>البيانات…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>أزل</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln document(s)</source>
        <translation>
            <numerusform>أزل %Ln وثيقة</numerusform>
            <numerusform>أزل وثيقة واحدة</numerusform>
            <numerusform>أزل وثيقتين</numerusform>
            <numerusform>أزل %Ln وثائق</numerusform>
            <numerusform>أزل %Ln وثيقة</numerusform>
            <numerusform>أزل %Ln وثيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <source>State: {state}. Click to change it.</source>
        <translation>الحالة: {state}. انقر لتغييرها.</translation>
    </message>
</context>
<context>
    <name>DoubtsDialog</name>
    <message>
        <source>Add text</source>
        <translation>إضافة نص</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Files to look at</source>
        <translation>ملفات تحتاج إلى نظر</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>Leave all out</source>
        <translation>اتركها كلها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) should be looked at before they are taken in. What is ticked is taken in.</source>
        <translation>
            <numerusform>لا نصوص تحتاج إلى نظر قبل الإضافة. يُضاف ما عليه علامة.</numerusform>
            <numerusform>نص واحد يحتاج إلى نظر قبل الإضافة. يُضاف ما عليه علامة.</numerusform>
            <numerusform>نصان يحتاجان إلى نظر قبل الإضافة. يُضاف ما عليه علامة.</numerusform>
            <numerusform>%Ln نصوص تحتاج إلى نظر قبل الإضافة. يُضاف ما عليه علامة.</numerusform>
            <numerusform>%Ln نصًا يحتاج إلى نظر قبل الإضافة. يُضاف ما عليه علامة.</numerusform>
            <numerusform>%Ln نص يحتاج إلى نظر قبل الإضافة. يُضاف ما عليه علامة.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is read as {encoding}.</source>
        <translation>يُقرأ {name} بترميز {encoding}.</translation>
    </message>
    <message>
        <source>{name} looks like {encoding}, but that is not certain. If the text below is not readable, choose another encoding.</source>
        <translation>يبدو أن {name} بترميز {encoding}، وليس ذلك مؤكدًا. إن لم يكن النص أدناه مقروءًا فاختر ترميزًا آخر.</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Replace text</source>
        <translation>إبدال النص</translation>
    </message>
    <message>
        <source>The new edition of {title}</source>
        <translation>الطبعة الجديدة من {title}</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ملف…</translation>
    </message>
    <message>
        <source>Take in the new edition</source>
        <translation>إضافة الطبعة الجديدة</translation>
    </message>
    <message>
        <source>Texts ({patterns});;All files (*)</source>
        <translation>نصوص ({patterns});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>It was read as {encoding}: compare it with the original.</source>
        <translation>قُرئ بترميز {encoding}: قارنه بالأصل.</translation>
    </message>
    <message>
        <source>The new edition was taken in. One undo takes it back.</source>
        <translation>أضيفت الطبعة الجديدة. تراجع واحد يزيلها.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Selected annotation</source>
        <translation>التوسيم المحدد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations are selected</source>
        <translation>
            <numerusform>لم يحدد أي توسيم</numerusform>
            <numerusform>حدد توسيم واحد</numerusform>
            <numerusform>حدد توسيمان</numerusform>
            <numerusform>حددت %Ln توسيمات</numerusform>
            <numerusform>حدد %Ln توسيما</numerusform>
            <numerusform>حدد %Ln توسيم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export codebook</source>
        <translation>تصدير دليل الوسوم</translation>
    </message>
    <message>
        <source>Codebook (*.json);;REFI-QDA codebook (*.qdc)</source>
        <translation>دليل وسوم (*.json);;دليل REFI-QDA (*.qdc)</translation>
    </message>
    <message>
        <source>The codebook was written.</source>
        <translation>كُتب دليل الوسوم.</translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>استيراد دليل وسوم</translation>
    </message>
    <message>
        <source>Codebooks (*.json *.qdc);;All files (*)</source>
        <translation>أدلة وسوم (*.json *.qdc);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>There are no tags in the file. Nothing has changed.</source>
        <translation>لا وسوم في الملف، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>{made} new, {updated} brought up to date, {kept} kept.</source>
        <translation>الجديد {made}، والمحدَّث {updated}، والباقي كما هو {kept}.</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) came without the key that another has.</source>
        <translation>
            <numerusform>لم يأت وسم بلا مفتاحه.</numerusform>
            <numerusform>جاء وسم واحد بلا مفتاحه لأنه لوسم آخر.</numerusform>
            <numerusform>جاء وسمان بلا مفتاحيهما لأنهما لوسوم أخرى.</numerusform>
            <numerusform>جاءت %n وسوم بلا مفاتيحها لأنها لوسوم أخرى.</numerusform>
            <numerusform>جاء %n وسمًا بلا مفاتيحها لأنها لوسوم أخرى.</numerusform>
            <numerusform>جاء %n وسم بلا مفاتيحها لأنها لوسوم أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>كُتب {name}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) written to {name}.</source>
        <translation>
            <numerusform>لم يُكتب أي توسيم إلى {name}.</numerusform>
            <numerusform>كُتب توسيم واحد إلى {name}.</numerusform>
            <numerusform>كُتب توسيمان إلى {name}.</numerusform>
            <numerusform>كُتبت %Ln توسيمات إلى {name}.</numerusform>
            <numerusform>كُتب %Ln توسيمًا إلى {name}.</numerusform>
            <numerusform>كُتب %Ln توسيم إلى {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeWording</name>
    <message>
        <source>overlapping annotations</source>
        <translation>التوسيمات المتداخلة</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>الحواشي</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>colours of tags</source>
        <translation>ألوان الوسوم</translation>
    </message>
    <message>
        <source>Keeps {names}.</source>
        <translation>تحفظ {names}.</translation>
    </message>
    <message>
        <source>Loses {names}.</source>
        <translation>تُفقد {names}.</translation>
    </message>
    <message>
        <source>Can be taken in again.</source>
        <translation>تمكن إضافتها من جديد.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>{name} is there already. Is it to be replaced?</source>
        <translation>{name} موجود. هل يُستبدل؟</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>Stopped. What was there is as it was.</source>
        <translation>أُوقفت. بقي ما كان هناك كما كان.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>several values</source>
        <translation>قيم متعددة</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>Details</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Year, month and day: 2026-01-31</source>
        <translation>السنة والشهر واليوم: 2026-01-31</translation>
    </message>
    <message>
        <source>Its short name: ar, en, fa</source>
        <translation>رمزها المختصر: ar أو en أو fa</translation>
    </message>
    <message>
        <source>Folders inside one another: a/b</source>
        <translation>مجلدات بعضها داخل بعض: أ/ب</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>لا وثائق</numerusform>
            <numerusform>وثيقة واحدة</numerusform>
            <numerusform>وثيقتان</numerusform>
            <numerusform>%Ln وثائق</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Different ones</source>
        <translation>قيم مختلفة</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>حفظ نسخة باسم</translation>
    </message>
    <message>
        <source>A copy was saved.</source>
        <translation>حُفظت نسخة.</translation>
    </message>
    <message>
        <source>Texts ({patterns});;All files (*)</source>
        <translation>نصوص ({patterns});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>إضافة نص</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <source>This project can only be read: nothing was taken in.</source>
        <translation>هذا المشروع للقراءة فقط: لم يُضف شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) were taken in</source>
        <translation>
            <numerusform>لم يُضف أي نص</numerusform>
            <numerusform>أُضيف نص واحد</numerusform>
            <numerusform>أُضيف نصان</numerusform>
            <numerusform>أُضيفت %Ln نصوص</numerusform>
            <numerusform>أُضيف %Ln نصًا</numerusform>
            <numerusform>أُضيف %Ln نص</numerusform>
        </translation>
    </message>
    <message>
        <source>No texts were found there.</source>
        <translation>لم يوجد هناك أي نص.</translation>
    </message>
    <message>
        <source>This text is here already.</source>
        <translation>هذا النص موجود هنا من قبل.</translation>
    </message>
    <message>
        <source>Projects (*.sqlite);;All files (*)</source>
        <translation>مشاريع (*.sqlite);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>ابحث في هذه الوثيقة</translation>
    </message>
    <message>
        <source>Exact letters</source>
        <translation>الحروف كما كُتبت</translation>
    </message>
    <message>
        <source>Part of a word</source>
        <translation>جزء من كلمة</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>The hit before</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>The next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>أغلق البحث</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} من {total}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>History of the annotation</source>
        <translation>سجلّ التوسيم</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Where tags lie in the document</source>
        <translation>مواضع الوسوم في الوثيقة</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{name}: before {before}, after {after}</source>
        <translation>{name}: قبلُ {before}، وبعدُ {after}</translation>
    </message>
    <message>
        <source>Taken back: {act}</source>
        <translation>تراجُع عن: {act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>إعادة: {act}</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Tagged with others</source>
        <translation>توسيم مع غيره</translation>
    </message>
    <message>
        <source>Another tag</source>
        <translation>تغيير الوسم</translation>
    </message>
    <message>
        <source>Other bounds</source>
        <translation>تغيير الحدّين</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>سمة</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Removed with its document</source>
        <translation>إزالة مع وثيقته</translation>
    </message>
    <message>
        <source>Tags merged</source>
        <translation>دمج وسمين</translation>
    </message>
    <message>
        <source>Removed with its tag</source>
        <translation>إزالة مع وسمه</translation>
    </message>
    <message>
        <source>Attribute renamed</source>
        <translation>إعادة تسمية سمة</translation>
    </message>
    <message>
        <source>Codebook taken in</source>
        <translation>استيراد دليل الوسوم</translation>
    </message>
    <message>
        <source>Tag edited</source>
        <translation>تعديل الوسم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>characters {start} to {end}</source>
        <translation>الحروف من {start} إلى {end}</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History of an annotation</source>
        <translation>سجلّ توسيم</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما جرى عليه</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Nothing was done to it since its history is kept.</source>
        <translation>لم يجرِ عليه شيء منذ بدأ حفظ السجلّ.</translation>
    </message>
    <message>
        <source>This annotation was removed.</source>
        <translation>أُزيل هذا التوسيم.</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Hits</source>
        <translation>النتائج</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>معلَّم</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>غير معلَّم</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>يُبحث عن الملفات…</translation>
    </message>
    <message>
        <source>{number} of {all}: {name}</source>
        <translation>{number} من {all}: {name}</translation>
    </message>
    <message>
        <source>Stopping; what was read is kept.</source>
        <translation>يتوقف الآن؛ ما قُرئ محفوظ.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import annotations</source>
        <translation>إضافة توسيمات</translation>
    </message>
    <message>
        <source>A file or a folder of annotations</source>
        <translation>ملف توسيمات أو مجلد</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ملف…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>مجلد…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>All of it belongs to this document: {title}</source>
        <translation>كله لهذه الوثيقة: {title}</translation>
    </message>
    <message>
        <source>Bring annotations that are here up to date</source>
        <translation>تحديث التوسيمات الموجودة هنا</translation>
    </message>
    <message>
        <source>Recognised by what is in it</source>
        <translation>تُعرف بما في الملف</translation>
    </message>
    <message>
        <source>Annotations ({patterns});;All files (*)</source>
        <translation>توسيمات ({patterns});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Recognised: {format}</source>
        <translation>عُرفت: {format}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>With words selected</source>
        <translation>عند تحديد كلمات</translation>
    </message>
    <message>
        <source>With an annotation selected</source>
        <translation>عند اختيار توسيم</translation>
    </message>
    <message>
        <source>With the caret in the text</source>
        <translation>عند ظهور المؤشر في النص</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>في النص</translation>
    </message>
    <message>
        <source>With a tag in hand</source>
        <translation>والقلم في يدك</translation>
    </message>
    <message>
        <source>In the margin</source>
        <translation>في الهامش</translation>
    </message>
    <message>
        <source>While suggestions are reviewed</source>
        <translation>عند مراجعة الترشيحات</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>في الجدول</translation>
    </message>
    <message>
        <source>In the list of documents</source>
        <translation>في قائمة الوثائق</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل موضع</translation>
    </message>
    <message>
        <source>A letter to the left</source>
        <translation>حرفًا إلى اليسار</translation>
    </message>
    <message>
        <source>A letter to the right</source>
        <translation>حرفًا إلى اليمين</translation>
    </message>
    <message>
        <source>A line up</source>
        <translation>سطرًا إلى الأعلى</translation>
    </message>
    <message>
        <source>A line down</source>
        <translation>سطرًا إلى الأسفل</translation>
    </message>
    <message>
        <source>A word to the left</source>
        <translation>كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>A word to the right</source>
        <translation>كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>To the beginning of the line</source>
        <translation>إلى أول السطر</translation>
    </message>
    <message>
        <source>To the end of the line</source>
        <translation>إلى آخر السطر</translation>
    </message>
    <message>
        <source>A page up</source>
        <translation>صفحة إلى الأعلى</translation>
    </message>
    <message>
        <source>A page down</source>
        <translation>صفحة إلى الأسفل</translation>
    </message>
    <message>
        <source>To the beginning of the text</source>
        <translation>إلى أول النص</translation>
    </message>
    <message>
        <source>To the end of the text</source>
        <translation>إلى آخر النص</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Next state</source>
        <translation>الحالة التالية</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>قائمة السياق</translation>
    </message>
    <message>
        <source>The same with Shift: select on the way</source>
        <translation>مثل ذلك مع Shift: مع التحديد</translation>
    </message>
    <message>
        <source>Change the tag</source>
        <translation>تغيير الوسم</translation>
    </message>
    <message>
        <source>Take the tag in hand</source>
        <translation>أخذ الوسم في اليد</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
</context>
<context>
    <name>KeysWindow</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Find a key, or what it does</source>
        <translation>ابحث عن مفتاح أو عما يفعله</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>لا مفتاح يفعل ذلك.</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
</context>
<context>
    <name>LookingAhead</name>
    <message>
        <source>What comes of it</source>
        <translation>ما ينتج عنه</translation>
    </message>
    <message>
        <source>Counting what the format cannot hold…</source>
        <translation>يُعدّ ما لا تتسع له الصيغة…</translation>
    </message>
    <message>
        <source>There is no annotation to show a beginning of.</source>
        <translation>لا توسيم تُعرض بدايته.</translation>
    </message>
    <message>
        <source>This format is no text to be shown.</source>
        <translation>هذه الصيغة ليست نصًّا يُعرض.</translation>
    </message>
    <message>
        <source>All annotations fit into this format.</source>
        <translation>تتسع الصيغة للتوسيمات كلها.</translation>
    </message>
    <message>
        <source>Of the annotations:</source>
        <translation>من التوسيمات:</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>كهرماني</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>فيروزي</translation>
    </message>
    <message>
        <source>Crimson</source>
        <translation>قرمزي</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>زيتوني</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Sienna</source>
        <translation>بني محمر</translation>
    </message>
    <message>
        <source>Slate grey</source>
        <translation>رمادي مزرق</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>متقطع</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>منقّط</translation>
    </message>
    <message>
        <source>Dash and dot</source>
        <translation>شرطة ونقطة</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>مزدوج</translation>
    </message>
    <message>
        <source>Wavy</source>
        <translation>متموج</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>لا وثيقة</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>تراجع: {name}</translation>
    </message>
    <message>
        <source>Redo: {name}</source>
        <translation>إعادة: {name}</translation>
    </message>
</context>
<context>
    <name>MarginPane</name>
    <message>
        <source>Notes</source>
        <translation>الحواشي</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open recent</source>
        <translation>فتح مشروع حديث</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>الخلفية</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>بنّية</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كلغة النظام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge tags</source>
        <translation>دمج وسمين</translation>
    </message>
    <message>
        <source>{tag} goes, and its annotations become those of:</source>
        <translation>يزول {tag}، وتصير توسيماته لـ:</translation>
    </message>
    <message>
        <source>The tag that stays</source>
        <translation>الوسم الباقي</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) get the other tag. Undo parts them.</source>
        <translation>
            <numerusform>لا توسيمات تنتقل إلى الوسم الآخر. التراجع يفصل بينهما.</numerusform>
            <numerusform>ينتقل توسيم واحد إلى الوسم الآخر. التراجع يفصل بينهما.</numerusform>
            <numerusform>ينتقل توسيمان إلى الوسم الآخر. التراجع يفصل بينهما.</numerusform>
            <numerusform>تنتقل %n توسيمات إلى الوسم الآخر. التراجع يفصل بينهما.</numerusform>
            <numerusform>ينتقل %n توسيمًا إلى الوسم الآخر. التراجع يفصل بينهما.</numerusform>
            <numerusform>ينتقل %n توسيم إلى الوسم الآخر. التراجع يفصل بينهما.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>ادمج</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>%1 keeps the note, %2 drops it</source>
        <translation>يحفظ %1 الحاشية ويتركها %2</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا التنبيه</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Choose a file, or drop one here.</source>
        <translation>اختر ملفًّا، أو أفلته هنا.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken in.</source>
        <translation>أُوقفت. لم يُضف شيء.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>PlanReport</name>
    <message>
        <source>New documents</source>
        <translation>وثائق جديدة</translation>
    </message>
    <message>
        <source>Documents that are here already</source>
        <translation>وثائق موجودة هنا</translation>
    </message>
    <message>
        <source>Tags to be made</source>
        <translation>وسوم تُنشأ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) are new.</source>
        <translation>
            <numerusform>لا توسيمات جديدة.</numerusform>
            <numerusform>توسيم واحد جديد.</numerusform>
            <numerusform>توسيمان جديدان.</numerusform>
            <numerusform>%Ln توسيمات جديدة.</numerusform>
            <numerusform>%Ln توسيمًا جديدًا.</numerusform>
            <numerusform>%Ln توسيم جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were brought up to date.</source>
        <translation>
            <numerusform>لم يُحدَّث شيء.</numerusform>
            <numerusform>حُدِّث واحد.</numerusform>
            <numerusform>حُدِّث اثنان.</numerusform>
            <numerusform>حُدِّثت %Ln.</numerusform>
            <numerusform>حُدِّث %Ln.</numerusform>
            <numerusform>حُدِّث %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here, and stay as they are.</source>
        <translation>
            <numerusform>لم يكن شيء منها هنا.</numerusform>
            <numerusform>واحد كان هنا، ويبقى كما هو.</numerusform>
            <numerusform>اثنان كانا هنا، ويبقيان كما هما.</numerusform>
            <numerusform>%Ln كانت هنا، وتبقى كما هي.</numerusform>
            <numerusform>%Ln كانت هنا، وتبقى كما هي.</numerusform>
            <numerusform>%Ln كانت هنا، وتبقى كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) are new.</source>
        <translation>
            <numerusform>لا وثائق جديدة.</numerusform>
            <numerusform>وثيقة واحدة جديدة.</numerusform>
            <numerusform>وثيقتان جديدتان.</numerusform>
            <numerusform>%Ln وثائق جديدة.</numerusform>
            <numerusform>%Ln وثيقة جديدة.</numerusform>
            <numerusform>%Ln وثيقة جديدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) are new.</source>
        <translation>
            <numerusform>لا وسوم جديدة.</numerusform>
            <numerusform>وسم واحد جديد.</numerusform>
            <numerusform>وسمان جديدان.</numerusform>
            <numerusform>%Ln وسوم جديدة.</numerusform>
            <numerusform>%Ln وسمًا جديدًا.</numerusform>
            <numerusform>%Ln وسم جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>تراجع واحد يزيل ذلك كله.</translation>
    </message>
    <message>
        <source>The older edition of {title} stays with its annotations. The new one gets a copy of each that has a place in it.</source>
        <translation>تبقى الطبعة الأقدم من {title} بتوسيماتها. وتُنسخ إلى الجديدة التوسيمات التي لها موضع فيها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>لا توسيمات</numerusform>
            <numerusform>توسيم واحد</numerusform>
            <numerusform>توسيمان</numerusform>
            <numerusform>%Ln توسيمات</numerusform>
            <numerusform>%Ln توسيمًا</numerusform>
            <numerusform>%Ln توسيم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lie exactly where they were.</source>
        <translation>
            <numerusform>ليس منها شيء في موضعه تمامًا.</numerusform>
            <numerusform>واحد في موضعه تمامًا.</numerusform>
            <numerusform>اثنان في موضعيهما تمامًا.</numerusform>
            <numerusform>%Ln في مواضعها تمامًا.</numerusform>
            <numerusform>%Ln في مواضعها تمامًا.</numerusform>
            <numerusform>%Ln في مواضعها تمامًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>All lie exactly where they were.</source>
        <translation>كلها في مواضعها تمامًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lie elsewhere now.</source>
        <translation>
            <numerusform>لم يُنقل شيء.</numerusform>
            <numerusform>واحد صار في موضع آخر.</numerusform>
            <numerusform>اثنان صارا في موضعين آخرين.</numerusform>
            <numerusform>%Ln صارت في مواضع أخرى.</numerusform>
            <numerusform>%Ln صارت في مواضع أخرى.</numerusform>
            <numerusform>%Ln صارت في مواضع أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of those the words differ.</source>
        <translation>
            <numerusform>لا تختلف كلمات شيء منها.</numerusform>
            <numerusform>تختلف كلمات واحد منها.</numerusform>
            <numerusform>تختلف كلمات اثنين منها.</numerusform>
            <numerusform>تختلف كلمات %Ln منها.</numerusform>
            <numerusform>تختلف كلمات %Ln منها.</numerusform>
            <numerusform>تختلف كلمات %Ln منها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are lost: their words are not in the text.</source>
        <translation>
            <numerusform>لم يُفقد شيء.</numerusform>
            <numerusform>واحد مفقود: ليست كلماته في النص.</numerusform>
            <numerusform>اثنان مفقودان: ليست كلماتهما في النص.</numerusform>
            <numerusform>%Ln مفقودة: ليست كلماتها في النص.</numerusform>
            <numerusform>%Ln مفقودًا: ليست كلماتها في النص.</numerusform>
            <numerusform>%Ln مفقود: ليست كلماتها في النص.</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents that are not here: nothing is taken in of them</source>
        <translation>وثائق ليست هنا: لا يُضاف منها شيء</translation>
    </message>
    <message>
        <source>Left out of the file</source>
        <translation>ما تُرك من الملف</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>المفقودة</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>المنقولة</translation>
    </message>
    <message>
        <source>{tag}, in {title}</source>
        <translation>{tag}، في {title}</translation>
    </message>
    <message>
        <source>{tag}, in {title}: from {old} to {new}, {share} % alike</source>
        <translation>{tag}، في {title}: من {old} إلى {new}، التشابه {share}٪</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Notes after the text</source>
        <translation>الحواشي بعد النص</translation>
    </message>
    <message>
        <source>Those with a note or attributes</source>
        <translation>ما له حاشية أو سمات</translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation>كل التوسيمات</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>حجم الخط</translation>
    </message>
    <message>
        <source>{size} pt</source>
        <translation>{size} نقطة</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Words in a PDF from here can be neither searched nor copied. Where that matters, export a web page and print that from a browser.</source>
        <translation>كلمات ملف PDF المصنوع هنا لا يُبحث فيها ولا تُنسخ. فإن لزم ذلك فصدّر صفحة ويب واطبعها من متصفح.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>الصفحة {page} من {count}</translation>
    </message>
    <message>
        <source>{count}…</source>
        <translation>{count}…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>أُوقفت. لم يُكتب شيء.</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>PrintStory</name>
    <message>
        <source>Notes</source>
        <translation>الحواشي</translation>
    </message>
    <message>
        <source>Author: {value}</source>
        <translation>الكاتب: {value}</translation>
    </message>
    <message>
        <source>Date: {value}</source>
        <translation>التاريخ: {value}</translation>
    </message>
    <message>
        <source>Source: {value}</source>
        <translation>المصدر: {value}</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>{doing} {done} of {of}</source>
        <translation>{doing} {done} من {of}</translation>
    </message>
    <message>
        <source>{doing} {done}</source>
        <translation>{doing} {done}</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Something in the program went wrong. Your work is saved. You can go on; the report below helps to mend it.</source>
        <translation>حدث خلل في البرنامج. عملك محفوظ ويمكنك المتابعة؛ والتقرير أدناه يعين على إصلاحه.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>and {count} more</source>
        <translation>وغيرها: {count}</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>ما ينتج عنه</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Report a problem</source>
        <translation>الإبلاغ عن مشكلة</translation>
    </message>
    <message>
        <source>Nothing is sent. Copy this, and write beside it what you did and what happened. It holds versions, your system and the log; no words of your texts, notes and file names are in it.</source>
        <translation>لا يُرسَل شيء. انسخ هذا، واكتب معه ما فعلته وما حدث. فيه أرقام الإصدارات ونظامك وسجل البرنامج، وليس فيه شيء من كلمات نصوصك وحواشيك وأسماء ملفاتك.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسِخ</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>All like this</source>
        <translation>كل ما يماثله</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>يبحث…</translation>
    </message>
    <message>
        <source>There is nothing more to review.</source>
        <translation>لم يبق ما يُراجَع.</translation>
    </message>
    <message>
        <source>Suggestion {number} of {total}: {reason}</source>
        <translation>الترشيح {number} من {total}: {reason}</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>أزل</translation>
    </message>
</context>
<context>
    <name>ScopeForm</name>
    <message>
        <source>Documents</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>This document: {title}</source>
        <translation>هذه الوثيقة: {title}</translation>
    </message>
    <message>
        <source>All documents ({count})</source>
        <translation>كل الوثائق ({count})</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>كل الموسِّمين</translation>
    </message>
</context>
<context>
    <name>SearchForm</name>
    <message>
        <source>Search the library</source>
        <translation>ابحث في المكتبة</translation>
    </message>
    <message>
        <source>Exact letters</source>
        <translation>الحروف كما كُتبت</translation>
    </message>
    <message>
        <source>Letters, marks and case as they are typed</source>
        <translation>الحروف والحركات كما كُتبت، دون سواها</translation>
    </message>
    <message>
        <source>Part of a word</source>
        <translation>جزء من كلمة</translation>
    </message>
    <message>
        <source>Also within words, not whole words alone</source>
        <translation>داخل الكلمات أيضًا، لا الكلمات الكاملة وحدها</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>What is typed is a regular expression</source>
        <translation>ما يُكتب تعبير نمطي</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>موضع البحث</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>أغلق البحث</translation>
    </message>
    <message>
        <source>Texts and notes</source>
        <translation>النصوص والحواشي</translation>
    </message>
    <message>
        <source>Annotations: {tag}</source>
        <translation>توسيمات: {tag}</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search the library</source>
        <translation>ابحث في المكتبة</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) annotated; undo takes it back.</source>
        <translation>
            <numerusform>لم تُوسم أي نتيجة.</numerusform>
            <numerusform>وُسمت نتيجة واحدة، ويعيدها التراجع.</numerusform>
            <numerusform>وُسمت نتيجتان، ويعيدهما التراجع.</numerusform>
            <numerusform>وُسمت %Ln نتائج، ويعيدها التراجع.</numerusform>
            <numerusform>وُسمت %Ln نتيجة، ويعيدها التراجع.</numerusform>
            <numerusform>وُسمت %Ln نتيجة، ويعيدها التراجع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had the tag already.</source>
        <translation>
            <numerusform>لم يكن الوسم على شيء منها.</numerusform>
            <numerusform>نتيجة واحدة عليها الوسم من قبل.</numerusform>
            <numerusform>نتيجتان عليهما الوسم من قبل.</numerusform>
            <numerusform>%Ln نتائج عليها الوسم من قبل.</numerusform>
            <numerusform>%Ln نتيجة عليها الوسم من قبل.</numerusform>
            <numerusform>%Ln نتيجة عليها الوسم من قبل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotating: {done} of {total}</source>
        <translation>يجري الوسم: {done} من {total}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) so far</source>
        <translation>
            <numerusform>لا نتائج حتى الآن</numerusform>
            <numerusform>نتيجة واحدة حتى الآن</numerusform>
            <numerusform>نتيجتان حتى الآن</numerusform>
            <numerusform>%Ln نتائج حتى الآن</numerusform>
            <numerusform>%Ln نتيجة حتى الآن</numerusform>
            <numerusform>%Ln نتيجة حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>counting them all</source>
        <translation>يجري عدّها كلها</translation>
    </message>
    <message>
        <source>{hits} in {documents}</source>
        <translation>{hits} في {documents}</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>لا وثائق</numerusform>
            <numerusform>وثيقة واحدة</numerusform>
            <numerusform>وثيقتين</numerusform>
            <numerusform>%Ln وثائق</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>Words are found in any spelling, with what is joined to them. “Words in quotation marks” are a phrase; -word leaves out texts that have it.</source>
        <translation>يُعثر على الكلمة بأي رسم كُتبت، مع ما يتصل بها. «الكلمات بين علامتي تنصيص» عبارة واحدة؛ و-كلمة تستبعد النصوص التي فيها الكلمة.</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>All texts are ready for searching.</source>
        <translation>كل النصوص جاهزة للبحث.</translation>
    </message>
    <message>
        <source>Getting texts ready for searching: {done} of {total}</source>
        <translation>تهيئة النصوص للبحث: {done} من {total}</translation>
    </message>
</context>
<context>
    <name>SpokenText</name>
    <message>
        <source>{tag}, paragraph {paragraph}, characters {start} to {end}: {words}</source>
        <translation>{tag}، الفقرة {paragraph}، المحارف من {start} إلى {end}: {words}</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>حاشية: {words}</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Three tags for news</source>
        <translation>ثلاثة وسوم للأخبار</translation>
    </message>
    <message>
        <source>An empty codebook</source>
        <translation>دليل وسوم فارغ</translation>
    </message>
    <message>
        <source>A codebook file…</source>
        <translation>ملف دليل وسوم…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>أنشئ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Which tags does the project start with?</source>
        <translation>بأي وسوم يبدأ المشروع؟</translation>
    </message>
    <message>
        <source>Statistics, proposals and quotes, with their definitions</source>
        <translation>الإحصاءات والمقترحات والاقتباسات، مع تعريفاتها</translation>
    </message>
    <message>
        <source>Codebook file</source>
        <translation>ملف دليل وسوم</translation>
    </message>
    <message>
        <source>Codebooks (*.json *.qdc);;All files (*)</source>
        <translation>أدلة وسوم (*.json *.qdc);;كل الملفات (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) of {file}</source>
        <translation>
            <numerusform>لا وسوم في {file}</numerusform>
            <numerusform>وسم واحد من {file}</numerusform>
            <numerusform>وسمان من {file}</numerusform>
            <numerusform>%n وسوم من {file}</numerusform>
            <numerusform>%n وسمًا من {file}</numerusform>
            <numerusform>%n وسم من {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>قيد القراءة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مقروء</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{total}: {parts}</source>
        <translation>{total}: {parts}</translation>
    </message>
    <message>
        <source>Paragraph {number} of {total}</source>
        <translation>الفقرة {number} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا توسيمات</numerusform>
            <numerusform>توسيم واحد</numerusform>
            <numerusform>توسيمان</numerusform>
            <numerusform>%Ln توسيمات</numerusform>
            <numerusform>%Ln توسيمًا</numerusform>
            <numerusform>%Ln توسيم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsPane</name>
    <message>
        <source>Suggestions</source>
        <translation>الترشيحات</translation>
    </message>
    <message>
        <source>Close the suggestions</source>
        <translation>أغلق الترشيحات</translation>
    </message>
    <message>
        <source>How sure a suggestion must be</source>
        <translation>كم يجب أن يكون الترشيح مؤكدًا</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Only sure ones</source>
        <translation>المؤكد وحده</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %Ln of this rule</source>
        <translation>
            <numerusform>لا ترشيح لهذه القاعدة</numerusform>
            <numerusform>اقبل ترشيح هذه القاعدة</numerusform>
            <numerusform>اقبل ترشيحَي هذه القاعدة</numerusform>
            <numerusform>اقبل ترشيحات هذه القاعدة: %Ln</numerusform>
            <numerusform>اقبل ترشيحات هذه القاعدة: %Ln</numerusform>
            <numerusform>اقبل ترشيحات هذه القاعدة: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all of a rule</source>
        <translation>اقبل كل ترشيحات قاعدة</translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message>
        <source>Files taken in</source>
        <translation>الملفات المضافة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) were taken in.</source>
        <translation>
            <numerusform>لم يُضف أي نص.</numerusform>
            <numerusform>أُضيف نص واحد.</numerusform>
            <numerusform>أُضيف نصان.</numerusform>
            <numerusform>أُضيفت %Ln نصوص.</numerusform>
            <numerusform>أُضيف %Ln نصًا.</numerusform>
            <numerusform>أُضيف %Ln نص.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) were here already.</source>
        <translation>
            <numerusform>لا نص موجود من قبل.</numerusform>
            <numerusform>نص واحد موجود من قبل.</numerusform>
            <numerusform>نصان موجودان من قبل.</numerusform>
            <numerusform>%Ln نصوص موجودة من قبل.</numerusform>
            <numerusform>%Ln نصًا موجود من قبل.</numerusform>
            <numerusform>%Ln نص موجود من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>لا ملف تعذرت قراءته.</numerusform>
            <numerusform>تعذرت قراءة ملف واحد.</numerusform>
            <numerusform>تعذرت قراءة ملفين.</numerusform>
            <numerusform>تعذرت قراءة %Ln ملفات.</numerusform>
            <numerusform>تعذرت قراءة %Ln ملفًا.</numerusform>
            <numerusform>تعذرت قراءة %Ln ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped before all files were read.</source>
        <translation>أُوقفت الإضافة قبل قراءة كل الملفات.</translation>
    </message>
    <message>
        <source>Here as {title}</source>
        <translation>موجود باسم {title}</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>تعذرت قراءتها</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>موجودة من قبل</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>تُركت</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>¶</source>
        <translation>¶</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Without: {attribute}</source>
        <translation>بلا: {attribute}</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Find a tag among all</source>
        <translation>ابحث عن وسم بينها كلها</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} أخرى</translation>
    </message>
</context>
<context>
    <name>TagForm</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>بالإنجليزية</translation>
    </message>
    <message>
        <source>Definition, in Arabic</source>
        <translation>التعريف بالعربية</translation>
    </message>
    <message>
        <source>Definition, in English</source>
        <translation>التعريف بالإنجليزية</translation>
    </message>
    <message>
        <source>Examples, in Arabic</source>
        <translation>أمثلة بالعربية</translation>
    </message>
    <message>
        <source>Examples, in English</source>
        <translation>أمثلة بالإنجليزية</translation>
    </message>
    <message>
        <source>What scripts and exports call it</source>
        <translation>اسمه في البرامج وفي ما يُصدَّر</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Press 1 to 9 or a letter; Backspace takes it away</source>
        <translation>اضغط رقمًا من 1 إلى 9 أو حرفًا، ومفتاح Backspace يزيله</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>مثال في كل سطر</translation>
    </message>
</context>
<context>
    <name>TagPalette</name>
    <message>
        <source>Tags for the selection</source>
        <translation>وسوم للتحديد</translation>
    </message>
    <message>
        <source>Find a tag…</source>
        <translation>ابحث عن وسم…</translation>
    </message>
    <message>
        <source>Leave out «%1»</source>
        <translation>اترك «%1»</translation>
    </message>
    <message>
        <source>The span begins after the letter that is joined to the word</source>
        <translation>يبدأ المقطع بعد الحرف المتصل بالكلمة</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Find a tag</source>
        <translation>ابحث عن وسم</translation>
    </message>
    <message>
        <source>A few letters of the tag</source>
        <translation>بضعة أحرف من الوسم</translation>
    </message>
    <message>
        <source>No tag is called so.</source>
        <translation>لا وسم بهذا الاسم.</translation>
    </message>
    <message>
        <source>There are no tags yet. {key} opens the codebook, where they are made.</source>
        <translation>لا وسوم بعد. {key} يفتح دليل الوسوم، وفيها تُنشأ.</translation>
    </message>
</context>
<context>
    <name>TagTree</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Where to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Reading only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>The last change was not saved</source>
        <translation>لم يُحفظ آخر تغيير</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation>كل شيء محفوظ من قبل</translation>
    </message>
    <message>
        <source>This text holds direction controls that can make it read otherwise than it is stored. They are shown as small marks.</source>
        <translation>في هذا النص محارف تحكّم بالاتجاه قد تجعله يُقرأ على غير ما خُزِّن. تظهر علاماتٍ صغيرة.</translation>
    </message>
    <message>
        <source>A check of this project found something: {problem}</source>
        <translation>وجد فحص المشروع شيئًا: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(لا مزيد)</numerusform>
            <numerusform>(وأمر آخر)</numerusform>
            <numerusform>(وأمران آخران)</numerusform>
            <numerusform>(و%Ln أمور أخرى)</numerusform>
            <numerusform>(و%Ln أمرًا آخر)</numerusform>
            <numerusform>(و%Ln أمر آخر)</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings could not be read. They were set aside as {name}, and the program begins with its own; your projects are as they were.</source>
        <translation>تعذّرت قراءة الإعدادات. وُضعت جانبًا باسم {name}، ويبدأ البرنامج بإعداداته الأصلية، ومشاريعك كما كانت.</translation>
    </message>
    <message>
        <source>This project is open in another window ({holder}). You can read here; to annotate, close it there and open it again.</source>
        <translation>هذا المشروع مفتوح في نافذة أخرى ({holder}). يمكنك القراءة هنا؛ وللتوسيم أغلقه هناك ثم افتحه من جديد.</translation>
    </message>
    <message>
        <source>This project can only be read where it is. Save a copy elsewhere to annotate it.</source>
        <translation>لا يمكن في هذا الموضع إلا قراءة المشروع. احفظ نسخة في مكان آخر لتوسيمه.</translation>
    </message>
</context>
<context>
    <name>_Rules</name>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The offsets {start} to {end} are no span: start must be 0 or more, and less than end.</source>
        <translation>الموضعان {start} و{end} ليسا مقطعًا: يجب أن تكون البداية 0 أو أكثر، وأقل من النهاية.</translation>
    </message>
    <message>
        <source>The file is damaged: {finding}.</source>
        <translation>الملف تالف: {finding}.</translation>
    </message>
    <message>
        <source>The text of document {document} is not whole.</source>
        <translation>نص الوثيقة {document} غير كامل.</translation>
    </message>
    <message>
        <source>Annotation {annotation} lies outside its text, at {start} to {end}.</source>
        <translation>التوسيم {annotation} خارج نصّه، من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>Annotation {annotation} quotes other words than the text has at {start} to {end}.</source>
        <translation>التوسيم {annotation} يقتبس كلمات غير التي في النص من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>The attributes of annotation {annotation} cannot be read.</source>
        <translation>تعذّرت قراءة خصائص التوسيم {annotation}.</translation>
    </message>
    <message>
        <source>{path} is a file, and this export makes a folder. Choose another name.</source>
        <translation>{path} ملف، وهذا التصدير يصنع مجلدًا. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{path} has other files in it, and was left as it is. Choose a new name or an empty folder.</source>
        <translation>في {path} ملفات أخرى فتُرك كما هو. اختر اسمًا جديدًا أو مجلدًا فارغًا.</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the name of a file to write in it.</source>
        <translation>{path} مجلد. اكتب اسم ملف يُحفظ فيه.</translation>
    </message>
    <message>
        <source>{path} cannot be written, and what was there is as it was. Check that you may write to its folder and that the disk has room.</source>
        <translation>تعذّرت كتابة {path}، وبقي ما كان هناك كما هو. تأكد من إذن الكتابة في المجلد ومن سعة القرص.</translation>
    </message>
    <message>
        <source>{path} is a project or another database, and was left as it is. Choose another name.</source>
        <translation>{path} مشروع أو قاعدة بيانات، وقد تُرك كما هو. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{path} is not a text file. Save it as plain text (.txt) and try again.</source>
        <translation>{path} ليس ملفًا نصيًا. احفظه نصًا عاديًا (.txt) وحاول من جديد.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it instead.</source>
        <translation>{path} مجلد. اختر ملفًا فيه.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MB, the most that can be taken in at once. Split it and add the parts.</source>
        <translation>{path} أكبر من {limit} ميغابايت، وهو أكثر ما يُضاف دفعة واحدة. قسّمه وأضف أجزاءه.</translation>
    </message>
    <message>
        <source>There is no file {path}. Check its name and folder.</source>
        <translation>لا يوجد ملف {path}. تأكد من اسمه ومجلده.</translation>
    </message>
    <message>
        <source>{path} holds no annotations in a format that can be read here. There are: {names}.</source>
        <translation>ليس في {path} توسيمات بصيغة تُقرأ هنا. الصيغ هي: {names}.</translation>
    </message>
    <message>
        <source>{path} cannot be read. Check that you may read it.</source>
        <translation>تعذّرت قراءة {path}. تأكد من إذن القراءة.</translation>
    </message>
    <message>
        <source>{path} is not a project. To annotate a text, add it to a project instead.</source>
        <translation>{path} ليس مشروعًا. لتوسيم نص أضفه إلى مشروع.</translation>
    </message>
    <message>
        <source>{path} is a database of another program. It was left as it is.</source>
        <translation>{path} قاعدة بيانات لبرنامج آخر. تُركت كما هي.</translation>
    </message>
    <message>
        <source>{path} is empty. Choose another file, or make a new project.</source>
        <translation>{path} فارغ. اختر ملفًا آخر أو أنشئ مشروعًا جديدًا.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of this program. It was left as it is; update the program to open it.</source>
        <translation>{path} من إصدار أحدث من هذا البرنامج. تُرك كما هو؛ حدّث البرنامج لفتحه.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of the last change was kept, all earlier work is safe. Make room and try again.</source>
        <translation>القرص ممتلئ. لم يُحفظ شيء من آخر تغيير، وكل ما سبقه سليم. أفرغ مساحة وحاول من جديد.</translation>
    </message>
    <message>
        <source>{path} is damaged. It was left as it is; open a copy that you saved earlier.</source>
        <translation>{path} تالف. تُرك كما هو؛ افتح نسخة حفظتها من قبل.</translation>
    </message>
    <message>
        <source>{path} is open for reading only. Save a copy elsewhere to annotate it.</source>
        <translation>{path} مفتوح للقراءة فقط. احفظ نسخة في مكان آخر لتوسيمه.</translation>
    </message>
    <message>
        <source>{path} is being written to by another program. Close it there and try again.</source>
        <translation>يكتب برنامج آخر في {path}. أغلقه هناك وحاول من جديد.</translation>
    </message>
    <message>
        <source>{path} holds something that this program did not put there and that could change your work ({name}). It was left as it is; open another copy.</source>
        <translation>في {path} شيء لم يضعه هذا البرنامج وقد يغيّر عملك ({name}). تُرك كما هو؛ افتح نسخة أخرى.</translation>
    </message>
    <message>
        <source>{path} does not say which format it has. The name of a codebook file ends in {suffixes}.</source>
        <translation>لا يدل اسم {path} على صيغته. ينتهي اسم ملف دليل الوسوم بأحد هذه: {suffixes}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that you may read it.</source>
        <translation>تعذّر فتح {path}. تأكد من إذن القراءة.</translation>
    </message>
    <message>
        <source>{path} is too large for a codebook.</source>
        <translation>الملف {path} أكبر من أن يكون دليل وسوم.</translation>
    </message>
    <message>
        <source>Writing to {path} failed. Nothing of the last change was kept, all earlier work is safe. Check the disk and try again.</source>
        <translation>فشلت الكتابة في {path}. لم يُحفظ شيء من آخر تغيير، وكل ما سبقه سليم. افحص القرص وحاول من جديد.</translation>
    </message>
    <message>
        <source>{path} is open in another window, held by {holder}. Close it there and try again.</source>
        <translation>{path} مفتوح في نافذة أخرى يمسكها {holder}. أغلقه هناك وحاول من جديد.</translation>
    </message>
    <message>
        <source>There is no document {document} in this project.</source>
        <translation>لا توجد وثيقة {document} في هذا المشروع.</translation>
    </message>
    <message>
        <source>There is no tag {tag} in this project.</source>
        <translation>لا يوجد وسم {tag} في هذا المشروع.</translation>
    </message>
    <message>
        <source>{path} is no project, so nothing can be written there. Take it into a project first, with the command import.</source>
        <translation>{path} ليس مشروعًا، فلم يُكتب فيه شيء. أضفه أولًا إلى مشروع بالأمر import.</translation>
    </message>
    <message>
        <source>There is no tag named {tag}. The tags here are: {names}.</source>
        <translation>لا يوجد وسم باسم {tag}. الوسوم هنا: {names}.</translation>
    </message>
    <message>
        <source>That annotation is no longer there.</source>
        <translation>لم يعد ذلك التوسيم موجودًا.</translation>
    </message>
    <message>
        <source>This text is here already, as {title}.</source>
        <translation>هذا النص موجود هنا باسم {title}.</translation>
    </message>
    <message>
        <source>This project is open in another window, held by {holder}. Close it there and open it here again to annotate.</source>
        <translation>هذا المشروع مفتوح في نافذة أخرى يمسكها {holder}. أغلقه هناك وافتحه هنا من جديد للتوسيم.</translation>
    </message>
    <message>
        <source>These words carry the tag {tag} already.</source>
        <translation>تحمل هذه الكلمات الوسم {tag} من قبل.</translation>
    </message>
    <message>
        <source>The offsets {start} to {end} are outside the text, which has {length} characters.</source>
        <translation>الموضعان {start} و{end} خارج النص، وفيه {length} محرفًا.</translation>
    </message>
    <message>
        <source>{path} is there already. Open it, or choose another name.</source>
        <translation>{path} موجود من قبل. افتحه أو اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{path} cannot be made. Check that you may write to its folder.</source>
        <translation>تعذّر إنشاء {path}. تأكد من إذن الكتابة في مجلده.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Choose another folder or make room.</source>
        <translation>تعذّرت كتابة {path}. اختر مجلدًا آخر أو أفرغ مساحة.</translation>
    </message>
    <message>
        <source>{path} is open here. Choose another name.</source>
        <translation>{path} مفتوح هنا. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>This file is not in the encoding {encoding}, or it is damaged. Choose another encoding, or save it anew as UTF-8.</source>
        <translation>ليس هذا الملف بترميز {encoding}، أو أصابه تلف. اختر ترميزًا آخر، أو احفظه من جديد بترميز UTF-8.</translation>
    </message>
    <message>
        <source>There is no text in this file. Choose another one.</source>
        <translation>لا نص في هذا الملف. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>This file holds zero characters, so it is not plain text, or it is in another encoding. Choose another encoding, or save it as text first.</source>
        <translation>في هذا الملف محارف صفرية، فليس نصًا عاديًا أو هو بترميز آخر. اختر ترميزًا آخر، أو احفظه نصًا أولًا.</translation>
    </message>
    <message>
        <source>This file holds broken characters (lone surrogates). Save it anew as UTF-8 and try again.</source>
        <translation>في هذا الملف محارف مكسورة. احفظه من جديد بترميز UTF-8 وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>{path} was moved, removed or replaced while it was open here. Save a copy under another name before you close it, so that no work is lost.</source>
        <translation>نُقل {path} أو حُذف أو استُبدل وهو مفتوح هنا. احفظ نسخة باسم آخر قبل إغلاقه كي لا يضيع شيء من عملك.</translation>
    </message>
    <message>
        <source>This regular expression takes too long and was stopped. Make it simpler: what repeats should not hold another repetition.</source>
        <translation>طال تنفيذ هذا التعبير النمطي فأُوقف. بسّطه: لا تضع تكرارًا داخل تكرار.</translation>
    </message>
    <message>
        <source>This only says what to leave out. Write also what is to be found.</source>
        <translation>لا يذكر هذا إلا ما يُستبعد. اكتب أيضًا ما تبحث عنه.</translation>
    </message>
    <message>
        <source>This regular expression repeats something too many times. Write smaller numbers in the braces.</source>
        <translation>يكرّر هذا التعبير النمطي شيئًا مرات أكثر مما يُحتمل. اكتب أعدادًا أصغر بين القوسين المعقوفين.</translation>
    </message>
    <message>
        <source>This regular expression calls itself, which could go on for ever. Write it without (?R), (?1) or (?&amp;name).</source>
        <translation>يستدعي هذا التعبير النمطي نفسه، وقد لا ينتهي. اكتبه من دون (?R) أو (?1) أو (?&amp;name).</translation>
    </message>
    <message>
        <source>This regular expression is not finished, or not one: {reason}. Go on writing, or search without the switch for regular expressions.</source>
        <translation>هذا التعبير النمطي لم يكتمل أو ليس صحيحًا: {reason}. أكمل كتابته، أو ابحث من دون خيار التعبير النمطي.</translation>
    </message>
    <message>
        <source>What a PDF gives as text can differ from what it shows: words out of order, letters exchanged. Compare it with the original before you rely on it.</source>
        <translation>قد يختلف النص المأخوذ من ملف PDF عما يظهر فيه: كلمات في غير ترتيبها وحروف مبدَّلة. قارنه بالأصل قبل الاعتماد عليه.</translation>
    </message>
    <message>
        <source>There is no text in this PDF, its pages are pictures. Have text recognised in it by another program, and add what that gives.</source>
        <translation>لا نص في ملف PDF هذا، فصفحاته صور. استخرج نصه ببرنامج للتعرف على النصوص ثم أضف الناتج.</translation>
    </message>
    <message>
        <source>This file is damaged, or not what its name says. Open it in the program that made it, save it anew, and try again.</source>
        <translation>هذا الملف تالف، أو ليس من النوع الذي يدل عليه اسمه. افتحه في البرنامج الذي أنشأه واحفظه من جديد ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This file is protected by a password or by its seller. Save a copy without that and add the copy.</source>
        <translation>هذا الملف محمي بكلمة مرور أو بحماية من بائعه. احفظ نسخة بلا حماية وأضفها.</translation>
    </message>
    <message>
        <source>This file is in the form of an older Word, or has a password. Save a copy as .docx without a password and add the copy.</source>
        <translation>هذا الملف بصيغة Word قديمة، أو له كلمة مرور. احفظ نسخة بصيغة .docx بلا كلمة مرور وأضفها.</translation>
    </message>
    <message>
        <source>What is packed in this file is larger than {limit} MB, so it was not read. Split it and add the parts.</source>
        <translation>محتوى هذا الملف بعد فك ضغطه أكبر من {limit} ميغابايت، فلم يُقرأ. قسّمه وأضف أجزاءه.</translation>
    </message>
    <message>
        <source>Reading these annotations took longer than {seconds} seconds and was stopped. Nothing was taken in; split the file and take in the parts.</source>
        <translation>زادت قراءة هذه التوسيمات على {seconds} ثانية فأُوقفت. لم يُضف شيء؛ قسّم الملف وأضف الأجزاء.</translation>
    </message>
    <message>
        <source>Reading these annotations was stopped: they need more than {limit} MB of memory, or their reader broke down over them. Nothing was taken in; split the file and take in the parts.</source>
        <translation>أُوقفت قراءة هذه التوسيمات: تحتاج إلى أكثر من {limit} ميغابايت من الذاكرة، أو تعطل قارئها عندها. لم يُضف شيء؛ قسّم الملف وأضف الأجزاء.</translation>
    </message>
    <message>
        <source>This file has declarations in it that could reach for other files, so it was not read. Open it in the program that made it, save it anew, and try again.</source>
        <translation>في هذا الملف تعريفات قد تصل إلى ملفات أخرى، فلم يُقرأ. افتحه في البرنامج الذي أنشأه واحفظه من جديد ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The parts of this file lie too deep within each other to be read whole, so it was not taken in. Copy its text into a plain text file and add that.</source>
        <translation>أجزاء هذا الملف متداخلة تداخلًا عميقًا لا يُقرأ معه كاملًا، فلم يُضف. انسخ نصه إلى ملف نصي عادي وأضفه.</translation>
    </message>
    <message>
        <source>Reading this file took longer than {seconds} seconds and was stopped. Save it as plain text and add that.</source>
        <translation>زادت قراءة هذا الملف على {seconds} ثانية فأُوقفت. احفظه نصًا عاديًا وأضفه.</translation>
    </message>
    <message>
        <source>Reading this file was stopped: it needs more than {limit} MB of memory, or its reader broke down over it. Save it as plain text and add that.</source>
        <translation>أُوقفت قراءة هذا الملف: يحتاج إلى أكثر من {limit} ميغابايت من الذاكرة، أو تعطل قارئه عنده. احفظه نصًا عاديًا وأضفه.</translation>
    </message>
    <message>
        <source>The process that reads such files could not be started. Nothing was taken in; restart the program and try again.</source>
        <translation>تعذر تشغيل العملية التي تقرأ هذه الملفات. لم يُضف شيء؛ أعد تشغيل البرنامج وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>There is no room to keep what would be removed, for undo. Nothing was removed. Make room on the disk and try again.</source>
        <translation>لا مساحة لحفظ ما سيُحذف كي يمكن التراجع عن حذفه. لم يُحذف شيء. أفسح مكانًا على القرص وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>{value} is not a number. Write figures, such as 51000 or 4.5, or a range, such as 5-7.</source>
        <translation>ليس {value} عددًا. اكتب أرقامًا مثل 51000 أو 4.5، أو مجالًا مثل 5-7.</translation>
    </message>
    <message>
        <source>{value} is none of the choices, which are: {names}.</source>
        <translation>ليس {value} من الخيارات، وهي: {names}.</translation>
    </message>
    <message>
        <source>{value} is neither yes nor no.</source>
        <translation>ليس {value} نعم ولا لا.</translation>
    </message>
    <message>
        <source>An attribute holds text, a number, a range, or yes or no. Nothing was changed.</source>
        <translation>تحمل السمة نصًا أو عددًا أو مجالًا أو نعم أو لا. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The tag {tag} cannot lie under itself. Choose another place.</source>
        <translation>لا يمكن أن يقع الوسم {tag} تحت نفسه. اختر موضعًا آخر.</translation>
    </message>
    <message>
        <source>{path} is not a codebook of this program. Nothing was taken in.</source>
        <translation>ليس {path} دليل وسوم لهذا البرنامج. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>{path} was written by a later version of this program. Nothing was taken in.</source>
        <translation>كُتب {path} بإصدار أحدث من هذا البرنامج. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>{path} cannot be taken in: {reason}</source>
        <translation>تعذّر استيراد {path}: {reason}</translation>
    </message>
    <message>
        <source>What stands under “{key}” is not as it should be.</source>
        <translation>ما تحت «{key}» ليس على الصورة المطلوبة.</translation>
    </message>
    <message>
        <source>{path} is not a REFI-QDA codebook. Nothing was taken in.</source>
        <translation>ليس {path} دليل وسوم بصيغة REFI-QDA. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>A tag cannot be merged with itself. Choose two tags.</source>
        <translation>لا يُدمج الوسم في نفسه. اختر وسمين.</translation>
    </message>
    <message>
        <source>The tag {tag} has no attribute {name}.</source>
        <translation>ليس للوسم {tag} سمة باسم {name}.</translation>
    </message>
    <message>
        <source>A tag needs a name. Write one.</source>
        <translation>لا بد للوسم من اسم. اكتبه.</translation>
    </message>
    <message>
        <source>There is a tag named {tag} already. Choose another name.</source>
        <translation>يوجد وسم باسم {tag} من قبل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>A name or label is one line of up to {longest} characters, without tabs. Write it again.</source>
        <translation>الاسم سطر واحد لا يزيد على {longest} محرفًا وليس فيه علامات جدولة. اكتبه من جديد.</translation>
    </message>
    <message>
        <source>{key} cannot be a tag&apos;s key. Choose 1 to 9 or a Latin letter.</source>
        <translation>لا يصلح {key} مفتاحًا لوسم. اختر رقمًا من 1 إلى 9 أو حرفًا لاتينيًا.</translation>
    </message>
    <message>
        <source>The key {key} is the tag {tag}&apos;s already. Choose another one.</source>
        <translation>المفتاح {key} للوسم {tag} من قبل. اختر غيره.</translation>
    </message>
    <message>
        <source>The key {key} does something already: {action}. Choose another one.</source>
        <translation>للمفتاح {key} عمل من قبل: {action}. اختر غيره.</translation>
    </message>
    <message>
        <source>{colour} is no colour of the palette, which has {names}, or #rrggbb.</source>
        <translation>ليس {colour} من ألوان اللوحة، وهي: {names}، أو ‎#rrggbb.</translation>
    </message>
    <message>
        <source>{line} is no line of a tag. There are {names}.</source>
        <translation>ليس {line} من خطوط الوسوم، وهي: {names}.</translation>
    </message>
    <message>
        <source>{name} cannot name an attribute. Write letters, digits and _, without spaces.</source>
        <translation>لا يصلح {name} اسمًا لسمة. اكتب حروفًا وأرقامًا و_ دون مسافات.</translation>
    </message>
    <message>
        <source>{kind} is no kind of attribute. The kinds are: {names}.</source>
        <translation>ليس {kind} نوعًا من السمات. الأنواع: {names}.</translation>
    </message>
    <message>
        <source>Every choice needs a name. Write one, or remove it.</source>
        <translation>لا بد لكل خيار من اسم. اكتبه أو أزل الخيار.</translation>
    </message>
    <message>
        <source>{name} stands there twice. Give one of the two another name.</source>
        <translation>ورد {name} مرتين. سمّ أحدهما باسم آخر.</translation>
    </message>
    <message>
        <source>There is no rule named {rule}.</source>
        <translation>لا توجد قاعدة اسمها {rule}.</translation>
    </message>
    <message>
        <source>The format {format} cannot be read. There are: {names}.</source>
        <translation>لا تُقرأ الصيغة {format}. الصيغ هي: {names}.</translation>
    </message>
    <message>
        <source>This is more than {limit} MB, or more than {files} files, so it was not read. Split it and take in the parts.</source>
        <translation>هذا أكثر من {limit} ميغابايت أو أكثر من {files} ملف فلم يُقرأ. قسّمه وأضف الأجزاء.</translation>
    </message>
    <message>
        <source>This file is cut off, or is not what the format {format} asks for. Nothing was taken in.</source>
        <translation>هذا الملف مبتور أو ليس كما تطلب الصيغة {format}. لم يُضف شيء.</translation>
    </message>
    <message>
        <source>In {where} an annotation goes from {start} to {end}, which is no span of its text. Nothing was taken in.</source>
        <translation>في {where} توسيم من {start} إلى {end}، وليس ذلك مقطعًا من نصه. لم يُضف شيء.</translation>
    </message>
    <message>
        <source>In {where} two annotations have the id {id}. Nothing was taken in.</source>
        <translation>في {where} توسيمان لهما المعرّف {id} نفسه. لم يُضف شيء.</translation>
    </message>
    <message>
        <source>There is no format {format}. There are: {names}.</source>
        <translation>لا توجد صيغة {format}. الصيغ هي: {names}.</translation>
    </message>
    <message>
        <source>The format {format} has no option {option}. It has: {names}.</source>
        <translation>ليس للصيغة {format} خيار {option}. خياراتها: {names}.</translation>
    </message>
    <message>
        <source>This format needs packages that are not installed. Install them with {line} and try again.</source>
        <translation>تحتاج هذه الصيغة إلى حزم غير مثبتة. ثبّتها بالأمر {line} ثم حاول ثانية.</translation>
    </message>
    <message>
        <source>{value} is no value of the option {option}: {names}.</source>
        <translation>{value} ليست من قيم الخيار {option}: {names}.</translation>
    </message>
    <message>
        <source>There are more than {limit} different tags in it.</source>
        <translation>فيه أكثر من {limit} وسم مختلف.</translation>
    </message>
    <message>
        <source>This file cannot be taken in: {reason}</source>
        <translation>لا يمكن إضافة هذا الملف: {reason}</translation>
    </message>
    <message>
        <source>{path} holds {count} texts, and a new edition is one. Nothing was taken in. Save the one that is meant as a file of its own.</source>
        <translation>في {path} نصوص عددها {count}، والطبعة الجديدة نص واحد. لم يُضف شيء. احفظ النص المقصود في ملف مستقل.</translation>
    </message>
    <message>
        <source>The printer does not answer, and nothing was printed. Check it and try again.</source>
        <translation>الطابعة لا تستجيب، ولم يُطبع شيء. افحصها وأعد المحاولة.</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>{count} relations between annotations were left out: there are none here.</source>
        <translation>تُركت {count} من العلاقات بين التوسيمات: لا علاقات هنا.</translation>
    </message>
    <message>
        <source>{count} codings of pictures, sound or film were left out: texts alone.</source>
        <translation>تُركت {count} من ترميزات الصور أو الصوت أو الأفلام: تُقرأ النصوص وحدها.</translation>
    </message>
    <message>
        <source>{count} annotations of no words, or of a whole document, were left out.</source>
        <translation>تُركت {count} من التوسيمات بلا كلمات أو على وثيقة كاملة.</translation>
    </message>
    <message>
        <source>{count} annotations in several pieces became one annotation a piece.</source>
        <translation>{count} من التوسيمات المتقطعة صارت كل قطعة منها توسيمًا.</translation>
    </message>
    <message>
        <source>{count} notes or attributes of no annotation were left out.</source>
        <translation>تُركت {count} من الحواشي أو السمات التي لا توسيم لها.</translation>
    </message>
    <message>
        <source>{count} documents without any text left out.</source>
        <translation>تُركت {count} من الوثائق التي لا نص فيها.</translation>
    </message>
    <message>
        <source>{count} annotations without a tag left out.</source>
        <translation>تُركت {count} من التوسيمات بلا وسم.</translation>
    </message>
    <message>
        <source>brat standoff (a text and its annotations a document)</source>
        <translation>brat (لكل وثيقة نص وملف توسيمات)</translation>
    </message>
    <message>
        <source>UIMA CAS JSON, for INCEpTION</source>
        <translation>‏UIMA CAS JSON لبرنامج INCEpTION</translation>
    </message>
    <message>
        <source>UIMA CAS XMI with its type system</source>
        <translation>‏UIMA CAS XMI مع تعريف أنواعه</translation>
    </message>
    <message>
        <source>What a file holds, where annotations overlap</source>
        <translation>ما في الملف حيث تتراكب التوسيمات</translation>
    </message>
    <message>
        <source>One tag: a file for each</source>
        <translation>وسم واحد: ملف لكل وسم</translation>
    </message>
    <message>
        <source>All tags: the longest annotation goes</source>
        <translation>كل الوسوم: يبقى أطول التوسيمات</translation>
    </message>
    <message>
        <source>CoNLL with IOB2 tags, for sequence labelling</source>
        <translation>‏CoNLL بوسوم IOB2 لتوسيم المتتاليات</translation>
    </message>
    <message>
        <source>Table (CSV), for spreadsheets and scripts</source>
        <translation>جدول (CSV) لبرامج الجداول وللبرمجة</translation>
    </message>
    <message>
        <source>spaCy DocBin, for training</source>
        <translation>‏spaCy DocBin للتدريب</translation>
    </message>
    <message>
        <source>Annotations whose bounds lie inside of a word</source>
        <translation>التوسيمات التي تقع حدودها داخل كلمة</translation>
    </message>
    <message>
        <source>Widen them to whole words</source>
        <translation>توسيعها إلى كلمات كاملة</translation>
    </message>
    <message>
        <source>Divide the word there</source>
        <translation>قسمة الكلمة هناك</translation>
    </message>
    <message>
        <source>Web page (HTML), to read and print</source>
        <translation>صفحة ويب (HTML) للقراءة والطباعة</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>لغة الصفحة</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Annotations listed under the text</source>
        <translation>التوسيمات المسرودة تحت النص</translation>
    </message>
    <message>
        <source>Those with a note or attributes</source>
        <translation>ما له حاشية أو سمات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>JSON Lines, for doccano and scripts</source>
        <translation>‏JSON Lines لبرنامج doccano وللبرمجة</translation>
    </message>
    <message>
        <source>Label Studio (JSON and its configuration)</source>
        <translation>‏Label Studio (‏JSON مع إعداده)</translation>
    </message>
    <message>
        <source>{count} that overlap others are left out: this format is flat.</source>
        <translation>يُترك {count} مما يتراكب مع غيره: هذه الصيغة طبقة واحدة.</translation>
    </message>
    <message>
        <source>{count} of white space alone are left out: this format knows words.</source>
        <translation>يُترك {count} مما ليس فيه إلا فراغ: هذه الصيغة تعرف الكلمات.</translation>
    </message>
    <message>
        <source>{count} have bounds inside words and are widened to whole words.</source>
        <translation>تقع حدود {count} داخل كلمات فتُوسَّع إلى كلمات كاملة.</translation>
    </message>
    <message>
        <source>{count} lose their note.</source>
        <translation>يفقد {count} حاشيته.</translation>
    </message>
    <message>
        <source>{count} lose their attributes.</source>
        <translation>يفقد {count} سماته.</translation>
    </message>
    <message>
        <source>{count} lose the name of their annotator.</source>
        <translation>يفقد {count} اسم موسِّمه.</translation>
    </message>
    <message>
        <source>{count} have a tag whose name is written otherwise in this format.</source>
        <translation>{count} له وسم يُكتب اسمه في هذه الصيغة على وجه آخر.</translation>
    </message>
    <message>
        <source>{count} have words or a note longer than a cell holds: they are cut.</source>
        <translation>{count} كلماته أو حاشيته أطول مما تسعه خلية فتُقص.</translation>
    </message>
    <message>
        <source>{count} lie under so many others that the page does not draw them.</source>
        <translation>يقع {count} تحت كثير غيره فلا يُرسم في الصفحة.</translation>
    </message>
    <message>
        <source>{count} lose characters that this format cannot hold.</source>
        <translation>يفقد {count} حروفًا لا تسعها هذه الصيغة.</translation>
    </message>
    <message>
        <source>Parquet, for data frames and Hugging Face</source>
        <translation>‏Parquet لجداول البيانات وHugging Face</translation>
    </message>
    <message>
        <source>REFI-QDA project, for QualCoder, MAXQDA, ATLAS.ti, NVivo</source>
        <translation>مشروع REFI-QDA لبرامج QualCoder وMAXQDA وATLAS.ti وNVivo</translation>
    </message>
    <message>
        <source>W3C Web Annotation, for Recogito and Hypothesis</source>
        <translation>‏W3C Web Annotation لبرنامجي Recogito وHypothesis</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>مصنف إكسل (XLSX)</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>What was tagged before</source>
        <translation>ما وُسم من قبل</translation>
    </message>
    <message>
        <source>Tagged before: {text} (accepted {accepted}, rejected {rejected})</source>
        <translation>وُسم من قبل: {text} (قُبل {accepted}، رُفض {rejected})</translation>
    </message>
    <message>
        <source>Percentages</source>
        <translation>النسب المئوية</translation>
    </message>
    <message>
        <source>Percentage: the number {cue} with a percent sign or phrase</source>
        <translation>نسبة مئوية: العدد {cue} مع علامة النسبة أو عبارتها</translation>
    </message>
    <message>
        <source>Sums of money</source>
        <translation>المبالغ المالية</translation>
    </message>
    <message>
        <source>Sum of money: the number {cue} with a currency</source>
        <translation>مبلغ مالي: العدد {cue} مع عملة</translation>
    </message>
    <message>
        <source>Measures and durations</source>
        <translation>المقاييس والمدد</translation>
    </message>
    <message>
        <source>Measure: the number {cue} with the unit {unit}</source>
        <translation>مقياس: العدد {cue} مع الوحدة «{unit}»</translation>
    </message>
    <message>
        <source>Counted nouns</source>
        <translation>المعدودات</translation>
    </message>
    <message>
        <source>Count: the number {cue} with what it counts</source>
        <translation>معدود: العدد {cue} مع تمييزه</translation>
    </message>
    <message>
        <source>Numbers after their noun</source>
        <translation>أعداد بعد معدودها</translation>
    </message>
    <message>
        <source>Count: the number {cue} after the noun that it counts</source>
        <translation>معدود: العدد {cue} بعد الاسم الذي يعدّه</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>المجالات</translation>
    </message>
    <message>
        <source>Range: two numbers as its lower and upper bound</source>
        <translation>مجال: عددان هما حدّاه الأدنى والأعلى</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>نتائج المباريات</translation>
    </message>
    <message>
        <source>Score: two numbers with a dash between</source>
        <translation>نتيجة: عددان بينهما شرطة</translation>
    </message>
    <message>
        <source>Fractions and multiples</source>
        <translation>الكسور والأضعاف</translation>
    </message>
    <message>
        <source>Fraction or multiple: {cue} with what it is a part of</source>
        <translation>كسر أو ضعف: {cue} مع ما هو جزء منه</translation>
    </message>
    <message>
        <source>Vague plurals</source>
        <translation>جموع الكثرة</translation>
    </message>
    <message>
        <source>Vague number: {cue} before what it counts</source>
        <translation>عدد غير محدد: {cue} قبل ما يعدّه</translation>
    </message>
    <message>
        <source>Numbers without a noun</source>
        <translation>أعداد بلا معدود</translation>
    </message>
    <message>
        <source>Number without a noun: {cue} where a quantity stands</source>
        <translation>عدد بلا معدود: {cue} في موضع كمية</translation>
    </message>
    <message>
        <source>Must, ought to</source>
        <translation>يجب، ينبغي</translation>
    </message>
    <message>
        <source>Necessity: “{cue}” says that something must be done</source>
        <translation>لزوم: «{cue}» يوجب فعلًا</translation>
    </message>
    <message>
        <source>It is necessary to</source>
        <translation>من الضروري</translation>
    </message>
    <message>
        <source>Necessity: “{cue}” followed by an action</source>
        <translation>لزوم: «{cue}» متبوعًا بفعل مطلوب</translation>
    </message>
    <message>
        <source>The necessity of</source>
        <translation>ضرورة الفعل</translation>
    </message>
    <message>
        <source>Necessity: “{cue}” with a verbal noun</source>
        <translation>لزوم: «{cue}» مضافًا إلى مصدر</translation>
    </message>
    <message>
        <source>The importance of doing</source>
        <translation>أهمية الفعل</translation>
    </message>
    <message>
        <source>Importance: “{cue}” with a verbal noun of action</source>
        <translation>أهمية: «{cue}» مضافًا إلى مصدر فعل</translation>
    </message>
    <message>
        <source>The need to</source>
        <translation>الحاجة إلى فعل</translation>
    </message>
    <message>
        <source>Need: “{cue}” with an action</source>
        <translation>حاجة: «{cue}» متبوعًا بفعل مطلوب</translation>
    </message>
    <message>
        <source>It is for someone to</source>
        <translation>على فلان أن</translation>
    </message>
    <message>
        <source>Duty: “{cue}” with someone and what they are to do</source>
        <translation>واجب: «{cue}» مع من يُطلب منه وما يُطلب</translation>
    </message>
    <message>
        <source>Called for, demanded, advised</source>
        <translation>دعا، طالب، نصح</translation>
    </message>
    <message>
        <source>Call: what “{cue}” asks for</source>
        <translation>دعوة: ما يطلبه «{cue}»</translation>
    </message>
    <message>
        <source>Asked someone to</source>
        <translation>طلب من</translation>
    </message>
    <message>
        <source>Request: what “{cue}” asks for</source>
        <translation>طلب: ما يطلبه «{cue}»</translation>
    </message>
    <message>
        <source>A call, advice, a proposal</source>
        <translation>دعوة، توصية، مقترح</translation>
    </message>
    <message>
        <source>Call: the content of “{cue}”</source>
        <translation>دعوة: مضمون «{cue}»</translation>
    </message>
    <message>
        <source>On condition that</source>
        <translation>بشرط</translation>
    </message>
    <message>
        <source>Condition: what “{cue}” demands</source>
        <translation>شرط: ما يوجبه «{cue}»</translation>
    </message>
    <message>
        <source>Pledged, promised</source>
        <translation>تعهّد، وعد</translation>
    </message>
    <message>
        <source>Pledge: what “{cue}” promises</source>
        <translation>تعهّد: ما يَعِد به «{cue}»</translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Offer: what “{cue}” offers</source>
        <translation>عرض: ما يعرضه «{cue}»</translation>
    </message>
    <message>
        <source>Ready to</source>
        <translation>الاستعداد</translation>
    </message>
    <message>
        <source>Readiness: “{cue}” with an action</source>
        <translation>استعداد: «{cue}» متبوعًا بفعل</translation>
    </message>
    <message>
        <source>It is better to</source>
        <translation>من الأفضل</translation>
    </message>
    <message>
        <source>Advice: “{cue}” with an action</source>
        <translation>تفضيل: «{cue}» متبوعًا بفعل</translation>
    </message>
    <message>
        <source>A good way to</source>
        <translation>حلّ مناسب</translation>
    </message>
    <message>
        <source>Judged a good way: “{cue}”</source>
        <translation>تفضيل: يوصف بأنه «{cue}»</translation>
    </message>
    <message>
        <source>Marked words after a reporting word</source>
        <translation>كلام بين علامتي تنصيص بعد لفظ قول</translation>
    </message>
    <message>
        <source>Direct quote: between marks after “{cue}”</source>
        <translation>اقتباس مباشر: بين علامتي تنصيص بعد «{cue}»</translation>
    </message>
    <message>
        <source>Words after a reporting word and a colon</source>
        <translation>كلام بعد لفظ قول ونقطتين</translation>
    </message>
    <message>
        <source>Direct quote: after “{cue}” and a colon</source>
        <translation>اقتباس مباشر: بعد «{cue}» ونقطتين</translation>
    </message>
    <message>
        <source>Marked words in a sentence with a reporting word</source>
        <translation>كلام بين علامتي تنصيص في جملة فيها لفظ قول</translation>
    </message>
    <message>
        <source>Direct quote: five words or more between marks beside “{cue}”</source>
        <translation>اقتباس مباشر: خمس كلمات أو أكثر بين علامتي تنصيص إلى جانب «{cue}»</translation>
    </message>
    <message>
        <source>Marked words that go on a quote</source>
        <translation>كلام بين علامتي تنصيص يواصل اقتباسا</translation>
    </message>
    <message>
        <source>Direct quote: between marks right after another quote</source>
        <translation>اقتباس مباشر: بين علامتي تنصيص بعد اقتباس آخر مباشرة</translation>
    </message>
    <message>
        <source>Clause after a reporting verb</source>
        <translation>جملة بعد فعل قول</translation>
    </message>
    <message>
        <source>Indirect quote: after “{cue}”, followed by “{first}”</source>
        <translation>اقتباس غير مباشر: بعد «{cue}» متبوعًا بـ«{first}»</translation>
    </message>
    <message>
        <source>Clause after a reporting participle</source>
        <translation>جملة بعد اسم فاعل من أفعال القول</translation>
    </message>
    <message>
        <source>Clause after a reporting noun</source>
        <translation>جملة بعد اسم يدل على القول</translation>
    </message>
    <message>
        <source>Indirect quote: after the noun “{cue}”, followed by “{first}”</source>
        <translation>اقتباس غير مباشر: بعد الاسم «{cue}» متبوعًا بـ«{first}»</translation>
    </message>
    <message>
        <source>Question that is reported</source>
        <translation>سؤال منقول</translation>
    </message>
    <message>
        <source>Indirect question: after “{cue}”, followed by “{first}”</source>
        <translation>سؤال غير مباشر: بعد «{cue}» متبوعًا بـ«{first}»</translation>
    </message>
    <message>
        <source>Clause after its source</source>
        <translation>جملة يسبقها مصدرها</translation>
    </message>
    <message>
        <source>Indirect quote: “{cue}” before it names the source</source>
        <translation>اقتباس غير مباشر: «{cue}» قبله تذكر المصدر</translation>
    </message>
    <message>
        <source>Clause before its source</source>
        <translation>جملة يتبعها مصدرها</translation>
    </message>
    <message>
        <source>Indirect quote: “{cue}” beside it names the source</source>
        <translation>اقتباس غير مباشر: «{cue}» إلى جانبه تذكر المصدر</translation>
    </message>
    <message>
        <source>Line that begins with a speaker and a colon</source>
        <translation>سطر يبدأ بمتكلم ونقطتين</translation>
    </message>
    <message>
        <source>Direct quote: the line begins with “{cue}” and a colon</source>
        <translation>اقتباس مباشر: يبدأ السطر بـ«{cue}» ونقطتين</translation>
    </message>
    <message>
        <source>Answer in an interview</source>
        <translation>جواب في مقابلة</translation>
    </message>
    <message>
        <source>Direct quote: an answer marked “{cue}”</source>
        <translation>اقتباس مباشر: جواب علامته «{cue}»</translation>
    </message>
</context>
</TS>

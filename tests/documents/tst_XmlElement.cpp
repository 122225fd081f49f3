// SPDX-License-Identifier: Apache-2.0
// XML that somebody else wrote is read without being run, followed or swallowed whole (THREATS 12).
#include "Program.h"
#include "documents/XmlElement.h"

#include <QStringEncoder>
#include <QtTest>

using namespace latchkey::documents;

namespace {

QByteArray nested(int levels)
{
    return QByteArray("<a>").repeated(levels) + QByteArray("</a>").repeated(levels);
}

QByteArray attributes(int count)
{
    QByteArray text = "<a";
    for (int i = 0; i < count; ++i) {
        text += " a" + QByteArray::number(i) + "=''";
    }
    return text + "/>";
}

QByteArray billionLaughs()
{
    QByteArray text = "<!DOCTYPE config [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 20; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        text += "<!ENTITY a" + QByteArray::number(i) + " '" + before.repeated(10) + "'>";
    }
    return text + "]><config title='&a19;'>&a19;</config>";
}

QByteArray utf16(QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(QStringLiteral("<?xml version='1.0' encoding='UTF-16'?><a b='\u00e9'/>"));
}

} // namespace

class tst_XmlElement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elementsComeAsTheyAreWritten();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void brokenFilesAreRefusedWithTheLine_data();
    void brokenFilesAreRefusedWithTheLine();
    void oddFilesAreRead_data();
    void oddFilesAreRead();
    void nothingIsIncluded();
};

void tst_XmlElement::elementsComeAsTheyAreWritten()
{
    const auto root = readXml("<?xml version='1.0'?>\n"
                              "<a:b xmlns:a='urn:x' c='1'>\n"
                              "  text <!-- <no/> --> <![CDATA[<no/>]]> <?no <no/>?>\n"
                              "  <c d='&lt;&amp;&#233;&quot;'/>\n"
                              "  <c/>\n"
                              "</a:b>\n");
    QVERIFY(root);
    QCOMPARE(root->name, QStringLiteral("a:b"));
    QCOMPARE(root->line, 2);
    QCOMPARE(*root->attribute(u"c"), QStringLiteral("1"));
    QVERIFY(root->attribute(u"C") == nullptr);
    QCOMPARE(root->children.size(), size_t(2));
    QCOMPARE(root->children[0].name, QStringLiteral("c"));
    QCOMPARE(root->children[0].line, 4);
    QCOMPARE(*root->children[0].attribute(u"d"), QStringLiteral("<&\u00e9\""));
    QVERIFY(root->children[0].children.empty());
}

void tst_XmlElement::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << text << QByteArray(code);
    };
    row("a document type", "<!DOCTYPE a><a/>", "acl.document-type");
    row("a document type of elsewhere", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
        "acl.document-type");
    row("entities that expand", billionLaughs(), "acl.document-type");
    row("an entity of itself", "<!DOCTYPE a [<!ENTITY b '&b;'>]><a>&b;</a>", "acl.document-type");
    row("a file as an entity",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a b='c'>&b;</a>",
        "acl.document-type");
    row("a parameter entity", "<!DOCTYPE a [<!ENTITY % b SYSTEM '/dev/zero'> %b;]><a/>",
        "acl.document-type");
    row("an attribute's default", "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>",
        "acl.document-type");
    row("a title of 10 MB", "<a title='" + QByteArray(10'000'000, 'x') + "'/>",
        "acl.value-too-long");
    row("a title of 4097", "<a title='" + QByteArray(4097, 'x') + "'/>", "acl.value-too-long");
    row("257 levels", nested(257), "acl.too-deep");
    row("300 levels", nested(300), "acl.too-deep");
    row("a million levels", QByteArray("<a>").repeated(1'000'000), "acl.too-deep");
    row("more than 16 MiB", "<a>" + QByteArray(16 * 1024 * 1024, ' ') + "</a>", "acl.too-large");
    row("200,001 elements", "<a>" + QByteArray("<b/>").repeated(200'000) + "</a>", "acl.too-large");
    row("65 attributes", attributes(65), "acl.too-large");
    row("a million attributes", attributes(1'000'000), "acl.value-too-long");
    row("as many attributes as one piece holds", attributes(14'000), "acl.too-large");
    row("a comment of 10 MB", "<a><!--" + QByteArray(10'000'000, 'x') + "--></a>",
        "acl.value-too-long");
    row("a default namespace", "<config xmlns='urn:x'><acl/></config>", "acl.namespace");
    row("a default namespace further down", "<config><acl xmlns='urn:x'/></config>",
        "acl.namespace");
}

void tst_XmlElement::hostileFilesAreRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, code);
    QElapsedTimer timer;
    timer.start();
    const auto root = readXml(text);
    QVERIFY(!root);
    QCOMPARE(root.error().problem.code, code);
    QVERIFY(!root.error().problem.sentence.isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, "it took too long");
}

void tst_XmlElement::brokenFilesAreRefusedWithTheLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &text, int line) {
        QTest::newRow(name) << text << line;
    };
    row("nothing", "", 1);
    row("only white space", "\n\n", 1);
    row("no XML", "hello", 1);
    row("another end", "<a>\n<b>\n</a>", 3);
    row("no end", "<a>\n<b/>\n", 3);
    row("an end too many", "<a>\n</a>\n</a>", 3);
    row("two roots", "<a/>\n<b/>", 2);
    row("text behind the root", "<a/>\ntext", 2);
    row("an attribute twice", "<a>\n<b c='1' c='2'/></a>", 2);
    row("an attribute without quotes", "<a>\n<b c=1/></a>", 2);
    row("an attribute that does not end", "<a>\n<b c='1/></a>", 2);
    row("a bare ampersand", "<a>\n\n<b c='R & D'/></a>", 3);
    row("an entity nobody declared", "<a>\n&b;</a>", 2);
    row("text behind the root, in another piece",
        "<a><!--" + QByteArray(int(maxXmlPiece) - 14, 'x') + "--></a>\ntext", 2);
    row("text behind the root, in the next piece",
        "<a><!--" + QByteArray(int(maxXmlPiece) - 14, 'x') + "--></a>text", 1);
    row("no UTF-8", "<a>\n<b c='caf\xe9'/></a>", 2);
    row("an overlong octet sequence", "<a>\n<b c='\xc0\xaf'/></a>", 2);
    row("half a surrogate", "<a>\n<b c='\xed\xa0\x80'/></a>", 2);
    row("a NUL", QByteArray("<a>\n<b c='\0'/></a>", 17), 2);
    row("a control character", "<a>\n<b c='&#1;'/></a>", 2);
    row("an encoding nobody knows", "<?xml version='1.0' encoding='EBCDIC-X'?><a/>", 1);
}

void tst_XmlElement::brokenFilesAreRefusedWithTheLine()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    const auto root = readXml(text);
    QVERIFY(!root);
    QCOMPARE(root.error().problem.code, "acl.bad-xml");
    QCOMPARE(root.error().line, line);
    QVERIFY(!root.error().problem.detail.isEmpty());
}

void tst_XmlElement::oddFilesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value"); // of the attribute b
    const QString accent(QChar(0xe9));
    QTest::newRow("UTF-8 with BOM") << QByteArray("\xEF\xBB\xBF<a b='\xc3\xa9'/>") << accent;
    QTest::newRow("UTF-16 LE") << utf16(QStringConverter::Utf16LE) << accent;
    QTest::newRow("UTF-16 BE") << utf16(QStringConverter::Utf16BE) << accent;
    QTest::newRow("Latin-1") << QByteArray(
                                    "<?xml version='1.0' encoding='ISO-8859-1'?><a b='\xe9'/>")
                             << accent;
    QTest::newRow("Windows lines")
        << QByteArray("<?xml version='1.0'?>\r\n<a\r\n b='c'>\r\n</a>\r\n") << QStringLiteral("c");
    QTest::newRow("a line break in a value")
        << QByteArray("<a b='c\nd\te'/>") << QStringLiteral("c d e");
    QTest::newRow("a value of 4096")
        << "<a b='" + QByteArray(4096, 'x') + "'/>" << QString(4096, QLatin1Char('x'));
    QTest::newRow("a prefix nobody declared")
        << QByteArray("<a b='c'><x:y z:w='1'/></a>") << QStringLiteral("c");
    QTest::newRow("XML 1.1") << QByteArray("<?xml version=\"1.1\"?><a b='c'/>")
                             << QStringLiteral("c");
    QTest::newRow("zeros behind the end")
        << QByteArray("<a b='c'/>\n\0\0", 13) << QStringLiteral("c");
    QTest::newRow("a namespace of what is not looked for")
        << QByteArray("<a b='c' xmlns=''><other xmlns='urn:x'/></a>") << QStringLiteral("c");
    QTest::newRow("256 levels") << "<a b='c'>" + nested(255) + "</a>" << QStringLiteral("c");
    QTest::newRow("64 attributes") << "<a b='c'>" + attributes(64) + "</a>" << QStringLiteral("c");
    // pieces of a file end in the middle of everything
    for (int i = 0; i < 12; ++i) {
        const QByteArray filler = "<!--" + QByteArray(int(maxXmlPiece) - 40 + i, 'x') + "-->";
        const QByteArray text = "<a b='c'>" + filler + "<d><e f='g'/>text</d>";
        QTest::addRow("a piece ends %d octets on", i)
            << text + text.mid(9) + "</a> <!-- end -->" << QStringLiteral("c");
    }
    QTest::newRow("200,000 elements")
        << "<a b='c'>" + QByteArray("<b/>").repeated(199'999) + "</a>" << QStringLiteral("c");
}

void tst_XmlElement::oddFilesAreRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, value);
    const auto root = readXml(text);
    QVERIFY2(root, root ? "" : qPrintable(root.error().problem.detail));
    QCOMPARE(*root->attribute(u"b"), value);
}

// XInclude and schema locations are names like any other.
void tst_XmlElement::nothingIsIncluded()
{
    const auto root = readXml("<a xmlns:xi='http://www.w3.org/2001/XInclude'>"
                              "<xi:include href='file:///etc/passwd' parse='text'/></a>");
    QVERIFY(root);
    QCOMPARE(root->children.size(), size_t(1));
    QCOMPARE(root->children[0].name, QStringLiteral("xi:include"));
    QVERIFY(root->children[0].children.empty());
}

LATCHKEY_TEST(tst_XmlElement)
#include "tst_XmlElement.moc"

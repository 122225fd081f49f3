// SPDX-License-Identifier: Apache-2.0
// What one program wrote down as a selection, another reads as the same; whatever is no selection
// is refused with a sentence that says where.
#include "Program.h"
#include "acl/SelectionFile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringConverter>
#include <QTest>

using namespace latchkey;
using namespace latchkey::acl;

namespace {

const QString sales = QStringLiteral("Magento_Sales::sales");
const QString products = QStringLiteral("Magento_Catalog::products");

QByteArray sample(const char *file)
{
    QFile data(latchkey::testing::sourcePath("tests/data/acl/") + QLatin1String(file));
    return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
}

QByteArray utf16(const QByteArray &text)
{
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const QByteArray octets = encoder.encode(QString::fromUtf8(text));
    return octets;
}

// The one selection of a content; what was wrong as its integration's name otherwise.
NamedSelection read(const QByteArray &content)
{
    const auto selections = readSelections(content);
    if (!selections) {
        return {QString::fromLatin1(selections.error().code), {}};
    }
    return selections->size() == 1 ? selections->first()
                                   : NamedSelection{QStringLiteral("several"), {}};
}

Problem problemOf(const QByteArray &content)
{
    const auto selections = readSelections(content);
    return selections ? Problem{} : selections.error();
}

QByteArray apiXml(const QByteArray &inside)
{
    return "<integrations>\n<integration name=\"x\">\n" + inside +
           "\n</integration>\n</integrations>";
}

QByteArray resource(const QByteArray &id)
{
    return apiXml("<resources><resource name=\"" + id + "\"/></resources>");
}

} // namespace

Q_DECLARE_METATYPE(SelectionFormat)

class tst_SelectionFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idsAreReadFromEveryForm_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray lines = "Magento_Sales::sales\nMagento_Catalog::products\n";
        QTest::newRow("lines") << lines;
        QTest::newRow("Windows lines") << QByteArray(lines).replace("\n", "\r\n");
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + lines;
        QTest::newRow("UTF-16") << utf16(lines);
        QTest::newRow("twice") << lines + lines;
        QTest::newRow("commas") << QByteArray("Magento_Sales::sales,Magento_Catalog::products");
        QTest::newRow("blanks") << QByteArray(
            "  Magento_Sales::sales \t Magento_Catalog::products");
        QTest::newRow("comments") << QByteArray(
            "# chosen\n\nMagento_Sales::sales # the orders\n#\nMagento_Catalog::products");
        QTest::newRow("JSON list")
            << QByteArray("[\"Magento_Sales::sales\", \"Magento_Catalog::products\"]");
        QTest::newRow("JSON list in UTF-16")
            << utf16("[\"Magento_Sales::sales\", \"Magento_Catalog::products\"]");
        QTest::newRow("JSON object")
            << QByteArray("{\"resources\": [\"Magento_Sales::sales\", "
                          "\"Magento_Catalog::products\"], \"all\": false}");
        QTest::newRow("JSON object without all")
            << QByteArray(" {\"resources\": [\"Magento_Sales::sales\", "
                          "\"Magento_Catalog::products\"], \"x\": {}}");
    }

    void idsAreReadFromEveryForm()
    {
        QFETCH(QByteArray, content);
        QCOMPARE(read(content), (NamedSelection{{}, choiceOf({sales, products})}));
    }

    void everythingIsSaidInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("list") << QByteArray("Magento_Backend::all") << QStringList();
        QTest::newRow("list, with others")
            << QByteArray("Magento_Backend::all Magento_Sales::sales") << QStringList{sales};
        QTest::newRow("JSON list") << QByteArray("[\"Magento_Backend::all\"]") << QStringList();
        QTest::newRow("JSON all") << QByteArray("{\"all\": true}") << QStringList();
        QTest::newRow("JSON all, with others")
            << QByteArray("{\"all\": true, \"resources\": [\"Magento_Sales::sales\"]}")
            << QStringList{sales};
        QTest::newRow("JSON resource of everything")
            << QByteArray("{\"all\": false, \"resources\": [\"Magento_Backend::all\"]}")
            << QStringList();
        QTest::newRow("XML") << resource("Magento_Backend::all") << QStringList();
        QTest::newRow("XML in UTF-16") << utf16(resource("Magento_Backend::all")) << QStringList();
    }

    void everythingIsSaidInEveryForm()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, ids);
        QCOMPARE(read(content).choice, (Choice{true, ids}));
    }

    void apiXmlMayHoldSeveralIntegrations()
    {
        const auto selections = readSelections(sample("api.xml"));
        QVERIFY(selections);
        const QList<NamedSelection> expected{
            {QStringLiteral("Stock & <Größe>"), choiceOf({sales, products})},
            {QStringLiteral("Everything"), choiceOf({everythingId})},
        };
        QCOMPARE(*selections, expected);
    }

    void consolidatedXmlIsRead()
    {
        const NamedSelection expected{QStringLiteral("Shipping"),
                                      choiceOf({QStringLiteral("Magento_Sales::ship")})};
        QCOMPARE(read(sample("integration.xml")), expected);
    }

    void everyCharacterOfAnIdIsAllowed_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("digits") << QByteArray("2Vendor_3Module::4x");
        QTest::newRow("marks") << QByteArray("A_B::a_b-c.d/e");
        QTest::newRow("no vendor") << QByteArray("AcmeStock::stock");
        QTest::newRow("two parts of a module") << QByteArray("Magento_Sales_Order::sales");
        QTest::newRow("longest") << "A_B::" + QByteArray(250, 'x');
    }

    void everyCharacterOfAnIdIsAllowed()
    {
        QFETCH(QByteArray, id);
        const Choice expected = choiceOf({QString::fromLatin1(id)});
        QCOMPARE(read(id).choice, expected);
        QCOMPARE(read("[\"" + id + "\"]").choice, expected);
        QCOMPARE(read(resource(id)).choice, expected);
    }

    void whatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QByteArray>("id"); // as it stands in XML
        QTest::newRow("word") << QByteArray("sales");
        QTest::newRow("no name") << QByteArray("Magento_Sales::");
        QTest::newRow("one colon") << QByteArray("Magento_Sales:sales");
        QTest::newRow("two ids") << QByteArray("Magento_Sales::a&#10;Magento_Backend::all");
        QTest::newRow("letter of another alphabet")
            << QByteArray("Magento_Sales::gr\xC3\xB6\xC3\x9F");
        QTest::newRow("markup") << QByteArray("Magento_Sales::&lt;b&gt;");
        QTest::newRow("quote") << QByteArray("Magento_Sales::sales'");
        QTest::newRow("too long") << "A_B::" + QByteArray(251, 'x');
    }

    void whatIsNoIdIsRefused()
    {
        QFETCH(QByteArray, id);
        const Problem inList = problemOf("Magento_Sales::sales\n\n" + id);
        QCOMPARE(inList.code, "acl.bad-selection");
        QCOMPARE(inList.detail, QStringLiteral("line 3"));
        QVERIFY2(inList.sentence.startsWith(QLatin1String("Line 3")), qPrintable(inList.sentence));
        const Problem inJson = problemOf("[\"Magento_Sales::sales\", \"" + id + "\"]");
        QCOMPARE(inJson.code, "acl.bad-selection");
        QVERIFY2(inJson.sentence.startsWith(QLatin1String("Entry 2")), qPrintable(inJson.sentence));
        const Problem inXml = problemOf(resource(id));
        QCOMPARE(inXml.code, "acl.bad-selection");
        QCOMPARE(inXml.detail, QStringLiteral("line 3"));
        QVERIFY(inXml.sentence.size() < 300);
    }

    void whatIsNoSelectionIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *what, const QByteArray &content,
                            const char *code = "acl.bad-selection") {
            QTest::newRow(what) << content << QByteArray(code);
        };
        row("nothing", "");
        row("blanks", " \r\n\t");
        row("too large", QByteArray(16 * 1024 * 1024 + 1, '\n'), "acl.too-large");
        row("10 MB of rubbish", QByteArray("\x80\xFFz ").repeated(2'500'000));
        row("NUL", QByteArray(1000, '\0'));
        row("NUL in an id", QByteArray("Magento_Sales::sa\0les", 21));
        row("line end in a JSON id", "[\"Magento_Sales::sales\\n\"]");
        row("invalid UTF-8", "Magento_Sales::sales\xC3\x28");
        row("JSON text", "[5]");
        row("JSON null", "[null]");
        row("JSON list in a list", "[[\"Magento_Sales::sales\"]]");
        row("JSON of nothing", "{}");
        row("JSON with other keys", "{\"ids\": [\"Magento_Sales::sales\"]}");
        row("JSON all that is no truth value", "{\"all\": \"yes\", \"resources\": []}");
        row("JSON resources that are no list",
            "{\"all\": true, \"resources\": \"Magento_Sales::sales\"}");
        row("JSON cut off", "{\"resources\": [\"Magento_Sales::sales\"");
        row("JSON 10,000 deep", QByteArray(10'000, '[') + QByteArray(10'000, ']'));
        row("JSON tree with a broken id",
            "[{\"id\": \"Magento_Sales::sales\", \"children\": [{\"id\": \"a\\nb::c\"}]}]");
        row("XML with another root", "<routes/>");
        row("XML without integration", "<integrations></integrations>");
        row("acl.xml", "<config><acl><resources><resource "
                       "id=\"Magento_Sales::sales\"/></resources></acl></config>");
        row("XML integration without name",
            "<config><integration><resources/></integration></config>");
        row("XML integration without resources", "<config><integration name=\"x\"/></config>");
        row("XML resource without name", apiXml("<resources><resource/></resources>"));
        row("XML cut off", "<config><integration name=\"x\">", "acl.bad-xml");
        row("XML with NUL", QByteArray("<config>\0</config>", 18), "acl.bad-xml");
        row("XML entities",
            "<!DOCTYPE c [<!ENTITY a \"x\"><!ENTITY b SYSTEM "
            "\"file:///etc/passwd\">]><config>&b;</config>",
            "acl.document-type");
        row("XML 10,000 deep", QByteArray("<config>").repeated(10'000), "acl.too-deep");
        row("XML in a namespace", "<config xmlns=\"urn:x\"/>", "acl.namespace");
    }

    void whatIsNoSelectionIsRefused()
    {
        QFETCH(QByteArray, content);
        QElapsedTimer timer;
        timer.start();
        const Problem problem = problemOf(content);
        QVERIFY(timer.elapsed() < 30'000);
        QTEST(problem.code, "code");
        QVERIFY(!problem.sentence.isEmpty());
        QVERIFY(problem.sentence.size() < 400);
    }

    void aPrintedTreeIsTaken()
    {
        const auto found = readSelections(
            "[{\"id\": \"A_B::c\", \"disabled\": false, \"children\": [{\"id\": \"A_B::d\"},"
            "{\"id\": \"A_B::off\", \"disabled\": true, \"children\": [{\"id\": \"A_B::e\"}]}]}]");
        QVERIFY(found);
        QCOMPARE(found->first().choice.ids,
                 (QStringList{QStringLiteral("A_B::c"), QStringLiteral("A_B::d")}));
        const auto text = readSelections("A_B::c\tFirst of all\n  A_B::d\tAn item # of it\n"
                                         "    AcmeStock::stock\t\n");
        QVERIFY(text);
        QCOMPARE(text->first().choice.ids,
                 (QStringList{QStringLiteral("A_B::c"), QStringLiteral("A_B::d"),
                              QStringLiteral("AcmeStock::stock")}));
    }

    void longLinesTakeNoTime()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!readSelections(QByteArray(":").repeated(2'000'000)));
        QVERIFY(!readSelections(QByteArray("::").repeated(1'000'000) + "\t\t"));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void faultyXmlSaysItsLine()
    {
        const QString detail = problemOf("<config>\n<a>\n</b>\n</config>").detail;
        QVERIFY2(detail.startsWith(QLatin1String("line 3: ")), qPrintable(detail));
        QCOMPARE(problemOf("<!DOCTYPE x>\n<config/>").detail, QStringLiteral("line 1"));
        QCOMPARE(problemOf("{\n\"all\": ]\n}").detail, QStringLiteral("line 2"));
    }

    void whatIsWrittenIsReadAsTheSame_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<SelectionFormat>("format");
        const QList<QPair<const char *, QStringList>> selections{
            {"nothing", {}},
            {"everything", {everythingId}},
            {"everything and more", {everythingId, adminId, sales}},
            {"some", {adminId, sales, products}},
            {"odd marks", {QStringLiteral("A_B::a_b-c.d/e")}},
        };
        const QList<QPair<const char *, SelectionFormat>> formats{
            {"list", SelectionFormat::List},
            {"JSON", SelectionFormat::Json},
            {"api.xml", SelectionFormat::ApiXml},
            {"integration.xml", SelectionFormat::IntegrationXml},
        };
        for (const auto &[what, ids] : selections) {
            for (const auto &[form, format] : formats) {
                QTest::addRow("%s as %s", what, form) << ids << format;
            }
        }
    }

    void whatIsWrittenIsReadAsTheSame()
    {
        QFETCH(QStringList, ids);
        QFETCH(SelectionFormat, format);
        const QString name = QStringLiteral("Größe & \"Co\" <'x'>");
        const QByteArray written =
            writeSelection({name, QStringLiteral("a&b@shop.example"), ids}, format);
        const bool isXml =
            format == SelectionFormat::ApiXml || format == SelectionFormat::IntegrationXml;
        QCOMPARE(read(written), (NamedSelection{isXml ? name : QString(), choiceOf(ids)}));
    }

    void everyNameSurvivesXml_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *what, const QString &text) {
            QTest::newRow(what) << text << text;
        };
        row("empty", QString());
        row("markup", QStringLiteral("</integration><!-- &amp; ]]> 'x' \"y\""));
        row("other alphabets", QStringLiteral("Größe 商店 متجر"));
        row("beyond 16 bits", QStringLiteral("shop 😀"));
        row("blanks", QStringLiteral("  a  b "));
        row("tab and line end", QStringLiteral("a\tb\nc"));
        const QString kept = QStringLiteral("ab");
        QTest::newRow("control characters") << QStringLiteral("a\u0001\u001b\u000cb") << kept;
        QTest::newRow("NUL") << QStringLiteral("a") + QChar(0) + QStringLiteral("b") << kept;
        QTest::newRow("no character")
            << QStringLiteral("a") + QChar(0xFFFE) + QChar(0xFFFF) + u'b' << kept;
        // half a character cannot be said, and becomes the mark for that
        QTest::newRow("half a character")
            << QStringLiteral("a") + QChar(0xD800) + u'b' << QStringLiteral("a\uFFFDb");
    }

    void everyNameSurvivesXml()
    {
        QFETCH(QString, name);
        for (const auto format : {SelectionFormat::ApiXml, SelectionFormat::IntegrationXml}) {
            const QByteArray written = writeSelection({name, name, {sales}}, format);
            QTEST(read(written).integration, "kept");
        }
    }

    void xmlIsWrittenAsCommerceDoes()
    {
        const WrittenSelection selection{
            QStringLiteral("Stock"), QStringLiteral("me@shop.example"), {adminId, sales}};
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        const QByteArray schema = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                  " xsi:noNamespaceSchemaLocation=\"urn:magento:module:"
                                  "Magento_Integration:etc/integration/";
        const QByteArray resources = "        <resources>\n"
                                     "            <resource name=\"Magento_Backend::admin\"/>\n"
                                     "            <resource name=\"Magento_Sales::sales\"/>\n"
                                     "        </resources>\n"
                                     "    </integration>\n";
        QCOMPARE(writeSelection(selection, SelectionFormat::ApiXml),
                 head + "<integrations" + schema +
                     "api.xsd\">\n    <integration name=\"Stock\">\n" + resources +
                     "</integrations>\n");
        QCOMPARE(writeSelection(selection, SelectionFormat::IntegrationXml),
                 head + "<config" + schema +
                     "integration.xsd\">\n    <integration name=\"Stock\">\n" +
                     "        <email>me@shop.example</email>\n" + resources + "</config>\n");
    }

    void jsonAndListKeepTheOrder()
    {
        const WrittenSelection selection{{}, {}, {sales, products}};
        QCOMPARE(writeSelection(selection, SelectionFormat::List),
                 "Magento_Sales::sales\nMagento_Catalog::products\n");
        QCOMPARE(writeSelection(selection, SelectionFormat::Json),
                 "{\n    \"all\": false,\n    \"resources\": [\n        \"Magento_Sales::sales\",\n"
                 "        \"Magento_Catalog::products\"\n    ]\n}\n");
    }

    void everythingIsWrittenAsAll()
    {
        QCOMPARE(writeSelection({{}, {}, {everythingId}}, SelectionFormat::Json),
                 "{\n    \"all\": true,\n    \"resources\": [\n    ]\n}\n");
        QCOMPARE(writeSelection({{}, {}, {everythingId}}, SelectionFormat::List),
                 "Magento_Backend::all\n");
    }

    void fileNameSaysTheFormat_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<SelectionFormat>("format");
        QTest::newRow("JSON") << QStringLiteral("/tmp/a.b/stock.json") << SelectionFormat::Json;
        QTest::newRow("upper case") << QStringLiteral("STOCK.JSON") << SelectionFormat::Json;
        QTest::newRow("api.xml") << QStringLiteral("etc/integration/api.xml")
                                 << SelectionFormat::ApiXml;
        QTest::newRow("any XML") << QStringLiteral("my-integration.xml") << SelectionFormat::ApiXml;
        QTest::newRow("consolidated")
            << QStringLiteral("/etc/integration.xml") << SelectionFormat::IntegrationXml;
        QTest::newRow("text") << QStringLiteral("stock.txt") << SelectionFormat::List;
        QTest::newRow("folder that looks like XML")
            << QStringLiteral("integration.xml/stock") << SelectionFormat::List;
        QTest::newRow("no ending") << QStringLiteral("json") << SelectionFormat::List;
    }

    void fileNameSaysTheFormat()
    {
        QFETCH(QString, fileName);
        QTEST(formatOf(fileName), "format");
    }
};

LATCHKEY_TEST(tst_SelectionFile)
#include "tst_SelectionFile.moc"

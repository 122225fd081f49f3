// SPDX-License-Identifier: Apache-2.0
// What Commerce refuses, or does not show, is said when it is read: not found out when the store
// stands still.
#include "CodeBase.h"
#include "Program.h"

#include "documents/FileProblem.h"
#include "storecode/AclReader.h"

#include <QtTest>

using namespace latchkey::acl;
using namespace latchkey::documents;
using namespace latchkey::storecode;
using test::CodeBase;

namespace {

QByteArray file(const QByteArray &resources)
{
    return "<?xml version=\"1.0\"?>\n<config><acl><resources>\n" + resources +
           "\n</resources></acl></config>\n";
}

QByteArray belowAdmin(const QByteArray &resources)
{
    return file("<resource id='Magento_Backend::admin'>" + resources + "</resource>");
}

// "code file:line" of each.
QStringList told(const AclReading &reading)
{
    QStringList lines;
    for (const FileProblem &each : reading.problems) {
        lines.append(
            QStringLiteral("%1 %2:%3")
                .arg(QString::fromLatin1(each.problem.code), QFileInfo(each.path).fileName())
                .arg(each.line));
    }
    return lines;
}

struct Reader
{
    AclReading withCatalogue(const QByteArray &content) const
    {
        return readAcl({catalogueSource, base.write(QStringLiteral("acl.xml"), content)});
    }
    AclReading alone(const QByteArray &content) const
    {
        return readAcl({base.write(QStringLiteral("acl.xml"), content)});
    }

    CodeBase base;
};

} // namespace

class tst_StoreVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdInTwoPlacesIsSaid_data();
    void anIdInTwoPlacesIsSaid();
    void bothPlacesAreNamed();
    void whatIsSwitchedOffIsInNoPlace();
    void aResourceWithoutTitleIsSaid();
    void aTitleOfAnotherModuleIsNotMissed();
    void aResourceAtTheRootIsSaid_data();
    void aResourceAtTheRootIsSaid();
    void whatIsRightIsNotRemarkedOn();
    void idsThatAreNoneAreLeftOutWithTheirPlace_data();
    void idsThatAreNoneAreLeftOutWithTheirPlace();
    void refsThatAreNoIdsOpenWithAllAlone();
    void manyFaultsAreToldInShort();
};

void tst_StoreVerdict::anIdInTwoPlacesIsSaid_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("result");
    QTest::newRow("one of Commerce's moved up")
        << belowAdmin("\n<resource id='Magento_Sales::sales_order' title='Orders'>\n"
                      "<resource id='Acme_Feed::orders' title='Order feed'/></resource>")
        << QStringLiteral("acl.id-twice acl.xml:4");
    QTest::newRow("below one that is new")
        << belowAdmin("<resource id='Acme_Aa::a' title='Abc'>\n"
                      "<resource id='Magento_Sales::sales_order'/></resource>")
        << QStringLiteral("acl.id-twice acl.xml:4");
}

void tst_StoreVerdict::anIdInTwoPlacesIsSaid()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, result);
    const AclReading reading = Reader().withCatalogue(content);
    QVERIFY2(told(reading).contains(result), qPrintable(told(reading).join(QLatin1Char(' '))));
}

void tst_StoreVerdict::bothPlacesAreNamed()
{
    const Reader reader;
    const AclReading reading = reader.withCatalogue(
        belowAdmin("<resource id='Magento_Sales::sales_order' title='Orders'/>"));
    QCOMPARE(reading.problems.size(), 1);
    const QString sentence = reading.problems[0].problem.sentence;
    for (const QString &part :
         {QStringLiteral("Magento_Sales::sales_operation"),
          QStringLiteral("Magento Open Source 2.4.8"), QStringLiteral("Magento_Backend::admin"),
          reader.base.path(QStringLiteral("acl.xml:3")), QStringLiteral("already exists")}) {
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }
    QVERIFY(!reading.problems[0].isSkipped);
    QVERIFY(reading.tree.isRepeated(QStringLiteral("Magento_Sales::sales_order")));
    // also below one parent, where a single file says so
    QCOMPARE(told(reader.alone(belowAdmin("<resource id='Acme_Aa::a' title='Abc'/>\n"
                                          "<resource id='Acme_Aa::a' title='Abc'/>"))),
             QStringList{QStringLiteral("acl.id-twice acl.xml:4")});
}

void tst_StoreVerdict::whatIsSwitchedOffIsInNoPlace()
{
    const Reader reader;
    const QByteArray content = belowAdmin("<resource id='Acme_Aa::a' title='Abc' disabled='true'>"
                                          "<resource id='Acme_Aa::b' title='Abc'/></resource>"
                                          "<resource id='Acme_Aa::b' title='Abc'/>");
    QCOMPARE(told(reader.withCatalogue(content)), QStringList());
    const AclReading kept =
        readAcl({catalogueSource, reader.base.write(QStringLiteral("acl.xml"), content)}, {},
                Disabled::Kept);
    QCOMPARE(told(kept), QStringList());
}

void tst_StoreVerdict::aResourceWithoutTitleIsSaid()
{
    const AclReading reading = Reader().withCatalogue(
        belowAdmin("\n<resource id='Magento_Backend::storez'>\n"
                   "<resource id='Acme_Feed::config' title='Feed'/></resource>"));
    QCOMPARE(told(reading), QStringList{QStringLiteral("acl.no-title acl.xml:4")});
    QVERIFY(
        reading.problems[0].problem.sentence.contains(QLatin1String("Magento_Backend::storez")));
}

// A module alone leaves its parents' titles to others; its own it has to give.
void tst_StoreVerdict::aTitleOfAnotherModuleIsNotMissed()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_Feed"),
                "<resource id='Magento_Backend::stores'><resource id='Acme_Feed::a' title='Abc'>"
                "\n<resource id='Acme_Feed::b'/></resource></resource>");
    QCOMPARE(told(readAcl({base.path()})), QStringList{QStringLiteral("acl.no-title acl.xml:3")});
    base.module(QStringLiteral("Acme_Other"),
                "<resource id='Magento_Backend::stores'><resource id='Acme_Feed::a'>"
                "<resource id='Acme_Feed::b' title='Abc'/></resource></resource>");
    QCOMPARE(told(readAcl({base.path()})), QStringList());
    // in a whole store nobody else gives one
    base.module(QStringLiteral("Magento_Backend"));
    base.write(QStringLiteral("app/code/Magento/Backend/etc/acl.xml"),
               file("<resource id='Magento_Backend::admin' title='Admin'/>"));
    QCOMPARE(told(readAcl({base.path()})), QStringList{QStringLiteral("acl.no-title acl.xml:2")});
}

void tst_StoreVerdict::aResourceAtTheRootIsSaid_data()
{
    QTest::addColumn<QByteArray>("resources");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("one of a module")
        << QByteArray("<resource id='Acme_Aa::a' title='Abc'/>") << true;
    QTest::newRow("one that Commerce has further down")
        << QByteArray("<resource id='Acme_Aa::sales' title='Abc'>"
                      "<resource id='Acme_Aa::b' title='Abc'/></resource>")
        << true;
    QTest::newRow("one that is off")
        << QByteArray("<resource id='Acme_Aa::a' title='Abc' disabled='true'/>") << false;
    QTest::newRow("Commerce's own") << QByteArray("<resource id='Magento_Backend::all'/>"
                                                  "<resource id='Magento_Backend::admin'/>")
                                    << false;
}

void tst_StoreVerdict::aResourceAtTheRootIsSaid()
{
    QFETCH(const QByteArray, resources);
    QFETCH(const bool, isSaid);
    const QStringList expected =
        isSaid ? QStringList{QStringLiteral("acl.at-root acl.xml:3")} : QStringList();
    QCOMPARE(told(Reader().withCatalogue(file(resources))), expected);
    QCOMPARE(told(Reader().alone(file(resources))), expected);
}

void tst_StoreVerdict::whatIsRightIsNotRemarkedOn()
{
    QCOMPARE(told(Reader().withCatalogue(belowAdmin(
                 "<resource id='Magento_Sales::sales'>"
                 "<resource id='Acme_Aa::a' title='Abc' sortOrder=' +5 '/></resource>"))),
             QStringList());
}

void tst_StoreVerdict::idsThatAreNoneAreLeftOutWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const QByteArray &id) {
        QTest::newRow(name) << id;
    };
    row("a line feed before another id", "Acme_Aa::view&#10;Magento_Backend::all");
    row("a carriage return", "Acme_Aa::view&#13;Magento_Backend::all");
    row("a tab", "Acme_Aa::view&#9;Magento_Backend::all");
    row("a blank", "Acme_Aa::view Magento_Backend::all");
    row("a comma", "Acme_Aa::view,Magento_Backend::all");
    row("a comment sign", "Acme_Aa::view#");
    row("a line separator", "Acme_Aa::view&#x2028;Magento_Backend::all");
    row("a C1 control", "Acme_Aa::view&#x85;x");
    row("a right-to-left override", "Acme_Aa::&#x202e;weiv");
    row("a no-break space", "Acme_Aa::view&#xa0;");
    row("a letter that looks the same", "Magento_B\xD0\xB0"
                                        "ckend::all");
    row("markup", "Acme_Aa::&lt;b&gt;");
    row("a quote", "Acme_Aa::&quot;");
    row("a word", "odd");
    row("no name", "Acme_Aa::");
    row("no vendor", "::view");
    row("one colon", "Acme_A:view");
    row("a sentence", "Everything in the shop");
    row("a very long one", "Acme_Aa::" + QByteArray(300, 'a'));
}

void tst_StoreVerdict::idsThatAreNoneAreLeftOutWithTheirPlace()
{
    QFETCH(const QByteArray, id);
    const Reader reader;
    const QByteArray content =
        belowAdmin("\n<resource id='Acme_Aa::a' title='Abc'>\n<resource id='" + id +
                   "' title='Abc'>\n<resource id='Acme_Aa::below' "
                   "title='Abc'/></resource></resource>\n"
                   "<resource id='Acme_Aa::z' title='Abc'/>");
    const AclReading reading = reader.alone(content);
    QCOMPARE(told(reading), QStringList{QStringLiteral("acl.bad-id acl.xml:5")});
    QStringList ids;
    for (const AclResource &each : reading.tree.resources()) {
        ids.append(each.id);
    }
    QCOMPARE(ids,
             (QStringList{adminId, QStringLiteral("Acme_Aa::a"), QStringLiteral("Acme_Aa::z")}));
}

void tst_StoreVerdict::refsThatAreNoIdsOpenWithAllAlone()
{
    const Reader reader;
    const AclReading reading = reader.alone(
        "<routes>\n<route url='/V1/a' method='GET'><service class='A' method='b'/><resources>\n"
        "<resource ref='Acme_Aa::view&#10;Magento_Backend::all'/><resource ref='self'/>"
        "<resource ref='anonymous'/><resource "
        "ref='AcmeStock::stock'/></resources></route></routes>");
    QCOMPARE(told(reading), QStringList{QStringLiteral("acl.bad-id acl.xml:3")});
    const Route route = reading.routes.routes().constFirst();
    QCOMPARE(route.aclResources(), QStringList{QStringLiteral("AcmeStock::stock")});
    QCOMPARE(route.neededResources().size(), 2);
}

void tst_StoreVerdict::manyFaultsAreToldInShort()
{
    QByteArray bad;
    QByteArray twice;
    QByteArray nameless;
    for (int i = 0; i < 100; ++i) {
        const QByteArray number = QByteArray::number(i);
        bad += "<resource id='odd" + number + "'/>";
        twice += "<resource id='Acme_Aa::t" + number + "' title='Abc'/>";
        nameless += "<resource id='Acme_Aa::n" + number + "'/>";
    }
    const AclReading reading =
        Reader().withCatalogue(file("<resource id='Magento_Backend::admin'>" + bad + twice + twice +
                                    nameless + "</resource>" + twice));
    QCOMPARE(reading.problems.size(), 40);
}

LATCHKEY_TEST(tst_StoreVerdict)
#include "tst_StoreVerdict.moc"

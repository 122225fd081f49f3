// SPDX-License-Identifier: Apache-2.0
// Many acl.xml files become one tree as Commerce makes it (PROTOCOL §5).
#include "Merging.h"
#include "Program.h"
#include "php/PhpInteger.h"

#include <QtTest>

using namespace latchkey::acl;
using namespace latchkey::documents;
using namespace latchkey::php;
using namespace latchkey::storecode;
using namespace latchkey::storecode::test;

class tst_AclMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameIdUnderTheSameParentIsOneResource();
    void attributesOfTheLaterFileWin();
    void anAttributeThatIsNotRepeatedStays();
    void anIdUnderAnotherParentIsAResourceOfItsOwn();
    void aNewResourceComesWithAllBelowIt();
    void onlyTheWordTrueDisables_data();
    void onlyTheWordTrueDisables();
    void whatIsBelowADisabledResourceIsRemoved();
    void aLaterFileEnablesAgain();
    void disabledOnesCanBeKept();
    void sortOrderIsReadAsPhpReadsIntegers_data();
    void sortOrderIsReadAsPhpReadsIntegers();
    void siblingsAreSortedAndTiesKeepMergeOrder();
    void aLaterFileMovesAResourceAmongItsSiblings();
    void anIdTwiceInOneFileStaysTwice();
    void mergingOntoAnIdThatIsThereTwiceIsAConflict();
    void otherElementsAreNoResources();
    void severalSectionsCountInOrder();
    void theModuleIsTheFirstThatGivesTheTitle();
    void withoutAModuleTheIdTellsIt();
    void aTreeKnowsParentsDepthsAndEnds();
    void aFileWithoutIdsIsRefused_data();
    void aFileWithoutIdsIsRefused();
    void anotherRootIsRefused();
    void whatOnlyTheSchemaForbidsIsRemarkedOn_data();
    void whatOnlyTheSchemaForbidsIsRemarkedOn();
    void theNearestIdsAreOffered();
};

void tst_AclMerge::theSameIdUnderTheSameParentIsOneResource()
{
    const AclTree tree = mergedResources({"<resource id='A'><resource id='B'/></resource>",
                                          "<resource id='A'><resource id='C'/></resource>"});
    QCOMPARE(outline(tree), words("A -B -C"));
}

void tst_AclMerge::attributesOfTheLaterFileWin()
{
    const AclTree tree = mergedResources({"<resource id='A' title='Old' sortOrder='1'/>",
                                          "<resource id='A' title='New' sortOrder='7'/>",
                                          "<resource id='A' sortOrder='3'/>"});
    QCOMPARE(tree.at(0).title, QStringLiteral("New"));
    QCOMPARE(tree.at(0).sortOrder, 3);
}

void tst_AclMerge::anAttributeThatIsNotRepeatedStays()
{
    const AclTree tree = mergedResources({"<resource id='A' title='Old'/>", "<resource id='A'/>"});
    QCOMPARE(tree.at(0).title, QStringLiteral("Old"));
}

void tst_AclMerge::anIdUnderAnotherParentIsAResourceOfItsOwn()
{
    const AclTree tree =
        mergedResources({"<resource id='A'><resource id='X' title='One'/></resource>",
                         "<resource id='B'><resource id='X' title='Two'/></resource>"});
    QCOMPARE(outline(tree), words("A -X B -X"));
    QCOMPARE(tree.occurrences(QStringLiteral("X")), (QList<int>{1, 3}));
    QCOMPARE(tree.indexOf(QStringLiteral("X")), 1);
    QCOMPARE(tree.at(1).title, QStringLiteral("One"));
}

void tst_AclMerge::aNewResourceComesWithAllBelowIt()
{
    const AclTree tree = mergedResources(
        {"<resource id='A'/>",
         "<resource id='A'><resource id='B'><resource id='C'><resource id='D'/></resource>"
         "</resource></resource>"});
    QCOMPARE(outline(tree), words("A -B --C ---D"));
}

void tst_AclMerge::onlyTheWordTrueDisables_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("true") << QByteArray("true") << false;
    QTest::newRow("1") << QByteArray("1") << true;
    QTest::newRow("TRUE") << QByteArray("TRUE") << true;
    QTest::newRow("true with a space") << QByteArray("true ") << true;
    QTest::newRow("false") << QByteArray("false") << true;
    QTest::newRow("empty") << QByteArray() << true;
}

void tst_AclMerge::onlyTheWordTrueDisables()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, isThere);
    const AclTree tree = mergedResources({"<resource id='A' disabled='" + value + "'/>"});
    QCOMPARE(!tree.isEmpty(), isThere);
}

void tst_AclMerge::whatIsBelowADisabledResourceIsRemoved()
{
    const AclTree tree = mergedResources(
        {"<resource id='A'><resource id='B'><resource id='C'/></resource><resource id='D'/>"
         "</resource>",
         "<resource id='A'><resource id='B' disabled='true'/></resource>",
         "<resource id='A'><resource id='B'><resource id='E'/></resource></resource>"});
    QCOMPARE(outline(tree), words("A -D"));
}

void tst_AclMerge::aLaterFileEnablesAgain()
{
    const AclTree tree = mergedResources(
        {"<resource id='A' disabled='true'/>", "<resource id='A' disabled='false'/>"});
    QCOMPARE(outline(tree), words("A"));
}

void tst_AclMerge::disabledOnesCanBeKept()
{
    const AclTree tree = mergedResources(
        {"<resource id='A'><resource id='B' disabled='true'><resource id='C'/></resource>"
         "<resource id='D'/></resource>"},
        Disabled::Kept);
    QCOMPARE(outline(tree), words("A -B --C -D"));
    QVERIFY(!tree.at(0).isDisabled);
    QVERIFY(tree.at(1).isDisabled);
    QVERIFY(tree.at(2).isDisabled);
    QVERIFY(!tree.at(3).isDisabled);
}

void tst_AclMerge::sortOrderIsReadAsPhpReadsIntegers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value");
    const auto row = [](const char *text, qint64 value) {
        QTest::newRow(text) << QString::fromUtf8(text) << value;
    };
    row("", 0);
    row("10", 10);
    row("010", 10);
    row(" 5", 5);
    row("5 ", 5);
    row("-3", -3);
    row("+7", 7);
    row("- 3", 0);
    row("--3", 0);
    row("1e2", 100);
    row("1E+2", 100);
    row("1e", 1);
    row("2e-1", 0);
    row("1.9", 1);
    row("-1.9", -1);
    row("1.", 1);
    row(".5", 0);
    row(".9e1", 9);
    row("-.5e1x", -5);
    row(".", 0);
    row("5.e1", 50);
    row("5abc", 5);
    row("abc", 0);
    row("0x1A", 0);
    row("9223372036854775807", std::numeric_limits<qint64>::max());
    row("9223372036854775808", std::numeric_limits<qint64>::max());
    row("-9223372036854775809", std::numeric_limits<qint64>::min());
    row("9.21e18", 9210000000000000000);
    row("1e20", std::numeric_limits<qint64>::max());
    row("1e400", 0); // infinite
    row("-1e400", 0);
    row("\xef\xbc\x91", 0); // a full-width one
}

void tst_AclMerge::sortOrderIsReadAsPhpReadsIntegers()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, value);
    QCOMPARE(phpInteger(text), value);
}

void tst_AclMerge::siblingsAreSortedAndTiesKeepMergeOrder()
{
    const AclTree tree =
        mergedResources({"<resource id='A' sortOrder='10'/><resource id='B'/><resource id='C' "
                         "sortOrder='9'/><resource id='D' sortOrder='010'/>",
                         "<resource id='E' sortOrder='0'/><resource id='F' sortOrder='-1'/>"
                         "<resource id='G' sortOrder='9'/>"});
    QCOMPARE(outline(tree), words("F B E C G A D"));
}

void tst_AclMerge::aLaterFileMovesAResourceAmongItsSiblings()
{
    const AclTree tree = mergedResources(
        {"<resource id='A' sortOrder='1'><resource id='X'/></resource><resource id='B' "
         "sortOrder='2'/>",
         "<resource id='A' sortOrder='3'/>"});
    QCOMPARE(outline(tree), words("B A -X"));
}

void tst_AclMerge::anIdTwiceInOneFileStaysTwice()
{
    const AclTree tree = mergedResources({"<resource id='A'/><resource id='A' title='Second'/>"});
    QCOMPARE(outline(tree), words("A A"));
    QCOMPARE(tree.at(1).title, QStringLiteral("Second"));
}

void tst_AclMerge::mergingOntoAnIdThatIsThereTwiceIsAConflict()
{
    MergedConfig config = mergedAcl();
    config.merge(xml(aclXml("<resource id='A'/><resource id='A'/>")), {});
    QVERIFY(config.merge(xml(aclXml("<resource id='B'/>")), {}).isEmpty());
    const auto conflicts = config.merge(xml(aclXml("<resource id='B'/>\n<resource id='A'>"
                                                   "<resource id='C'/></resource>")),
                                        {});
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts[0].what, QStringLiteral("resource A"));
    QCOMPARE(conflicts[0].line, 4);
    QCOMPARE(outline(treeOf(config)), words("A -C A B"));
}

void tst_AclMerge::otherElementsAreNoResources()
{
    const AclTree tree = mergedResources(
        {"text <!-- comment --> <group id='G'><resource id='In group'/></group>"
         "<resource id='A'><note>text</note><![CDATA[<resource id='no'/>]]><resource id='B'/>"
         "</resource>"});
    QCOMPARE(outline(tree), words("A -B"));
}

void tst_AclMerge::severalSectionsCountInOrder()
{
    const QByteArray text = "<config><resources><resource id='Outside'/></resources>"
                            "<acl><resources><resource id='A'/></resources>"
                            "<resources><resource id='B'/></resources></acl>"
                            "<acl><resources><resource id='C'/></resources></acl></config>";
    QCOMPARE(outline(merged({{text, {}}})), words("A B C"));
}

void tst_AclMerge::theModuleIsTheFirstThatGivesTheTitle()
{
    const AclTree tree =
        merged({{aclXml("<resource id='V_A::x'><resource id='V_B::y' title='Y'/></resource>"),
                 QStringLiteral("V_A")},
                {aclXml("<resource id='V_A::x' title='X'/>"), QStringLiteral("V_B")},
                {aclXml("<resource id='V_A::x' title='Other'><resource id='V_B::y' title='Z'/>"
                        "</resource>"),
                 QStringLiteral("V_C")}});
    QCOMPARE(tree.at(0).module, QStringLiteral("V_B"));
    QCOMPARE(tree.at(1).module, QStringLiteral("V_A"));
    QCOMPARE(tree.modules(), words("V_A V_B"));
}

void tst_AclMerge::withoutAModuleTheIdTellsIt()
{
    const AclTree tree = mergedResources({"<resource id='V_A::x'/><resource id='odd'/>"});
    QCOMPARE(tree.at(0).module, QStringLiteral("V_A"));
    QCOMPARE(tree.at(1).module, QStringLiteral("odd"));
}

void tst_AclMerge::aTreeKnowsParentsDepthsAndEnds()
{
    const AclTree tree = mergedResources(
        {"<resource id='A'><resource id='B'><resource id='C'/></resource><resource id='D'/>"
         "</resource><resource id='E'/>"});
    QCOMPARE(outline(tree), words("A -B --C -D E"));
    const QList<int> parents{-1, 0, 1, 0, -1};
    const QList<int> ends{4, 3, 3, 4, 5};
    for (int i = 0; i < tree.size(); ++i) {
        QCOMPARE(tree.at(i).parent, parents[i]);
        QCOMPARE(tree.at(i).end, ends[i]);
    }
    QCOMPARE(tree.children(-1), (QList<int>{0, 4}));
    QCOMPARE(tree.children(0), (QList<int>{1, 3}));
    QCOMPARE(tree.children(2), QList<int>());
    QVERIFY(tree.isBelow(2, 0));
    QVERIFY(!tree.isBelow(0, 0));
    QVERIFY(!tree.isBelow(4, 0));
    QCOMPARE(tree.indexOf(QStringLiteral("nowhere")), -1);
    QVERIFY(tree.occurrences(QStringLiteral("nowhere")).isEmpty());
    QCOMPARE(AclTree().children(-1), QList<int>());
}

void tst_AclMerge::aFileWithoutIdsIsRefused_data()
{
    QTest::addColumn<QByteArray>("resources");
    QTest::newRow("none") << QByteArray("<resource id='A'>\n<resource title='B'/></resource>");
    QTest::newRow("empty") << QByteArray("<resource id='A'>\n<resource id=''/></resource>");
    QTest::newRow("what PHP takes for false") << QByteArray("\n<resource id='0'/>");
}

void tst_AclMerge::aFileWithoutIdsIsRefused()
{
    QFETCH(const QByteArray, resources);
    const auto refused = refusals(xml(aclXml(resources)), QStringLiteral("acl.xml"));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0].problem.code, "acl.no-id");
    QCOMPARE(refused[0].line, 4);
    QCOMPARE(refused[0].path, QStringLiteral("acl.xml"));
}

void tst_AclMerge::anotherRootIsRefused()
{
    const auto refused = refusals(xml("<routes/>"), {});
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0].problem.code, "acl.not-acl");
    QVERIFY(refusals(xml("<config/>"), {}).isEmpty());
}

void tst_AclMerge::whatOnlyTheSchemaForbidsIsRemarkedOn_data()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<bool>("isOdd");
    const auto row = [](const char *name, const QByteArray &resource, bool isOdd) {
        QTest::newRow(name) << resource << isOdd;
    };
    row("as it should be", "<resource id='Vendor_Module::a' title='Abc' sortOrder='-5'/>", false);
    row("no title", "<resource id='Vendor_Module::a_1'/>", false);
    row("an id without a module", "<resource id='sales'/>", true);
    row("a lower-case vendor", "<resource id='vendor_Module::a'/>", true);
    row("a short title", "<resource id='Vendor_Module::a' title='Ab'/>", true);
    row("50 characters", "<resource id='Vendor_Module::a' title='" + QByteArray(50, 'x') + "'/>",
        false);
    row("51 characters", "<resource id='Vendor_Module::a' title='" + QByteArray(51, 'x') + "'/>",
        true);
    row("a sortOrder in words", "<resource id='Vendor_Module::a' sortOrder='ten'/>", true);
}

void tst_AclMerge::whatOnlyTheSchemaForbidsIsRemarkedOn()
{
    QFETCH(const QByteArray, resource);
    QFETCH(const bool, isOdd);
    const XmlElement root = xml(aclXml(resource));
    QVERIFY(refusals(root, {}).isEmpty());
    const auto remarks = schemaRemarks(root, QStringLiteral("acl.xml"));
    QCOMPARE(remarks.size(), isOdd ? 1 : 0);
    if (isOdd) {
        QCOMPARE(remarks[0].problem.code, "acl.schema");
        QCOMPARE(remarks[0].line, 3);
        QVERIFY(!remarks[0].isSkipped);
    }
    QCOMPARE(schemaRemarks(xml(aclXml(resource.repeated(30))), {}).size(), isOdd ? 10 : 0);
}

void tst_AclMerge::theNearestIdsAreOffered()
{
    const AclTree tree = mergedResources(
        {"<resource id='Magento_Sales::sales'/><resource id='Magento_Sales::sales_order'/>"
         "<resource id='Magento_Catalog::products'/>"});
    QCOMPARE(tree.nearest(QStringLiteral("magento_sales::sale"), 1), words("Magento_Sales::sales"));
    QCOMPARE(tree.nearest(QStringLiteral("Acme_Catalog::products"), 1),
             words("Magento_Catalog::products"));
    QVERIFY(tree.nearest(QStringLiteral("quite another thing that is not here")).isEmpty());
}

LATCHKEY_TEST(tst_AclMerge)
#include "tst_AclMerge.moc"

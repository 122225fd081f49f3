// SPDX-License-Identifier: Apache-2.0
// Which texts are ids of resources.
#include "Program.h"
#include "acl/Preset.h"
#include "acl/ResourceId.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace latchkey::acl;

class tst_ResourceId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreToldByTheirForm_data();
    void idsAreToldByTheirForm();
    void longOnesTakeNoTime();
    void everyPresetsIdsAreIds();
};

void tst_ResourceId::idsAreToldByTheirForm_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isId");
    QTest::addColumn<bool>("isSchemas");
    const auto row = [](const char *name, const QString &id, bool isId, bool isSchemas) {
        QTest::newRow(name) << id << isId << isSchemas;
    };
    row("Commerce's", QStringLiteral("Magento_Sales::sales_order"), true, true);
    row("capitals and digits", QStringLiteral("ACME2_X1::A_9"), true, true);
    row("other signs behind the colons", QStringLiteral("Acme_Shop::a-b.c/d"), true, false);
    row("small letters first", QStringLiteral("acme_shop::a"), true, false);
    row("a digit first", QStringLiteral("1A_Shop::a"), true, false);
    row("one letter", QStringLiteral("A_Shop::a"), true, false);
    row("one letter of a module", QStringLiteral("Acme_S::a"), true, false);
    row("nothing", QString(), false, false);
    row("no vendor", QStringLiteral("_Shop::a"), true, false);
    row("no module", QStringLiteral("Acme_::a"), true, false);
    row("no underscore", QStringLiteral("AcmeStock::stock"), true, false);
    row("an underscore behind the colons", QStringLiteral("Acme::a_b"), true, false);
    row("two underscores", QStringLiteral("Acme_Shop_A::a"), true, false);
    row("nothing before the colons", QStringLiteral("::a"), false, false);
    row("a word", QStringLiteral("admin"), false, false);
    row("two ids", QStringLiteral("Acme_Shop::a\nMagento_Backend::all"), false, false);
    row("a line separator", QStringLiteral("Acme_Shop::a\u2028b"), false, false);
    row("another direction", QStringLiteral("Acme_Shop::\u202ea"), false, false);
    row("an equals sign", QStringLiteral("SECRET=a::b"), false, false);
    row("nothing behind the colons", QStringLiteral("Acme_Shop::"), false, false);
    row("no colons", QStringLiteral("Acme_Shop"), false, false);
    row("one colon", QStringLiteral("Acme_Shop:a"), false, false);
    row("three colons", QStringLiteral("Acme_Shop:::a"), false, false);
    row("colons twice", QStringLiteral("Acme_Shop::a::b"), false, false);
    row("a blank", QStringLiteral("Acme_Shop::a b"), false, false);
    row("a blank before", QStringLiteral(" Acme_Shop::a"), false, false);
    row("a line end behind", QStringLiteral("Acme_Shop::a\n"), false, false);
    row("a NUL", QStringLiteral("Acme_Shop::a") + QChar(0), false, false);
    row("a letter that is not ASCII", QStringLiteral("Acme_Shop::\u00e9"), false, false);
    row("a digit that is not ASCII", QStringLiteral("Acme_Shop::\uff11"), false, false);
    row("255 characters", QStringLiteral("Acme_Shop::") + QString(244, u'a'), true, true);
    row("256 characters", QStringLiteral("Acme_Shop::") + QString(245, u'a'), false, true);
}

void tst_ResourceId::idsAreToldByTheirForm()
{
    QFETCH(const QString, id);
    QFETCH(const bool, isId);
    QFETCH(const bool, isSchemas);
    QCOMPARE(isResourceId(id), isId);
    QCOMPARE(isSchemaResourceId(id), isSchemas);
}

// "(?:[A-Z]+[a-zA-Z0-9]+)+", as the schema has it, can be met in very many ways.
void tst_ResourceId::longOnesTakeNoTime()
{
    QElapsedTimer timer;
    timer.start();
    const QString capitals(1'000'000, u'A');
    QVERIFY(!isSchemaResourceId(capitals));
    QVERIFY(!isResourceId(QString(1'000'000, u':')));
    QVERIFY(!isSchemaResourceId(capitals + QStringLiteral("_A::!")));
    QVERIFY(isSchemaResourceId(capitals + QStringLiteral("_AB::a")));
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_ResourceId::everyPresetsIdsAreIds()
{
    for (const Preset &preset : presets()) {
        for (const QString &id : preset.ids()) {
            QVERIFY2(isSchemaResourceId(id), qPrintable(id));
        }
    }
}

LATCHKEY_TEST(tst_ResourceId)
#include "tst_ResourceId.moc"

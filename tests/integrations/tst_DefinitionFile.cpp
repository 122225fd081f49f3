// SPDX-License-Identifier: Apache-2.0
// What sets up other computers holds what a person defined, no secret, and is read with care.
#include "Program.h"
#include "integrations/DefinitionFile.h"

#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "profile/TestProfile.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::integrations;
using namespace latchkey::tests;

namespace {

Definition definition(const QString &name, const QByteArray &store = "https://shop.example/")
{
    return {{name, QStringLiteral("ana@company.example"), store, false, "https://shop.example/a/"},
            acl::choiceOf({QStringLiteral("Magento_Sales::ship"), QStringLiteral("A_B::c")}),
            {QStringLiteral("catalogue:2.4.6")}};
}

QByteArray fileWith(const char *entry)
{
    return QByteArray("{\"latchkey\": \"integrations\", \"version\": 1, \"integrations\": [") +
           entry + "]}";
}

} // namespace

class tst_DefinitionFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        Definition all = definition(QStringLiteral("Everything “ü”"));
        all.resources.isAll = true;
        const QList<Definition> written{definition(QStringLiteral("Orders to ERP")), all};
        QCOMPARE(readDefinitions(writeDefinitions(written)).value(), written);
        QVERIFY(readDefinitions(writeDefinitions({})).value().isEmpty());
    }

    void theRestMayBeMissing()
    {
        const auto read =
            readDefinitions(fileWith("{\"name\": \"ERP\", \"store\": \"https://shop.example/\"}"));
        QCOMPARE(read.value().constFirst(),
                 (Definition{{QStringLiteral("ERP"), {}, "https://shop.example/"}, {}, {}}));
    }

    void whatIsNoSuchFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &content, const char *said,
                            const char *code = "integration.bad-file") {
            QTest::newRow(name) << content << QByteArray(code) << QString::fromUtf8(said);
        };
        row("empty", "", "not JSON");
        row("no JSON", "name: ERP", "not JSON");
        row("cut off", "{\"latchkey\": \"integrations\"", "not JSON");
        row("an array", "[]", "holds no integrations");
        row("another program's", "{\"name\": \"package\", \"version\": 1}",
            "holds no integrations");
        row("without a version", "{\"latchkey\": \"integrations\", \"integrations\": []}",
            "holds no integrations");
        row("newer", "{\"latchkey\": \"integrations\", \"version\": 2, \"integrations\": [7]}",
            "version 2", "integration.file-too-new");
        row("no object", fileWith("7"), "Integration 1");
        row("another member", fileWith("{\"name\": \"ERP\", \"consumer_secret\": \"x\"}"),
            "“consumer_secret”");
        row("a member of another kind", fileWith("{\"name\": 7}"), "“name”");
        row("a resource of another kind", fileWith("{\"resources\": {\"chosen\": [7]}}"),
            "“chosen”");
        row("another member of the resources", fileWith("{\"resources\": {\"any\": true}}"),
            "“any”");
    }

    void whatIsNoSuchFileIsRefused()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, code);
        QFETCH(const QString, said);
        const auto read = readDefinitions(content);
        QCOMPARE(codeOf(read), code);
        QVERIFY2(read.error().sentence.contains(said), qPrintable(read.error().sentence));
    }

    void theyAreAddedWithKeysOfTheirOwn()
    {
        const TestProfile it;
        const auto made = addDefinitions(*it.profile, {definition(QStringLiteral("Orders to ERP")),
                                                       definition(QStringLiteral("Stock"))});
        QCOMPARE(made.value().size(), 2);
        QVERIFY(made->first().callbackKey != made->last().callbackKey);
        const auto kept = SelectionRepository(*it.profile).of(made->last().id).value();
        QCOMPARE(kept.choice, definition({}).resources);
        QCOMPARE(kept.sources, definition({}).sources);
    }

    void oneThatCannotBeLeavesNoneBehind_data()
    {
        QTest::addColumn<Definition>("wrong");
        QTest::addColumn<QByteArray>("code");
        Definition badResource = definition(QStringLiteral("Stock"));
        badResource.resources.ids.append(QStringLiteral("no id"));
        QTest::newRow("name taken")
            << definition(QStringLiteral("Orders to ERP")) << QByteArray("integration.name-taken");
        QTest::newRow("no store") << definition(QStringLiteral("Stock"), "")
                                  << QByteArray("integration.bad-store-url");
        QTest::newRow("http without a consent")
            << definition(QStringLiteral("Stock"), "http://shop.example/")
            << QByteArray("integration.cleartext-needs-consent");
        QTest::newRow("no resource") << badResource << QByteArray("acl.bad-selection");
    }

    void oneThatCannotBeLeavesNoneBehind()
    {
        QFETCH(const Definition, wrong);
        QFETCH(const QByteArray, code);
        const TestProfile it;
        const auto made =
            addDefinitions(*it.profile, {definition(QStringLiteral("Orders to ERP")), wrong});
        QCOMPARE(codeOf(made), code);
        QVERIFY(
            made.error().sentence.startsWith(QStringLiteral("“%1”: ").arg(wrong.integration.name)));
        QVERIFY(IntegrationRepository(*it.profile).all().value().isEmpty());
    }
};

LATCHKEY_TEST(tst_DefinitionFile)
#include "tst_DefinitionFile.moc"

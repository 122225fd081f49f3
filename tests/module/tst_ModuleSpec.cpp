// SPDX-License-Identifier: Apache-2.0
// From an integration to its module: what is taken, added, suggested and refused.
#include "Specs.h"
#include "profile/TestProfile.h"

#include "integrations/IntegrationRepository.h"
#include "module/ModuleRepository.h"
#include "module/SpecOf.h"
#include "storecode/AclReader.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::module;
using module::test::smallSpec;

class tst_ModuleSpec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAStoreRefusesIsRefused_data()
    {
        using Change = std::function<void(ModuleSpec &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const Change &change, const char *code) {
            QTest::newRow(name) << change << QByteArray(code);
        };
        row(
            "nothing", [](ModuleSpec &) {}, "");
        row(
            "a small vendor", [](ModuleSpec &s) { s.vendor = QStringLiteral("acme"); },
            "module.bad-vendor");
        row(
            "one letter", [](ModuleSpec &s) { s.vendor = QStringLiteral("A"); },
            "module.bad-vendor");
        row(
            "a word of PHP", [](ModuleSpec &s) { s.module = QStringLiteral("Class"); },
            "module.bad-name");
        row(
            "an underscore", [](ModuleSpec &s) { s.module = QStringLiteral("A_b"); },
            "module.bad-name");
        row(
            "a path", [](ModuleSpec &s) { s.module = QStringLiteral("../Aa"); }, "module.bad-name");
        row(
            "a short name", [](ModuleSpec &s) { s.integration = QStringLiteral("A"); },
            "module.bad-integration-name");
        row(
            "an emoji alone", [](ModuleSpec &s) { s.integration = QStringLiteral("😀"); },
            "module.bad-integration-name");
        row(
            "a blank end", [](ModuleSpec &s) { s.integration = QStringLiteral("Orders "); },
            "module.bad-integration-name");
        row(
            "no email", [](ModuleSpec &s) { s.email.clear(); }, "module.no-email");
        row(
            "email without dot", [](ModuleSpec &s) { s.email = QStringLiteral("a@b"); },
            "module.bad-email");
        row(
            "short URL", [](ModuleSpec &s) { s.endpointUrl = "foo"; }, "module.bad-url");
        row(
            "javascript", [](ModuleSpec &s) { s.identityLinkUrl = "javascript:alert(1)"; },
            "module.bad-url");
        row(
            "a query", [](ModuleSpec &s) { s.identityLinkUrl = "https://a.example/?b"; },
            "module.bad-url");
        row(
            "a query in the callback",
            [](ModuleSpec &s) { s.endpointUrl = "https://a.example/?b"; }, "");
        row(
            "no URLs",
            [](ModuleSpec &s) {
                s.endpointUrl.clear();
                s.identityLinkUrl.clear();
            },
            "");
        row(
            "no resources", [](ModuleSpec &s) { s.resources.clear(); }, "module.no-resources");
        row(
            "no resource", [](ModuleSpec &s) { s.resources[0].id = QStringLiteral("Sales::a"); },
            "module.bad-resource");
        row(
            "twice", [](ModuleSpec &s) { s.resources.append(s.resources[0]); },
            "module.bad-resource");
        row(
            "all in integration.xml",
            [](ModuleSpec &s) {
                s.style = Style::Consolidated;
                s.resources = {{acl::everythingId, {}}};
            },
            "module.all-in-consolidated");
        row(
            "all",
            [](ModuleSpec &s) {
                s.resources = {{acl::everythingId, {}}};
            },
            "");
        row(
            "another Commerce", [](ModuleSpec &s) { s.commerce = QStringLiteral("2.3.7"); },
            "module.unknown-commerce");
        row(
            "a patch of it", [](ModuleSpec &s) { s.commerce = QStringLiteral("2.4.7-p3"); }, "");
        row(
            "a version", [](ModuleSpec &s) { s.version = QStringLiteral("1.0"); },
            "module.bad-version");
        row(
            "a licence", [](ModuleSpec &s) { s.licence = QStringLiteral("MIT\""); },
            "module.bad-licence");
        row(
            "itself before it", [](ModuleSpec &s) { s.sequence.append(s.name()); },
            "module.bad-sequence");
    }

    void whatAStoreRefusesIsRefused()
    {
        QFETCH(const std::function<void(ModuleSpec &)>, change);
        QFETCH(const QByteArray, code);
        ModuleSpec spec = smallSpec();
        change(spec);
        QCOMPARE(tests::codeOf(checkSpec(spec)), code);
        QCOMPARE(tests::codeOf(moduleFiles(spec)), code);
    }

    void namesAreMadeOfAnyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << QStringLiteral("Orders to ERP") << QStringLiteral("OrdersToERP");
        QTest::newRow("accents") << QStringLiteral("Aufträge") << QStringLiteral("Auftrage");
        QTest::newRow("digits first") << QStringLiteral("3PL sync") << QStringLiteral("PLSync");
        QTest::newRow("none") << QStringLiteral("注文") << QString();
        QTest::newRow("one letter") << QStringLiteral("x") << QString();
        QTest::newRow("a word of PHP") << QStringLiteral("list") << QString();
    }

    void namesAreMadeOfAnyText()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        QCOMPARE(nameFrom(text), name);
    }

    void packagesAreNamedAsComposerWants_data()
    {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("package");
        QTest::newRow("words") << QStringLiteral("OrdersToErp") << QStringLiteral("orders-to-erp");
        QTest::newRow("capitals") << QStringLiteral("ERPSync") << QStringLiteral("erp-sync");
        QTest::newRow("all capitals") << QStringLiteral("ERP") << QStringLiteral("erp");
        QTest::newRow("digits") << QStringLiteral("Sync2Go") << QStringLiteral("sync2-go");
    }

    void packagesAreNamedAsComposerWants()
    {
        QFETCH(const QString, module);
        QFETCH(const QString, package);
        ModuleSpec spec = smallSpec();
        spec.module = module;
        QCOMPARE(spec.package(), QStringLiteral("acme/module-") + package);
    }

    void anIntegrationBecomesAModule()
    {
        integrations::Integration integration;
        integration.name = QStringLiteral("Orders to ERP");
        integration.email = QStringLiteral("it@shop.acme.example");
        integration.callbackKey = "ckey";
        integration.identityKey = "ikey";
        integration.dialect = "laminas";
        const ModuleChoice choice = completed({}, integration);
        QCOMPARE(choice.vendor, QStringLiteral("Acme"));
        QCOMPARE(choice.module, QStringLiteral("OrdersToERP"));
        QCOMPARE(choice.commerce, QStringLiteral("2.4.7"));
        const auto tree = storecode::readAcl(treeSources({}, choice.commerce)).tree;
        const SpecOfIntegration made =
            specOf(integration,
                   {false,
                    {QStringLiteral("Magento_Log::online"), QStringLiteral("Magento_Sales::create"),
                     QStringLiteral("Magento_Catalog::products")}},
                   tree, choice, 24710);
        QVERIFY(checkSpec(made.spec));
        const QStringList ids = made.spec.resourceIds();
        QVERIFY(ids.indexOf(QStringLiteral("Magento_Sales::sales")) <
                ids.indexOf(QStringLiteral("Magento_Sales::create"))); // parents first
        QVERIFY(made.implied.contains(QStringLiteral("Magento_Sales::sales_operation")));
        QCOMPARE(made.spec.resources[0].title, QStringLiteral("Magento Admin"));
        QCOMPARE(made.spec.sequence[0], QStringLiteral("Magento_Integration"));
        QVERIFY(made.spec.sequence.contains(QStringLiteral("Magento_Catalog")));
        QCOMPARE(made.spec.endpointUrl, "http://127.0.0.1:24710/ckey/callback");
        QCOMPARE(made.unknown, QStringList{QStringLiteral("Magento_Log::online")});
        QCOMPARE(lacking(made, tree).value(0).code, "module.resource-unknown");
        QVERIFY(clashes(made.spec, tree.modules()).isEmpty());
        ModuleSpec clashing = made.spec;
        clashing.vendor = QStringLiteral("Magento");
        clashing.module = QStringLiteral("Sales");
        QCOMPARE(clashes(clashing, tree.modules()).value(0).code, "module.known-name");
    }

    void theTreeIsThatOfTheTarget()
    {
        using integrations::KeptResources;
        const QStringList catalogue{QStringLiteral("catalogue:2.4.6")};
        QCOMPARE(treeSources(KeptResources{{}, {}, {}, 0}, QStringLiteral("2.4.6")), catalogue);
        QCOMPARE(treeSources(KeptResources{{}, {QStringLiteral("catalogue:2.4.8")}, {}, 0},
                             QStringLiteral("2.4.6")),
                 catalogue);
        QCOMPARE(treeSources(KeptResources{{}, {QStringLiteral("/srv/shop")}, {}, 0},
                             QStringLiteral("2.4.6")),
                 QStringList{QStringLiteral("/srv/shop")});
        QCOMPARE(treeSources(KeptResources{{}, {}, {}, 0}, QStringLiteral("2.4.9")),
                 QStringList{QStringLiteral("catalogue")});
    }

    void whatWasChosenIsRemembered()
    {
        const tests::TestProfile place;
        integrations::IntegrationRepository integrations(*place.profile);
        const auto made = integrations.add({QStringLiteral("Orders"), {}, "https://a.example/"});
        QVERIFY(made);
        ModuleRepository modules(*place.profile);
        QCOMPARE(*modules.of(made->id), KeptModule());
        const ModuleChoice choice{QStringLiteral("Acme"), QStringLiteral("Orders"),
                                  QStringLiteral("2.4.6"), Style::Consolidated};
        QVERIFY(modules.saveChoice(made->id, choice));
        QVERIFY(modules.saveWritten(made->id, writtenBy(smallSpec())));
        const KeptModule kept{choice, writtenBy(smallSpec())};
        QCOMPARE(*modules.of(made->id), kept);
        QCOMPARE(tests::codeOf(modules.of(QStringLiteral("nobody"))), "integration.unknown");
        QCOMPARE(tests::codeOf(modules.saveChoice(QStringLiteral("nobody"), choice)),
                 "integration.unknown");
        QVERIFY(integrations.remove(made->id));
        QCOMPARE(tests::codeOf(modules.of(made->id)), "integration.unknown");
    }
};

LATCHKEY_TEST(tst_ModuleSpec)
#include "tst_ModuleSpec.moc"

// SPDX-License-Identifier: Apache-2.0
// What is going to be done in a store is known, and said, before anything is done.
#include "Program.h"
#include "storeservice/StorePlan.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storeservice;

namespace {

integrations::Integration integration()
{
    integrations::Integration it;
    it.id = QStringLiteral("k3x5m2pa");
    it.callbackKey = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
    it.identityKey = "bbbbbbbbbbbbbbbbbbbbbbbbbb";
    it.name = QStringLiteral("Orders");
    it.storeUrl = "https://shop.example/";
    return it;
}

WantedIntegration wanted()
{
    return {QStringLiteral("Orders"),
            {},
            integrations::callbackUrl(integration(), 24710),
            integrations::identityLinkUrl(integration(), 24710),
            {acl::adminId, QStringLiteral("Magento_Sales::sales")}};
}

StoreIntegration there()
{
    StoreIntegration it;
    it.id = 7;
    it.name = wanted().name;
    it.callbackUrl = wanted().callbackUrl;
    it.identityUrl = wanted().identityUrl;
    it.status = Status::Active;
    it.hasAccessToken = true;
    it.granted = wanted().resources;
    return it;
}

StoreIntegration others()
{
    StoreIntegration it = there();
    it.callbackUrl = "https://erp.example/callback";
    it.identityUrl = "https://erp.example/identity";
    return it;
}

StoreFacts facts(const std::optional<StoreIntegration> &named,
                 const std::optional<StoreIntegration> &known = {})
{
    StoreFacts facts;
    facts.knowsIntegrations = true;
    facts.named = named;
    facts.known = known;
    facts.baseUrls = {{"http://shop.example/", "https://shop.example/"}};
    return facts;
}

StorePlan plan(const PlanOrder &order, const StoreFacts &facts,
               const WantedIntegration &as = wanted())
{
    return planFor(order, integration(), as, facts);
}

QString said(const StorePlan &plan)
{
    return sentences(plan).join(QLatin1Char('\n'));
}

StoreIntegration changedBy(StoreIntegration it, void (*change)(StoreIntegration &))
{
    change(it);
    return it;
}

} // namespace

class tst_StorePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsInTheWayIsSaidBeforehand_data()
    {
        QTest::addColumn<PlanOrder>("order");
        QTest::addColumn<StoreFacts>("facts");
        QTest::addColumn<QByteArray>("code");
        const PlanOrder create{PlanAction::Create};
        const PlanOrder update{PlanAction::Update};
        const PlanOrder remove{PlanAction::Remove};
        const PlanOrder overtake{PlanAction::Update, false, true};
        const auto fromModule = changedBy(there(), [](StoreIntegration &it) {
            it.isFromModule = true;
            it.email = QStringLiteral("other@shop.example");
        });
        const auto row = [](const char *name, const PlanOrder &order, const StoreFacts &facts,
                            const char *code) {
            QTest::newRow(name) << order << facts << QByteArray(code);
        };
        row("create what is not there", create, facts({}), "");
        row("create again", create, facts(there()), "storeservice.already-there");
        row("create under a name of others", create, facts(others()), "storeservice.not-ours");
        row("update ours", update, facts(there()), "");
        row("update what is not there", update, facts({}), "storeservice.not-there");
        row("update others'", update, facts(others()), "storeservice.not-ours");
        row("update others', agreed to", overtake, facts(others()), "");
        row("update a module's", update, facts(fromModule), "storeservice.from-module");
        row("take a module's tokens", {PlanAction::Update, true}, facts(fromModule), "");
        row("rename ours to a name of others", update,
            facts(others(), changedBy(there(),
                                      [](StoreIntegration &it) {
                                          it.id = 8;
                                          it.name = QStringLiteral("Old name");
                                      })),
            "storeservice.name-taken");
        row("remove ours", remove, facts(there()), "");
        row("remove others'", remove, facts(others()), "storeservice.not-ours");
        row("remove what is not there", remove, facts({}), "storeservice.not-there");
        row("nobody knows what is there", update, StoreFacts(), "storeservice.unreadable");
    }

    void whatIsInTheWayIsSaidBeforehand()
    {
        QFETCH(PlanOrder, order);
        QFETCH(StoreFacts, facts);
        const auto problem = problemOf(plan(order, facts));
        QTEST(problem.value_or(Problem()).code, "code");
        QVERIFY(!problem || !problem->sentence.isEmpty());
    }

    // A refreshed database has other integrations under the numbers of ours.
    void aNumberAloneMakesNoneOurs()
    {
        const auto stranger = changedBy(
            others(), [](StoreIntegration &it) { it.name = QStringLiteral("Newsletter"); });
        QVERIFY(!ownIn(facts({}, stranger), integration()));
        const auto renamed =
            changedBy(there(), [](StoreIntegration &it) { it.name = QStringLiteral("Old name"); });
        QCOMPARE(ownIn(facts({}, renamed), integration()), std::optional(renamed));
        const StorePlan found = plan({PlanAction::Update}, facts({}, renamed));
        QCOMPARE(found.changes.size(), 1);
        QCOMPARE(found.changes[0].field, Field::Name);
    }

    void whatWouldChangeIsTold()
    {
        const auto before = changedBy(there(), [](StoreIntegration &it) {
            it.email = QStringLiteral("old@shop.example");
            it.granted = {acl::adminId, QStringLiteral("Magento_Catalog::catalog")};
        });
        const StorePlan found = plan({PlanAction::Update}, facts(before));
        QVERIFY(!found.isEmpty());
        const QString text = said(found);
        QVERIFY(text.contains(QStringLiteral("old@shop.example")));
        QVERIFY(text.contains(QStringLiteral("Magento_Sales::sales")));
        QVERIFY(text.contains(QStringLiteral("Magento_Catalog::catalog")));
        QVERIFY(!text.contains(acl::adminId)); // everyone has that
        QCOMPARE(found.tokens, TokenFate::Stay);
    }

    void whatIsAsDefinedNeedsNothing()
    {
        QVERIFY(plan({PlanAction::Update}, facts(there())).isEmpty());
        QVERIFY(!plan({PlanAction::Update, true}, facts(there())).isEmpty()); // the tokens
        const auto unread = changedBy(there(), [](StoreIntegration &it) { it.granted.reset(); });
        QVERIFY(!plan({PlanAction::Update}, facts(unread)).isEmpty()); // nobody knows
    }

    void whatBecomesOfTokens_data()
    {
        QTest::addColumn<PlanOrder>("order");
        QTest::addColumn<bool>("hasToken");
        QTest::addColumn<int>("fate");
        const auto row = [](const char *name, const PlanOrder &order, bool hasToken,
                            TokenFate fate) {
            QTest::newRow(name) << order << hasToken << int(fate);
        };
        row("update", {PlanAction::Update}, true, TokenFate::Stay);
        row("update, inactive", {PlanAction::Update}, false, TokenFate::NoneYet);
        row("update with tokens", {PlanAction::Update, true}, true, TokenFate::HandedOver);
        row("update with tokens, inactive", {PlanAction::Update, true}, false, TokenFate::Issued);
        row("remove", {PlanAction::Remove}, true, TokenFate::End);
        row("remove with tokens asked for", {PlanAction::Remove, true}, true, TokenFate::End);
    }

    void whatBecomesOfTokens()
    {
        QFETCH(PlanOrder, order);
        QFETCH(bool, hasToken);
        StoreIntegration it = there();
        it.hasAccessToken = hasToken;
        QTEST(int(plan(order, facts(it)).tokens), "fate");
    }

    void anotherStoreIsNoticed()
    {
        StoreFacts other = facts({});
        other.baseUrls = {{"https://staging.shop.example/"}};
        const StorePlan found = plan({PlanAction::Create}, other);
        QVERIFY(said(found).contains(QStringLiteral("https://staging.shop.example/")));
        QVERIFY(plan({PlanAction::Create}, facts({})).otherBaseUrls.isEmpty());
        other.baseUrls.reset(); // not told: nothing is concluded
        QVERIFY(plan({PlanAction::Create}, other).otherBaseUrls.isEmpty());
    }

    void grantsAreCompared_data()
    {
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<QStringList>("granted");
        QTest::addColumn<QStringList>("missing");
        QTest::addColumn<QStringList>("tooMuch");
        QTest::addColumn<QStringList>("unknown");
        const QString a = QStringLiteral("A_A::a");
        const QString b = QStringLiteral("A_A::b");
        const QString log = QStringLiteral("Magento_Log::online");
        const QString all = acl::everythingId;
        const QStringList none;
        const auto row = [](const char *name, const QStringList &asked, const QStringList &granted,
                            const QStringList &missing, const QStringList &tooMuch,
                            const QStringList &unknown) {
            QTest::newRow(name) << asked << granted << missing << tooMuch << unknown;
        };
        row("the same, in another order", {a, b}, {b, a, acl::adminId}, none, none, none);
        row("one missing", {a, b}, {a}, {b}, none, none);
        row("one too much", {a}, {a, b}, none, {b}, none);
        row("one the store does not have", {a, log}, {a}, none, none, {log});
        row("everything instead", {a}, {all}, none, {all}, none);
        row("everything asked for", {all}, {all}, none, none, none);
        row("everything asked for, not granted", {all}, {a}, {all}, {a}, none);
        row("nothing asked for", none, {acl::adminId}, none, none, none);
    }

    void grantsAreCompared()
    {
        QFETCH(QStringList, asked);
        QFETCH(QStringList, granted);
        const acl::AclTree tree({{QStringLiteral("A_A::a"), {}, {}, 0, false, -1, 0, 1},
                                 {QStringLiteral("A_A::b"), {}, {}, 0, false, -1, 0, 2}});
        const GrantComparison compared = compareGrants(asked, granted, tree);
        QVERIFY(compared.isKnown);
        QTEST(compared.missing, "missing");
        QTEST(compared.tooMuch, "tooMuch");
        QTEST(compared.unknown, "unknown");
        QVERIFY(!compareGrants(asked, {}, tree).isSame()); // not known is not the same
    }

    void whatWouldBeLostIsKnown_data()
    {
        QTest::addColumn<StorePlan>("is");
        QTest::addColumn<bool>("loses");
        const auto change = [](const StoreIntegration &it) {
            return plan({PlanAction::Update, false, true, false}, facts(it));
        };
        QTest::newRow("made anew")
            << plan({PlanAction::Create, true, false, false}, facts({})) << false;
        QTest::newRow("nothing to do") << change(there()) << false;
        QTest::newRow("more rights")
            << change(changedBy(there(), [](auto &it) { it.granted = QStringList{acl::adminId}; }))
            << false;
        QTest::newRow("another e-mail address")
            << change(changedBy(there(), [](auto &it) { it.email = QStringLiteral("a@b.c"); }))
            << false;
        QTest::newRow("tokens handed over")
            << plan({PlanAction::Update, true, false, true}, facts(there())) << false;
        QTest::newRow("fewer rights") << change(changedBy(there(), [](auto &it) {
            *it.granted += QStringLiteral("Magento_Catalog::catalog");
        })) << true;
        QTest::newRow("everything taken away") << change(changedBy(there(), [](auto &it) {
            it.granted = QStringList{acl::everythingId};
        })) << true;
        QTest::newRow("rights that nobody knows")
            << change(changedBy(there(), [](auto &it) { it.granted.reset(); })) << true;
        QTest::newRow("somebody else's") << change(others()) << true;
        QTest::newRow("removed, with tokens")
            << plan({PlanAction::Remove, false, false, false}, facts(there())) << true;
        QTest::newRow("removed, without")
            << plan({PlanAction::Remove, false, false, false},
                    facts(changedBy(there(), [](auto &it) { it.hasAccessToken = false; })))
            << true;
    }

    void whatWouldBeLostIsKnown()
    {
        QFETCH(const StorePlan, is);
        QTEST(losesSomething(is), "loses");
    }
};

LATCHKEY_TEST(tst_StorePlan)
#include "tst_StorePlan.moc"

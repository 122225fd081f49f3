// SPDX-License-Identifier: Apache-2.0
// Which calls tell whether resources are granted, and what their answers say.
#include "Program.h"
#include "checks/GrantPlan.h"
#include "storecode/AclReader.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::checks;
using commerce::CallOutcome;
using oauth::Outcome;

namespace {

const acl::RouteTable &catalogue()
{
    static const acl::RouteTable routes = storecode::readAcl({}).routes;
    return routes;
}

acl::Route route(const QString &method, const QString &url, const QStringList &resources,
                 const QString &serviceMethod = QStringLiteral("get"))
{
    return {method, url, QStringLiteral("A"), serviceMethod, resources, {}};
}

CallOutcome outcome(Outcome kind, int status)
{
    CallOutcome made;
    made.kind = kind;
    made.status = status;
    if (kind != Outcome::Received) {
        made.problem = Problem{"commerce.refused", {}, {}};
    }
    return made;
}

} // namespace

class tst_GrantPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCallOnlyReadsOneEntryOfWhatIsChosen()
    {
        const acl::Choice choice = acl::choiceOf({QStringLiteral("Magento_Sales::actions_view"),
                                                  QStringLiteral("Magento_Cms::page"),
                                                  QStringLiteral("Magento_Backend::store")});
        const GrantPlan plan = grantPlan(choice, catalogue());
        QCOMPARE(plan.calls.size(), 3);
        for (const GrantCall &call : plan.calls) {
            QVERIFY2(call.route.startsWith(QStringLiteral("GET ")), qPrintable(call.route));
            QVERIFY(!call.route.contains(QLatin1Char(':')));
            for (const QString &id : call.resources) {
                QVERIFY2(choice.ids.contains(id), qPrintable(id));
            }
        }
        QVERIFY(plan.notCheckable.isEmpty());
    }

    void whatOnlyWritesIsNotCheckable()
    {
        // refunds: POST alone
        const GrantPlan plan =
            grantPlan(acl::choiceOf({QStringLiteral("Magento_Sales::creditmemo")}), catalogue());
        QCOMPARE(plan.calls, QList<GrantCall>());
        QCOMPARE(plan.notCheckable, QStringList{QStringLiteral("Magento_Sales::creditmemo")});
    }

    void aRouteThatNeedsMoreIsNotTaken()
    {
        const acl::RouteTable routes({route(QStringLiteral("GET"), QStringLiteral("/V1/both"),
                                            {QStringLiteral("A_A::a"), QStringLiteral("A_A::b")})});
        QCOMPARE(grantPlan(acl::choiceOf({QStringLiteral("A_A::a")}), routes).notCheckable.size(),
                 1);
        const GrantPlan both =
            grantPlan(acl::choiceOf({QStringLiteral("A_A::a"), QStringLiteral("A_A::b")}), routes);
        QCOMPARE(both.calls.size(), 1); // one call for both
        QVERIFY(both.notCheckable.isEmpty());
    }

    void listsAreTakenBeforeWhatReadsAll()
    {
        const acl::RouteTable routes(
            {route(QStringLiteral("GET"), QStringLiteral("/V1/all"), {QStringLiteral("A_A::a")}),
             route(QStringLiteral("GET"), QStringLiteral("/V1/some"), {QStringLiteral("A_A::a")},
                   QStringLiteral("getList")),
             route(QStringLiteral("GET"), QStringLiteral("/V1/mine"),
                   {QStringLiteral("A_A::a"), acl::selfRef}),
             route(QStringLiteral("DELETE"), QStringLiteral("/V1/a"), {QStringLiteral("A_A::a")})});
        const GrantPlan plan = grantPlan(acl::choiceOf({QStringLiteral("A_A::a")}), routes);
        QCOMPARE(plan.calls.size(), 1);
        QCOMPARE(plan.calls[0].path, QByteArray("/V1/some?searchCriteria[pageSize]=1"));
    }

    void noStoreIsAskedMoreThanTwentyTimes()
    {
        const GrantPlan all = grantPlan(acl::choiceOf({acl::everythingId}), catalogue());
        QCOMPARE(all.calls.size(), mostGrantCalls);
        QVERIFY(!all.left.isEmpty());
    }

    void theRightsAreLookedAtFirst_data()
    {
        QTest::addColumn<Outcome>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<State>("state");
        QTest::newRow("an answer") << Outcome::Received << 200 << State::Ok;
        QTest::newRow("a parameter is missing") << Outcome::Refused << 400 << State::Ok;
        QTest::newRow("no such entry") << Outcome::Refused << 404 << State::Ok;
        QTest::newRow("refused") << Outcome::NotAuthorized << 401 << State::Failed;
        QTest::newRow("no such route") << Outcome::RouteUnknown << 404 << State::NotCheckable;
        QTest::newRow("an error of its own") << Outcome::Unknown << 500 << State::NotCheckable;
        QTest::newRow("not reached") << Outcome::NotSent << 0 << State::NotCheckable;
    }

    void theRightsAreLookedAtFirst()
    {
        QFETCH(const Outcome, kind);
        QFETCH(const int, status);
        QTEST(grantIn(outcome(kind, status)), "state");
    }

    void whatIsRefusedIsNamed()
    {
        const GrantCall orders{"/V1/orders",
                               QStringLiteral("GET /V1/orders"),
                               {QStringLiteral("Magento_Sales::actions_view")}};
        const GrantCall pages{"/V1/cmsPage/search",
                              QStringLiteral("GET /V1/cmsPage/search"),
                              {QStringLiteral("Magento_Cms::page")}};
        const GrantPlan plan{{orders, pages}, {QStringLiteral("Magento_Sales::creditmemo")}, {}};
        const CheckResult result =
            judgeGrants(plan, {{orders, outcome(Outcome::NotAuthorized, 401)},
                               {pages, outcome(Outcome::Received, 200)}});
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("check.not-granted"));
        QVERIFY(result.sentence.contains(QStringLiteral("Magento_Sales::actions_view")));
        QVERIFY(!result.sentence.contains(QStringLiteral("Magento_Cms::page")));
        QCOMPARE(result.evidence.size(), 3);
        QCOMPARE(result.evidence[2].state, std::optional(State::NotCheckable));
        QCOMPARE(result.help, Help::ShowResources);
    }

    void nothingChosenIsNothingToCompareWith()
    {
        QCOMPARE(judgeGrants({}, {}).code, QByteArray("check.nothing-chosen"));
    }
};

LATCHKEY_TEST(tst_GrantPlan)
#include "tst_GrantPlan.moc"

// SPDX-License-Identifier: Apache-2.0
// What the guide makes of values that the person took from Admin's dialog.
#include "Program.h"
#include "commerce/FakeStore.h"
#include "ui/TestSession.h"
#include "ui/activation/AdminBrowser.h"
#include "ui/window/ActivationGuide.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;

namespace {

secrets::IntegrationSecrets valuesWith(const QByteArray &tokenSecret)
{
    return {{},
            Secret(tests::consumerKey),
            Secret(tests::consumerSecret),
            Secret(tests::accessToken),
            Secret(tokenSecret)};
}

struct Desk
{
    tests::FakeStore api;
    tests::TestSession it;
    QString id = it.add(QStringLiteral("Orders to ERP"), api.baseUrl());
    ui::AdminBrowser browser{*it, [](const QByteArray &, auto told) {
                                 told(true);
                             }};
    ui::ActivationGuide guide{*it, browser};
    QSignalSpy connected{&guide, &ui::ActivationGuide::connected};
    QSignalSpy failed{&guide, &ui::ActivationGuide::failed};
};

} // namespace

class tst_ActivationGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesTakenInAdminConnect()
    {
        Desk desk;
        Q_EMIT desk.browser.tokensTaken(desk.id, valuesWith(tests::accessTokenSecret));
        QTRY_COMPARE_WITH_TIMEOUT(desk.connected.size(), 1, 30'000);
        QCOMPARE(desk.connected[0][0].toString(), desk.id);
        QCOMPARE(desk.it->integrations().entry(desk.id)->state.phase, activation::Phase::Linked);
        QCOMPARE(desk.failed.size(), 0);
    }

    void valuesThatTheStoreRefusesAreTold()
    {
        Desk desk;
        Q_EMIT desk.browser.tokensTaken(desk.id, valuesWith(QByteArray(32, '0')));
        QTRY_COMPARE_WITH_TIMEOUT(desk.failed.size(), 1, 30'000);
        QVERIFY(desk.it->integrations().entry(desk.id)->state.phase != activation::Phase::Linked);
        QCOMPARE(desk.connected.size(), 0);
    }

    void aSecondTimeWhileTheyAreTriedIsRefused()
    {
        Desk desk;
        Q_EMIT desk.browser.tokensTaken(desk.id, valuesWith(tests::accessTokenSecret));
        Q_EMIT desk.browser.tokensTaken(desk.id, valuesWith(tests::accessTokenSecret));
        QCOMPARE(desk.failed.size(), 1);
        QCOMPARE(desk.failed[0][0].value<Problem>().code, QByteArray("activation.under-way"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.connected.size(), 1, 30'000);
    }
};

LATCHKEY_TEST(tst_ActivationGuide)
#include "tst_ActivationGuide.moc"

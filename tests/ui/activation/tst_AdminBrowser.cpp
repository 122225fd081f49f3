// SPDX-License-Identifier: Apache-2.0
// Which browser Admin is shown in, as far as that needs no browser.
#include "Program.h"
#include "ui/TestSession.h"
#include "ui/activation/AdminBrowser.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using tests::TestSession;
using ui::AdminBrowser;
using ui::BrowserPreference;

namespace {

using Told = std::function<void(bool)>;

void prefer(TestSession &session, const QString &browser)
{
    QVERIFY(session->profile().setSetting(QStringLiteral("browser"), browser));
}

} // namespace

class tst_AdminBrowser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSettingIsThePreference_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<BrowserPreference>("preference");
        QTest::newRow("never set") << QString() << BrowserPreference::Automatic;
        QTest::newRow("automatic") << QStringLiteral("automatic") << BrowserPreference::Automatic;
        QTest::newRow("embedded") << QStringLiteral("embedded") << BrowserPreference::Embedded;
        QTest::newRow("system") << QStringLiteral("system") << BrowserPreference::System;
    }
    void theSettingIsThePreference()
    {
        QFETCH(const QString, setting);
        TestSession session;
        if (!setting.isEmpty()) {
            prefer(session, setting);
        }
        QTEST(ui::browserPreference(session->profile()), "preference");
    }

    void aSettingOfANewerProgramCountsAsAutomatic()
    {
        TestSession session;
        QVERIFY(
            profile::change(session->profile().database(),
                            QStringLiteral("INSERT INTO setting VALUES ('browser', 'holodeck')")));
        QCOMPARE(ui::browserPreference(session->profile()), BrowserPreference::Automatic);
    }

    void whoPrefersTheSystemsBrowserGetsAdminThere_data()
    {
        QTest::addColumn<QByteArray>("adminUrl");
        QTest::addColumn<QByteArray>("opened");
        QTest::newRow("Admin's usual address")
            << QByteArray() << QByteArray("https://shop.example/admin/");
        QTest::newRow("an address of its own") << QByteArray("https://shop.example/admin_1a2b/")
                                               << QByteArray("https://shop.example/admin_1a2b/");
    }
    void whoPrefersTheSystemsBrowserGetsAdminThere()
    {
        QFETCH(const QByteArray, adminUrl);
        QFETCH(const QByteArray, opened);
        TestSession session;
        prefer(session, QStringLiteral("system"));
        const QString id =
            session->add({QStringLiteral("Orders"), {}, "https://shop.example/", false, adminUrl})
                .value();
        QList<QByteArray> urls;
        AdminBrowser browser(*session, [&](const QByteArray &url, const Told &told) {
            urls.append(url);
            told(true);
        });
        QSignalSpy used(&browser, &AdminBrowser::systemBrowserUsed);
        QSignalSpy failed(&browser, &AdminBrowser::failed);
        browser.show(id);
        QCOMPARE(urls, QList<QByteArray>{opened});
        QCOMPARE(used.size(), 1);
        QVERIFY(used[0][0].toString().contains(QLatin1String("Settings"))); // why it is that one
        browser.raise(id);
        QCOMPARE(urls.size(), 2);
        QCOMPARE(failed.size(), 0);
    }

    void whereNoBrowserOpensTheAddressIsTold()
    {
        TestSession session;
        prefer(session, QStringLiteral("system"));
        const QString id = session.add(QStringLiteral("Orders"));
        AdminBrowser browser(*session, [](const QByteArray &, const Told &told) { told(false); });
        QSignalSpy used(&browser, &AdminBrowser::systemBrowserUsed);
        QList<Problem> problems;
        connect(&browser, &AdminBrowser::failed, this,
                [&](const Problem &problem) { problems.append(problem); });
        browser.show(id);
        QCOMPARE(used.size(), 0);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].code, QByteArray("browser.none"));
        QVERIFY(problems[0].sentence.contains(QLatin1String("https://shop.example/admin")));
    }

    void whoChoseItForAStoreStaysThere()
    {
        TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        const QString other = session.add(QStringLiteral("Stock"), "https://other.example/");
        QList<QByteArray> urls;
        AdminBrowser browser(*session, [&](const QByteArray &url, const Told &told) {
            urls.append(url);
            told(true);
        });
        const bool wasEmbedded = browser.isEmbedded(id);
        browser.showInSystem(id);
        QCOMPARE(urls, QList<QByteArray>{"https://shop.example/admin/"});
        QVERIFY(!browser.isEmbedded(id));
        QCOMPARE(browser.isEmbedded(other), wasEmbedded);
        QSignalSpy used(&browser, &AdminBrowser::systemBrowserUsed);
        browser.raise(id);
        QCOMPARE(urls.size(), 2);
        QCOMPARE(used.size(), 1);
        QVERIFY(used[0][0].toString().isEmpty()); // the person's own choice needs no reason
    }

    void whatIsGoneOpensNothing()
    {
        TestSession session;
        prefer(session, QStringLiteral("system"));
        int opened = 0;
        AdminBrowser browser(*session,
                             [&](const QByteArray &, const Told &told) { told(++opened > 0); });
        browser.show(QStringLiteral("gone"));
        browser.raise(QStringLiteral("gone"));
        QCOMPARE(opened, 0);
    }

    void noPopUpIsOpenBeforeAnyBrowserIs()
    {
        TestSession session;
        AdminBrowser browser(*session, [](const QByteArray &, const Told &told) { told(true); });
        QVERIFY(!browser.isPopUpOpen());
        browser.close();
        QVERIFY(!browser.isPopUpOpen());
    }
};

LATCHKEY_TEST(tst_AdminBrowser)
#include "tst_AdminBrowser.moc"

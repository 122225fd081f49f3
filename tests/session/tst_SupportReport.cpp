// SPDX-License-Identifier: Apache-2.0
// What support gets to read: everything it asks for, and nothing that opens a door.
#include "Program.h"
#include "merchant/PracticeMerchant.h"
#include "session/PracticeSession.h"
#include "session/SupportReport.h"

#include <QRegularExpression>
#include <QTest>

using namespace latchkey;

class tst_SupportReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
        m_practice = std::move(*session::PracticeSession::open(systemClock()));
        session().useMemory();
    }

    void beforeAnythingHappened()
    {
        const QString report = session::supportReport(session(), id());
        for (const char *part : {"Written: 20", "Latchkey: 1.2.3", "Qt: 6.",
                                 "System: ", "Integration: ", "Store: http", "Admin: http",
                                 "Port: ", "Keychain: not used, secrets are in memory",
                                 "Login: nobody signed in yet", "State: "}) {
            QVERIFY2(report.contains(QLatin1String(part)), part);
        }
        QVERIFY(!report.contains(QLatin1String("Reason:")));
        QVERIFY(session::supportReport(session(), QStringLiteral("aaaaaaaa")).isEmpty());
    }

    void aFailureStandsInItWithItsTimeAndZone()
    {
        session().activations().arm(id(), false);
        session().activations().cancel(id());
        QTRY_VERIFY(session().activations().isSettled(id()));
        const QString report = session::supportReport(session(), id());
        QVERIFY(report.contains(QLatin1String("Reason: cancelled\n")));
        QVERIFY(report.contains(QLatin1String("Said: The activation was cancelled.\n")));
        static const QRegularExpression failed(QStringLiteral(
            "\n\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)"
            "  FAILED  latchkey  failed cancelled"));
        QVERIFY2(report.contains(failed), qPrintable(report));
    }

    void keysAreMaskedAndMoreIsShownAsItIs()
    {
        const integrations::Integration one = session().integrations().entry(id())->integration;
        const QString report =
            session::supportReport(session(), id(),
                                   {{QStringLiteral("Browser"), QStringLiteral("a\x1b[31mb")},
                                    {QStringLiteral("Empty"), {}}});
        QVERIFY(!report.contains(QString::fromLatin1(one.callbackKey)));
        QVERIFY(!report.contains(QString::fromLatin1(one.identityKey)));
        QVERIFY(report.contains(QLatin1Char('/') + QString::fromLatin1(one.callbackKey.first(4)) +
                                QStringLiteral("…/callback")));
        QVERIFY(report.contains(QLatin1String("Browser: a")) && !report.contains(u'\x1b'));
        QVERIFY(!report.contains(QLatin1String("Empty")));
    }

    void foreignTextStaysOnItsLine()
    {
        integrations::TimelineEntry entry;
        entry.time = 1'773'300'000'000;
        entry.step = "call";
        entry.text = QStringLiteral("first\nsecond\x1b[2J");
        QVERIFY(
            integrations::IntegrationRepository(session().profile()).appendTimeline(id(), entry));
        session().reload();
        const QStringList lines = session::supportReport(session(), id()).trimmed().split(u'\n');
        QVERIFY(lines.last().startsWith(QLatin1String("2026-03-12T")));
        QVERIFY(lines.last().endsWith(QLatin1String("first\\nsecond\\u001b[2J")));
    }

    void nothingOfAnActivationThatLinkedIsSecret()
    {
        merchant::PracticeMerchant merchant;
        connect(&m_practice->store(), &practice::PracticeStore::popUpWanted, &merchant,
                [&merchant](const QByteArray &url) {
                    merchant.open(url, QString::fromLatin1(session::practiceLogin),
                                  Secret(session::practicePassword));
                });
        connect(&session().activations(), &session::Activations::armed, &m_practice->store(),
                [this] { m_practice->store().activate(); });
        QVERIFY(session().activations().arm(id(), false));
        QTRY_COMPARE_WITH_TIMEOUT(session().integrations().entry(id())->state.phase,
                                  activation::Phase::Linked, 30'000);
        const QString report = session::supportReport(session(), id());
        QVERIFY(report.contains(QLatin1String("State: linked")));
        QVERIFY(report.contains(QLatin1String("  ok    latchkey  proved")));
        QVERIFY(report.contains(QLatin1String("Login: signed in by login 1 of 1\n")));
        QVERIFY(!report.contains(QLatin1String("signed in as")));
        static const QRegularExpression lengthy(QStringLiteral("[a-z0-9]{20,}"));
        QVERIFY2(!report.contains(lengthy), qPrintable(report)); // as every key and secret is
    }

private:
    session::Session &session() { return m_practice->session(); }
    QString id() { return m_practice->integrationId(); }

    std::unique_ptr<session::PracticeSession> m_practice;
};

LATCHKEY_TEST(tst_SupportReport)
#include "tst_SupportReport.moc"

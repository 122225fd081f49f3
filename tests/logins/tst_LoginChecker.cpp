// SPDX-License-Identifier: Apache-2.0
// Signing in: right, wrong, often, and at the same moment.
#include "Program.h"
#include "logins/LoginChecker.h"
#include "profile/Profile.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace latchkey;
using namespace latchkey::logins;
using namespace std::chrono_literals;

class tst_LoginChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rightPasswordOnly_data();
    void rightPasswordOnly();
    void delayGrowsToEightSeconds_data();
    void delayGrowsToEightSeconds();
    void attemptCountsBeforeItIsHashed();
    void rightPasswordClearsTheCount();
    void countsAreApart();
    void secondAttemptWaits();
    void unknownNameCostsTheSameTime();
    void eventLoopGoesOnWhileHashing();
    void destroyedCheckerAnswersNobody();
    void withoutLoginsThereIsNone();

private:
    void makeLogins(int rounds)
    {
        m_checker.reset();
        m_logins = std::make_unique<LoginRepository>(*m_profile, rounds);
        m_checker = std::make_unique<LoginChecker>(*m_logins);
    }

    // 1 right, 0 wrong, -1 not answered yet.
    std::shared_ptr<int> check(const QString &activation, const QString &name,
                               const QByteArray &password)
    {
        auto outcome = std::make_shared<int>(-1);
        m_checker->check(activation, name, Secret(password),
                         [outcome](bool right) { *outcome = right ? 1 : 0; });
        return outcome;
    }

    const QString m_activation = QStringLiteral("a1");
    const QString m_name = QStringLiteral("ana");
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<profile::Profile> m_profile;
    std::unique_ptr<LoginRepository> m_logins;
    std::unique_ptr<LoginChecker> m_checker;
};

void tst_LoginChecker::init()
{
    m_checker.reset();
    m_logins.reset();
    m_profile.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = profile::Profile::open(m_folder->filePath(QStringLiteral("p")));
    QVERIFY(opened.has_value());
    m_profile = std::move(*opened);
    makeLogins(1000);
    QVERIFY(m_logins->add(m_name, Secret("12345678")).has_value());
}

void tst_LoginChecker::rightPasswordOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("outcome");
    QTest::newRow("right") << m_name << QByteArray("12345678") << 1;
    QTest::newRow("right, name in other case")
        << QStringLiteral("ANA") << QByteArray("12345678") << 1;
    QTest::newRow("wrong") << m_name << QByteArray("12345679") << 0;
    QTest::newRow("empty") << m_name << QByteArray() << 0;
    QTest::newRow("longer") << m_name << QByteArray("12345678x") << 0;
    QTest::newRow("unknown name") << QStringLiteral("bob") << QByteArray("12345678") << 0;
    QTest::newRow("no name") << QString() << QByteArray("12345678") << 0;
}

void tst_LoginChecker::rightPasswordOnly()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, password);
    QFETCH(int, outcome);
    const auto answered = check(m_activation, name, password);
    QCOMPARE(*answered, -1); // always later
    QTRY_VERIFY(*answered >= 0);
    QCOMPARE(*answered, outcome);
}

void tst_LoginChecker::delayGrowsToEightSeconds_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("milliseconds");
    const QList<int> delays{0, 500, 1000, 2000, 4000, 8000, 8000};
    for (int i = 0; i < delays.size(); ++i) {
        QTest::addRow("after %d", i) << i << delays[i];
    }
    QTest::newRow("after very many") << 1'000'000 << 8000;
}

void tst_LoginChecker::delayGrowsToEightSeconds()
{
    QFETCH(int, failures);
    QFETCH(int, milliseconds);
    QCOMPARE(delayAfterFailures(failures).count(), milliseconds);
}

void tst_LoginChecker::attemptCountsBeforeItIsHashed()
{
    check(m_activation, m_name, "wrong-one");
    QCOMPARE(m_checker->nextDelay(m_activation), 500ms);
    check(m_activation, m_name, "wrong-two");
    QCOMPARE(m_checker->nextDelay(m_activation), 1000ms);
}

void tst_LoginChecker::rightPasswordClearsTheCount()
{
    const auto wrong = check(m_activation, m_name, "wrong-one");
    QTRY_COMPARE(*wrong, 0);
    const auto right = check(m_activation, m_name, "12345678");
    QTRY_COMPARE(*right, 1);
    QCOMPARE(m_checker->nextDelay(m_activation), 0ms);
}

void tst_LoginChecker::countsAreApart()
{
    check(m_activation, m_name, "wrong-one");
    check(m_activation, m_name, "wrong-two");
    QCOMPARE(m_checker->nextDelay(QStringLiteral("b2")), 0ms);
    m_checker->forget(m_activation);
    QCOMPARE(m_checker->nextDelay(m_activation), 0ms);
}

void tst_LoginChecker::secondAttemptWaits()
{
    check(m_activation, m_name, "wrong-one");
    QElapsedTimer took;
    took.start();
    const auto right = check(m_activation, m_name, "12345678");
    QTRY_COMPARE(*right, 1);
    QVERIFY(took.elapsed() >= 450);
}

void tst_LoginChecker::unknownNameCostsTheSameTime()
{
    makeLogins(passwordRounds);
    QVERIFY(m_logins->add(QStringLiteral("zoe"), Secret("12345678")).has_value());
    QElapsedTimer took;
    took.start();
    const auto known = check(QStringLiteral("k"), QStringLiteral("zoe"), "wrong-one");
    QTRY_COMPARE_WITH_TIMEOUT(*known, 0, 30'000);
    const qint64 forKnown = took.restart();
    const auto unknown = check(QStringLiteral("u"), QStringLiteral("bob"), "wrong-one");
    QTRY_COMPARE_WITH_TIMEOUT(*unknown, 0, 30'000);
    const qint64 forUnknown = took.elapsed();
    // a machine under load is rough; without the decoy the second takes no time at all
    QVERIFY2(forUnknown * 4 > forKnown,
             qPrintable(QStringLiteral("%1 and %2 ms").arg(forKnown).arg(forUnknown)));
}

void tst_LoginChecker::eventLoopGoesOnWhileHashing()
{
    makeLogins(passwordRounds);
    QVERIFY(m_logins->add(QStringLiteral("zoe"), Secret("12345678")).has_value());
    QElapsedTimer clock;
    clock.start();
    hashed(Secret("12345678"), passwordRounds);
    const qint64 oneHash = clock.restart();
    qint64 longestPause = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, [&clock, &longestPause] {
        longestPause = std::max(longestPause, clock.restart());
    });
    heart.start(5);
    const auto right = check(m_activation, QStringLiteral("zoe"), "12345678");
    QTRY_COMPARE_WITH_TIMEOUT(*right, 1, 30'000);
    longestPause = std::max(longestPause, clock.elapsed());
    QVERIFY2(longestPause < oneHash / 2,
             qPrintable(QStringLiteral("%1 of %2 ms").arg(longestPause).arg(oneHash)));
}

void tst_LoginChecker::destroyedCheckerAnswersNobody()
{
    const auto first = check(m_activation, m_name, "12345678");
    const auto second = check(m_activation, m_name, "12345678");
    m_checker.reset();
    QElapsedTimer later;
    later.start();
    QTRY_VERIFY(later.elapsed() > 700);
    QCOMPARE(*first, -1);
    QCOMPARE(*second, -1);
}

void tst_LoginChecker::withoutLoginsThereIsNone()
{
    QVERIFY(m_checker->hasAnyLogin());
    QVERIFY(m_logins->remove(m_name).has_value());
    QVERIFY(!m_checker->hasAnyLogin());
}

LATCHKEY_TEST(tst_LoginChecker)
#include "tst_LoginChecker.moc"

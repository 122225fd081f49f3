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
    void failureSlowsDownTheSamePeerOnly();
    void newerTryReplacesTheWaitingOneOfTheSamePeer();
    void abandonedTryIsNotHashed();
    void unknownNameCostsTheSameTime();
    void eventLoopGoesOnWhileHashing();
    void destroyedCheckerAnswersNobody();
    void withoutLoginsThereIsNone();

private:
    void makeLogins(int rounds)
    {
        m_checker.reset();
        m_logins = std::make_unique<LoginRepository>(*m_profile, rounds);
        m_checker = std::make_unique<LoginChecker>(*m_logins, [this] { return m_now; });
    }

    // 1 right, 0 wrong, -1 not answered yet, 10 and more: not checked.
    std::shared_ptr<int> check(const QByteArray &peer, const QString &name,
                               const QByteArray &password)
    {
        auto outcome = std::make_shared<int>(-1);
        SignInTry attempt;
        attempt.peer = peer;
        attempt.name = name;
        attempt.password = Secret(password);
        attempt.done = [outcome](SignInAnswer answer) {
            *outcome = answer == SignInAnswer::Right   ? 1
                       : answer == SignInAnswer::Wrong ? 0
                                                       : int(answer) + 10;
        };
        m_checker->check(attempt);
        return outcome;
    }

    const QByteArray m_peer = "account 1000";
    qint64 m_now = 0;
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
    const auto answered = check(m_peer, name, password);
    QCOMPARE(*answered, -1); // always later
    QTRY_VERIFY(*answered >= 0);
    QCOMPARE(*answered, outcome);
}

void tst_LoginChecker::failureSlowsDownTheSamePeerOnly()
{
    const auto wrong = check(m_peer, m_name, "wrong-one");
    QTRY_COMPARE(*wrong, 0);
    QCOMPARE(m_checker->nextDelay(m_peer), 500ms);
    QCOMPARE(m_checker->nextDelay("another"), 0ms);
    const auto again = check(m_peer, m_name, "12345678");
    const auto other = check("another", m_name, "12345678");
    QTRY_COMPARE(*other, 1);
    QCOMPARE(*again, -1);
    m_now += 500;
    check("a third", m_name, "wrong-one"); // wakes the queue: its clock is ours
    QTRY_COMPARE(*again, 1);
    QCOMPARE(m_checker->nextDelay(m_peer), 0ms);
}

void tst_LoginChecker::newerTryReplacesTheWaitingOneOfTheSamePeer()
{
    const auto other = check("another", m_name, "12345678");
    const auto first = check(m_peer, m_name, "12345678");
    const auto second = check(m_peer, m_name, "12345678");
    QTRY_COMPARE(*second, 1);
    QCOMPARE(*first, int(SignInAnswer::Replaced) + 10);
    QTRY_COMPARE(*other, 1);
}

void tst_LoginChecker::abandonedTryIsNotHashed()
{
    makeLogins(passwordRounds * 100); // minutes
    SignInTry attempt;
    attempt.peer = m_peer;
    attempt.name = m_name;
    attempt.isAwaited = [] {
        return false;
    };
    std::optional<SignInAnswer> answered;
    attempt.done = [&](SignInAnswer answer) {
        answered = answer;
    };
    m_checker->check(attempt);
    QTRY_COMPARE(answered, std::optional(SignInAnswer::Abandoned));
    QCOMPARE(m_checker->nextDelay(m_peer), 0ms);
}

void tst_LoginChecker::unknownNameCostsTheSameTime()
{
    makeLogins(passwordRounds);
    QVERIFY(m_logins->add(QStringLiteral("zoe"), Secret("12345678")).has_value());
    QElapsedTimer took;
    took.start();
    const auto known = check("k", QStringLiteral("zoe"), "wrong-one");
    QTRY_COMPARE_WITH_TIMEOUT(*known, 0, 30'000);
    const qint64 forKnown = took.restart();
    const auto unknown = check("u", QStringLiteral("bob"), "wrong-one");
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
    const auto right = check(m_peer, QStringLiteral("zoe"), "12345678");
    QTRY_COMPARE_WITH_TIMEOUT(*right, 1, 30'000);
    longestPause = std::max(longestPause, clock.elapsed());
    QVERIFY2(longestPause < oneHash / 2,
             qPrintable(QStringLiteral("%1 of %2 ms").arg(longestPause).arg(oneHash)));
}

void tst_LoginChecker::destroyedCheckerAnswersNobody()
{
    const auto first = check(m_peer, m_name, "12345678");
    const auto second = check("another", m_name, "12345678");
    m_checker.reset();
    QCoreApplication::processEvents();
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

// SPDX-License-Identifier: Apache-2.0
// Statements answer with a Result, and transactions happen wholly or not at all.
#include "Program.h"
#include "profile/Sql.h"

#include "profile/TestProfile.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::tests;
using profile::change;
using profile::inTransaction;
using profile::rows;

namespace {

const QString addLogin = QStringLiteral("INSERT INTO login VALUES (?, ?, ?, ?, ?)");

QVariantList login(const QString &name)
{
    return {name, QByteArray("s\0lt", 4), 1, QByteArray(), 0};
}

qsizetype logins(const TestProfile &it)
{
    return rows(it.profile->database(), QStringLiteral("SELECT name FROM login")).value().size();
}

} // namespace

class tst_Sql : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesComeBackAsTheyWere()
    {
        const TestProfile it;
        const QString name = QStringLiteral("Zoë '; DROP TABLE login; -- 🗝");
        QCOMPARE(change(it.profile->database(), addLogin, login(name)).value(), 1);
        const auto found = rows(it.profile->database(), QStringLiteral("SELECT * FROM login"));
        QCOMPARE(found.value().first().value(QStringLiteral("name")).toString(), name);
        QCOMPARE(found.value().first().value(QStringLiteral("salt")).toByteArray(),
                 QByteArray("s\0lt", 4));
    }

    void nullTextAndOctetsAreEmptyOnes()
    {
        const TestProfile it;
        QVERIFY(change(it.profile->database(), addLogin, login(QString())));
        const auto found = rows(it.profile->database(),
                                QStringLiteral("SELECT name, hash FROM login WHERE name = ''"
                                               " AND hash = x''"));
        QCOMPARE(found.value().size(), 1);
    }

    void aBrokenRuleIsAConflict()
    {
        const TestProfile it;
        QVERIFY(change(it.profile->database(), addLogin, login(QStringLiteral("ann"))));
        QCOMPARE(codeOf(change(it.profile->database(), addLogin, login(QStringLiteral("ann")))),
                 "profile.conflict");
        QCOMPARE(logins(it), 1);
    }

    void aFailedTransactionLeavesNothing()
    {
        const TestProfile it;
        const auto done = inTransaction(it.profile->database(), [&]() -> Result<int> {
            static_cast<void>(change(it.profile->database(), addLogin, login(QStringLiteral("a"))));
            return failure("test.no", {});
        });
        QCOMPARE(codeOf(done), "test.no");
        QCOMPARE(logins(it), 0);
        QVERIFY(inTransaction(it.profile->database(), [&] {
            return change(it.profile->database(), addLogin, login(QStringLiteral("a")));
        }));
        QCOMPARE(logins(it), 1);
    }

    void aTransactionWithinAnotherIsAPartOfIt()
    {
        const TestProfile it;
        const auto database = it.profile->database();
        const auto addOne = [&](const QString &name) {
            return inTransaction(database, [&] { return change(database, addLogin, login(name)); });
        };
        const auto undone = inTransaction(database, [&]() -> Result<int> {
            static_cast<void>(addOne(QStringLiteral("a")));
            return failure("test.no", {});
        });
        QCOMPARE(codeOf(undone), "test.no");
        QCOMPARE(logins(it), 0);
        QVERIFY(inTransaction(database, [&] {
            return addOne(QStringLiteral("a")).and_then([&](qint64) {
                return addOne(QStringLiteral("b"));
            });
        }));
        QCOMPARE(logins(it), 2);
        QVERIFY(addOne(QStringLiteral("c"))); // the outer one has ended
        QCOMPARE(logins(it), 3);
    }

    void aFullDiskIsReportedAndNothingIsHalfWritten()
    {
        const TestProfile it;
        const auto database = it.profile->database();
        QVERIFY(rows(database, QStringLiteral("PRAGMA max_page_count = 1"))); // no page more
        const QString huge(100'000, QLatin1Char('x'));
        const auto written = change(database, addLogin, login(huge));
        QCOMPARE(codeOf(written), "profile.write-failed");
        QVERIFY(written.error().detail.contains(QLatin1String("13"))); // SQLITE_FULL
        QCOMPARE(logins(it), 0);
    }

    void aReadOnlyDatabaseIsReported()
    {
        const TestProfile it;
        QVERIFY(change(it.profile->database(), QStringLiteral("PRAGMA query_only = ON")));
        QCOMPARE(codeOf(change(it.profile->database(), addLogin, login(QStringLiteral("a")))),
                 "profile.write-failed");
    }
};

LATCHKEY_TEST(tst_Sql)
#include "tst_Sql.moc"

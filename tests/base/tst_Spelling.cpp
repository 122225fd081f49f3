// SPDX-License-Identifier: Apache-2.0
// What somebody meant is guessed where it is near, and not where it is not.
#include "Program.h"
#include "base/Spelling.h"

#include <QTest>

using namespace latchkey;

class tst_Spelling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNearestIsMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *name, const char *typed, const char *meant) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(meant);
        };
        row("letters that changed places", "ilst", "list");
        row("one is missing", "activte", "activate");
        row("one too many", "sshow", "show");
        row("another", "remofe", "remove");
        row("letter case", "LIST", "list");
        row("the nearer of two", "shov", "show");
        row("far from all", "frobnicate", "");
        row("empty", "", "");
        row("short", "x", "");
    }

    void theNearestIsMeant()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, meant);
        const QStringList candidates{QStringLiteral("edit"), QStringLiteral("list"),
                                     QStringLiteral("show"), QStringLiteral("remove"),
                                     QStringLiteral("activate")};
        QCOMPARE(likelyMeant(typed, candidates), meant);
    }

    void aDistanceIsCounted_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("count");
        const auto row = [](const char *a, const char *b, int count) {
            QTest::addRow("%s, %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << count;
        };
        row("", "", 0);
        row("list", "list", 0);
        row("list", "lists", 1);
        row("ilst", "list", 1);
        row("lost", "list", 1);
        row("ilts", "list", 2);
        row("abc", "xyz", 3);
        row("", "abcdef", 4);
        row("abcdef", "uvwxyz", 4);
    }

    void aDistanceIsCounted()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const int, count);
        constexpr int limit = 3;
        QCOMPARE(distance(a, b, limit), count);
        QCOMPARE(distance(b, a, limit), count);
    }

    void whatNobodyMistypesIsNotCompared()
    {
        const QString endless(1'000'000, QLatin1Char('x'));
        QCOMPARE(likelyMeant(endless, {endless}), QString());
    }
};

LATCHKEY_TEST(tst_Spelling)
#include "tst_Spelling.moc"

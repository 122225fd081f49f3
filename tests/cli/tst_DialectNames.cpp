// SPDX-License-Identifier: Apache-2.0
// Whoever adds a dialect finds out where else it is told.
#include "Program.h"

#include "cli/Verb.h"
#include "oauth/Dialect.h"

#include <QFile>
#include <QtTest>

using namespace latchkey;

class tst_DialectNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDialectIsInEveryPlace_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"docs/CONSOLE.md", "docs/PROTOCOL.md", "tests/peers/README.md",
                                 "packaging/linux/latchkeyctl.1.in"}) {
            QTest::newRow(file) << QString::fromLatin1(file);
        }
    }
    void everyDialectIsInEveryPlace()
    {
        QFETCH(const QString, file);
        QFile text(testing::sourcePath("") + file);
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QByteArray content = text.readAll().replace("\\-", "-"); // as manual pages write it
        for (const oauth::Dialect *dialect : oauth::storeDialects()) {
            QVERIFY2(content.contains(dialect->name), dialect->name);
        }
    }

    void signNamesThemInItsUsage()
    {
        for (const QByteArray &name : oauth::dialectNames(",").split(',')) {
            QVERIFY2(cli::signVerbs().first().synopsis.contains(name), name);
        }
    }
};

LATCHKEY_TEST(tst_DialectNames)
#include "tst_DialectNames.moc"

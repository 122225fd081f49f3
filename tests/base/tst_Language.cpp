// SPDX-License-Identifier: Apache-2.0
// The languages that are offered are those there are texts in.
#include "Program.h"
#include "base/Language.h"

#include <QDir>
#include <QTest>

using namespace latchkey;

class tst_Language : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachHasItsTexts()
    {
        QStringList files;
        for (const QString &language : languages()) {
            files.append(QStringLiteral("latchkey_%1.ts").arg(language));
        }
        QCOMPARE(QDir(testing::sourcePath("translations"))
                     .entryList({QStringLiteral("*.ts")}, QDir::Files, QDir::Name),
                 files);
    }

    void aLanguageIsKnownInItsSpellings_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isSpoken");
        const auto row = [](const char *language, bool isSpoken) {
            QTest::newRow(language) << QString::fromUtf8(language) << isSpoken;
        };
        row("de", true);
        row("en", true);
        row("de_AT", true);
        row("en-GB", true);
        row("fr", false);
        row("C", false);
        row("deutsch", false);
        row("system", false);
        row("", false);
    }

    void aLanguageIsKnownInItsSpellings()
    {
        QFETCH(const QString, language);
        QFETCH(const bool, isSpoken);
        QCOMPARE(speaks(language), isSpoken);
    }
};

LATCHKEY_TEST(tst_Language)
#include "tst_Language.moc"

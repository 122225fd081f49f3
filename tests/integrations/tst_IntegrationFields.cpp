// SPDX-License-Identifier: Apache-2.0
// Names and e-mail addresses a store takes too, and the URLs that are given to it.
#include "Program.h"
#include "integrations/Integration.h"
#include "integrations/Validation.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::integrations;

class tst_IntegrationFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreVisibleOnOneLine_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // empty: refused
        const auto row = [](const char *name, const QString &typed, const QString &kept) {
            QTest::newRow(name) << typed << kept;
        };
        const auto same = [&](const char *name, const QString &typed) {
            row(name, typed, typed);
        };
        same("plain", QStringLiteral("ERP"));
        same("two characters", QStringLiteral("ab"));
        same("XML specials and Unicode", QStringLiteral("T&ü \"x\" <y>"));
        same("emoji with a joiner", QStringLiteral("👩‍🚀 shop"));
        same("right to left", QStringLiteral("חנות"));
        same("two characters beyond the BMP", QStringLiteral("🗝🗝"));
        same("255 characters", QString(255, QLatin1Char('a')));
        row("spaces around", QStringLiteral("  ERP\n"), QStringLiteral("ERP"));
        row("empty", {}, {});
        row("one character", QStringLiteral("a"), {});
        row("one character beyond the BMP", QStringLiteral("🗝"), {});
        row("256 characters", QString(256, QLatin1Char('a')), {});
        row("spaces alone", QStringLiteral("   "), {});
        row("line end", QStringLiteral("a\nb"), {});
        row("escape sequence", QStringLiteral("a\x1b[2Jb"), {});
        row("NUL", QStringLiteral("a\0b"), {});
        row("C1 control",
            QString::fromUtf8("a\xc2\x85"
                              "b"),
            {});
        row("line separator", QStringLiteral("a\u2028b"), {});
        row("text direction override", QStringLiteral("a\u202eb"), {});
        row("text direction isolate", QStringLiteral("a\u2066b"), {});
        row("invisible spaces", QStringLiteral("\u200b\u200b"), {});
        row("joiners alone", QStringLiteral("\u200d\u200d"), {});
        row("half a surrogate pair", QString(QChar(0xd800)) + QStringLiteral("abc"), {});
    }

    void namesAreVisibleOnOneLine()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, kept);
        const auto valid = validName(typed);
        QCOMPARE(valid.value_or(QString()), kept);
        if (!valid) {
            QCOMPARE(valid.error().code, "integration.bad-name");
        }
    }

    void emailsFitCommercesPattern_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, const QString &typed, bool fits) {
            QTest::newRow(name) << typed << fits;
        };
        row("none", {}, true);
        row("usual", QStringLiteral("ann@shop.example"), true);
        row("a second at after the host", QStringLiteral("a@b@c.d"), true); // as the pattern says
        row("no at", QStringLiteral("ann.shop.example"), false);
        row("nothing before the at", QStringLiteral("@shop.example"), false);
        row("no dot", QStringLiteral("ann@localhost"), false);
        row("dot right after the at", QStringLiteral("ann@.example"), false);
        row("nothing after the dot", QStringLiteral("ann@shop."), false);
        row("line end", QStringLiteral("ann@shop.example\nx"), false);
        row("too long", QString(250, QLatin1Char('a')) + QStringLiteral("@b.example"), false);
    }

    void emailsFitCommercesPattern()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, fits);
        const auto valid = validEmail(typed);
        QCOMPARE(valid.has_value(), fits);
        QVERIFY(fits || valid.error().code == "integration.bad-email");
    }

    void urlsForTheStoreAreLoopbackWithoutAQuery()
    {
        Integration it;
        it.callbackKey = "ccc";
        it.identityKey = "iii";
        QCOMPARE(callbackUrl(it, 24710), QByteArray("http://127.0.0.1:24710/ccc/callback"));
        QCOMPARE(identityLinkUrl(it, 24710), QByteArray("http://127.0.0.1:24710/iii/identity"));
    }
};

LATCHKEY_TEST(tst_IntegrationFields)
#include "tst_IntegrationFields.moc"

// SPDX-License-Identifier: Apache-2.0
// What support reads of an integration names nobody, not even by a hash that could be tried out.
#include "Program.h"
#include "bundle/SupportCase.h"
#include "profile/Profile.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;

class tst_SupportCase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_profile = *profile::Profile::open(m_folder.filePath(QStringLiteral("p"))); }

    void aLoginIsANumber_data()
    {
        QTest::addColumn<QString>("signedIn");
        QTest::addColumn<QStringList>("logins");
        QTest::addColumn<QString>("said");
        const QStringList two{QStringLiteral("ana"), QStringLiteral("bert")};
        QTest::newRow("nobody yet") << QString() << two << QStringLiteral("nobody signed in yet");
        QTest::newRow("no login at all")
            << QString() << QStringList()
            << QStringLiteral("nobody signed in yet; there is no login");
        QTest::newRow("one of two")
            << QStringLiteral("bert") << two << QStringLiteral("signed in by login 2 of 2");
        QTest::newRow("removed since") << QStringLiteral("carla") << two
                                       << QStringLiteral("signed in by a login that is gone");
    }
    void aLoginIsANumber()
    {
        QFETCH(QString, signedIn);
        QFETCH(QStringList, logins);
        QFETCH(QString, said);
        bundle::SupportCase one;
        one.integration.login = signedIn;
        one.logins = logins;
        const QString text = bundle::supportText(bundle::supportLines(*m_profile, one, 0), {});
        QVERIFY2(text.contains(QStringLiteral("Login: ") + said + u'\n'), qPrintable(text));
        for (const QString &name : logins + QStringList{signedIn}) {
            const QByteArray hash =
                QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
            QVERIFY(name.isEmpty() || !text.contains(name));
            QVERIFY(!text.contains(QString::fromLatin1(hash.toHex().first(8))));
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<profile::Profile> m_profile;
};

LATCHKEY_TEST(tst_SupportCase)
#include "tst_SupportCase.moc"

// SPDX-License-Identifier: Apache-2.0
// The setting says where secrets are; a passphrase comes from the service or from a person, and
// without one it is said.
#include "Program.h"
#include "profile/Profile.h"
#include "secrets/Await.h"
#include "vault/FileSecretStore.h"
#include "vault/ProfileSecrets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace latchkey;
using tests::codeOf;

namespace {

const QByteArray passphrase("correct horse battery staple");

std::optional<Secret> nobody()
{
    return std::nullopt;
}

} // namespace

class tst_ProfileSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(QStringLiteral("profile"));
        const auto profile = profile::Profile::open(m_folder);
        QVERIFY(profile);
        QVERIFY((*profile)->setSetting(QStringLiteral("secrets.place"), QStringLiteral("file")));
        QVERIFY(vault::makeSecretFile(vault::secretsFile(m_folder), Secret(passphrase), {1, 1024}));
    }

    void cleanup() { qunsetenv("CREDENTIALS_DIRECTORY"); }

    void aServiceHasThePassphrase_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("alone") << passphrase;
        QTest::newRow("with a line end") << passphrase + '\n';
    }

    void aServiceHasThePassphrase()
    {
        QFETCH(const QByteArray, line);
        QFile file(m_home->filePath(QStringLiteral("latchkey-passphrase")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(line);
        file.close();
        qputenv("CREDENTIALS_DIRECTORY", m_home->path().toUtf8());
        QCOMPARE(codeOf(tests::check(*vault::secretsOf(m_folder, nobody))), QByteArray());
    }

    void aPersonIsAskedWhereNoServiceHasIt()
    {
        int asked = 0;
        const auto store = vault::secretsOf(m_folder, [&] {
            ++asked;
            return std::optional<Secret>(Secret(passphrase));
        });
        QVERIFY(tests::check(*store));
        QCOMPARE(asked, 1);
    }

    void withoutAPassphraseItIsSaid()
    {
        const auto store = vault::secretsOf(m_folder, nobody);
        QCOMPARE(codeOf(tests::check(*store)), QByteArray("secrets.no-passphrase"));
        QCOMPARE(codeOf(tests::write(*store, QStringLiteral("x"), "y")),
                 QByteArray("secrets.no-passphrase"));
    }

    void whoeverCannotAskIsTold()
    {
        QCOMPARE(codeOf(vault::staysReadable(m_folder)), QByteArray("secrets.no-passphrase"));
        QVERIFY(vault::staysReadable(m_home->filePath(QStringLiteral("other"))));
    }

    void theKeychainIsTheDefaultAndAsksNobody()
    {
        const QString other = m_home->filePath(QStringLiteral("other"));
        QVERIFY(profile::Profile::open(other));
        bool isAsked = false;
        const auto store = vault::secretsOf(other, [&] {
            isAsked = true;
            return std::optional<Secret>();
        });
        QVERIFY(!isAsked);
        QVERIFY(dynamic_cast<vault::FileSecretStore *>(store.get()) == nullptr);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
};

LATCHKEY_TEST(tst_ProfileSecrets)
#include "tst_ProfileSecrets.moc"

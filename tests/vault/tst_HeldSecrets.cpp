// SPDX-License-Identifier: Apache-2.0
// Every OAuth value that was ever kept is known again, across starts; the list itself tells none.
#include "Program.h"
#include "secrets/Await.h"
#include "secrets/Credentials.h"
#include "secrets/HeldSecrets.h"
#include "secrets/SessionSecretStore.h"
#include "vault/ProfileSecrets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace latchkey;
using secrets::HeldSecrets;
using tests::codeOf;

namespace {

QByteArray tokenNumber(int number)
{
    return QByteArray::number(number).rightJustified(32, 'x');
}

QByteArray itemWith(const QByteArray &token)
{
    return "{\"kind\":\"integration\",\"origin\":\"https://shop.example\",\"access_token\":\"" +
           token + "\"}";
}

} // namespace

class tst_HeldSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingWasHeldYet()
    {
        QCOMPARE(held().marks()->count(), 0);
        QVERIFY(!QFile::exists(path()));
    }

    void whatAStoreIsGivenIsKnownAfterItIsGone()
    {
        const QString key = QStringLiteral("integration/k3x5m2pa");
        const auto store =
            vault::remembering(std::make_unique<secrets::SessionSecretStore>(), m_folder->path());
        QVERIFY(tests::write(*store, key, itemWith(tokenNumber(1))));
        QVERIFY(tests::write(*store, key, itemWith(tokenNumber(2))));
        QCOMPARE((*tests::read(*store, key))->reveal(), itemWith(tokenNumber(2)));
        QVERIFY(tests::remove(*store, key));
        const auto marks = held().marks();
        QCOMPARE(marks->count(), 2);
        QVERIFY(marks->findIn(tokenNumber(1)));
        QVERIFY(marks->findIn(tokenNumber(2)));
        QVERIFY(!marks->findIn(tokenNumber(3)));
    }

    void everyPartOfWhatWasPostedIsKnown()
    {
        const auto noted = held().note(
            secrets::toItem(secrets::MoreCandidates{
                                "https://shop.example",
                                {secrets::postedLine(Secret(tokenNumber(1)), Secret(tokenNumber(2)),
                                                     Secret(tokenNumber(3)))}})
                .reveal());
        QVERIFY(noted);
        const auto marks = held().marks();
        for (int number = 1; number <= 3; ++number) {
            QVERIFY(marks->findIn(tokenNumber(number)));
        }
    }

    void theListHoldsNoSecretAndIsNobodyElses()
    {
        QVERIFY(held().note(itemWith(tokenNumber(1))));
        QVERIFY(held().note(itemWith(tokenNumber(1))));
        QVERIFY(!content().contains("xxxx"));
        QCOMPARE(content().size(), 32 + 17);
        QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aPieceLeftByAPowerCutHidesNothing()
    {
        QVERIFY(held().note(itemWith(tokenNumber(1))));
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write("\x20half"), 5);
        file.close();
        QVERIFY(held().note(itemWith(tokenNumber(2))));
        const auto marks = held().marks();
        QCOMPARE(marks->count(), 2);
        QVERIFY(marks->findIn(tokenNumber(1)));
        QVERIFY(marks->findIn(tokenNumber(2)));
    }

    void theNewerOnesStayWhenThereAreTooMany()
    {
        QByteArray many = "[";
        for (int i = 0; i < secrets::mostHeld; ++i) {
            many += '"' + tokenNumber(i) + "\",";
        }
        QVERIFY(held().note(many));
        QVERIFY(held().note(itemWith(tokenNumber(secrets::mostHeld))));
        const auto marks = held().marks();
        QCOMPARE(marks->count(), secrets::mostHeld / 2 + 1);
        QVERIFY(marks->findIn(tokenNumber(secrets::mostHeld)));
        QVERIFY(marks->findIn(tokenNumber(secrets::mostHeld - 1)));
        QVERIFY(!marks->findIn(tokenNumber(0)));
        QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aDamagedListIsPutAsideAndBegunAnew()
    {
        QVERIFY(!held().wasDamaged());
        for (const QByteArray octets : {"damaged", ""}) {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(file.write(octets), octets.size());
            file.close();
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("begun anew")));
            QVERIFY(held().note(itemWith(tokenNumber(1))));
            QVERIFY(held().marks()->findIn(tokenNumber(1)));
        }
        QVERIFY(held().wasDamaged());
        QFile aside(path() + QStringLiteral(".damaged-1"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), QByteArray("damaged"));
        QVERIFY(QFile::exists(path() + QStringLiteral(".damaged-2")));
    }

    // A folder stands where the list has to be.
    void whatCannotBeNotedIsKeptAllTheSame()
    {
        QVERIFY(QDir().mkpath(path()));
        QCOMPARE(codeOf(held().note(itemWith(tokenNumber(1)))),
                 QByteArray("secrets.list-unreadable"));
        QCOMPARE(codeOf(held().marks()), QByteArray("secrets.list-unreadable"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("list-unreadable")));
        const auto store =
            vault::remembering(std::make_unique<secrets::SessionSecretStore>(), m_folder->path());
        QVERIFY(tests::write(*store, QStringLiteral("a"), itemWith(tokenNumber(1))));
    }

private:
    HeldSecrets held() const { return HeldSecrets(m_folder->path()); }
    QString path() const { return m_folder->filePath(QStringLiteral("held-secrets")); }
    QByteArray content() const
    {
        QFile file(path());
        file.open(QIODevice::ReadOnly);
        return file.readAll();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

LATCHKEY_TEST(tst_HeldSecrets)
#include "tst_HeldSecrets.moc"

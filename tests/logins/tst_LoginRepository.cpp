// SPDX-License-Identifier: Apache-2.0
// Local logins: which names and passwords are taken, and what is kept of them.
#include "Program.h"
#include "logins/LoginRepository.h"
#include "profile/Profile.h"

#include <QDir>
#include <QFile>
#include <QPasswordDigestor>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::logins;

class tst_LoginRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addedLoginIsListedAndFound();
    void removedLoginIsGone();
    void aPasswordIsChangedByItsHash();
    void badNameIsRefused_data();
    void badNameIsRefused();
    void goodNameIsTaken_data();
    void goodNameIsTaken();
    void sameNameInOtherSpellingIsTaken();
    void weakPasswordIsRefused_data();
    void weakPasswordIsRefused();
    void aPasswordIsChanged();
    void hashIsPbkdf2WithFreshSalt();
    void nothingWithANulMatches_data();
    void nothingWithANulMatches();
    void defaultRoundsAreNotCheap();
    void passwordIsNowhereInTheProfile();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<profile::Profile> m_profile;
    std::unique_ptr<LoginRepository> m_logins;
};

void tst_LoginRepository::init()
{
    m_logins.reset();
    m_profile.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = profile::Profile::open(m_folder->filePath(QStringLiteral("p")));
    QVERIFY(opened.has_value());
    m_profile = std::move(*opened);
    m_logins = std::make_unique<LoginRepository>(*m_profile, 10);
}

void tst_LoginRepository::addedLoginIsListedAndFound()
{
    QVERIFY(m_logins->names()->isEmpty());
    QVERIFY(m_logins->add(QStringLiteral("zoe"), Secret("12345678")).has_value());
    QVERIFY(m_logins->add(QStringLiteral("Ana"), Secret("pass word ä")).has_value());
    QCOMPARE(*m_logins->names(), QStringList({QStringLiteral("Ana"), QStringLiteral("zoe")}));
    const auto found = m_logins->find(QStringLiteral("ana"));
    QVERIFY(found && found->has_value());
    QCOMPARE((*found)->name, QStringLiteral("Ana"));
    QVERIFY(matches(Secret("pass word ä"), (*found)->password));
    QVERIFY(!matches(Secret("pass word a"), (*found)->password));
}

void tst_LoginRepository::aPasswordIsChangedByItsHash()
{
    QVERIFY(m_logins->add(QStringLiteral("ana"), Secret("the old password")));
    QVERIFY(m_logins->change(QStringLiteral("ANA"), hashed(Secret("another password"), 10)));
    const auto entry = m_logins->find(QStringLiteral("ana")).value();
    QVERIFY(matches(Secret("another password"), entry->password));
    QVERIFY(!matches(Secret("the old password"), entry->password));
    QCOMPARE(m_logins->names().value(), QStringList{QStringLiteral("ana")});
    QCOMPARE(m_logins->change(QStringLiteral("bea"), {}).error().code, QByteArray("login.unknown"));
    QCOMPARE(LoginRepository::checkPassword(Secret("seven77")).error().code,
             QByteArray("login.weak-password"));
}

void tst_LoginRepository::removedLoginIsGone()
{
    QVERIFY(m_logins->add(QStringLiteral("ana"), Secret("12345678")).has_value());
    QVERIFY(m_logins->remove(QStringLiteral("ANA")).has_value());
    QVERIFY(m_logins->names()->isEmpty());
    QCOMPARE(m_logins->remove(QStringLiteral("ana")).error().code, QByteArray("login.unknown"));
}

void tst_LoginRepository::badNameIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank at the end") << QStringLiteral("ana ");
    QTest::newRow("blank at the start") << QStringLiteral(" ana");
    QTest::newRow("65 characters") << QString(65, u'a');
    QTest::newRow("line end") << QStringLiteral("a\nb");
    QTest::newRow("escape") << QStringLiteral("a\x1b[2Jb");
    QTest::newRow("right-to-left override") << QStringLiteral("a\u202eb");
    QTest::newRow("zero-width space") << QStringLiteral("a\u200bb");
    QTest::newRow("no-break space") << QStringLiteral("a\u00a0b");
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(u'\0');
    QTest::newRow("half a surrogate") << QString(QChar(0xd800));
}

void tst_LoginRepository::badNameIsRefused()
{
    QFETCH(QString, name);
    const auto outcome = m_logins->add(name, Secret("12345678"));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, QByteArray("login.bad-name"));
    QVERIFY(m_logins->names()->isEmpty());
}

void tst_LoginRepository::goodNameIsTaken_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("one character") << QStringLiteral("x");
    QTest::newRow("blank inside") << QStringLiteral("Ana María");
    QTest::newRow("mail address") << QStringLiteral("ana@shop.example");
    QTest::newRow("64 characters of two units") << QStringLiteral("😀").repeated(64);
    QTest::newRow("markup") << QStringLiteral("<b>'\"&");
}

void tst_LoginRepository::goodNameIsTaken()
{
    QFETCH(QString, name);
    QVERIFY(m_logins->add(name, Secret("12345678")).has_value());
    QCOMPARE(*m_logins->names(), QStringList(name));
}

void tst_LoginRepository::sameNameInOtherSpellingIsTaken()
{
    QVERIFY(m_logins->add(QStringLiteral("J\u00f6rg"), Secret("12345678")).has_value());
    for (const QString &again : {QStringLiteral("J\u00d6RG"), QStringLiteral("Jo\u0308rg")}) {
        QCOMPARE(m_logins->add(again, Secret("abcdefgh")).error().code, QByteArray("login.taken"));
    }
}

void tst_LoginRepository::weakPasswordIsRefused_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("seven characters") << QByteArray("1234567");
    QTest::newRow("seven characters of two octets") << QByteArray("äöüäöüä");
    QTest::newRow("longer than the limit") << QByteArray(1025, 'a');
    QTest::newRow("a NUL behind it") << QByteArray("12345678\0", 9);
    QTest::newRow("a NUL within it") << QByteArray("1234\0"
                                                   "5678",
                                                   9);
}

void tst_LoginRepository::weakPasswordIsRefused()
{
    QFETCH(QByteArray, password);
    const auto outcome = m_logins->add(QStringLiteral("ana"), Secret(password));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, QByteArray("login.weak-password"));
}

void tst_LoginRepository::aPasswordIsChanged()
{
    const QString name = QStringLiteral("ana");
    QVERIFY(m_logins->add(name, Secret("12345678")).has_value());
    QVERIFY(m_logins->changePassword(QStringLiteral("Ana"), Secret("abcdefgh")).has_value());
    const auto kept = m_logins->byName(name);
    QVERIFY(matches(Secret("abcdefgh"), kept->password));
    QVERIFY(!matches(Secret("12345678"), kept->password));
    QCOMPARE(m_logins->changePassword(name, Secret("short")).error().code,
             QByteArray("login.weak-password"));
    QCOMPARE(m_logins->changePassword(QStringLiteral("bob"), Secret("abcdefgh")).error().code,
             QByteArray("login.unknown"));
    QVERIFY(matches(Secret("abcdefgh"), m_logins->byName(name)->password));
    QCOMPARE(*m_logins->names(), QStringList(name));
}

void tst_LoginRepository::hashIsPbkdf2WithFreshSalt()
{
    const PasswordHash one = hashed(Secret("12345678"), 10);
    const PasswordHash two = hashed(Secret("12345678"), 10);
    QVERIFY(one.salt.size() >= 16);
    QVERIFY(one.salt != two.salt);
    QCOMPARE(one.hash, QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, "12345678",
                                                          one.salt, 10, 32));
}

// HMAC fills keys up with NUL octets.
void tst_LoginRepository::nothingWithANulMatches_data()
{
    QTest::addColumn<QByteArray>("behind");
    QTest::newRow("one") << QByteArray(1, '\0');
    QTest::newRow("up to HMAC's block") << QByteArray(56, '\0');
}

void tst_LoginRepository::nothingWithANulMatches()
{
    QFETCH(QByteArray, behind);
    const PasswordHash stored = hashed(Secret("12345678"), 10);
    QVERIFY(matches(Secret("12345678"), stored));
    QVERIFY(!matches(Secret(QByteArray("12345678") + behind), stored));
}

void tst_LoginRepository::defaultRoundsAreNotCheap()
{
    QVERIFY(LoginRepository(*m_profile).rounds() >= 600'000);
}

void tst_LoginRepository::passwordIsNowhereInTheProfile()
{
    QVERIFY(m_logins->add(QStringLiteral("ana"), Secret("correct horse battery")).has_value());
    const QDir folder(m_profile->folder());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("correct horse"), qPrintable(name));
    }
}

LATCHKEY_TEST(tst_LoginRepository)
#include "tst_LoginRepository.moc"

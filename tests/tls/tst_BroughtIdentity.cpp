// SPDX-License-Identifier: Apache-2.0
// A certificate of the user's own is put in order, and refused before a store would refuse it.
#include "Program.h"
#include "tls/BroughtIdentity.h"
#include "tls/CertificateFacts.h"
#include "tls/Judge.h"

using namespace latchkey;
using tls::test::Judge;

namespace {

QString text(const char *literal)
{
    return QString::fromLatin1(literal);
}

} // namespace

class tst_BroughtIdentity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatFitsIsTaken_data();
    void whatFitsIsTaken();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void datesOfTheWholeChainCount();
    void whatDoesNotBelongToItIsLeftOut();
    void whoNobodyKnowsIsSaid();
    void theKeyHasNoPassphraseAnyMore();

private:
    Result<tls::BroughtIdentity> brought(const QString &certificates, const QString &key,
                                         const QString &passphrase,
                                         const QString &host = text("desk.example.com"),
                                         const QDateTime &now = QDateTime::currentDateTimeUtc());

    Judge m_judge;
};

void tst_BroughtIdentity::initTestCase()
{
    const QByteArray authority = "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign";
    const QByteArray server =
        "subjectAltName=DNS:desk.example.com,DNS:*.shop.example,IP:192.0.2.7\n"
        "extendedKeyUsage=serverAuth";
    const QString middle = text("middle");
    QVERIFY2(m_judge.issue(text("root"), {}, authority), m_judge.said());
    QVERIFY(m_judge.issue(middle, text("root"), authority, text("60")));
    QVERIFY(m_judge.issue(text("leaf"), middle, server));
    QVERIFY(m_judge.issue(text("rsa"), middle, server, text("90"), text("rsa:2048")));
    QVERIFY(m_judge.issue(text("weak"), middle, server, text("90"), text("rsa:1024")));
    QVERIFY(m_judge.issue(text("ed25519"), middle, server, text("90"), text("ed25519")));
    QVERIFY(m_judge.issue(text("client"), middle,
                          "subjectAltName=DNS:desk.example.com\nextendedKeyUsage=clientAuth"));
    QVERIFY(m_judge.issue(text("plain"), {}, "subjectAltName=DNS:desk.example.com"));
    QVERIFY(m_judge.issue(text("nameless"), {}, "basicConstraints=CA:FALSE"));
    m_judge.write(text("chain.pem"), m_judge.read(text("leaf.pem")) +
                                         m_judge.read(text("middle.pem")) +
                                         m_judge.read(text("root.pem")));
    m_judge.write(text("mixed.pem"),
                  m_judge.read(text("root.pem")) + m_judge.read(text("leaf.key")) +
                      m_judge.read(text("middle.pem")) + m_judge.read(text("leaf.pem")));
    QCOMPARE(m_judge.openssl(text("pkcs12 -export -in leaf.pem -inkey leaf.key -certfile chain.pem "
                                  "-passout pass:swordfish -out leaf.p12")),
             0);
    QCOMPARE(m_judge.openssl(text("pkcs12 -export -in leaf.pem -inkey leaf.key -passout pass: "
                                  "-out open.p12")),
             0);
    QCOMPARE(m_judge.openssl(text("pkcs12 -export -nokeys -in leaf.pem -passout pass: -out "
                                  "nokey.p12")),
             0);
    QCOMPARE(m_judge.openssl(text("pkcs8 -topk8 -in leaf.key -passout pass:swordfish -out "
                                  "closed.key")),
             0);
    QCOMPARE(
        m_judge.openssl(text("ec -in leaf.key -aes256 -passout pass:swordfish -out older.key")), 0);
    m_judge.write(text("text.pem"), "not a certificate at all\n");
    m_judge.write(text("broken.pem"),
                  "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n");
}

Result<tls::BroughtIdentity> tst_BroughtIdentity::brought(const QString &certificates,
                                                          const QString &key,
                                                          const QString &passphrase,
                                                          const QString &host, const QDateTime &now)
{
    tls::BroughtFiles files{m_judge.read(certificates), Secret(m_judge.read(key)), {}};
    if (!passphrase.isEmpty()) {
        files.passphrase = Secret(passphrase.toUtf8());
    }
    return tls::identityIn(files, tls::servedHost(host).value(), now);
}

void tst_BroughtIdentity::whatFitsIsTaken_data()
{
    QTest::addColumn<QString>("certificates");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("length");
    const auto row = [](const char *name, const char *certificates, const char *key,
                        const char *passphrase, const char *host, int length) {
        QTest::newRow(name) << text(certificates) << text(key) << text(passphrase) << text(host)
                            << length;
    };
    row("chain and key", "chain.pem", "leaf.key", "", "desk.example.com", 3);
    row("all in one, in any order", "mixed.pem", "", "", "desk.example.com", 3);
    row("the leaf alone", "leaf.pem", "leaf.key", "", "desk.example.com", 1);
    row("for an address", "chain.pem", "leaf.key", "", "192.0.2.7", 3);
    row("for a wildcard's name", "chain.pem", "leaf.key", "", "desk.shop.example", 3);
    row("key with a passphrase", "chain.pem", "closed.key", "swordfish", "desk.example.com", 3);
    row("key with one as it was done", "chain.pem", "older.key", "swordfish", "desk.example.com",
        3);
    row("PKCS #12", "leaf.p12", "", "swordfish", "desk.example.com", 3);
    row("PKCS #12 without a passphrase", "open.p12", "", "", "desk.example.com", 1);
    row("RSA", "rsa.pem", "rsa.key", "", "desk.example.com", 1);
    row("signed by itself", "plain.pem", "plain.key", "", "desk.example.com", 1);
}

void tst_BroughtIdentity::whatFitsIsTaken()
{
    QFETCH(const QString, certificates);
    QFETCH(const QString, key);
    QFETCH(const QString, passphrase);
    QFETCH(const QString, host);
    QFETCH(const int, length);
    const auto taken = brought(certificates, key, passphrase, host);
    QVERIFY2(taken, taken ? "" : taken.error().code.constData());
    const QList<tls::CertificateFacts> facts = tls::factsOf(taken->identity.certificates);
    QCOMPARE(facts.size(), length);
    for (qsizetype i = 1; i < facts.size(); ++i) {
        QCOMPARE(facts[i - 1].issuer, facts[i].subject);
    }
}

void tst_BroughtIdentity::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("certificates");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *certificates, const char *key,
                        const char *passphrase, const char *host, const char *code) {
        QTest::newRow(name) << text(certificates) << text(key) << text(passphrase) << text(host)
                            << QByteArray(code);
    };
    const char *desk = "desk.example.com";
    row("no certificate", "text.pem", "leaf.key", "", desk, "tls.not-understood");
    row("a broken one", "broken.pem", "leaf.key", "", desk, "tls.no-certificate");
    row("an empty file", "absent", "leaf.key", "", desk, "tls.not-understood");
    row("no key", "chain.pem", "", "", desk, "tls.no-key");
    row("a certificate for a key", "chain.pem", "leaf.pem", "", desk, "tls.no-key");
    row("PKCS #12 without a key", "nokey.p12", "", "", desk, "tls.no-key");
    row("another's key", "chain.pem", "rsa.key", "", desk, "tls.key-differs");
    row("no passphrase", "chain.pem", "closed.key", "", desk, tls::passphraseNeeded);
    row("a wrong passphrase", "chain.pem", "closed.key", "mackerel", desk, tls::passphraseWrong);
    row("PKCS #12, no passphrase", "leaf.p12", "", "", desk, tls::passphraseNeeded);
    row("PKCS #12, a wrong one", "leaf.p12", "", "mackerel", desk, tls::passphraseWrong);
    row("RSA of 1024 bits", "weak.pem", "weak.key", "", desk, "tls.key-weak");
    row("a curve that few take", "ed25519.pem", "ed25519.key", "", desk, "tls.key-weak");
    row("for clients", "client.pem", "client.key", "", desk, "tls.not-for-servers");
    row("another name", "chain.pem", "leaf.key", "", "example.com", "tls.other-name");
    row("another address", "chain.pem", "leaf.key", "", "192.0.2.8", "tls.other-name");
    row("below a wildcard", "chain.pem", "leaf.key", "", "a.b.shop.example", "tls.other-name");
    row("only a common name", "nameless.pem", "nameless.key", "", desk, "tls.other-name");
}

void tst_BroughtIdentity::whatDoesNotFitIsRefused()
{
    QFETCH(const QString, certificates);
    QFETCH(const QString, key);
    QFETCH(const QString, passphrase);
    QFETCH(const QString, host);
    QFETCH(const QByteArray, code);
    const auto taken = brought(certificates, key, passphrase, host);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, code);
    QVERIFY(!taken.error().sentence.isEmpty());
}

void tst_BroughtIdentity::datesOfTheWholeChainCount()
{
    const QString desk = text("desk.example.com");
    const auto on = [&](int day) {
        return brought(text("chain.pem"), text("leaf.key"), {}, desk,
                       QDateTime::currentDateTimeUtc().addDays(day));
    };
    QCOMPARE(on(-1).error().code, QByteArray("tls.not-valid-yet"));
    QVERIFY(on(59).has_value());
    QCOMPARE(on(61).error().code, QByteArray("tls.expired")); // the one in the middle
    QVERIFY(on(61).error().sentence.contains(text("middle of a test")));
    QVERIFY(on(59)->remarks.filter(text("ends on")).isEmpty()); // the leaf has 31 days left
    const auto alone = brought(text("leaf.pem"), text("leaf.key"), {}, desk,
                               QDateTime::currentDateTimeUtc().addDays(61));
    QVERIFY(alone.has_value());
    QCOMPARE(alone->remarks.filter(text("ends on")).size(), 1);
}

void tst_BroughtIdentity::whatDoesNotBelongToItIsLeftOut()
{
    m_judge.write(text("more.pem"), m_judge.read(text("rsa.pem")) +
                                        m_judge.read(text("chain.pem")) +
                                        m_judge.read(text("plain.pem")));
    const auto taken = brought(text("more.pem"), text("leaf.key"), {});
    QVERIFY(taken.has_value());
    QCOMPARE(tls::factsOf(taken->identity.certificates).size(), 3);
    QCOMPARE(taken->remarks.filter(text("left out")).size(), 1);
}

void tst_BroughtIdentity::whoNobodyKnowsIsSaid()
{
    const auto taken = brought(text("chain.pem"), text("leaf.key"), {});
    QVERIFY(taken.has_value());
    QCOMPARE(taken->remarks.filter(text("root of a test")).size(), 1);
}

void tst_BroughtIdentity::theKeyHasNoPassphraseAnyMore()
{
    const auto taken = brought(text("leaf.p12"), {}, text("swordfish"));
    QVERIFY(taken.has_value());
    QVERIFY(taken->identity.key.reveal().startsWith("-----BEGIN PRIVATE KEY-----"));
    m_judge.write(text("taken.key"), taken->identity.key.reveal());
    QCOMPARE(m_judge.openssl(text("pkey -in taken.key -noout -check")), 0);
}

LATCHKEY_TEST(tst_BroughtIdentity)
#include "tst_BroughtIdentity.moc"

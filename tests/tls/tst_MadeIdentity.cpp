// SPDX-License-Identifier: Apache-2.0
// What Latchkey makes is good for one address and, whoever holds what, for no other (THREATS 15).
#include "Program.h"
#include "tls/CertificateFacts.h"
#include "tls/Judge.h"
#include "tls/MadeIdentity.h"

#include <openssl/ec.h>
#include <openssl/pem.h>

using namespace latchkey;
using tls::ServedHost;
using tls::test::Judge;

namespace {

ServedHost host(const QString &text)
{
    return tls::servedHost(text).value();
}

QByteArray pemOf(X509 &certificate)
{
    return tls::pemOf(certificate);
}

} // namespace

class tst_MadeIdentity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensslBelievesItForItsAddressOnly_data()
    {
        QTest::addColumn<QString>("served");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("isBelieved");
        const auto row = [](const char *served, const char *asked, bool isBelieved) {
            QTest::addRow("%s as %s", served, asked)
                << QString::fromLatin1(served) << QString::fromLatin1(asked) << isBelieved;
        };
        row("192.0.2.7", "-verify_ip 192.0.2.7", true);
        row("192.0.2.7", "-verify_ip 192.0.2.8", false);
        row("192.0.2.7", "-verify_hostname example.com", false);
        row("2001:db8::7", "-verify_ip 2001:db8::7", true);
        row("2001:db8::7", "-verify_ip 2001:db8::8", false);
        row("desk.example.com", "-verify_hostname desk.example.com", true);
        row("desk.example.com", "-verify_hostname example.com", false);
        row("desk.example.com", "-verify_ip 192.0.2.7", false);
    }

    void opensslBelievesItForItsAddressOnly()
    {
        QFETCH(const QString, served);
        QFETCH(const QString, asked);
        QFETCH(const bool, isBelieved);
        Judge judge;
        const auto made = tls::makeIdentity(host(served), QDateTime::currentDateTimeUtc());
        QVERIFY(made);
        judge.write(QStringLiteral("leaf.pem"), made->certificates); // openssl reads the first
        judge.write(QStringLiteral("authority.pem"), tls::authorityIn(made->certificates));
        const int exit = judge.openssl(QStringLiteral("verify -x509_strict -purpose sslserver "
                                                      "-CAfile authority.pem %1 leaf.pem")
                                           .arg(asked));
        QVERIFY2((exit == 0) == isBelieved, judge.said());
    }

    void theKeyIsThatOfTheFirstCertificate()
    {
        const auto made =
            tls::makeIdentity(host(QStringLiteral("192.0.2.7")), QDateTime::currentDateTimeUtc());
        QVERIFY(made);
        const auto certificates = tls::certificatesIn(made->certificates);
        QCOMPARE(certificates.size(), size_t(2));
        const tls::BioPointer bio = tls::bioOn(made->key.reveal());
        const tls::KeyPointer key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
        QVERIFY(key);
        QCOMPARE(X509_check_private_key(certificates.front().get(), key.get()), 1);
        QCOMPARE(X509_check_private_key(certificates.back().get(), key.get()), 0);
    }

    void itIsValidFor398DaysAtMost()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto made = tls::makeIdentity(host(QStringLiteral("192.0.2.7")), now);
        QVERIFY(made);
        for (const tls::CertificateFacts &one : tls::factsOf(made->certificates)) {
            QVERIFY(one.from.secsTo(one.until) <= qint64(398) * 86'400);
            QCOMPARE(tls::validityOf(one, now), tls::Validity::Valid);
            QCOMPARE(tls::validityOf(one, now.addDays(tls::daysOfValidity - 29)),
                     tls::Validity::EndsSoon);
            QCOMPARE(tls::validityOf(one, now.addDays(398)), tls::Validity::Ended);
            QCOMPARE(tls::validityOf(one, now.addDays(-1)), tls::Validity::NotYet);
        }
    }

    void eachOneIsAnother()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto one = tls::makeIdentity(host(QStringLiteral("192.0.2.7")), now);
        const auto other = tls::makeIdentity(host(QStringLiteral("192.0.2.7")), now);
        QVERIFY(one && other);
        QVERIFY(one->key != other->key);
        QVERIFY(tls::factsOf(one->certificates)[0].fingerprint !=
                tls::factsOf(other->certificates)[0].fingerprint);
        QVERIFY(tls::factsOf(one->certificates)[1].fingerprint !=
                tls::factsOf(other->certificates)[1].fingerprint);
    }

    // Had somebody kept the authority's key, it would be of no use for anything else.
    void theAuthorityVouchesForNothingElse_data()
    {
        QTest::addColumn<QString>("served");
        QTest::addColumn<QByteArray>("extensions");
        QTest::addColumn<bool>("isBelieved");
        const auto row = [](const char *served, const char *extensions, bool isBelieved) {
            QTest::addRow("%s, %s", served, extensions)
                << QString::fromLatin1(served) << QByteArray(extensions) << isBelieved;
        };
        row("192.0.2.7", "subjectAltName=IP:192.0.2.7", true);
        row("192.0.2.7", "subjectAltName=IP:192.0.2.8", false);
        row("192.0.2.7", "subjectAltName=DNS:example.com", false);
        row("192.0.2.7", "subjectAltName=DNS:localhost", false);
        row("192.0.2.7", "subjectAltName=IP:192.0.2.7,DNS:example.com", false);
        row("192.0.2.7", "subjectAltName=IP:2001:db8::7", false);
        row("2001:db8::7", "subjectAltName=IP:2001:db8::7", true);
        row("2001:db8::7", "subjectAltName=IP:192.0.2.7", false);
        row("2001:db8::7", "subjectAltName=DNS:example.com", false);
        row("desk.example.com", "subjectAltName=DNS:desk.example.com", true);
        row("desk.example.com", "subjectAltName=DNS:example.com", false);
        row("desk.example.com", "subjectAltName=DNS:*.example.com", false);
        row("desk.example.com", "subjectAltName=DNS:otherdesk.example.com", false);
        row("desk.example.com", "subjectAltName=IP:192.0.2.7", false);
        row("desk.example.com", "subjectAltName=IP:2001:db8::7", false);
    }

    void theAuthorityVouchesForNothingElse()
    {
        QFETCH(const QString, served);
        QFETCH(const QByteArray, extensions);
        QFETCH(const bool, isBelieved);
        Judge judge;
        keepAuthorityOf(judge, served);
        QVERIFY2(judge.issue(QStringLiteral("leaf"), QStringLiteral("authority"), extensions),
                 judge.said());
        const int exit = judge.openssl(
            QStringLiteral("verify -purpose sslserver -CAfile authority.pem leaf.pem"));
        QVERIFY2((exit == 0) == isBelieved, judge.said());
    }

    void theAuthorityMakesNoOtherAuthority()
    {
        Judge judge;
        keepAuthorityOf(judge, QStringLiteral("192.0.2.7"));
        QVERIFY(judge.issue(QStringLiteral("second"), QStringLiteral("authority"),
                            "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign"));
        QVERIFY(judge.issue(QStringLiteral("leaf"), QStringLiteral("second"),
                            "subjectAltName=IP:192.0.2.7"));
        QVERIFY(judge.openssl(QStringLiteral(
                    "verify -CAfile authority.pem -untrusted second.pem leaf.pem")) != 0);
        QVERIFY2(judge.said().contains("path length"), judge.said());
    }

    void theAuthorityVouchesForNoProgram()
    {
        Judge judge;
        keepAuthorityOf(judge, QStringLiteral("192.0.2.7"));
        QVERIFY(judge.issue(QStringLiteral("leaf"), QStringLiteral("authority"),
                            "extendedKeyUsage=clientAuth\nsubjectAltName=IP:192.0.2.7"));
        QVERIFY(judge.openssl(QStringLiteral(
                    "verify -purpose sslclient -CAfile authority.pem leaf.pem")) != 0);
    }

    // Everything that is kept anywhere is in the identity.
    void whatIsKeptSignsNothingThatIsBelieved()
    {
        const auto made =
            tls::makeIdentity(host(QStringLiteral("192.0.2.7")), QDateTime::currentDateTimeUtc());
        QVERIFY(made);
        Judge judge;
        judge.write(QStringLiteral("kept.pem"), made->certificates);
        judge.write(QStringLiteral("kept.key"), made->key.reveal());
        judge.write(QStringLiteral("authority.pem"), tls::authorityIn(made->certificates));
        QVERIFY2(judge.issue(QStringLiteral("leaf"), QStringLiteral("kept"),
                             "subjectAltName=DNS:example.com"),
                 judge.said());
        QVERIFY(judge.openssl(QStringLiteral("verify -CAfile authority.pem -untrusted kept.pem "
                                             "leaf.pem")) != 0);
        QVERIFY2(judge.said().contains("invalid CA certificate"), judge.said());
        // and it does not sign as the authority
        judge.write(QStringLiteral("authority.key"), made->key.reveal());
        QVERIFY(!judge.issue(QStringLiteral("forged"), QStringLiteral("authority"),
                             "subjectAltName=IP:192.0.2.7"));
    }

    void whoMadeItIsKnown()
    {
        const ServedHost desk = host(QStringLiteral("desk.example.com"));
        const auto made = tls::makeIdentity(desk, QDateTime::currentDateTimeUtc());
        QVERIFY(made);
        QVERIFY(tls::isMadeFor(desk, made->certificates));
        QVERIFY(!tls::isMadeFor(host(QStringLiteral("192.0.2.7")), made->certificates));
        QVERIFY(!tls::isMadeFor(desk, tls::authorityIn(made->certificates)));
        QVERIFY(!tls::isMadeFor(desk, {}));
    }

private:
    // authority.pem with a key that is known.
    static void keepAuthorityOf(Judge &judge, const QString &served)
    {
        const tls::KeyPointer key(EVP_EC_gen("P-256"));
        const tls::CertificatePointer authority =
            tls::authorityFor(host(served), *key, QDateTime::currentDateTimeUtc());
        QVERIFY(authority);
        judge.write(QStringLiteral("authority.pem"), pemOf(*authority));
        judge.write(QStringLiteral("authority.key"), tls::pemOf(*key).reveal());
    }
};

LATCHKEY_TEST(tst_MadeIdentity)
#include "tst_MadeIdentity.moc"

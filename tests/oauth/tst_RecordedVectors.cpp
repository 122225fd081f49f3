// SPDX-License-Identifier: Apache-2.0
// What stores of every kind computed for the recorded requests, and what we compute.
#include "Program.h"
#include "RecordedVectors.h"

#include "oauth/BaseString.h"
#include "oauth/Signature.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::oauth;

class tst_RecordedVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreThere();
    void everyStoreIsSignedForAsItComputesItself_data();
    void everyStoreIsSignedForAsItComputesItself();
};

void tst_RecordedVectors::allAreThere()
{
    QCOMPARE(test::recordedVectors().size(), 116 + 115);
    QSet<QString> recorded;
    for (const test::RecordedVector &vector : test::recordedVectors()) {
        const QStringList names = vector.dialects.keys();
        recorded.unite(QSet<QString>(names.begin(), names.end()));
    }
    for (const Dialect *dialect : storeDialects()) {
        QVERIFY2(recorded.contains(QLatin1String(dialect->name)), dialect->name);
    }
}

void tst_RecordedVectors::everyStoreIsSignedForAsItComputesItself_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("dialectName");
    for (const test::RecordedVector &vector : test::recordedVectors()) {
        for (const QString &name : vector.dialects.keys()) {
            QTest::addRow("%s, %s", vector.name.constData(), qPrintable(name))
                << vector.line << name.toLatin1();
        }
    }
}

void tst_RecordedVectors::everyStoreIsSignedForAsItComputesItself()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, dialectName);
    const test::RecordedVector vector = test::vectorOf(line);
    const QJsonObject expected = vector.dialects.value(QLatin1String(dialectName)).toObject();
    const Dialect *dialect = dialectNamed(dialectName);
    QVERIFY(dialect != nullptr);

    const auto base = baseString(*dialect, vector.request);

    if (expected.value(QLatin1String("error")).toBool()) {
        QVERIFY(!base);
        QCOMPARE(base.error().code, QByteArray("oauth.store-would-fail"));
        return;
    }
    QVERIFY2(base, base ? "" : base.error().code.constData());
    QCOMPARE(*base, expected.value(QLatin1String("base_string")).toString().toUtf8());
    QByteArray methodName;
    for (const auto &[name, value] : vector.request.protocol) {
        methodName = name == "oauth_signature_method" ? value : methodName;
    }
    const auto method = signatureMethodNamed(methodName);
    QVERIFY(method);
    QCOMPARE(signature(*method, *base, Secret(vector.consumerSecret), Secret(vector.tokenSecret)),
             expected.value(QLatin1String("signature")).toString().toLatin1());
}

LATCHKEY_TEST(tst_RecordedVectors)
#include "tst_RecordedVectors.moc"

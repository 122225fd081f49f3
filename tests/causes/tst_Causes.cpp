// SPDX-License-Identifier: Apache-2.0
// The catalogue: every cause is recognised by what is known of it, and told in full.
#include "Program.h"
#include "causes/Diagnosis.h"
#include "causes/TroublePage.h"

#include "Examples.h"
#include "activation/Words.h"

#include <QFile>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::causes;

class tst_Causes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCauseIsToldInFull_data();
    void everyCauseIsToldInFull();
    void codesAreUnique();
    void everyCauseHasAnExample();
    void exampleIsRecognised_data();
    void exampleIsRecognised();
    void everyReasonHasACauseOfItsOwn_data();
    void everyReasonHasACauseOfItsOwn();
    void everyOutcomeHasACause_data();
    void everyOutcomeHasACause();
    void whatNobodyKnowsIsSaidToBeUnexplained();
    void theGuideIsCurrent();
    void whatAStoreSaysCannotFakeALineOrAPlace();
};

void tst_Causes::everyCauseIsToldInFull_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const Cause *cause : allCauses()) {
        QTest::newRow(cause->code) << QByteArray(cause->code);
    }
}

void tst_Causes::everyCauseIsToldInFull()
{
    QFETCH(const QByteArray, code);
    const Cause *cause = causeOf(code);
    QVERIFY(cause != nullptr);
    QVERIFY(cause->sentence != nullptr || !activation::sentence(cause->reason).isEmpty());
    QVERIFY(cause->advice != nullptr || !activation::nextStep(cause->reason).isEmpty());
    QVERIFY(qstrlen(cause->support) > 20);
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    QVERIFY(form.match(QString::fromLatin1(code)).hasMatch());
    QVERIFY(!name(cause->action).isEmpty());
}

void tst_Causes::codesAreUnique()
{
    QSet<QByteArray> codes;
    for (const Cause *cause : allCauses()) {
        QVERIFY2(!codes.contains(cause->code), cause->code);
        codes.insert(cause->code);
    }
    QVERIFY(codes.size() > 80);
}

void tst_Causes::everyCauseHasAnExample()
{
    QSet<QByteArray> shown{"unexplained"};
    for (const tests::Example &each : tests::examples()) {
        shown.insert(each.cause);
    }
    for (const Cause *cause : allCauses()) {
        QVERIFY2(shown.contains(cause->code), cause->code);
    }
}

void tst_Causes::exampleIsRecognised_data()
{
    QTest::addColumn<tests::Example>("example");
    int number = 0;
    for (const tests::Example &each : tests::examples()) {
        QTest::addRow("%d %s", ++number, each.cause) << each;
    }
}

void tst_Causes::exampleIsRecognised()
{
    QFETCH(const tests::Example, example);
    const QList<Diagnosis> found = diagnose(example.evidence);
    QStringList codes;
    for (const Diagnosis &each : found) {
        codes.append(QLatin1String(each.cause->code));
    }
    const QString expected = QLatin1String(example.cause);
    if (example.isFirst) {
        QCOMPARE(codes.constFirst(), expected);
    }
    QVERIFY2(codes.contains(expected), qPrintable(codes.join(QLatin1Char(' '))));
    for (const Diagnosis &each : found) {
        QVERIFY2(!each.sentence.contains(QRegularExpression(QStringLiteral("%\\d"))),
                 each.cause->code);
    }
}

void tst_Causes::everyReasonHasACauseOfItsOwn_data()
{
    QTest::addColumn<int>("reason");
    for (int reason = 1; reason <= int(activation::lastReason); ++reason) {
        QTest::newRow(activation::name(activation::Reason(reason)).constData()) << reason;
    }
}

void tst_Causes::everyReasonHasACauseOfItsOwn()
{
    QFETCH(const int, reason);
    Evidence evidence;
    evidence.activation.reason = activation::Reason(reason);
    const Diagnosis found = likeliest(evidence);
    QVERIFY(QByteArrayView(found.cause->code) != QByteArrayView("unexplained"));
    const bool isOwn = found.cause->reason == activation::Reason(reason) ||
                       activation::Reason(reason) == activation::Reason::CredentialsRefused;
    QVERIFY2(isOwn, found.cause->code);
}

void tst_Causes::everyOutcomeHasACause_data()
{
    QTest::addColumn<int>("outcome");
    const QMetaEnum outcomes = QMetaEnum::fromType<oauth::Outcome>();
    for (int i = 0; i < outcomes.keyCount(); ++i) {
        QTest::newRow(outcomes.key(i)) << outcomes.value(i);
    }
}

void tst_Causes::everyOutcomeHasACause()
{
    QFETCH(const int, outcome);
    const auto which = oauth::Outcome(outcome);
    Evidence evidence;
    evidence.outcome = which;
    const bool saysNothing = which == oauth::Outcome::Refused || which == oauth::Outcome::NotSent ||
                             which == oauth::Outcome::Unknown;
    QCOMPARE(QByteArrayView(likeliest(evidence).cause->code) == QByteArrayView("unexplained"),
             saysNothing);
}

void tst_Causes::whatNobodyKnowsIsSaidToBeUnexplained()
{
    const QList<Diagnosis> found = diagnose({});
    QCOMPARE(found.size(), 1);
    QCOMPARE(QByteArray(found.first().cause->code), QByteArray("unexplained"));
}

void tst_Causes::theGuideIsCurrent()
{
    QFile page(testing::sourcePath("docs/TROUBLE.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY2(page.readAll() == troublePage(), "run latchkey-trouble docs/TROUBLE.md");
}

void tst_Causes::whatAStoreSaysCannotFakeALineOrAPlace()
{
    Evidence evidence;
    evidence.answer.status = 400;
    evidence.answer.body = R"({"message":"%1 a\nb \u202e %2"})";
    const Diagnosis found = likeliest(evidence);
    QCOMPARE(QByteArray(found.cause->code), QByteArray("value-refused"));
    QVERIFY(found.sentence.contains(QStringLiteral("%1 a\\nb \\u202e %2")));
}

LATCHKEY_TEST(tst_Causes)
#include "tst_Causes.moc"

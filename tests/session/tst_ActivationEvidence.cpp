// SPDX-License-Identifier: Apache-2.0
// What a session knows of a failed activation leads to its cause.
#include "Program.h"
#include "activation/StateJson.h"
#include "causes/Diagnosis.h"
#include "integrations/IntegrationRepository.h"
#include "session/ActivationEvidence.h"
#include "session/PracticeSession.h"

#include <QTest>

using namespace latchkey;
using activation::ActivationState;
using activation::Phase;
using activation::Reason;

class tst_ActivationEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_practice = std::move(*session::PracticeSession::open(systemClock()));
        session().useMemory();
    }

    void aPostAtAnotherIntegrationIsSeen()
    {
        const auto other = session().integrations().repository().add(
            {QStringLiteral("Stock to PIM"), {}, "https://shop.example/"});
        QVERIFY(other);
        ActivationState waiting;
        waiting.phase = Phase::WaitingForSignIn;
        waiting.candidates = {
            {QStringLiteral("one"), QStringLiteral("key"), QStringLiteral("pair")}};
        ActivationState failed;
        failed.phase = Phase::Failed;
        failed.reason = Reason::NoCallback;
        failed.signedInKey = QStringLiteral("key");
        keep(other->id, waiting);
        keep(id(), failed);
        const causes::Evidence evidence =
            session::activationEvidence(session(), id(), false, QString());
        QCOMPARE(evidence.activation.otherIntegration, QStringLiteral("Stock to PIM"));
        const causes::Diagnosis found = causes::likeliest(evidence);
        QCOMPARE(QByteArray(found.cause->code), QByteArray("callback-other-integration"));
        QVERIFY(found.sentence.contains(QStringLiteral("Stock to PIM")));
    }

    void whatIsKnownBesideCounts()
    {
        ActivationState failed;
        failed.phase = Phase::Failed;
        failed.reason = Reason::NoCallback;
        keep(id(), failed);
        const auto cause = [this](bool isElsewhere, const QString &certificate) {
            return QByteArray(causes::likeliest(session::activationEvidence(
                                                    session(), id(), isElsewhere, certificate))
                                  .cause->code);
        };
        QCOMPARE(cause(false, {}), QByteArray("callback-never"));
        QCOMPARE(cause(true, {}), QByteArray("callback-from-elsewhere"));
        QCOMPARE(cause(false, QStringLiteral("It has ended.")), QByteArray("callback-untrusted"));
    }

    void ofNoIntegrationNothingIsKnown()
    {
        const causes::Evidence evidence =
            session::activationEvidence(session(), QStringLiteral("aaaaaaaa"), true, {});
        QCOMPARE(QByteArray(causes::likeliest(evidence).cause->code), QByteArray("unexplained"));
    }

private:
    session::Session &session() { return m_practice->session(); }
    QString id() { return session().integrations().ids().constFirst(); }
    void keep(const QString &one, const ActivationState &state)
    {
        auto repository = session().integrations().repository();
        QVERIFY(repository.saveActivationState(one, activation::toJson(state)));
        QVERIFY(session().integrations().read());
    }

    std::unique_ptr<session::PracticeSession> m_practice;
};

LATCHKEY_TEST(tst_ActivationEvidence)
#include "tst_ActivationEvidence.moc"

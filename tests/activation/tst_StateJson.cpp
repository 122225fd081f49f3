// SPDX-License-Identifier: Apache-2.0
// A stored state comes back as it was; anything else is refused.
#include "Program.h"
#include "activation/StateJson.h"
#include "activation/Words.h"

#include <QTest>

using namespace latchkey::activation;

class tst_StateJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas()
    {
        ActivationState state;
        state.phase = Phase::Exchanging;
        state.stage = Stage::AskingAccessToken;
        state.reason = Reason::CredentialsRefused;
        state.problemCode = "http.dns";
        state.hasWorkingTokens = true;
        state.candidates = {
            {QStringLiteral("a"), QStringLiteral("k"), QStringLiteral("p"), Asked::Answered, true}};
        state.linkedKey = QStringLiteral("k");
        state.signedInKey = QStringLiteral("k");
        state.login = QStringLiteral("ana \"ü\"");
        state.returnOrigin = "https://shop.example";
        state.returnAllowed = true;
        state.credentialsStored = true;
        state.memoryOnly = true;
        state.pendingUnread = true;
        state.requestTokenOf = QStringLiteral("a");
        state.verifierOf = QStringLiteral("a");
        state.accessTokenOf = QStringLiteral("a");
        state.accessUnderWay = true;
        state.accessInDoubt = true;
        state.usedKeys = QStringList{QStringLiteral("l")};
        state.spent = QStringList{QStringLiteral("s")};
        state.unheard = QStringList{QStringLiteral("u")};
        state.missingKey = QStringLiteral("m");
        state.askAgainAt = 1'700'000'060'000;
        state.deadlineAt = 1'700'000'300'000;
        const auto back = fromJson(toJson(state));
        QVERIFY(back.has_value());
        QVERIFY(*back == state);
    }

    // As written by the first releases.
    void oldProfilesAreRead()
    {
        const QByteArray recorded(
            R"({"access_in_doubt":true,"access_token_of":"","access_under_way":true,)"
            R"("candidates":[{"asked":3,"id":"a","key":"k","pair":"p","verifier_tried":true},)"
            R"({"asked":0,"id":"b","key":"k","pair":"p","verifier_tried":false}],)"
            R"("credentials_stored":true,"deadline_at":1700000300000,"linked_key":"l",)"
            R"("login":"ana","lost_keys":["m"],"memory_only":false,"pending_unread":false,)"
            R"("phase":3,"problem":"commerce.consumer-expired","reason":11,)"
            R"("request_token_of":"a","return_allowed":true,)"
            R"("return_origin":"https://shop.example","signed_in_key":"k","spent":["a"],)"
            R"("stage":5,"verifier_of":"b","version":1,"working_tokens":true})");
        const auto state = fromJson(recorded);
        QVERIFY(state.has_value());
        QCOMPARE(state->phase, Phase::Exchanging);
        QCOMPARE(state->stage, Stage::AskingAccessToken);
        QCOMPARE(state->reason, Reason::ConsumerExpired);
        QCOMPARE(state->problemCode, QByteArray("commerce.consumer-expired"));
        QCOMPARE(state->candidateIds(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(state->candidates.first().asked, Asked::Answered);
        QVERIFY(state->candidates.first().verifierTried);
        QCOMPARE(state->requestTokenOf, QStringLiteral("a"));
        QCOMPARE(state->verifierOf, QStringLiteral("b"));
        QVERIFY(state->hasWorkingTokens && state->accessUnderWay && state->accessInDoubt);
        // which of them were answered is not known: they may be asked under once more
        QCOMPARE(state->unheard, QStringList{QStringLiteral("a")});
        QVERIFY(state->spent.isEmpty());
        QCOMPARE(state->usedKeys, QStringList{QStringLiteral("m")});
        QVERIFY(fromJson(toJson(*state)).value() == *state);
    }

    void storedNumbersKeepTheirMeaning_data()
    {
        QTest::addColumn<QByteArray>("phase");
        QTest::addColumn<QByteArray>("reason");
        const QList<QByteArray> phases{
            "draft", "armed", "waiting-for-sign-in", "exchanging", "linked", "failed", "revoked"};
        const QList<QByteArray> reasons{"none",
                                        "cancelled",
                                        "no-callback",
                                        "deadline-passed",
                                        "interrupted",
                                        "keychain-unavailable",
                                        "keychain-refused",
                                        "profile-unwritable",
                                        "store-unreachable",
                                        "not-a-store",
                                        "credentials-refused",
                                        "consumer-expired",
                                        "consumer-unknown",
                                        "store-refused",
                                        "request-token-lost",
                                        "request-token-dead",
                                        "used-by-another",
                                        "stale-page",
                                        "verifier-refused",
                                        "access-token-lost",
                                        "access-token-unknown",
                                        "not-active",
                                        "tokens-refused",
                                        "request-token-unheard",
                                        "tokens-missing",
                                        "tokens-taken-back",
                                        "integration-gone",
                                        "header-lost",
                                        "walled"};
        for (qsizetype i = 0; i < reasons.size(); ++i) {
            QTest::addRow("%d", int(i)) << phases.value(i, "draft") << reasons[i];
        }
    }

    void storedNumbersKeepTheirMeaning()
    {
        QFETCH(QByteArray, phase);
        QFETCH(QByteArray, reason);
        const int number = QByteArray(QTest::currentDataTag()).toInt();
        const QByteArray json = R"({"version":1,"stage":0,"candidates":[],"phase":)" +
                                QByteArray::number(phase == "draft" ? 0 : number) +
                                R"(,"reason":)" + QByteArray::number(number) + "}";
        const auto state = fromJson(json);
        QVERIFY(state.has_value());
        QCOMPARE(name(state->phase), phase);
        QCOMPARE(name(state->reason), reason);
    }

    void nothingStoredIsADraft() { QVERIFY(*fromJson({}) == ActivationState()); }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not JSON") << QByteArray("rubbish");
        QTest::newRow("another version") << QByteArray(R"({"version":2,"phase":0})");
        QTest::newRow("a phase that is none")
            << QByteArray(R"({"version":1,"phase":99,"stage":0,"reason":0,"candidates":[]})");
        QTest::newRow("a candidate without id")
            << QByteArray(R"({"version":1,"phase":0,"stage":0,"reason":0,"candidates":[{}]})");
    }

    void anythingElseIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto back = fromJson(json);
        QVERIFY(!back.has_value());
        QCOMPARE(back.error().code, QByteArray("activation.bad-state"));
    }
};

LATCHKEY_TEST(tst_StateJson)
#include "tst_StateJson.moc"

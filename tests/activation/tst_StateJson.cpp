// SPDX-License-Identifier: Apache-2.0
// A stored state comes back as it was; anything else is refused.
#include "Program.h"
#include "activation/StateJson.h"

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
        state.lostKeys = QStringList{QStringLiteral("l")};
        state.spent = QStringList{QStringLiteral("s")};
        state.deadlineAt = 1'700'000'300'000;
        const auto back = fromJson(toJson(state));
        QVERIFY(back.has_value());
        QVERIFY(*back == state);
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

// SPDX-License-Identifier: Apache-2.0
// Tokens that a store handed over without an activation: tried first, and only then kept.
#include "Program.h"
#include "activation/StateJson.h"
#include "commerce/FakeStore.h"
#include "desk/Timeline.h"
#include "desk/TokenIntake.h"
#include "profile/TestProfile.h"
#include "secrets/SessionSecretStore.h"
#include "web/Origin.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using activation::Phase;
using activation::TimelineStep;
using activation::event::TakenFrom;

namespace {

// What a keychain may do to a writing.
class Keychain final : public secrets::SecretStore
{
public:
    void read(const QString &key, ReadAnswer answer) override { m_inner.read(key, answer); }
    void write(const QString &key, Secret value, Answer answer) override
    {
        if (isFull) {
            QMetaObject::invokeMethod(
                &m_context, [answer] { answer(failure("secrets.refused", {})); },
                Qt::QueuedConnection);
            return;
        }
        m_inner.write(key, std::move(value), answer);
    }
    void remove(const QString &key, Answer answer) override { m_inner.remove(key, answer); }
    void check(Answer answer) override { m_inner.check(answer); }
    bool outlivesProgram() const override { return true; }

    bool isFull = false;

private:
    secrets::SessionSecretStore m_inner;
    QObject m_context;
};

struct Desk
{
    tests::FakeStore store;
    tests::TestProfile held;
    Keychain keychain;
    integrations::IntegrationRepository integrations{*held.profile};
    integrations::Integration it =
        *integrations.add({QStringLiteral("Orders"), {}, store.baseUrl()});
    desk::TokenIntake intake{*held.profile, keychain, systemClock()};

    Problem take(const secrets::IntegrationSecrets &tokens, TakenFrom from = TakenFrom::Store)
    {
        QSignalSpy finished(&intake, &desk::TokenIntake::finished);
        intake.start(it.id, tokens, from);
        [&] {
            QVERIFY(finished.isEmpty());
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        }();
        return finished.isEmpty() ? Problem{"test.nothing", {}, {}}
                                  : finished[0][0].value<Problem>();
    }

    std::optional<Secret> item(const QString &key)
    {
        std::optional<std::optional<Secret>> found;
        keychain.read(key, [&](const Result<std::optional<Secret>> &read) { found = *read; });
        [&] {
            QTRY_VERIFY(found.has_value());
        }();
        return found.value_or(std::nullopt);
    }

    void put(const QString &key, const Secret &value)
    {
        bool isDone = false;
        keychain.write(key, value, [&](const Result<void> &) { isDone = true; });
        QTRY_VERIFY(isDone);
    }

    activation::ActivationState state() const
    {
        return *activation::fromJson(integrations.byId(it.id)->activationState);
    }

    QList<TimelineStep> steps() const
    {
        QList<TimelineStep> steps;
        const auto timeline = desk::timelineOf(integrations, it.id);
        for (const auto &event : *timeline) {
            steps.append(event.step);
        }
        return steps;
    }
};

secrets::IntegrationSecrets good()
{
    return {{},
            Secret(tests::consumerKey),
            Secret(tests::consumerSecret),
            Secret(tests::accessToken),
            Secret(tests::accessTokenSecret)};
}

secrets::IntegrationSecrets bad()
{
    secrets::IntegrationSecrets tokens = good();
    tokens.accessTokenSecret = Secret(QByteArray(32, 'x'));
    return tokens;
}

} // namespace

class tst_TokenIntake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tokensThatWorkConnectTheIntegration()
    {
        Desk desk;
        QCOMPARE(desk.take(good()).code, QByteArray());
        const auto item = desk.item(secrets::itemKeyOfIntegration(desk.it.id));
        QVERIFY(item);
        const auto kept = secrets::fromItem<secrets::IntegrationSecrets>(
            *item, web::originOf(desk.it.storeUrl)->text());
        QVERIFY(kept);
        QCOMPARE(kept->accessToken, good().accessToken);
        QCOMPARE(desk.state().phase, Phase::Linked);
        QVERIFY(desk.state().hasWorkingTokens);
        QCOMPARE(desk.steps(),
                 (QList{TimelineStep::TakenFromStore, TimelineStep::Proved, TimelineStep::Linked}));
        QVERIFY(desk.integrations.byId(desk.it.id)->lastCallAt > 0);
    }

    void theTimelineTellsWhoHandedThemOver()
    {
        Desk desk;
        QVERIFY(desk.take(good(), TakenFrom::Person).code.isEmpty());
        QCOMPARE(desk.steps(), (QList{TimelineStep::TakenFromPerson, TimelineStep::Proved,
                                      TimelineStep::Linked}));
    }

    void tokensThatDoNotWorkReplaceNothing()
    {
        Desk desk;
        QCOMPARE(desk.take(good()).code, QByteArray());
        const auto before = desk.item(secrets::itemKeyOfIntegration(desk.it.id));
        const activation::ActivationState stateBefore = desk.state();
        QVERIFY(!desk.take(bad()).code.isEmpty());
        QVERIFY(desk.item(secrets::itemKeyOfIntegration(desk.it.id)) == before);
        QVERIFY(desk.state() == stateBefore);
        QCOMPARE(desk.steps().constLast(), TimelineStep::Call); // that it failed is written down
    }

    void aKeychainThatRefusesConnectsNothing()
    {
        Desk desk;
        desk.keychain.isFull = true;
        QCOMPARE(desk.take(good()).code, "secrets.refused");
        QCOMPARE(desk.state().phase, Phase::Draft);
        QVERIFY(!desk.item(secrets::itemKeyOfIntegration(desk.it.id)));
    }

    void whatAnUnfinishedActivationHeldIsDropped()
    {
        Desk desk;
        desk.put(secrets::itemKeyOfPending(desk.it.id), Secret("{}"));
        QCOMPARE(desk.take(good()).code, QByteArray());
        QVERIFY(!desk.item(secrets::itemKeyOfPending(desk.it.id)));
    }

    void anUnknownIntegrationIsTold()
    {
        Desk desk;
        desk.it.id = QStringLiteral("none");
        QCOMPARE(desk.take(good()).code, "integration.unknown");
    }

    void noSecretGetsIntoTheTimeline()
    {
        Desk desk;
        static_cast<void>(desk.take(bad()));
        static_cast<void>(desk.take(good()));
        const auto timeline = desk.integrations.timeline(desk.it.id);
        QVERIFY(timeline && timeline->size() == 4);
        for (const auto &entry : *timeline) {
            const QByteArray all = entry.step + entry.reason + entry.code + entry.text.toUtf8() +
                                   entry.detail.toUtf8();
            QVERIFY(!all.contains(tests::accessToken) && !all.contains(tests::consumerKey));
        }
    }
};

LATCHKEY_TEST(tst_TokenIntake)
#include "tst_TokenIntake.moc"

// SPDX-License-Identifier: Apache-2.0
#include "storeservice/StoreService.h"

#include "place/PlaceFacts.h"
#include "secrets/SecretJson.h"
#include "storeservice/AnswerFrame.h"
#include "storeservice/ServiceProblems.h"
#include "storeservice/Text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>

namespace latchkey::storeservice {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.storeservice", QtWarningMsg)

constexpr qint64 mostOutput = 4LL << 20;

const QByteArrayList tokenNames = {"consumer_key", "consumer_secret", "access_token",
                                   "access_token_secret"};

ChangeOutcome changeIn(const QJsonObject &answer, const QString &foreign)
{
    ChangeOutcome outcome;
    for (const QJsonValue each : answer.value(QStringLiteral("done")).toArray()) {
        outcome.done.append(each.toString());
    }
    outcome.integration = integrationIn(answer.value(QStringLiteral("integration")));
    outcome.foreign = foreign;
    return outcome;
}

// An OAuth value of Commerce: 32 characters of a-z and 0-9.
std::optional<Secret> valueIn(const QJsonValue &json, const QList<Secret> &tokens)
{
    const Secret *value = secrets::secretOf(json, tokens);
    const QByteArrayView octets = value == nullptr ? QByteArrayView() : value->reveal();
    const bool isOne =
        octets.size() == 32 && std::all_of(octets.cbegin(), octets.cend(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        });
    return isOne ? std::optional(*value) : std::nullopt;
}

} // namespace

StoreService::StoreService(place::StorePlace place, qint64 deadlineMs, QObject *parent)
    : QObject(parent)
    , m_place(std::move(place))
    , m_deadlineMs(deadlineMs)
{}

StoreService::~StoreService() = default;

void StoreService::look(const Question &question)
{
    run(readingScript(question), [this](const Answer &answer) {
        if (const auto error = errorIn(answer.json, answer.foreign)) {
            fail(*error);
            return;
        }
        Q_EMIT looked(factsIn(answer.json));
    });
}

void StoreService::create(const WantedIntegration &wanted)
{
    run(creatingScript(wanted), [this](const Answer &answer) { takeChange(answer); });
}

void StoreService::update(const SeenIntegration &seen, const WantedIntegration &wanted)
{
    run(updatingScript(seen, wanted), [this](const Answer &answer) { takeChange(answer); });
}

void StoreService::remove(const SeenIntegration &seen)
{
    run(removingScript(seen), [this](const Answer &answer) { takeChange(answer); });
}

void StoreService::takeTokens(const SeenIntegration &seen)
{
    run(tokenScript(seen), [this](const Answer &answer) { takeSecrets(answer); });
}

void StoreService::ask(const StoreScript &script)
{
    run(script, [this](const Answer &answer) {
        if (const auto error = errorIn(answer.json, answer.foreign)) {
            fail(*error);
            return;
        }
        Q_EMIT answered(answer.json);
    });
}

void StoreService::cancel()
{
    if (m_cancel) {
        m_cancel();
    }
}

// The store's own PHP, as the owner of its files: looked for once.
void StoreService::run(const StoreScript &script, const Taking &take)
{
    if (!m_php.isEmpty()) {
        runWith(m_php, script, take);
        return;
    }
    auto step = std::make_unique<place::PlaceLook>(m_place);
    place::PlaceLook *look = step.get();
    connect(look, &place::PlaceLook::failed, this, &StoreService::fail, Qt::QueuedConnection);
    connect(look, &place::PlaceLook::cancelled, this, [this] { fail(cancelledBefore()); });
    connect(look, &place::PlaceLook::finished, this,
            [this, script, take](const place::PlaceFacts &facts) {
                const Problem problem = place::hindrance(m_place, facts);
                if (!problem.code.isEmpty()) {
                    fail(problem);
                    return;
                }
                m_php = facts.chosen.path;
                runWith(m_php, script, take);
            });
    m_cancel = [look] {
        look->cancel();
    };
    begin(std::move(step));
    look->start();
}

void StoreService::runWith(const QString &php, const StoreScript &script, const Taking &take)
{
    place::PlaceCommand command;
    command.arguments = QStringList{php} + phpArguments();
    command.input = script.source;
    command.deadlineMs = m_deadlineMs;
    command.outputLimit = mostOutput;
    auto step = std::make_unique<place::PlaceRun>(m_place, command);
    place::PlaceRun *run = step.get();
    connect(run, &place::PlaceRun::failed, this, &StoreService::fail, Qt::QueuedConnection);
    connect(
        run, &place::PlaceRun::finished, this,
        [this, script, take](const place::PlaceResult &result) { finish(script, take, result); });
    m_cancel = [run] {
        run->cancel();
    };
    begin(std::move(step));
    run->start();
}

// What is under way is one object; the one before may still be in its own signal.
void StoreService::begin(std::unique_ptr<QObject> step)
{
    if (m_step) {
        m_step.release()->deleteLater();
    }
    m_step = std::move(step);
}

// The octets hold tokens where they were asked for: no copy is kept, and PlaceRun wipes its own.
// What cannot be wiped is what the pipe's octets passed through before: QProcess's buffers, and
// ssh's.
void StoreService::finish(const StoreScript &script, const Taking &take,
                          const place::PlaceResult &result)
{
    m_cancel = {};
    qCDebug(log) << "php ended:" << int(result.ending) << "exit" << result.exitCode << "octets"
                 << result.output.size() << result.errorOutput.size() << "after" << result.tookMs
                 << "ms";
    if (const auto problem = endingProblem(result)) {
        fail(*problem);
        return;
    }
    const auto frame = frameIn(result.output, script.marker);
    if (!frame) {
        const Problem problem = answerProblem(frame.error(), result);
        fail(problem);
        return;
    }
    const secrets::ApartJson apart = secrets::takenApart(frame->json.reveal(), tokenNames);
    take({QJsonDocument::fromJson(apart.json).object(), apart.secrets, frame->foreign});
}

void StoreService::takeChange(const Answer &answer)
{
    if (const auto error = errorIn(answer.json, answer.foreign)) {
        fail(*error);
        return;
    }
    Q_EMIT changed(changeIn(answer.json, answer.foreign));
}

void StoreService::takeSecrets(const Answer &answer)
{
    if (const auto error = errorIn(answer.json, answer.foreign)) {
        fail(*error);
        return;
    }
    const QJsonValue json = answer.json.value(QStringLiteral("secrets"));
    const auto value = [&](const char *name) {
        return valueIn(json[QLatin1String(name)], answer.tokens);
    };
    const auto consumerKey = value("consumer_key");
    const auto consumerSecret = value("consumer_secret");
    const auto accessToken = value("access_token");
    const auto accessTokenSecret = value("access_token_secret");
    if (!consumerKey || !consumerSecret || !accessToken || !accessTokenSecret) {
        fail({"storeservice.bad-tokens",
              Text::tr("What the store handed over are no tokens, so nothing was kept. Activate "
                       "the integration in Admin instead."),
              answer.foreign});
        return;
    }
    Q_EMIT tokensTaken({changeIn(answer.json, answer.foreign),
                        {{}, *consumerKey, *consumerSecret, *accessToken, *accessTokenSecret}});
}

void StoreService::fail(const Problem &problem)
{
    m_cancel = {};
    Q_EMIT failed(problem);
}

} // namespace latchkey::storeservice

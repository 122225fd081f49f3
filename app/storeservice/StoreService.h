// SPDX-License-Identifier: Apache-2.0
// A store's own services, used where its code is: what it says of itself, and what Admin does.
#pragma once

#include "base/Problem.h"
#include "place/PlaceRun.h"
#include "place/StorePlace.h"
#include "secrets/Credentials.h"
#include "storeservice/StoreFacts.h"
#include "storeservice/StoreScript.h"

#include <QObject>

#include <functional>
#include <memory>

namespace latchkey::storeservice {

// A cold store without a cache takes half a minute; one that hangs is ended.
inline constexpr qint64 serviceDeadlineMs = 120'000;

// What came of a change, as the store told it right afterwards.
struct ChangeOutcome
{
    QStringList done; // "created", "updated", "removed", "issued", "activated"
    std::optional<StoreIntegration>
        integration; // read back; nothing: it is gone, or not to be read
    QString foreign; // what was printed besides: foreignText()
};

struct TakenTokens
{
    ChangeOutcome change;
    secrets::IntegrationSecrets
        tokens; // without an origin: which store they are for is not said here
};

// One question or change at a time; destroying it cancels. Nothing blocks. Each ends with its
// signal or with failed(), in the event loop. Problems: those of place::PlaceRun
// and place::PlaceLook, those of place::hindrance(), and
// `storeservice.cancelled`, `.deadline`, `.too-much-output`, `.lost`, `.no-answer`,
// `.broken-answer`, `.no-bootstrap` (the folder holds no store), `.not-started` (the store's code
// does not start), `.php-failed` (a fatal error), `.refused` (a service said no), `.changed` (the
// integration is another one since it was seen), `.from-module`, `.no-token`, `.bad-tokens`. What a
// change had done before it failed is in the sentence.
class StoreService : public QObject
{
    Q_OBJECT

public:
    // The person agreed to the place (PlaceRepository).
    explicit StoreService(place::StorePlace place, qint64 deadlineMs = serviceDeadlineMs,
                          QObject *parent = nullptr);
    ~StoreService() override;

    void look(const Question &question);
    void create(const WantedIntegration &wanted);
    void update(const SeenIntegration &seen, const WantedIntegration &wanted);
    void remove(const SeenIntegration &seen);
    // Hands over the access token that is there, or has the store issue one and makes the
    // integration active.
    void takeTokens(const SeenIntegration &seen);
    // Runs another script of ours; what it says comes as answered().
    void ask(const StoreScript &script);

    // failed() follows within a second; what the store did until then stays done.
    void cancel();

Q_SIGNALS:
    void looked(const latchkey::storeservice::StoreFacts &facts);
    void changed(const latchkey::storeservice::ChangeOutcome &outcome);
    void answered(const QJsonObject &answer);
    void tokensTaken(const latchkey::storeservice::TakenTokens &tokens);
    void failed(const latchkey::Problem &problem);

private:
    struct Answer
    {
        QJsonObject json;     // numbers stand for the tokens
        QList<Secret> tokens; // secrets::secretOf()
        QString foreign;      // was printed besides
    };
    using Taking = std::function<void(const Answer &answer)>;

    void run(const StoreScript &script, const Taking &take);
    void begin(std::unique_ptr<QObject> step);
    void runWith(const QString &php, const StoreScript &script, const Taking &take);
    void finish(const StoreScript &script, const Taking &take, const place::PlaceResult &result);
    void takeChange(const Answer &answer);
    void takeSecrets(const Answer &answer);
    void fail(const Problem &problem);

    place::StorePlace m_place;
    qint64 m_deadlineMs;
    QString m_php;                   // absolute path there; empty: not looked for yet
    std::unique_ptr<QObject> m_step; // what is under way
    std::function<void()> m_cancel;
};

} // namespace latchkey::storeservice

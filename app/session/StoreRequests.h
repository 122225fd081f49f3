// SPDX-License-Identifier: Apache-2.0
// Calls that a person makes by hand: at most one at a time for each integration, whatever page is
// shown. Of an integration that was removed nothing is kept.
#pragma once

#include "acl/RouteTable.h"
#include "commerce/CallOutcome.h"
#include "requests/RequestDraft.h"
#include "requests/RequestHistory.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace latchkey::session {

class Session;

// One call, under way or answered.
struct StoreRequest
{
    requests::RequestDraft draft; // as it was sent
    bool isOut = false;
    qint64 since = 0;              // ms since the epoch: when it was sent
    commerce::CallOutcome outcome; // once it is not out; its body holds all that came
    bool isCut = false;            // the body was longer than requests::AnswerBody::mostOctets
};

// Whether the log keeps both bodies of a call, which it otherwise never does (THREATS 16).
enum class BodiesInLog { No, Yes };

class StoreRequests : public QObject
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit StoreRequests(Session &session, QObject *parent = nullptr);
    ~StoreRequests() override;

    // Signs and sends it; ends with changed(), and never before it returns. `routes` tell what of
    // it may be kept in the history. Problems: those of requests::storeCallOf(),
    // `requests.under-way`; the answer's own (those of desk::LinkedCall) are in its outcome.
    Result<void> send(const QString &id, const requests::RequestDraft &draft,
                      const acl::RouteTable &routes, BodiesInLog bodies = BodiesInLog::No);
    // changed() follows, with `http.cancelled`, unless the answer came first.
    void cancel(const QString &id);
    // The last one; nullptr if there is none.
    const StoreRequest *request(const QString &id) const;
    // How much of the answer came so far.
    qsizetype octetsOf(const QString &id) const;
    bool isBusy() const;

    requests::RequestHistory history() const;

Q_SIGNALS:
    void changed(const QString &id);

private:
    struct Work;

    void finish(const QString &id, const commerce::CallOutcome &outcome);
    void forgetRemoved();

    Session &m_session;
    QHash<QString, std::shared_ptr<Work>> m_works;
};

} // namespace latchkey::session

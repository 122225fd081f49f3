// SPDX-License-Identifier: Apache-2.0
#include "session/StoreRequests.h"

#include "desk/LinkedCall.h"
#include "exchange/ExchangeLog.h"
#include "requests/AnswerBody.h"
#include "session/Session.h"

#include <algorithm>

namespace latchkey::session {

using requests::AnswerBody;

struct StoreRequests::Work
{
    StoreRequest request;
    requests::RequestShape shape;
    std::shared_ptr<AnswerBody> body = std::make_shared<AnswerBody>();
    std::unique_ptr<integrations::IntegrationRepository> integrations; // outlives the call
    std::unique_ptr<desk::LinkedCall> call;
};

StoreRequests::StoreRequests(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session.integrations(), &Integrations::listChanged, this,
            &StoreRequests::forgetRemoved);
}

StoreRequests::~StoreRequests() = default;

Result<void> StoreRequests::send(const QString &id, const requests::RequestDraft &draft,
                                 const acl::RouteTable &routes, BodiesInLog bodies)
{
    const auto wire = requests::storeCallOf(draft);
    if (!wire) {
        return failure(wire.error());
    }
    const StoreRequest *last = request(id);
    if (last != nullptr && last->isOut) {
        return failure("requests.under-way",
                       tr("The store has not answered the last call yet. Wait, or cancel it."));
    }
    auto work = std::make_shared<Work>();
    work->request.draft = draft;
    work->request.isOut = true;
    work->request.since = m_session.clock()();
    work->shape = requests::shapeOf(draft, routes);
    work->integrations = std::make_unique<integrations::IntegrationRepository>(
        m_session.integrations().repository());
    work->call = std::make_unique<desk::LinkedCall>(*work->integrations,
                                                    m_session.secrets().store(), m_session.clock());
    const bool isRecorded = bodies == BodiesInLog::Yes;
    work->call->record(m_session.wireLog().recording().calls,
                       isRecorded ? desk::CallPurpose::RecordedCall : desk::CallPurpose::Call);
    m_works.insert(id, work);
    // later: what cannot be called is told from inside start()
    connect(
        work->call.get(), &desk::LinkedCall::finished, this,
        [this, id](const commerce::CallOutcome &outcome) { finish(id, outcome); },
        Qt::QueuedConnection);
    // what a sink took cannot be recorded
    work->call->start(id, *wire,
                      isRecorded ? httpcall::BodySink() : AnswerBody::sinkInto(work->body));
    Q_EMIT changed(id);
    return {};
}

void StoreRequests::finish(const QString &id, const commerce::CallOutcome &outcome)
{
    const auto work = m_works.value(id);
    if (!work || !work->call) {
        return; // its integration was removed meanwhile
    }
    work->request.isOut = false;
    work->request.outcome = outcome;
    work->request.isCut = work->body->isCut();
    const QByteArray streamed = work->body->take();
    if (!streamed.isEmpty()) {
        work->request.outcome.body = streamed; // of a 2xx answer, which nothing else keeps
    }
    work->call.release()->deleteLater(); // it is telling us
    // a history that cannot be written stops nobody
    static_cast<void>(history().note(id, work->shape, outcome.status));
    if (m_session.activations().isOvertaken(id)) {
        m_session.takeUp(id); // the call wrote that the tokens are dead
    }
    Q_EMIT changed(id);
}

// What the store answered is not for whoever comes later.
void StoreRequests::forgetRemoved()
{
    const QStringList ids = m_works.keys();
    for (const QString &id : ids) {
        if (m_session.integrations().entry(id) == nullptr) {
            m_works.remove(id);
        }
    }
}

void StoreRequests::cancel(const QString &id)
{
    const auto work = m_works.value(id);
    if (work && work->call) {
        work->call->cancel();
    }
}

const StoreRequest *StoreRequests::request(const QString &id) const
{
    const auto found = m_works.constFind(id);
    return found == m_works.cend() ? nullptr : &(*found)->request;
}

qsizetype StoreRequests::octetsOf(const QString &id) const
{
    const auto work = m_works.value(id);
    return work ? work->body->size() : 0;
}

bool StoreRequests::isBusy() const
{
    return std::any_of(m_works.cbegin(), m_works.cend(),
                       [](const auto &work) { return work->request.isOut; });
}

requests::RequestHistory StoreRequests::history() const
{
    return requests::RequestHistory(m_session.profile(), m_session.clock());
}

} // namespace latchkey::session

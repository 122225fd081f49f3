// SPDX-License-Identifier: Apache-2.0
#include "session/StoreInquiry.h"

#include "desk/StoreCase.h"

namespace latchkey::session {

StoreInquiry::StoreInquiry(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

StoreInquiry::~StoreInquiry() = default;

Result<void> StoreInquiry::ask(const QString &id, const storeservice::Question &question)
{
    const auto about = desk::storeCaseOf(m_session.profile(), id, m_session.activations().port());
    if (!about) {
        return failure(about.error());
    }
    m_service = std::make_unique<storeservice::StoreService>(about->kept.place);
    connect(m_service.get(), &storeservice::StoreService::looked, this,
            [this](const storeservice::StoreFacts &facts) {
                end();
                Q_EMIT answered(facts);
            });
    connect(m_service.get(), &storeservice::StoreService::failed, this,
            [this](const Problem &problem) {
                end();
                Q_EMIT failed(problem);
            });
    m_service->look(question);
    return {};
}

void StoreInquiry::cancel()
{
    if (m_service) {
        m_service->cancel();
    }
}

// It may still be in its own signal.
void StoreInquiry::end()
{
    m_service.release()->deleteLater();
}

} // namespace latchkey::session

// SPDX-License-Identifier: Apache-2.0
#include "session/HandedTokens.h"

#include "exchange/ExchangeLog.h"
#include "handover/FourValues.h"
#include "session/StoreJobs.h"

namespace latchkey::session {

HandedTokens::HandedTokens(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

HandedTokens::~HandedTokens() = default;

Result<void> HandedTokens::check(const Secret &text)
{
    return handover::readFourValues(text.reveal()).map([](const auto &) {});
}

Result<void> HandedTokens::take(const QString &id, const Secret &text)
{
    const auto values = handover::readFourValues(text.reveal());
    if (!values) {
        return failure(values.error());
    }
    return take(id, *values);
}

Result<void> HandedTokens::take(const QString &id, const secrets::IntegrationSecrets &values)
{
    const SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr || entry->isCalling || !m_session.activations().isSettled(id) ||
        m_session.storeJobs().job(id).isUnderWay()) {
        return failure("activation.under-way",
                       tr("Something else of this integration is under way. Wait for that, or "
                          "cancel it."));
    }
    auto turn = profile::turnOf(m_session.profile(), id);
    if (!turn) {
        return failure(turn.error());
    }
    m_turns[id] = std::move(*turn);
    auto *intake = new desk::TokenIntake(m_session.profile(), m_session.secrets().store(),
                                         m_session.clock(), this);
    connect(intake, &desk::TokenIntake::finished, this,
            [this, id](const Problem &problem) { end(id, problem); });
    intake->record(m_session.wireLog().recording().calls);
    m_intakes.insert(id, intake);
    m_session.integrations().update(id, [](SessionEntry &its) { its.isCalling = true; });
    intake->start(id, values, activation::event::TakenFrom::Person);
    return {};
}

void HandedTokens::cancel(const QString &id)
{
    if (desk::TokenIntake *intake = m_intakes.value(id)) {
        intake->cancel();
    }
}

// The profile knows better than a run what was taken.
void HandedTokens::end(const QString &id, const Problem &problem)
{
    m_intakes.take(id)->deleteLater(); // it is just telling
    m_turns.erase(id);
    m_session.integrations().update(id, [](SessionEntry &its) { its.isCalling = false; });
    m_session.takeUp(id);
    Q_EMIT finished(id, problem);
}

} // namespace latchkey::session

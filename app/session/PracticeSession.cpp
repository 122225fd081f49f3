// SPDX-License-Identifier: Apache-2.0
#include "session/PracticeSession.h"

#include "profile/Profile.h"
#include "profile/Settings.h"

#include <QCoreApplication>

namespace latchkey::session {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Practice)
};

// The password is known anyway.
constexpr int practiceRounds = 1'000;

constexpr quint16 anyFreePort = 0; // no real store has it saved

} // namespace

PracticeSession::PracticeSession(const Clock &clock)
    : m_store({}, clock)
{}

Result<std::unique_ptr<PracticeSession>> PracticeSession::open(const Clock &clock)
{
    std::unique_ptr<PracticeSession> practice(new PracticeSession(clock));
    if (const auto ready = practice->prepare(clock); !ready) {
        return failure(ready.error());
    }
    return practice;
}

Result<void> PracticeSession::prepare(const Clock &clock)
{
    if (const auto port = m_store.listen(); !port) {
        return failure(port.error());
    }
    auto session = Session::open(m_folder.filePath(QStringLiteral("profile")), clock, anyFreePort);
    if (!session) {
        return failure(session.error());
    }
    m_session = std::move(*session);
    profile::Profile &profile = m_session->profile();
    auto login = logins::LoginRepository(profile, practiceRounds)
                     .add(QString::fromLatin1(practiceLogin), Secret(practicePassword));
    if (!login) {
        return login;
    }
    const auto id = m_session->add({Text::tr("Practice integration"), {}, m_store.baseUrl()});
    if (!id) {
        return failure(id.error());
    }
    m_integrationId = *id;
    if (auto listening = m_session->activations().listen(); !listening) {
        return listening;
    }
    const integrations::Integration &it = m_session->integrations().entry(*id)->integration;
    m_store.define(integrations::callbackUrl(it, m_session->activations().port()),
                   integrations::identityLinkUrl(it, m_session->activations().port()));
    return {};
}

void PracticeSession::leave(std::function<void()> done)
{
    if (m_session->integrations().entry(m_integrationId) == nullptr) {
        done();
        return;
    }
    m_session->remove(m_integrationId, [done = std::move(done)](const Result<void> &) { done(); });
}

} // namespace latchkey::session

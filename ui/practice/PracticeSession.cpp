#include "ui/practice/PracticeSession.h"

#include "profile/Profile.h"
#include "profile/Settings.h"

#include <QCoreApplication>
#include <QTcpServer>

namespace latchkey::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Practice)
};

// The password is known anyway.
constexpr int practiceRounds = 1'000;

// Any free port: nothing is saved in a real store.
quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

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
    auto session = Session::open(m_folder.filePath(QStringLiteral("profile")), clock);
    if (!session) {
        return failure(session.error());
    }
    m_session = std::move(*session);
    profile::Profile &profile = m_session->profile();
    const auto chosen =
        profile.setSetting(QStringLiteral("listener.port"), QString::number(freePort()));
    auto login = chosen ? logins::LoginRepository(profile, practiceRounds)
                              .add(QString::fromLatin1(practiceLogin), Secret(practicePassword))
                        : chosen;
    if (!login) {
        return login;
    }
    const auto id = m_session->add({Text::tr("Practice integration"), {}, m_store.baseUrl()});
    if (!id) {
        return failure(id.error());
    }
    m_integrationId = *id;
    if (auto listening = m_session->listen(); !listening) {
        return listening;
    }
    const integrations::Integration &it = m_session->entry(*id)->integration;
    m_store.define(integrations::callbackUrl(it, m_session->port()),
                   integrations::identityLinkUrl(it, m_session->port()));
    return {};
}

void PracticeSession::leave(std::function<void()> done)
{
    if (m_session->entry(m_integrationId) == nullptr) {
        done();
        return;
    }
    m_session->remove(m_integrationId, [done = std::move(done)](const Result<void> &) { done(); });
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "session/SupportReport.h"

namespace latchkey::session {

namespace {

QString keychain(const SecretsPlace &secrets)
{
    if (secrets.isMemory()) {
        return QStringLiteral("not used, secrets are in memory until the program ends");
    }
    if (!secrets.isKnown()) {
        return QStringLiteral("not asked yet");
    }
    return secrets.problem() ? QString::fromUtf8(secrets.problem()->code) : QStringLiteral("works");
}

} // namespace

std::optional<bundle::SupportCase> supportCase(const Session &session, const QString &id)
{
    const SessionEntry *entry = session.integrations().entry(id);
    if (entry == nullptr) {
        return std::nullopt;
    }
    const Activations &activations = session.activations();
    return bundle::SupportCase{entry->integration,
                               entry->state,
                               session.integrations().timeline(id),
                               activations.port(),
                               activations.isListening(),
                               session.logins().names().value_or(QStringList()),
                               keychain(session.secrets()),
                               entry->callProblem.code};
}

QString supportReport(const Session &session, const QString &id, const bundle::SupportLines &more)
{
    const auto one = supportCase(session, id);
    return one ? bundle::supportText(
                     bundle::supportLines(session.profile(), *one, session.clock()(), more),
                     one->timeline)
               : QString();
}

} // namespace latchkey::session

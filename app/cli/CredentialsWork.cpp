// SPDX-License-Identifier: Apache-2.0
#include "cli/CredentialsWork.h"

#include "cli/Text.h"
#include "documents/RegularFile.h"
#include "handover/FourValues.h"
#include "system/BlankedFile.h"

#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;

CredentialsWork::CredentialsWork(console::Console console, std::unique_ptr<profile::Profile> opened,
                                 QString integrationId, profile::Lock turn)
    : m_console(std::move(console))
    , m_id(std::move(integrationId))
    , m_profile(std::move(opened))
    , m_turn(std::move(turn))
    , m_log(m_console, *m_profile)
    , m_intake(*m_profile, m_secrets, systemClock())
{
    m_intake.record(m_log.recording().calls);
    connect(&m_intake, &desk::TokenIntake::finished, this, &CredentialsWork::end);
    connect(&m_signalWatch, &system::SignalWatch::asked, &m_intake, &desk::TokenIntake::cancel);
}

void CredentialsWork::blankAfterwards(const QString &file, const Secret &text, bool withoutAsking)
{
    m_file = file;
    m_text = text;
    m_blanksWithoutAsking = withoutAsking;
}

void CredentialsWork::start(const secrets::IntegrationSecrets &tokens)
{
    m_intake.start(m_id, tokens, activation::event::TakenFrom::Person);
}

void CredentialsWork::end(const Problem &problem)
{
    if (!problem.code.isEmpty()) {
        m_console.problem(problem);
        Q_EMIT finished(Exit::Failed);
        return;
    }
    if (m_console.isJson()) {
        m_console.object({{QStringLiteral("id"), m_id},
                          {QStringLiteral("done"), QJsonArray{QStringLiteral("connected")}}});
    } else {
        m_console.line(Text::tr("A signed call succeeded. Connected."));
    }
    const auto blanked = blank();
    if (!blanked) {
        m_console.problem(blanked.error());
    }
    Q_EMIT finished(blanked ? Exit::Done : Exit::Failed);
}

// Only what was read: somebody may have written to the file since.
Result<void> CredentialsWork::blank() const
{
    if (m_file.isEmpty()) {
        return {};
    }
    const bool isWanted =
        m_blanksWithoutAsking ||
        m_console
            .agreement(
                Text::tr("%1 still holds the tokens in clear. Overwrite and empty it?").arg(m_file))
            .value_or(false);
    if (!isWanted) {
        m_console.remark(Text::tr("%1 still holds the tokens in clear: delete it, or what it says "
                                  "of them.")
                             .arg(m_file));
        return {};
    }
    const auto now = documents::readRegularFile(m_file, handover::largestHandover);
    if (!now || Secret(*now) != m_text) {
        return failure("credentials.not-blanked",
                       Text::tr("%1 was not emptied: it was changed meanwhile. The tokens are in "
                                "the keychain.")
                           .arg(m_file));
    }
    if (const auto blanked = system::blankFile(m_file); !blanked) {
        return failure("credentials.not-blanked",
                       Text::tr("%1 was not emptied. The tokens are in the keychain; delete the "
                                "file yourself.")
                           .arg(m_file),
                       blanked.error().detail);
    }
    return {};
}

} // namespace latchkey::cli

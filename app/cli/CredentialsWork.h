// SPDX-License-Identifier: Apache-2.0
// Four values from a person, tried and kept.
#pragma once

#include "cli/OurSecrets.h"
#include "cli/Verb.h"
#include "cli/WireLog.h"
#include "desk/TokenIntake.h"
#include "profile/Lock.h"
#include "system/SignalWatch.h"

#include <QObject>

namespace latchkey::cli {

class CredentialsWork : public QObject
{
    Q_OBJECT

public:
    // `turn` is the integration's.
    CredentialsWork(console::Console console, std::unique_ptr<profile::Profile> opened,
                    QString integrationId, profile::Lock turn);

    // Once the values work, `file`, which held `text`, may be overwritten and emptied: without
    // asking, or if the person at the terminal says so.
    void blankAfterwards(const QString &file, const Secret &text, bool withoutAsking);

    // Ends with finished(), and not before the event loop runs.
    void start(const secrets::IntegrationSecrets &tokens);

Q_SIGNALS:
    void finished(latchkey::console::Exit exit);

private:
    void end(const Problem &problem);
    Result<void> blank() const;

    console::Console m_console;
    QString m_id;
    QString m_file; // empty: they did not come from one
    Secret m_text;
    bool m_blanksWithoutAsking = false;
    std::unique_ptr<profile::Profile> m_profile;
    profile::Lock m_turn;
    OurSecrets m_secrets{m_profile->folder()};
    WireLog m_log;
    desk::TokenIntake m_intake;
    system::SignalWatch m_signalWatch;
};

} // namespace latchkey::cli

// SPDX-License-Identifier: Apache-2.0
// What is known of an integration by its watch.
#pragma once

#include "integrations/WatchRepository.h"

#include <QMap>
#include <QString>

namespace latchkey::session {

// What a watched integration's last calls say.
struct WatchStanding
{
    qint64 everySeconds = 0;        // 0 = it is not watched
    QByteArray known;               // a problem's code; empty = all is well
    integrations::WatchAnswer last; // its time is 0 where none was made yet
    QString chart;                  // integrations::watchChart() of the last ones
    QString words;                  // what `known` means, and what to do; empty = all is well
    bool isRenewalDue = false;      // a person was reminded, and the tokens are still the same

    friend bool operator==(const WatchStanding &, const WatchStanding &) = default;
};

// Of all that have a plan, by their ids. Problems: those of WatchRepository.
Result<QMap<QString, WatchStanding>> watchStandings(profile::Profile &profile);

} // namespace latchkey::session

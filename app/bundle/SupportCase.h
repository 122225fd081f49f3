// SPDX-License-Identifier: Apache-2.0
// What somebody on the support line needs to know of one integration, in lines. In English, for
// whoever reads it, but for sentences that the person saw. Holds no secret.
#pragma once

#include "activation/State.h"
#include "activation/Timeline.h"
#include "causes/Diagnosis.h"
#include "integrations/Integration.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::bundle {

// A name and what is to be said of it: { "Browser", "embedded, Chromium 102" }.
using SupportLines = QList<std::pair<QString, QString>>;

// An integration as it stands.
struct SupportCase
{
    integrations::Integration integration;
    activation::ActivationState state;
    QList<activation::TimelineEvent> timeline;
    quint16 port = 0;
    bool isListening = false;
    QStringList logins;     // who may sign in; only their number in this list is ever said
    QString keychain;       // "works", or a problem's code
    QByteArray callProblem; // the code of the last test call's; empty if there was none
};

// What most likely made its activation fail; nullopt if it did not.
std::optional<causes::Diagnosis> diagnosisOf(const SupportCase &one);

// A time as support reads it, with the distance to UTC: whoever reads it sits somewhere else.
QString zoned(qint64 time);

// Versions, addresses with their keys masked to four characters, the port, the keychain, the login
// by its number, the dialect, the state with reason and code. `more` is what only the caller
// knows. Those without a value are left out.
SupportLines supportLines(const profile::Profile &profile, const SupportCase &one, qint64 now,
                          const SupportLines &more = {});

// Them and the timeline with its times, as one text to send.
QString supportText(const SupportLines &lines, const QList<activation::TimelineEvent> &timeline);

} // namespace latchkey::bundle

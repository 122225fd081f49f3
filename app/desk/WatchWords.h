// SPDX-License-Identifier: Apache-2.0
// What a watch's answers say, in words: also of those that another program got.
#pragma once

#include "base/Problem.h"
#include "desk/WatchRules.h"

#include <QString>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::desk {

// `watch.narrowed`: the store no longer grants the resource of that call.
Problem narrowedProblem(const RightsCall &call);

// What an answer with that problem's code means, in a short sentence; "All is well" for none.
QString answerWords(const QByteArray &code);

// What a person should know after these answers of an integration with those resources, in a
// sentence; empty where all is well (see knownAfter()).
QString knownWords(const integrations::KeptResources &kept,
                   const QList<integrations::WatchAnswer> &answers);

// When its tokens came, in ms since the epoch; 0 = unknown, as on a new computer.
qint64 tokensSince(profile::Profile &profile, const QString &id);

} // namespace latchkey::desk

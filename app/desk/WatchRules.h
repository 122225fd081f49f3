// SPDX-License-Identifier: Apache-2.0
// When somebody should be told what of a watched integration; pure rules.
#pragma once

#include "acl/ResourceSelection.h"
#include "integrations/SelectionRepository.h"
#include "integrations/WatchRepository.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace latchkey::desk {

// When the next harmless call is due, in ms since the epoch; 0 = as soon as can be, nothing: never.
std::optional<qint64> nextWatch(const integrations::WatchPlan &plan,
                                const QList<integrations::WatchAnswer> &answers);

// What a person knows after these answers: a problem's code, or empty where all is well. That the
// store could not be reached ("http.…", or it is at work on itself), or the keychain was locked,
// counts when it happens twice in a row: a laptop sleeps, a network is gone for a minute.
QByteArray knownAfter(const QList<integrations::WatchAnswer> &answers);

// Of the answers those that tell of the tokens which came at `tokensSince`: what was said of others
// before them is over.
QList<integrations::WatchAnswer> answersSince(const QList<integrations::WatchAnswer> &answers,
                                              qint64 tokensSince);

// A call that succeeded at `goodCallAt`, after the answers of the watch, says that what was known
// by them is over; of narrowed rights it says nothing. In ms since the epoch; 0 = never.
bool isOverBy(qint64 goodCallAt, const QList<integrations::WatchAnswer> &answers);

// When a person is to be reminded to renew tokens that came at `tokensSince`; nothing: never. In ms
// since the epoch. Once for each set of tokens.
std::optional<qint64> nextReminder(const integrations::WatchPlan &plan, qint64 tokensSince);

// A person was reminded, and the tokens are still the same.
bool isRenewalDue(const integrations::WatchPlan &plan, qint64 tokensSince);

// A call that reads next to nothing and needs one resource of its own.
struct RightsCall
{
    const char *resource;
    const char *path; // as StoreCall takes it
};

// All that are known; GET, each of every release.
const QList<RightsCall> &rightsCalls();

// One that the store should allow, another one at each `turn`; nothing where none is.
std::optional<RightsCall> rightsCallOf(const integrations::KeptResources &kept, qsizetype turn);

// The one whose turn it is after these answers: another resource after each that was well, the same
// one until then, as what was refused is asked for again.
std::optional<RightsCall> rightsCallAfter(const integrations::KeptResources &kept,
                                          const QList<integrations::WatchAnswer> &answers);

} // namespace latchkey::desk

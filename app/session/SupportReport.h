// SPDX-License-Identifier: Apache-2.0
// What somebody on the support line needs to know, as one text to send.
#pragma once

#include "session/Session.h"

#include <QList>
#include <QString>

#include <utility>

namespace latchkey::session {

// A name and what is to be said of it: { "Browser", "embedded, Chromium 102" }.
using SupportLines = QList<std::pair<QString, QString>>;

// Of one integration: versions, addresses with their keys masked to four characters, the port, the
// keychain, the login by its fingerprint, the dialect, the state with reason and code, and the
// timeline with times and their zone; `more` is what only the caller knows. In English, for whoever
// reads it, but for sentences that the person saw. Holds no secret. Empty if there is no such
// integration.
QString supportReport(const Session &session, const QString &id, const SupportLines &more = {});

} // namespace latchkey::session

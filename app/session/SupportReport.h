// SPDX-License-Identifier: Apache-2.0
// What somebody on the support line needs to know, of a session's integration.
#pragma once

#include "bundle/SupportBundle.h"
#include "session/Session.h"

#include <QString>

#include <optional>

namespace latchkey::session {

// The integration as it stands now; nullopt if there is none.
std::optional<bundle::SupportCase> supportCase(const Session &session, const QString &id);

// All of it as one text to send (bundle/SupportCase.h); `more` is what only the caller knows. Empty
// if there is no such integration.
QString supportReport(const Session &session, const QString &id,
                      const bundle::SupportLines &more = {});

// All of it as what is saved in a file, without parts. nullopt if there is no such integration.
std::optional<bundle::SupportBundle> supportBundle(const Session &session, const QString &id);

} // namespace latchkey::session

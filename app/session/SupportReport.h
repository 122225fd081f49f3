// SPDX-License-Identifier: Apache-2.0
// What somebody on the support line needs to know, of a session's integration.
#pragma once

#include "bundle/SupportCase.h"
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

} // namespace latchkey::session

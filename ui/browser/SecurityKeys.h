// SPDX-License-Identifier: Apache-2.0
// Pages that ask for a security key or a passkey (WebAuthn), which this engine has no window for:
// it lets them wait, and fail.
#pragma once

#include <QString>
#include <QWebEngineScript>

namespace latchkey::ui {

// What pages run first: it writes `word` to the console as soon as the page asks for one.
QWebEngineScript securityKeyScript(const QString &word);

} // namespace latchkey::ui

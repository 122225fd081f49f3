// SPDX-License-Identifier: Apache-2.0
// Where people sign in that the embedded browser is no good for.
#pragma once

#include "web/Origin.h"

namespace latchkey::ui {

// True where Adobe signs people in (IMS): on adobelogin.com and auth.services.adobe.com, by https.
// Who signs in there has a session, a passkey or a company's sign-in in their own browser.
bool isAdobeSignIn(const web::Origin &origin);

} // namespace latchkey::ui

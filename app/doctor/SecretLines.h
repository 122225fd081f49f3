// SPDX-License-Identifier: Apache-2.0
// The secrets that stand beside a pasted request, in lines of their own.
#pragma once

#include "base/Secret.h"

#include <QByteArray>

#include <optional>

namespace latchkey::doctor {

struct SecretLines
{
    std::optional<Secret> consumer; // blanks around an unquoted one stay: they may be the mistake
    std::optional<Secret> token;
    QByteArray rest; // the text without those lines
};

// "consumer secret: abc", "OAUTH_TOKEN_SECRET=abc", "$consumerSecret = 'abc';", "client_secret" and
// "resource_owner_secret" as requests-oauthlib has it, two in one line, a value below its name.
SecretLines readSecretLines(QByteArrayView text);

} // namespace latchkey::doctor

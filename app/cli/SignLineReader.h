// SPDX-License-Identifier: Apache-2.0
// One JSON line of a request to sign, read.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "oauth/RequestToSign.h"

#include <memory>

namespace latchkey::cli {

// What LineSigner needs of a line.
struct LineToSign
{
    oauth::RequestToSign request;
    Secret consumerSecret;
    Secret tokenSecret;
    // Which of the members that must be there were there.
    bool hasMethod = false;
    bool hasUrl = false;
    bool hasOauth = false;
    bool hasConsumerSecret = false;
};

// Reads lines one after the other; kept between lines because setting it up costs more than a line.
// Streaming: members nobody needs (a recorded line is mostly those) are checked but never stored.
class SignLineReader
{
public:
    SignLineReader();
    ~SignLineReader();
    SignLineReader(const SignLineReader &) = delete;
    SignLineReader &operator=(const SignLineReader &) = delete;

    // The line, until the next one is read; what is no longer needed of it may be changed: its
    // arrays are used again, which saves half the time of reading. Problem `oauth.bad-line`: no
    // JSON object in UTF-8, a member of another type than it should have, or one missing.
    Result<LineToSign *> read(QByteArrayView line);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace latchkey::cli

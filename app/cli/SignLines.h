// SPDX-License-Identifier: Apache-2.0
// Signing many requests given as JSON lines: what the console's `sign` does.
#pragma once

#include "oauth/Dialect.h"

#include <memory>

namespace latchkey::cli {

// Reads one JSON object per line and answers each with one line, in order:
// {"base_string": …, "signature": …, "authorization": …}, or {"error": "code: sentence"}.
//
// A line has `method` and `url` (taken as it stands), `oauth` (an object of the protocol
// parameters; nothing is added to it), `consumer_secret`, and may have `token_secret`,
// `content_type` and `body` (null counts as absent). Other members are skipped. The signature
// method is the one that oauth_signature_method names, HMAC-SHA256 if it names none. Problems of a
// line: oauth.bad-line, oauth.line-too-long (16 MiB), and those of baseString() and
// signatureMethodNamed().
class LineSigner
{
public:
    explicit LineSigner(const oauth::Dialect &dialect);
    ~LineSigner();
    LineSigner(const LineSigner &) = delete;
    LineSigner &operator=(const LineSigner &) = delete;

    // Takes input in pieces of any size and appends the answers to the lines that are complete.
    void feed(QByteArrayView input, QByteArray &output);

    // Answers a last line that has no line end.
    void finish(QByteArray &output);

    // Answers one line (without its line end).
    void signLine(QByteArrayView line, QByteArray &output);

    // True once any line was answered with an error.
    bool hasFailed() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace latchkey::cli

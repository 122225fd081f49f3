// SPDX-License-Identifier: Apache-2.0
// What proves that a call came to this program, and to no other (THREATS 15).
#pragma once

#include "base/Secret.h"

#include <QByteArray>

namespace latchkey::reach {

// A key that never leaves this process, and lives as long as this object. Each proof is HMAC-SHA256
// under it (RFC 2104): of a question, so that strangers get no answers, and of its answer, so that
// nobody else can give one.
class ProbeKey
{
public:
    ProbeKey();

    // Another one each time: the body of a POST, as a form.
    QByteArray question() const;
    // What that question is answered with if it is one of ours, otherwise nothing.
    QByteArray answerTo(const QByteArray &question) const;

private:
    QByteArray proof(const char *purpose, const QByteArray &number) const;

    Secret m_key;
};

// True for the body of a probe, whoever sent it: it has the form of none of the store's.
bool isProbe(const QByteArray &body);

} // namespace latchkey::reach

// SPDX-License-Identifier: Apache-2.0
// An Authorization header as somebody wrote it: what Commerce makes of it loses what tells a tool
// or a mistake by.
#pragma once

#include <QByteArray>
#include <QList>

namespace latchkey::doctor {

// One name="value" of the header.
struct HeaderPart
{
    QByteArray name;      // percent-decoded
    QByteArray value;     // percent-decoded
    QByteArray asWritten; // the value without its quotes, nothing decoded
    bool isQuoted = false;
};

struct AuthorizationText
{
    bool isOAuth = false;    // there is an "OAuth " somewhere, in any case
    bool isSpelled = false;  // and it is spelled "OAuth"
    QList<HeaderPart> parts; // in their order, realm included
    QByteArray separator;    // between the first two: ", " or ","; empty for one part
    QByteArray before;       // what stands before "OAuth ": "Basic abc, "

    // The last part of that name, as Commerce takes it; nullptr if there is none.
    const HeaderPart *part(QByteArrayView name) const;
};

// Of a header's value, at most 64 KiB of it.
AuthorizationText readAuthorization(QByteArrayView value);

} // namespace latchkey::doctor

// SPDX-License-Identifier: Apache-2.0
// What is wrong with a request besides its signature.
#pragma once

#include "doctor/FailingRequest.h"

namespace latchkey::doctor {

// How sure it is that a store refuses the request for that.
enum class Weight { Certain, Likely, Hint };

struct Remark
{
    QByteArray code;  // stable: "timestamp-in-future"
    QString sentence; // what is wrong, translated; foreign text in it is made harmless
    QString fix;      // translated
    Weight weight = Weight::Certain;

    friend bool operator==(const Remark &, const Remark &) = default;
};

// `now` in seconds since 1970 (PROTOCOL §2, §3).
QList<Remark> remarksOn(const FailingRequest &request, qint64 now);

} // namespace latchkey::doctor

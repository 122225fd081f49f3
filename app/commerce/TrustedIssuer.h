// SPDX-License-Identifier: Apache-2.0
// A certificate that a person may trust at one store, besides those that the system trusts.
#pragma once

#include "base/Result.h"
#include "tls/CertificateFacts.h"

#include <QStringList>

namespace latchkey::commerce {

// The one certificate in a file, `now` in ms since the epoch: one, so that what is agreed to is
// what is trusted. Problems: those of httpcall::certificatesIn(), `trust.several`, `trust.expired`.
Result<tls::CertificateFacts> issuerIn(QByteArrayView octets, qint64 now);

// What a person compares: whose it is, who issued it, how long it is valid, its fingerprint; a line
// each. Foreign text in it is not escaped.
QStringList linesOf(const tls::CertificateFacts &certificate);

} // namespace latchkey::commerce

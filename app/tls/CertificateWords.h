// SPDX-License-Identifier: Apache-2.0
// What a person is told of a certificate in time.
#pragma once

#include "tls/CertificateShelf.h"

#include <QDateTime>
#include <QString>

namespace latchkey::tls {

// That it ends soon, has ended, or is not valid yet: one sentence, with the day in the person's own
// form. Empty: nothing of that.
QString troubleWithDates(const CertificateShelf::Entry &entry, const QDateTime &now);

// Where accounts of others can read the key in that file: what is to be done. Otherwise empty.
QString remarkOnReaders(const QString &path);

} // namespace latchkey::tls

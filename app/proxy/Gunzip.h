// SPDX-License-Identifier: Apache-2.0
// A compressed answer, to be read here; what goes on to the program stays as it is.
#pragma once

#include <QByteArray>

namespace latchkey::proxy {

// What `octets` hold compressed by gzip, at most `most` of it; empty if it is no gzip.
QByteArray gunzip(const QByteArray &octets, qsizetype most);

} // namespace latchkey::proxy

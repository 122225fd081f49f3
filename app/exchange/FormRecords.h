// SPDX-License-Identifier: Apache-2.0
// Values of a form or a query that are secret by what stands beside them.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QSet>

namespace latchkey::exchange {

// Whether what the field `name` says, `text`, names something that is not to be shown.
using Tells = bool (*)(QByteArrayView name, QByteArrayView text);

// Which of `pieces` ("name=value", encoded) say nothing of themselves and have a sibling of which
// `tells` is true: filters[0][field]=password beside filters[0][value]=x, name[]=… beside
// value[]=….
QSet<qsizetype> toldFields(const QList<QByteArray> &pieces, Tells tells);

} // namespace latchkey::exchange

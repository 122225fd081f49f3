// SPDX-License-Identifier: Apache-2.0
// JSON objects with secret texts in them. Those are put aside before QJsonDocument reads the
// object, and put in after it wrote one: what it and QString copied could not be wiped.
#pragma once

#include "base/Secret.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonValue>
#include <QList>

namespace latchkey::secrets {

struct ApartJson
{
    QByteArray json; // in which a number stands for each secret, as a text: "0", "1", …
    QList<Secret> secrets;
};

// Puts the texts of all members with one of these names aside, at any depth, as they stand between
// their quotes: an escape in one stays an escape. Never fails; what is no JSON is none afterwards.
ApartJson takenApart(QByteArrayView json, const QByteArrayList &names);

// The other way round; a text that is no number of a secret stays as it is.
Secret putTogether(const ApartJson &apart, const QByteArrayList &names);

// The secret that a text of such an object stands for; nullptr if it is none's.
const Secret *secretOf(const QJsonValue &text, const QList<Secret> &secrets);

} // namespace latchkey::secrets

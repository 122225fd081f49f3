// SPDX-License-Identifier: Apache-2.0
// Values of the right shape in a text or a document, each with what it is called there.
#pragma once

#include "handover/Label.h"

#include <QByteArrayView>
#include <QJsonValue>
#include <QList>

#include <optional>

namespace latchkey::handover {

// One value: 32 letters and digits.
struct Find
{
    std::optional<Label> label; // nothing: it is not said
    QByteArray value;
};

// In the order in which they stand there.
struct Finds
{
    QList<Find> values;
    QList<Meaning> named;  // labels that were read, with or without a value
    bool isOrdered = true; // as somebody wrote them; the names of an object have no order
};

// Of UTF-8 text. A label stands before its value on the same line, or behind it where nothing
// stands before; otherwise labels stand on the lines before, as many as there are values.
Finds findsInText(QByteArrayView text);

// Of a JSON document, or one of YAML read as such. A name and a value in one object ("key", "name"
// and "value") belong together, as in Postman's and n98-magerun2's lists. What a value refers to
// ("{{consumer_key}}") is looked up among the document's own names; longer texts are read as text.
Finds findsInJson(const QJsonValue &document);

// Whether it is 32 ASCII letters and digits (PROTOCOL §1.2).
bool isOfShape(QByteArrayView value);

} // namespace latchkey::handover

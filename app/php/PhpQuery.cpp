// SPDX-License-Identifier: Apache-2.0
#include "php/PhpQuery.h"

#include "php/PhpName.h"
#include "web/Encoding.h"

namespace latchkey::php {

namespace {

void setInside(PhpArray &top, const PhpName &name, const QByteArray &value)
{
    PhpArray *array = &top.arrayAt(name.top);
    for (qsizetype i = 0; i < name.keys.size(); ++i) {
        QByteArray key;
        if (!name.keys[i].isAppend) {
            key = name.keys[i].name.toByteArray();
        } else if (!array->nextKey(key)) {
            return; // no number left: PHP drops the field
        }
        if (i + 1 == name.keys.size()) {
            array->set(key, value);
        } else {
            array = &array->arrayAt(key);
        }
    }
}

void setField(PhpArray &array, QByteArrayView field, PhpDepth depth)
{
    const qsizetype equals = field.indexOf('=');
    const QByteArray decodedName = web::formDecode(equals < 0 ? field : field.first(equals));
    const PhpName name = phpNameOf(decodedName);
    switch (name.kind) {
    case PhpName::Kind::Ignored:
        return;
    case PhpName::Kind::TooDeep:
        array.remove(name.top);
        return;
    case PhpName::Kind::Usual:
        break;
    }
    if (!name.keys.isEmpty() && depth == PhpDepth::TopLevel) {
        array.arrayAt(name.top);
        return;
    }
    const QByteArray value =
        equals < 0 ? QByteArray("") : web::formDecode(field.sliced(equals + 1));
    if (name.keys.isEmpty()) {
        array.set(name.top, value);
    } else {
        setInside(array, name, value);
    }
}

} // namespace

PhpArray parsePhpQuery(QByteArrayView text, PhpDepth depth, qsizetype maxFields)
{
    PhpArray array;
    qsizetype fields = 0;
    while (!text.isEmpty() && fields < maxFields) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView field = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (!field.isEmpty()) {
            ++fields;
            setField(array, field, depth);
        }
    }
    return array;
}

} // namespace latchkey::php

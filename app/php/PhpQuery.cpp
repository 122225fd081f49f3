// SPDX-License-Identifier: Apache-2.0
#include "php/PhpQuery.h"

#include "php/PhpName.h"
#include "web/Encoding.h"
#include "web/QueryPieces.h"

#include <array>
#include <cstddef>

namespace latchkey::php {

namespace {

void setInside(PhpArray &top, const PhpName &name, const QByteArray &value)
{
    PhpArray *array = &top.arrayAt(name.top.toByteArray());
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

QByteArrayView formDecoded(const web::QueryPiece &piece, QByteArrayView text,
                           std::pmr::memory_resource &memory)
{
    return piece.isEncoded || piece.hasPlus ? web::formDecoded(text, memory) : text;
}

} // namespace

PhpArray parsePhpQuery(QByteArrayView text, qsizetype maxFields)
{
    std::array<std::byte, 4096> first;
    std::pmr::monotonic_buffer_resource memory(first.data(), first.size());
    PhpArray array;
    qsizetype fields = 0;
    web::forEachPiece(text, [&](const web::QueryPiece &piece) {
        const PhpName name = phpNameOf(formDecoded(piece, piece.name, memory), memory);
        if (name.kind == PhpName::Kind::TooDeep) {
            array.remove(name.top.toByteArray());
        } else if (name.kind == PhpName::Kind::Usual && name.keys.isEmpty()) {
            array.set(name.top.toByteArray(), web::formDecode(piece.value));
        } else if (name.kind == PhpName::Kind::Usual) {
            setInside(array, name, web::formDecode(piece.value));
        }
        return ++fields < maxFields;
    });
    return array;
}

PhpFields topLevelOfPhpQuery(QByteArrayView text, std::pmr::memory_resource &memory)
{
    PhpFields all(memory);
    qsizetype fields = 0;
    web::forEachPiece(text, [&](const web::QueryPiece &piece) {
        const PhpTopName name = phpTopNameOf(formDecoded(piece, piece.name, memory), memory);
        if (name.kind == PhpName::Kind::TooDeep) {
            all.remove(name.name);
        } else if (name.kind == PhpName::Kind::Usual && name.isArray) {
            all.setArray(name.name);
        } else if (name.kind == PhpName::Kind::Usual) {
            all.set(name.name, formDecoded(piece, piece.value, memory));
        }
        return ++fields < phpMaxInputVars;
    });
    return all;
}

} // namespace latchkey::php

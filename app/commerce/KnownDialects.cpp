// SPDX-License-Identifier: Apache-2.0
#include "commerce/KnownDialects.h"

#include "commerce/Text.h"

#include <span>

namespace latchkey::commerce {

namespace {

// zend and laminas-exact-path come to the same for whatever is sent in canonical form to a host
// with a name.
constexpr qsizetype mostToName = 2;

Dialects without(Dialects dialects, const Dialects &others)
{
    dialects.removeIf([&](const oauth::Dialect *dialect) { return others.contains(dialect); });
    return dialects;
}

QByteArray namesOf(const Dialects &dialects)
{
    QByteArrayList names;
    for (const oauth::Dialect *dialect : dialects) {
        names.append(dialect->name);
    }
    return names.join(',');
}

} // namespace

Dialects possibleDialects(QByteArrayView known)
{
    const std::span<const oauth::Dialect *const> all = oauth::storeDialects();
    const QByteArrayList names = known.toByteArray().split(',');
    Dialects possible;
    for (const oauth::Dialect *dialect : all) {
        if (names.contains(dialect->name)) {
            possible.append(dialect);
        }
    }
    return possible.isEmpty() ? Dialects(all.begin(), all.end()) : possible;
}

QByteArray knownWithout(QByteArrayView known, const Dialects &others)
{
    if (others.isEmpty()) {
        return known.toByteArray();
    }
    const Dialects left = without(possibleDialects(known), others);
    return namesOf(left.isEmpty() ? without(possibleDialects({}), others) : left);
}

QString dialectSentence(QByteArrayView known)
{
    const Dialects possible = possibleDialects(known);
    if (known.isEmpty() || possible.size() > mostToName) {
        return {};
    }
    QStringList stores;
    for (const oauth::Dialect *dialect : possible) {
        stores.append(Text::tr(dialect->stores));
    }
    return Text::tr("This store signs like %1.").arg(stores.join(Text::tr(" or ")));
}

} // namespace latchkey::commerce

// SPDX-License-Identifier: Apache-2.0
#include "acl/ResourceId.h"

#include <QLatin1String>

#include <algorithm>

namespace latchkey::acl {

namespace {

constexpr qsizetype maxId = 255;

bool isCapital(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isAlphanumeric(QChar c)
{
    return isCapital(c) || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

// "Vendor_Module::name" in its three; all empty if it has not these.
struct Parts
{
    explicit Parts(QStringView id)
    {
        const qsizetype underscore = id.indexOf(u'_');
        const qsizetype colons = id.indexOf(QLatin1String("::"));
        if (underscore >= 0 && colons > underscore) {
            vendor = id.first(underscore);
            module = id.sliced(underscore + 1, colons - underscore - 1);
            name = id.sliced(colons + 2);
        }
    }

    QStringView vendor, module, name;
};

// One or more, letters and digits or one of `others`.
bool isOf(QStringView text, QStringView others = {})
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [others](QChar c) {
        return isAlphanumeric(c) || others.contains(c);
    });
}

bool isSchemaName(QStringView text)
{
    return text.size() >= 2 && isCapital(text[0]) && isOf(text);
}

} // namespace

bool isResourceId(QStringView id)
{
    const qsizetype colons = id.size() <= maxId ? id.indexOf(QLatin1String("::")) : -1;
    return colons > 0 && isOf(id.first(colons), u"_-./") && isOf(id.sliced(colons + 2), u"_-./");
}

bool isSchemaResourceId(QStringView id)
{
    const Parts parts(id);
    return isSchemaName(parts.vendor) && isSchemaName(parts.module) && isOf(parts.name, u"_");
}

} // namespace latchkey::acl

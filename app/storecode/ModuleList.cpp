// SPDX-License-Identifier: Apache-2.0
#include "storecode/ModuleList.h"

#include "documents/PhpSource.h"
#include "storecode/PhpArray.h"
#include "storecode/Text.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace latchkey::storecode {

namespace {

// What PHP takes a text, a decimal number, a truth value or null for; nullopt for all else.
std::optional<bool> truthOf(QByteArrayView literal)
{
    if (const auto text = phpTextOf(literal)) {
        return !text->isEmpty() && *text != QByteArrayView("0");
    }
    const QByteArray word = literal.toByteArray().toLower();
    if (word == "true" || word == "false" || word == "null") {
        return word == "true";
    }
    bool isNumber = std::all_of(word.begin(), word.end(), [](char c) {
        return QByteArrayView("+-.0123456789").contains(c); // Qt reads "inf" and "nan" too
    });
    const double number = isNumber ? word.toDouble(&isNumber) : 0;
    return isNumber ? std::optional(number != 0) : std::nullopt;
}

// A list as it is read.
struct Listed
{
    // An item of it.
    void add(QByteArrayView key, QByteArrayView value)
    {
        const auto isOn = truthOf(value);
        isKnown = isKnown && isOn;
        const auto name = phpTextOf(key);
        if (!name || !isOn) {
            return;
        }
        const QString text = QString::fromUtf8(*name);
        const qsizetype place = places.value(text, modules.size());
        if (place == modules.size()) {
            places.insert(text, place);
            modules.append(ListedModule{text, false});
        }
        modules[place].isOn = *isOn;
    }

    QList<ListedModule> modules;
    QHash<QString, qsizetype> places; // in `modules`, by name
    bool isKnown = true;
};

tl::unexpected<Problem> notLiteral(const QString &sentence, QByteArrayView source, const char *at)
{
    const auto line = 1 + std::count(source.data(), at, '\n');
    return failure("acl.not-literal", sentence, QStringLiteral("line %1").arg(line));
}

} // namespace

Result<QList<ListedModule>> readModuleList(QByteArrayView configPhp)
{
    const QByteArray source = documents::withoutPhpComments(configPhp);
    PhpCursor file(source);
    const QByteArrayView array = returnedArray(file);
    QByteArrayView list;
    const auto look = [&list](QByteArrayView key, QByteArrayView value) {
        list = phpTextOf(key) == QByteArrayView("modules") ? value : list;
    };
    if (const auto at = array.isEmpty() ? file.place() : brokenAt(array, look)) {
        return notLiteral(Text::tr("The file holds more than a plain list, and PHP is never run to "
                                   "read it."),
                          source, *at);
    }
    Listed listed;
    const auto add = [&listed](auto key, auto value) {
        listed.add(key, value);
    };
    const bool isNoList = list.isEmpty() || truthOf(list);
    const auto at = isNoList ? std::nullopt : brokenAt(list, add);
    if (at || !listed.isKnown) {
        return notLiteral(Text::tr("Which modules are on would have to be computed, and PHP is "
                                   "never run to read it."),
                          source, at.value_or(list.data()));
    }
    if (listed.modules.isEmpty()) {
        return failure("acl.no-modules", Text::tr("The file lists no modules."));
    }
    if (listed.modules.size() > maxListedModules) {
        return failure("acl.too-large",
                       Text::tr("The file lists more than %L1 things.").arg(maxListedModules));
    }
    return listed.modules;
}

} // namespace latchkey::storecode

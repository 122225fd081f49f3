// SPDX-License-Identifier: Apache-2.0
#include "module/CommerceRelease.h"

#include <QList>

namespace latchkey::module {

namespace {

struct Line
{
    QString name;
    QString php;
};

const QList<Line> &lines()
{
    static const QList<Line> all{
        {QStringLiteral("2.4.4"), QStringLiteral("~7.4.0||~8.1.0")},
        {QStringLiteral("2.4.5"), QStringLiteral("~7.4.0||~8.1.0")},
        {QStringLiteral("2.4.6"), QStringLiteral("~8.1.0||~8.2.0")},
        {QStringLiteral("2.4.7"), QStringLiteral("~8.1.0||~8.2.0||~8.3.0")},
        {QStringLiteral("2.4.8"), QStringLiteral("~8.2.0||~8.3.0||~8.4.0")},
        {QStringLiteral("2.4.9"), QStringLiteral("~8.3.0||~8.4.0||~8.5.0")},
    };
    return all;
}

} // namespace

QStringList commerceLines()
{
    QStringList names;
    for (const Line &each : lines()) {
        names.append(each.name);
    }
    return names;
}

QString suggestedCommerce()
{
    return QStringLiteral("2.4.8");
}

std::optional<Requirements> requirementsOf(const QString &commerce)
{
    for (const Line &each : lines()) {
        if (commerce == each.name || commerce.startsWith(each.name + QStringLiteral("-p"))) {
            return Requirements{each.php, QStringLiteral("103.0.*"), QStringLiteral("100.4.*")};
        }
    }
    return {};
}

QStringList phpRequirements()
{
    QStringList all;
    for (const Line &each : lines()) {
        all.append(each.php);
    }
    all.removeDuplicates();
    return all;
}

} // namespace latchkey::module

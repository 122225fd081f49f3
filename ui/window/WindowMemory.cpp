// SPDX-License-Identifier: Apache-2.0
#include "ui/window/WindowMemory.h"

#include "system/PrivateFolder.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace latchkey::ui {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString splitterKey = QStringLiteral("window/splitter");
const QString selectedKey = QStringLiteral("window/selected");
const QString pageKey = QStringLiteral("window/page");
const QString shownKey = QStringLiteral("list/shown");
const QString orderKey = QStringLiteral("list/order");
const QString waysGroup = QStringLiteral("ways-into-stores");
const QString sizesGroup = QStringLiteral("sizes");
constexpr int mostSize = 65'535; // no screen is as large
const QString inAdminKey = QStringLiteral("integrations/chosen-in-admin");

QString fileIn(const QString &folder)
{
    return folder + QStringLiteral("/window.ini");
}

void write(const QString &folder, const std::function<void(QSettings &)> &change)
{
    if (!system::makePrivateFile(fileIn(folder))) {
        return;
    }
    {
        QSettings file(fileIn(folder), QSettings::IniFormat);
        change(file);
    }
    system::tightenFile(fileIn(folder));
}

template <typename Enum>
Enum among(const QVariant &value, Enum last)
{
    return Enum(std::clamp(value.toInt(), 0, int(last)));
}

} // namespace

WindowMemory recallWindow(const QString &folder)
{
    const QSettings file(fileIn(folder), QSettings::IniFormat);
    return {file.value(geometryKey).toByteArray(),
            file.value(splitterKey).toByteArray(),
            file.value(selectedKey).toString(),
            file.value(pageKey).toInt(),
            {among(file.value(shownKey), ListChoice::lastShown),
             among(file.value(orderKey), ListChoice::lastOrder)}};
}

void rememberWindow(const QString &folder, const WindowMemory &memory)
{
    write(folder, [&](QSettings &file) {
        file.setValue(geometryKey, memory.geometry);
        file.setValue(splitterKey, memory.splitter);
        file.setValue(selectedKey, memory.selectedId);
        file.setValue(pageKey, memory.page);
        file.setValue(shownKey, int(memory.list.shown));
        file.setValue(orderKey, int(memory.list.order));
    });
}

QList<int> recallSizes(const QString &folder, const QString &name)
{
    const QSettings file(fileIn(folder), QSettings::IniFormat);
    const QStringList kept = file.value(sizesGroup + QLatin1Char('/') + name).toStringList();
    QList<int> sizes;
    for (const QString &each : kept) {
        bool isNumber = false;
        const int size = each.toInt(&isNumber);
        if (!isNumber || size < 0 || size > mostSize) {
            return {};
        }
        sizes.append(size);
    }
    return sizes;
}

void rememberSizes(const QString &folder, const QMap<QString, QList<int>> &sizes)
{
    if (sizes.isEmpty()) {
        return;
    }
    write(folder, [&](QSettings &file) {
        file.beginGroup(sizesGroup);
        for (auto each = sizes.begin(); each != sizes.end(); ++each) {
            QStringList kept;
            for (const int size : each.value()) {
                kept.append(QString::number(size));
            }
            file.setValue(each.key(), kept);
        }
        file.endGroup();
    });
}

QSet<QString> recallChoosesInAdmin(const QString &folder)
{
    const QStringList ids =
        QSettings(fileIn(folder), QSettings::IniFormat).value(inAdminKey).toStringList();
    return {ids.cbegin(), ids.cend()};
}

void rememberChoosesInAdmin(const QString &folder, const QSet<QString> &ids)
{
    QStringList sorted(ids.cbegin(), ids.cend());
    sorted.sort();
    write(folder, [&](QSettings &file) { file.setValue(inAdminKey, sorted); });
}

StoreWays recallStoreWays(const QString &folder)
{
    QSettings file(fileIn(folder), QSettings::IniFormat);
    file.beginGroup(waysGroup);
    StoreWays ways;
    for (const QString &id : file.childKeys()) {
        ways.insert(id, wayNamed(file.value(id).toString()));
    }
    return ways;
}

void rememberStoreWays(const QString &folder, const StoreWays &ways)
{
    write(folder, [&](QSettings &file) {
        file.beginGroup(waysGroup);
        for (auto each = ways.begin(); each != ways.end(); ++each) {
            file.setValue(each.key(), nameOf(each.value()));
        }
        file.endGroup();
    });
}

} // namespace latchkey::ui

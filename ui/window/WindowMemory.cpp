// SPDX-License-Identifier: Apache-2.0
#include "ui/window/WindowMemory.h"

#include "system/PrivateFolder.h"

#include <QSettings>

namespace latchkey::ui {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString splitterKey = QStringLiteral("window/splitter");
const QString selectedKey = QStringLiteral("window/selected");
const QString pageKey = QStringLiteral("window/page");

QString fileIn(const QString &folder)
{
    return folder + QStringLiteral("/window.ini");
}

} // namespace

WindowMemory recallWindow(const QString &folder)
{
    const QSettings file(fileIn(folder), QSettings::IniFormat);
    return {file.value(geometryKey).toByteArray(), file.value(splitterKey).toByteArray(),
            file.value(selectedKey).toString(), file.value(pageKey).toInt()};
}

void rememberWindow(const QString &folder, const WindowMemory &memory)
{
    if (!system::makePrivateFile(fileIn(folder))) {
        return;
    }
    QSettings file(fileIn(folder), QSettings::IniFormat);
    file.setValue(geometryKey, memory.geometry);
    file.setValue(splitterKey, memory.splitter);
    file.setValue(selectedKey, memory.selectedId);
    file.setValue(pageKey, memory.page);
    file.sync();
    system::tightenFile(fileIn(folder));
}

} // namespace latchkey::ui

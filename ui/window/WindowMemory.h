// SPDX-License-Identifier: Apache-2.0
// What a window remembers between two starts, in a file of the profile.
#pragma once

#include "ui/integrations/ListChoice.h"
#include "ui/store/StorePage.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace latchkey::ui {

struct WindowMemory
{
    QByteArray geometry; // QWidget::saveGeometry()
    QByteArray splitter; // QSplitter::saveState()
    QString selectedId;
    int page = 0;
    ListChoice list = {};
};

// Nothing remembered, or nothing readable: the defaults.
WindowMemory recallWindow(const QString &folder);

// Best effort: losing it costs a person a drag of the mouse.
void rememberWindow(const QString &folder, const WindowMemory &memory);

// What SizeMemory keeps, by a name of ours. Nothing remembered, or something that is no size among
// it: nothing.
QList<int> recallSizes(const QString &folder, const QString &name);
// Those that are not among `sizes` stay.
void rememberSizes(const QString &folder, const QMap<QString, QList<int>> &sizes);

// The integrations, by id, whose resources the person chooses in Admin; kept at once.
QSet<QString> recallChoosesInAdmin(const QString &folder);
void rememberChoosesInAdmin(const QString &folder, const QSet<QString> &ids);

// The way into the store that was chosen for an integration, by its id; kept at once.
StoreWays recallStoreWays(const QString &folder);
void rememberStoreWays(const QString &folder, const StoreWays &ways);

} // namespace latchkey::ui

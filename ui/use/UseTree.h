// SPDX-License-Identifier: Apache-2.0
// What programs used of the resources, what they did not, and what they missed: a list in three
// parts, the last two to be ticked.
#pragma once

#include "session/ProgramUse.h"

#include <QTreeWidget>

namespace latchkey::ui {

class UseTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit UseTree(QWidget *parent = nullptr);

    // All that is unused or missing is ticked.
    void show(const session::ProgramUse &use);

    // The ids of those that are ticked.
    QStringList unused() const { return ticked(m_unused); }
    QStringList missing() const { return ticked(m_missing); }

Q_SIGNALS:
    void ticksChanged();

private:
    QTreeWidgetItem *addPart(const QString &name);
    void addRow(QTreeWidgetItem *part, const QString &id, const QStringList &texts, bool canTick);
    static QStringList ticked(const QTreeWidgetItem *part);

    QTreeWidgetItem *m_unused = nullptr;
    QTreeWidgetItem *m_missing = nullptr;
};

} // namespace latchkey::ui

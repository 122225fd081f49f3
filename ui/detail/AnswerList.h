// SPDX-License-Identifier: Apache-2.0
// A watched integration's calls one below the other, the newest on top: when, what the store
// answered, how long that took, and what it says.
#pragma once

#include "integrations/WatchRepository.h"

#include <QTreeWidget>

namespace latchkey::ui {

class AnswerList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit AnswerList(QWidget *parent = nullptr);

    // The oldest first. What is selected stays so.
    void show(const QList<integrations::WatchAnswer> &answers);

    // All of them as lines under their headings, cells parted by tabs, with the problems' codes.
    QString asText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override; // Copy takes the selected lines

private:
    QString lineOf(const QTreeWidgetItem *row) const;
    void copySelected() const;
    void addRow(const integrations::WatchAnswer &answer);

    QList<integrations::WatchAnswer> m_answers;
};

} // namespace latchkey::ui

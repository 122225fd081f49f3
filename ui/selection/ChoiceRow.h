// SPDX-License-Identifier: Apache-2.0
// All resources or chosen ones, and what can be done with the selection as a whole.
#pragma once

#include "ui/selection/EditedSelection.h"

#include <QWidget>

class QAction;
class QLabel;
class QRadioButton;

namespace latchkey::ui {

class ChoiceRow : public QWidget
{
    Q_OBJECT
public:
    // `edited` must outlive it.
    explicit ChoiceRow(EditedSelection &edited, QWidget *parent = nullptr);

    // With shortcuts that hold in the parent widget.
    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }

Q_SIGNALS:
    void presetsWanted();
    void importWanted();
    void exportWanted();
    void compareWanted();

private:
    void refresh();
    QAction *newAction(const QString &icon, const QString &text, const QList<QKeySequence> &keys);

    EditedSelection &m_edited;
    QRadioButton *m_chosen;
    QRadioButton *m_all;
    QAction *m_undo;
    QAction *m_redo;
    QWidget *m_warning;
    QLabel *m_mark;
};

} // namespace latchkey::ui

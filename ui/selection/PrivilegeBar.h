// SPDX-License-Identifier: Apache-2.0
// How much is granted: how many resources, which sensitive ones, what is new to the store.
#pragma once

#include "ui/selection/EditedSelection.h"

#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace latchkey::ui {

class PrivilegeBar : public QWidget
{
    Q_OBJECT
public:
    // `edited` must outlive it.
    explicit PrivilegeBar(const EditedSelection &edited, QWidget *parent = nullptr);

Q_SIGNALS:
    // A person wants to see it in the tree.
    void resourceWanted(int resource);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showSensitive();
    void fillMenu();
    QString grantWords() const;

    const EditedSelection &m_edited;
    QLabel *m_count;
    QProgressBar *m_share;
    QToolButton *m_sensitive;
    QMenu *m_menu;
    QLabel *m_mark;
    QLabel *m_news;
};

} // namespace latchkey::ui

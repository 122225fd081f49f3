// SPDX-License-Identifier: Apache-2.0
// What an empty window shows: the three steps to a connected store, and the next one as a button.
#pragma once

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace latchkey::ui {

class StepLine;

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    // Of those who may sign in; without one that is the first thing to make.
    void show(const QStringList &logins);
    // Where everything else is; the page takes it.
    void setMenuButton(QToolButton *button);

Q_SIGNALS:
    void loginWanted();
    void integrationWanted();
    void practiceWanted();

private:
    void build();
    QWidget *makeCard();
    QWidget *makePractice();
    StepLine *addLine(QGridLayout &grid, const QString &name, const QString &hint, QWidget *beside);

    QPushButton *m_login;
    QPushButton *m_create;
    QLabel *m_name;
    QToolButton *m_menu = nullptr;
    std::array<StepLine *, 3> m_lines = {};
};

} // namespace latchkey::ui

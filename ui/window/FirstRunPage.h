// SPDX-License-Identifier: Apache-2.0
// What an empty window shows: the three steps to a connected store, and the next one as a button.
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace latchkey::ui {

class StepCircle;

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
    struct Line
    {
        StepCircle *sign = nullptr;
        QLabel *name = nullptr;
        QLabel *hint = nullptr;
    };

    void build();
    QWidget *makeCard();
    QWidget *makePractice();
    Line addLine(QGridLayout &grid, const QString &name, const QString &hint, QWidget *beside);

    QPushButton *m_login;
    QPushButton *m_create;
    QLabel *m_name;
    QToolButton *m_menu = nullptr;
    Line m_lines[3];
};

} // namespace latchkey::ui

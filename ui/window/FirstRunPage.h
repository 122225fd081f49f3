// SPDX-License-Identifier: Apache-2.0
// What an empty window shows: how to begin.
#pragma once

#include <QWidget>

class QPushButton;

namespace latchkey::ui {

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    // Without a login that is the first thing to make.
    void show(bool hasLogin);

Q_SIGNALS:
    void loginWanted();
    void integrationWanted();
    void practiceWanted();

private:
    QPushButton *m_login;
    QPushButton *m_create;
};

} // namespace latchkey::ui

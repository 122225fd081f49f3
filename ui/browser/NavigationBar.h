// SPDX-License-Identifier: Apache-2.0
// Above Admin's page: back, forward, reload, where the page is from, and what else can be done.
#pragma once

#include <QWidget>

class QAction;
class QKeySequence;
class QMenu;
class QToolButton;

namespace latchkey::ui {

class AddressBar;

// All of its buttons are reached by Tab; the page comes after them.
class NavigationBar : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationBar(QWidget *parent = nullptr);

    void show(bool canGoBack, bool canGoForward, bool isLoading);

    AddressBar *address() const { return m_address; }
    // Of the last button.
    QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void backWanted();
    void forwardWanted();
    void reloadWanted();
    void stopWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(QAction *action);
    void drawIcons();

    AddressBar *m_address;
    QMenu *m_menu;
    QAction *m_back;
    QAction *m_forward;
    QAction *m_reload;
    QToolButton *m_more;
    bool m_isLoading = false;
};

// An action of `widget` with those keys, which its tooltip names.
QAction *actionWith(QWidget *widget, const QString &text, const QList<QKeySequence> &keys);

} // namespace latchkey::ui

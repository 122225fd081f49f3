// SPDX-License-Identifier: Apache-2.0
// The left side of the window: search and menu, the integrations, and how this computer stands.
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class EmptyState;
class IntegrationModel;
class IntegrationView;
class SideFoot;
class WindowActions;

class SideBar : public QWidget
{
    Q_OBJECT
public:
    // All three must outlive it.
    SideBar(const session::Session &session, IntegrationModel &model, WindowActions &actions,
            QWidget *parent = nullptr);

    IntegrationView *list() const { return m_list; }
    QLineEdit *search() const { return m_search; }
    SideFoot *foot() const { return m_foot; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead(WindowActions &actions);
    void addKey(Qt::Key key, QAction *action);
    void filter(const QString &text);

    QLineEdit *m_search;
    IntegrationView *m_list;
    EmptyState *m_noHits;
    QStackedWidget *m_middle;
    SideFoot *m_foot;
};

// ☰, with everything that can be done; F10 opens it while it is on the screen.
QToolButton *newMenuButton(const WindowActions &actions, QWidget *window, QWidget *parent);

} // namespace latchkey::ui

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
class ListChoiceButton;
class SideFoot;
struct ListChoice;
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
    ListChoiceButton *choice() const { return m_choice; }
    SideFoot *foot() const { return m_foot; }
    // No search, and no filter.
    void showEverything();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead(WindowActions &actions);
    void addKey(Qt::Key key, QAction *action);
    void searchFor(const QString &text);
    void choose(const ListChoice &choice);
    void offerChoice();
    void showHits();
    void goOn();

    IntegrationModel &m_model;
    QLineEdit *m_search;
    ListChoiceButton *m_choice;
    IntegrationView *m_list;
    EmptyState *m_noHits;
    QStackedWidget *m_middle;
    SideFoot *m_foot;
    QString m_before; // the search began with that one selected
};

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// Everything about the selected integration: its header, its steps and its pages.
#pragma once

#include "ui/activation/Card.h"
#include "ui/activation/StepStrip.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace latchkey::ui {

class ActivityPage;
class OverviewPage;
class ResourcesPage;

class DetailPage : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit DetailPage(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id, const CardFacts &facts);
    void tick(const CardFacts &facts);

    OverviewPage *overview() const { return m_overview; }
    ResourcesPage *resources() const { return m_resources; }
    ActivityPage *activity() const { return m_activity; }
    // 0 is the overview, 1 the resources, 2 the activity.
    void showPage(int page);
    int page() const;
    // As a click on the card's button, where the card is shown and has one.
    void pressCardButton();

Q_SIGNALS:
    void verbChosen(latchkey::ui::CardVerb verb);
    void cancelWanted();
    void editWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showName();
    void showHeader(const session::SessionEntry &entry, qint64 now);
    void showSteps(const session::SessionEntry &entry);
    void go(Step step);

    session::Session &m_session;
    QString m_id;
    QLabel *m_name;
    QLabel *m_mark;
    QLabel *m_state;
    QLabel *m_subtitle;
    StepStrip *m_steps;
    QTabWidget *m_tabs;
    OverviewPage *m_overview;
    ResourcesPage *m_resources;
    ActivityPage *m_activity;
};

} // namespace latchkey::ui

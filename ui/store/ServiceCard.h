// SPDX-License-Identifier: Apache-2.0
// "Do it for me": the integration put into its store by the store's own services, seen beforehand
// and read back.
#pragma once

#include "session/StoreJobs.h"
#include "ui/look/CardFrame.h"
#include "ui/look/StateMark.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace latchkey::ui {

class MarkLabel;
class PlaceForm;

class ServiceCard : public CardFrame
{
    Q_OBJECT
public:
    // `session` must outlive it.
    ServiceCard(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id);
    // Asks the store, after the place was agreed to.
    void look();
    QWidget *firstField() const;

Q_SIGNALS:
    // It is in the store: what comes next is Activate in Admin.
    void activationWanted();

private:
    void build();
    void refresh();
    void showPlace();
    void showStage(const session::StoreJob &job);
    void say(Mark mark, const QString &headline, const QStringList &sentences);
    void showLooked(const session::StoreJob &job);
    void showChanged(const session::StoreJob &job);
    void showFailed(const session::StoreJob &job);
    void showElapsed();
    QString buttonFor(const storeservice::StorePlan &plan) const;
    storeservice::StorePlan planNow() const;
    void press();
    void perform(const storeservice::StorePlan &plan);
    void askToRemove();
    void askToTakeOver();
    void refuse(const Problem &problem);

    session::Session &m_session;
    session::StoreJobs &m_jobs;
    QString m_id;
    Problem m_refused; // why nothing was begun; its code is empty if something was
    bool m_isEditing = false;

    MarkLabel *m_mark;
    QLabel *m_headline;
    QLabel *m_text;
    QLabel *m_details;
    PlaceForm *m_form;
    QWidget *m_placeRow;
    QLabel *m_place;
    QCheckBox *m_tokens;
    QPushButton *m_button;
    QPushButton *m_again;
    QPushButton *m_remove;
    QPushButton *m_cancel;
    QTimer m_clock;
};

} // namespace latchkey::ui

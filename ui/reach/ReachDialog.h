// SPDX-License-Identifier: Apache-2.0
// How the store of one integration reaches this computer: the way as it is, the guide to another,
// each way with its fields, and its test.
#pragma once

#include "session/Session.h"
#include "session/StoreReach.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace latchkey::ui {

class CopyField;
class FieldHint;
class GuideBox;
class Note;
class WayForm;
class WayTest;

class ReachDialog : public QDialog
{
    Q_OBJECT
public:
    // `session` must outlive it.
    ReachDialog(session::Session &session, const QString &id, QWidget *parent = nullptr);
    ~ReachDialog() override;

Q_SIGNALS:
    void certificatesWanted();

private:
    void build();
    QWidget *nowCard();
    QWidget *guideCard();
    QWidget *wayCard();
    void learn();
    void refresh();
    void validate();
    void test();
    void apply();

    session::Session &m_session;
    session::StoreReach m_reach;
    QString m_id;
    Note *m_saved;
    QLabel *m_now;
    CopyField *m_callbackUrl;
    CopyField *m_identityUrl;
    GuideBox *m_guide;
    WayForm *m_form;
    WayTest *m_test;
    FieldHint *m_problem;
    QPushButton *m_apply;
};

} // namespace latchkey::ui

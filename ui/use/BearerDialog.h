// SPDX-License-Identifier: Apache-2.0
// The bearer audit: whether a store takes an access token without a signature, what that means, and
// who would miss it.
#pragma once

#include "session/BearerTrial.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace latchkey::ui {

class Note;

class BearerDialog : public QDialog
{
    Q_OBJECT
public:
    // Of the integration with that id, which is there; `session` must outlive it.
    BearerDialog(session::Session &session, const QString &id, QWidget *parent = nullptr);

private:
    void build(const QString &name);
    QString whoNeedsIt() const;
    void trial();
    void tell(const commerce::BearerOutcome &outcome);

    session::Session &m_session;
    const QString m_id;
    QString m_store; // "https://shop.example"
    session::BearerTrial m_trial;
    Note *m_result;
    QPushButton *m_try = nullptr;
};

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// Making an integration, or changing one: what is wrong with a field is said beneath it once the
// person has left it.
#pragma once

#include "base/Result.h"
#include "integrations/Integration.h"

#include <QDialog>
#include <QSet>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class AddressLook;
class FieldHint;

class IntegrationDialog : public QDialog
{
    Q_OBJECT
public:
    // An empty one to make a new integration.
    explicit IntegrationDialog(QWidget *parent = nullptr);
    // One to change `integration`.
    explicit IntegrationDialog(const integrations::Integration &integration,
                               QWidget *parent = nullptr);

    ~IntegrationDialog() override;

    // From now on the store's address is looked at once it was left, and what answers is told.
    // `session` must outlive the dialog.
    void lookAtAddress(session::Session &session);

    // What was typed, with the addresses as they are meant.
    integrations::NewIntegration wanted() const;

    // Says why it could not be saved; the dialog stays.
    void showProblem(const Problem &problem);

Q_SIGNALS:
    // The person wants it so. The receiver saves, and closes the dialog or shows the problem.
    void saveWanted(const latchkey::integrations::NewIntegration &wanted);

private:
    struct Field
    {
        QLineEdit *edit = nullptr;
        FieldHint *hint = nullptr;
    };

    void build(const QString &title, const QString &verb);
    Field addField(QGridLayout &form, const QString &label, const QString &example);
    void leave(QLineEdit *edit);
    void completeAddress();
    void lookAgain();
    void validate();
    bool say(const Field &field, const QString &problem);

    Field m_name;
    Field m_storeUrl;
    Field m_adminUrl;
    Field m_email;
    QCheckBox *m_cleartext = nullptr;
    AddressLook *m_look = nullptr;  // none until lookAtAddress()
    FieldHint *m_problem = nullptr; // of saving
    QPushButton *m_save = nullptr;
    QSet<QLineEdit *> m_left; // fields the person has been in
    bool m_wasSplit = false;  // Admin's address was typed as the store's
};

} // namespace latchkey::ui

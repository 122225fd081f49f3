// SPDX-License-Identifier: Apache-2.0
// Making an integration, or changing one: fields that say at once what is wrong with them.
#pragma once

#include "base/Result.h"
#include "integrations/Integration.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace latchkey::ui {

class IntegrationDialog : public QDialog
{
    Q_OBJECT
public:
    // An empty one to make a new integration.
    explicit IntegrationDialog(QWidget *parent = nullptr);
    // One to change `integration`.
    explicit IntegrationDialog(const integrations::Integration &integration,
                               QWidget *parent = nullptr);

    // What was typed.
    integrations::NewIntegration wanted() const;

    // Says why it could not be saved; the dialog stays.
    void showProblem(const Problem &problem);

Q_SIGNALS:
    // The person wants it so. The receiver saves, and closes the dialog or shows the problem.
    void saveWanted(const latchkey::integrations::NewIntegration &wanted);

private:
    void build(const QString &title, const QString &verb);
    QLineEdit *addField(QFormLayout &form, const QString &label, const QString &example);
    void validate();
    bool isComplete() const;

    QLineEdit *m_name = nullptr;
    QLineEdit *m_storeUrl = nullptr;
    QLineEdit *m_adminUrl = nullptr;
    QLineEdit *m_email = nullptr;
    QCheckBox *m_cleartext = nullptr;
    QLabel *m_problem = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace latchkey::ui

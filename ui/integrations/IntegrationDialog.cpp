// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/IntegrationDialog.h"

#include "base/Result.h"
#include "integrations/Validation.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using integrations::NewIntegration;

namespace {

// The first thing that is wrong; a field that is still empty is not wrong yet.
std::optional<Problem> firstProblem(const NewIntegration &typed)
{
    if (const auto name = integrations::validName(typed.name); !name && !typed.name.isEmpty()) {
        return name.error();
    }
    const auto storeUrl = integrations::validStoreUrl(typed.storeUrl);
    if (!storeUrl && !typed.storeUrl.isEmpty()) {
        return storeUrl.error();
    }
    if (storeUrl) {
        const auto clear = integrations::checkCleartext(*storeUrl, typed.allowsCleartext);
        if (!clear) {
            return clear.error();
        }
    }
    if (const auto admin = integrations::validAdminUrl(typed.adminUrl); !admin) {
        return admin.error();
    }
    if (const auto email = integrations::validEmail(typed.email); !email) {
        return email.error();
    }
    return {};
}

bool needsConsent(const NewIntegration &typed)
{
    const auto storeUrl = integrations::validStoreUrl(typed.storeUrl);
    return storeUrl && !integrations::checkCleartext(*storeUrl, false);
}

} // namespace

IntegrationDialog::IntegrationDialog(QWidget *parent)
    : QDialog(parent)
{
    build(tr("New integration"), tr("Create"));
}

IntegrationDialog::IntegrationDialog(const integrations::Integration &integration, QWidget *parent)
    : QDialog(parent)
{
    build(tr("Edit integration"), tr("Save"));
    m_name->setText(integration.name);
    m_storeUrl->setText(QString::fromUtf8(integration.storeUrl));
    m_adminUrl->setText(QString::fromUtf8(integration.adminUrl));
    m_email->setText(integration.email);
    m_cleartext->setChecked(integration.allowsCleartext);
    validate();
}

QLineEdit *IntegrationDialog::addField(QFormLayout &form, const QString &label,
                                       const QString &example)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(example);
    edit->setMinimumWidth(340);
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &IntegrationDialog::validate);
    return edit;
}

void IntegrationDialog::build(const QString &title, const QString &verb)
{
    setWindowTitle(title);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setHorizontalSpacing(space);
    form->setVerticalSpacing(spaceSmall);
    m_name = addField(*form, tr("&Name"), tr("Orders to ERP"));
    m_storeUrl = addField(*form, tr("&Store URL"), QStringLiteral("https://shop.example/"));
    m_adminUrl = addField(*form, tr("&Admin URL (optional)"),
                          QStringLiteral("https://shop.example/admin_1a2b3c/"));
    m_email = addField(*form, tr("&E-mail (optional)"), QStringLiteral("name@company.example"));
    m_cleartext = new QCheckBox(tr("Send tokens &unencrypted: this store has no https"), this);
    connect(m_cleartext, &QCheckBox::toggled, this, &IntegrationDialog::validate);
    form->addRow(QString(), m_cleartext);

    m_problem = plainLabel({}, this);
    m_problem->setMinimumHeight(3 * fontMetrics().lineSpacing()); // nothing jumps as it comes
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = m_buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("save"));
    save->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] { Q_EMIT saveWanted(wanted()); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, spaceLarge);
    column->setSpacing(space);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(m_buttons);
    validate();
}

NewIntegration IntegrationDialog::wanted() const
{
    return {m_name->text(), m_email->text(), m_storeUrl->text().toUtf8(), m_cleartext->isChecked(),
            m_adminUrl->text().toUtf8()};
}

bool IntegrationDialog::isComplete() const
{
    return !m_name->text().isEmpty() && !m_storeUrl->text().isEmpty();
}

void IntegrationDialog::validate()
{
    if (m_buttons == nullptr) {
        return;
    }
    const NewIntegration typed = wanted();
    m_cleartext->setVisible(m_cleartext->isChecked() || needsConsent(typed));
    const std::optional<Problem> problem = firstProblem(typed);
    m_problem->setText(problem ? problem->sentence : QString());
    m_buttons->findChild<QPushButton *>(QStringLiteral("save"))
        ->setEnabled(!problem && isComplete());
}

void IntegrationDialog::showProblem(const Problem &problem)
{
    m_problem->setText(problem.sentence);
}

} // namespace latchkey::ui

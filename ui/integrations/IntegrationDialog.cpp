// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/IntegrationDialog.h"

#include "integrations/TypedAddress.h"
#include "integrations/Validation.h"
#include "ui/integrations/AddressLook.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using integrations::NewIntegration;

namespace {

constexpr int fieldWidth = 400;

template <typename Checked>
QString problemIn(const Checked &checked)
{
    return checked ? QString() : checked.error().sentence;
}

// A field that is still empty is not wrong yet.
QString nameProblem(const NewIntegration &typed)
{
    return typed.name.isEmpty() ? QString() : problemIn(integrations::validName(typed.name));
}

QString storeProblem(const NewIntegration &typed)
{
    const auto url = integrations::validStoreUrl(typed.storeUrl);
    if (typed.storeUrl.isEmpty() || !url) {
        return typed.storeUrl.isEmpty() ? QString() : problemIn(url);
    }
    return problemIn(integrations::checkCleartext(*url, typed.allowsCleartext));
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
    m_name.edit->setText(integration.name);
    m_storeUrl.edit->setText(QString::fromUtf8(integration.storeUrl));
    m_adminUrl.edit->setText(QString::fromUtf8(integration.adminUrl));
    m_email.edit->setText(integration.email);
    m_cleartext->setChecked(integration.allowsCleartext);
    m_left = {m_name.edit, m_storeUrl.edit, m_adminUrl.edit, m_email.edit};
    validate();
}

// The field that has the focus loses it while the window goes, and would be read once more.
IntegrationDialog::~IntegrationDialog()
{
    for (const Field &field : {m_name, m_storeUrl, m_adminUrl, m_email}) {
        field.edit->disconnect(this);
    }
}

IntegrationDialog::Field IntegrationDialog::addField(QGridLayout &form, const QString &label,
                                                     const QString &example)
{
    auto *box = new QWidget(this);
    Field field;
    field.edit = new QLineEdit(box);
    field.hint = new FieldHint(field.edit, box);
    field.edit->setPlaceholderText(example);
    field.edit->setMinimumWidth(fieldWidth);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(spaceTiny);
    column->addWidget(field.edit);
    column->addWidget(field.hint);
    box->setFocusProxy(field.edit);
    auto *name = new QLabel(label, this);
    name->setBuddy(field.edit);
    field.edit->setAccessibleName(QString(label).remove(u'&'));
    name->setMinimumHeight(field.edit->sizeHint().height()); // level with the field, not the hint
    const int row = form.rowCount();
    form.addWidget(name, row, 0, Qt::AlignTop);
    form.addWidget(box, row, 1);
    connect(field.edit, &QLineEdit::textEdited, this, &IntegrationDialog::validate);
    connect(field.edit, &QLineEdit::editingFinished, this,
            [this, edit = field.edit] { leave(edit); });
    return field;
}

void IntegrationDialog::build(const QString &title, const QString &verb)
{
    setWindowTitle(title);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(spaceLarge);
    form->setVerticalSpacing(spaceTiny);
    m_name = addField(*form, tr("&Name"), tr("Orders to ERP"));
    m_storeUrl = addField(*form, tr("&Store URL"), QStringLiteral("https://shop.example/"));
    m_adminUrl = addField(*form, tr("&Admin URL (optional)"),
                          QStringLiteral("https://shop.example/admin_1a2b3c/"));
    m_email = addField(*form, tr("&E-mail (optional)"), QStringLiteral("name@company.example"));
    m_cleartext = new QCheckBox(tr("Send tokens &unencrypted: this store has no https"), this);
    connect(m_cleartext, &QCheckBox::toggled, this, &IntegrationDialog::validate);
    form->addWidget(m_cleartext, form->rowCount(), 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("save"));
    setKind(m_save, ButtonKind::Primary);
    m_problem = new FieldHint(m_save, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { Q_EMIT saveWanted(wanted()); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(spaceSmall);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);
    validate();
}

void IntegrationDialog::lookAtAddress(session::Session &session)
{
    m_look = new AddressLook(session, this);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_problem), m_look);
    connect(m_storeUrl.edit, &QLineEdit::textEdited, m_look, &AddressLook::forget);
    connect(m_look, &AddressLook::addressChosen, this, [this](const QByteArray &url) {
        m_storeUrl.edit->setText(QString::fromUtf8(url));
        leave(m_storeUrl.edit);
    });
    lookAgain();
}

// Only at what can be one.
void IntegrationDialog::lookAgain()
{
    const auto url = integrations::validStoreUrl(wanted().storeUrl);
    if (m_look != nullptr && url) {
        m_look->look(*url);
    }
}

NewIntegration IntegrationDialog::wanted() const
{
    const auto meant = integrations::typedAddress(m_storeUrl.edit->text().toUtf8());
    const QByteArray admin = m_adminUrl.edit->text().toUtf8();
    return {m_name.edit->text(), m_email.edit->text(), meant.storeUrl, m_cleartext->isChecked(),
            admin.isEmpty() ? meant.adminUrl : admin};
}

void IntegrationDialog::leave(QLineEdit *edit)
{
    m_left.insert(edit);
    if (edit == m_storeUrl.edit) {
        completeAddress();
        lookAgain();
    }
    validate();
}

// What is meant is put into the fields, so that the person sees it.
void IntegrationDialog::completeAddress()
{
    const auto meant = integrations::typedAddress(m_storeUrl.edit->text().toUtf8());
    m_storeUrl.edit->setText(QString::fromUtf8(meant.storeUrl));
    if (!meant.adminUrl.isEmpty()) {
        m_wasSplit = true;
        if (m_adminUrl.edit->text().isEmpty()) {
            m_adminUrl.edit->setText(QString::fromUtf8(meant.adminUrl));
        }
    }
}

// True if nothing is wrong with it.
bool IntegrationDialog::say(const Field &field, const QString &problem)
{
    const bool isSaid = m_left.contains(field.edit) && !problem.isEmpty();
    field.hint->show(Mark::Failed, isSaid ? problem : QString());
    return problem.isEmpty();
}

void IntegrationDialog::validate()
{
    if (m_save == nullptr) {
        return;
    }
    const NewIntegration typed = wanted();
    m_cleartext->setVisible(m_cleartext->isChecked() || needsConsent(typed));
    const bool isNameGood = say(m_name, nameProblem(typed));
    const bool isStoreGood = say(m_storeUrl, storeProblem(typed));
    const bool isAdminGood =
        say(m_adminUrl, problemIn(integrations::validAdminUrl(typed.adminUrl)));
    const bool isEmailGood = say(m_email, problemIn(integrations::validEmail(typed.email)));
    if (m_wasSplit && isStoreGood) {
        m_storeUrl.hint->show(Mark::Good, tr("That was the address of Admin. The store's address "
                                             "stands here now, Admin's below."));
    }
    m_problem->clear();
    m_save->setEnabled(isNameGood && isStoreGood && isAdminGood && isEmailGood &&
                       !typed.name.isEmpty() && !typed.storeUrl.isEmpty());
}

void IntegrationDialog::showProblem(const Problem &problem)
{
    m_problem->show(Mark::Failed, problem.sentence);
}

} // namespace latchkey::ui

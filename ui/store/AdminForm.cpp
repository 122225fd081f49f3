// SPDX-License-Identifier: Apache-2.0
#include "ui/store/AdminForm.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/CopyField.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace latchkey::ui {

namespace {

constexpr int nameWidth = 128;

QString apiWords(const ApiTab &api)
{
    if (api.isAll) {
        return AdminForm::tr("Resource Access: All");
    }
    return api.chosen == 0
               ? AdminForm::tr(
                     "Resource Access: Custom. Then check what the maker of your software says")
               : AdminForm::tr("Resource Access: Custom, then check the chosen ones: %1")
                     .arg(api.chosen);
}

} // namespace

AdminForm::AdminForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new CopyField(tr("Name"), this, CopyField::Kind::Words))
    , m_callbackUrl(new CopyField(tr("Callback URL"), this))
    , m_identityUrl(new CopyField(tr("Identity link URL"), this))
    , m_api(plainLabel({}, this))
    , m_resources(framedButton(tr("Show"), this))
    , m_save(linkButton(tr("Save as PDF …"), this))
{
    m_resources->setAccessibleName(tr("Show the resources to check"));
    m_resources->setMinimumWidth(m_name->findChild<QPushButton *>()->minimumWidth());
    connect(m_resources, &QPushButton::clicked, this, &AdminForm::resourcesWanted);
    auto *api = new QWidget(this);
    auto *row = new QHBoxLayout(api);
    row->setContentsMargins({});
    row->setSpacing(space);
    row->addWidget(m_api, 1);
    row->addWidget(m_resources);
    QLabel *password = plainLabel(tr("the one you sign in to Admin with"), this);
    password->setForegroundRole(QPalette::PlaceholderText);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space, 0, spaceSmall);
    grid->setHorizontalSpacing(space);
    grid->setVerticalSpacing(spaceSmall);
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    addRow(*grid, tr("Name"), m_name);
    addRow(*grid, tr("Callback URL"), m_callbackUrl);
    addRow(*grid, tr("Identity link URL"), m_identityUrl);
    addRow(*grid, tr("Your password"), password);
    addRow(*grid, tr("API tab"), api);
    grid->addLayout(makePaperRow(), grid->rowCount(), 1);
}

QHBoxLayout *AdminForm::makePaperRow()
{
    QPushButton *print = linkButton(tr("Print …"), this);
    connect(print, &QPushButton::clicked, this, &AdminForm::printWanted);
    connect(m_save, &QPushButton::clicked, this, &AdminForm::pdfWanted);
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceLarge);
    row->addWidget(print);
    row->addWidget(m_save);
    row->addStretch();
    setTabOrder(m_resources, print);
    setTabOrder(print, m_save);
    return row;
}

QList<std::pair<QString, QString>> AdminForm::fields() const
{
    return {{tr("Name"), m_name->text()},
            {tr("Callback URL"), m_callbackUrl->text()},
            {tr("Identity link URL"), m_identityUrl->text()},
            {tr("Your password"), tr("the one you sign in to Admin with")},
            {tr("API tab"), m_api->text()}};
}

void AdminForm::addRow(QGridLayout &grid, const QString &name, QWidget *value)
{
    auto *label = new QLabel(name, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addWidget(value, row, 1);
    grid.setRowMinimumHeight(row, controlHeight);
}

void AdminForm::show(const integrations::Integration &integration, quint16 port, const ApiTab &api)
{
    m_name->setText(withoutControls(integration.name));
    m_callbackUrl->setText(QString::fromUtf8(integrations::callbackUrl(integration, port)));
    m_identityUrl->setText(QString::fromUtf8(integrations::identityLinkUrl(integration, port)));
    m_api->setText(apiWords(api));
    m_resources->setText(api.chosen == 0 && !api.isAll ? tr("Choose") : tr("Show"));
}

} // namespace latchkey::ui

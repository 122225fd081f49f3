// SPDX-License-Identifier: Apache-2.0
#include "ui/store/InstallOptions.h"

#include "ui/look/Metrics.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace latchkey::ui {

InstallOptions::InstallOptions(QWidget *parent)
    : QWidget(parent)
    , m_maintenance(new QCheckBox(tr("Maintenance mode: visitors see a notice meanwhile"), this))
    , m_backup(new QCheckBox(tr("Back up the database first"), this))
    , m_clear(new QCheckBox(tr("Make style sheets and generated code anew"), this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceTiny);
    for (QCheckBox *each : {m_maintenance, m_backup, m_clear}) {
        rows->addWidget(each);
        connect(each, &QCheckBox::clicked, this, &InstallOptions::changed);
    }
}

void InstallOptions::show(const session::InstallJob &job)
{
    const install::InstallWishes &its = job.plan.order.wishes;
    m_maintenance->setChecked(its.isMaintenance);
    m_backup->setChecked(its.isBackup);
    m_clear->setChecked(its.keepsGenerated.has_value() && !*its.keepsGenerated);
    m_maintenance->setVisible(!job.facts.isMaintenanceOn);
    m_clear->setVisible(job.facts.mode == install::DeployMode::Production); // elsewhere it is so
}

install::InstallWishes InstallOptions::wishes() const
{
    install::InstallWishes wishes;
    wishes.isMaintenance = m_maintenance->isChecked();
    wishes.isBackup = m_backup->isChecked();
    if (m_clear->isChecked()) {
        wishes.keepsGenerated = false;
    }
    return wishes;
}

} // namespace latchkey::ui

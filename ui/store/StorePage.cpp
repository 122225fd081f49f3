// SPDX-License-Identifier: Apache-2.0
#include "ui/store/StorePage.h"

#include "ui/look/Column.h"
#include "ui/look/Metrics.h"
#include "ui/store/InstallCard.h"
#include "ui/store/ModuleCard.h"
#include "ui/store/ModuleOutput.h"
#include "ui/store/PasteCard.h"
#include "ui/store/ServiceCard.h"

#include <QVBoxLayout>

namespace latchkey::ui {

StorePage::StorePage(session::Session &session, QWidget *parent)
    : QScrollArea(parent)
    , m_service(new ServiceCard(session, this))
    , m_paste(new PasteCard(session, this))
    , m_install(new InstallCard(session, this))
    , m_module(new ModuleCard(session, this))
{
    auto *page = new Column(this);
    page->setContentsMargins(0, spaceLarge, 0, spaceHuge);
    page->rows()->addWidget(m_service);
    page->rows()->addWidget(m_paste);
    page->rows()->addWidget(m_install);
    page->rows()->addWidget(m_module);
    page->rows()->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    connect(m_service, &ServiceCard::activationWanted, this, &StorePage::activationWanted);
    connect(m_install, &InstallCard::activationWanted, this, &StorePage::activationWanted);
    connect(m_install, &InstallCard::placeWanted, this, &StorePage::showService);
    connect(m_install, &InstallCard::moduleWanted, this, [this] {
        ensureWidgetVisible(m_module->output());
        m_module->output()->setFocus();
    });
    connect(m_module, &ModuleCard::made, m_install, &InstallCard::review);
    connect(m_module, &ModuleCard::editWanted, this, &StorePage::editWanted);
    connect(m_module, &ModuleCard::resourcesWanted, this, &StorePage::resourcesWanted);
}

void StorePage::show(const QString &id)
{
    m_service->show(id);
    m_paste->show(id);
    m_install->show(id);
    m_module->show(id);
}

void StorePage::showService()
{
    ensureWidgetVisible(m_service);
    m_service->firstField()->setFocus();
}

void StorePage::showModule()
{
    ensureWidgetVisible(m_module);
    m_module->setFocus();
}

} // namespace latchkey::ui

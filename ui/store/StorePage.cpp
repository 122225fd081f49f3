// SPDX-License-Identifier: Apache-2.0
#include "ui/store/StorePage.h"

#include "session/Session.h"
#include "ui/look/ChoiceTile.h"
#include "ui/look/Metrics.h"
#include "ui/store/ByHandCard.h"
#include "ui/store/InstallCard.h"
#include "ui/store/ListCard.h"
#include "ui/store/ModuleCard.h"
#include "ui/store/ModuleOutput.h"
#include "ui/store/PasteCard.h"
#include "ui/store/ServiceCard.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace latchkey::ui {

StorePage::StorePage(session::Session &session, QWidget *parent)
    : ScrolledColumn(parent)
    , m_session(session)
    , m_ways(new WayPicker(this))
    , m_services(new QWidget(this))
    , m_service(new ServiceCard(session, m_services))
    , m_list(new ListCard(session, m_services))
    , m_modules(new QWidget(this))
    , m_module(new ModuleCard(session, m_modules))
    , m_install(new InstallCard(session, m_modules))
    , m_hands(new QWidget(this))
    , m_byHand(new ByHandCard(m_hands))
    , m_paste(new PasteCard(session, m_hands))
{
    build();
    connect(m_ways, &WayPicker::chosen, this, &StorePage::choose);
    connect(m_service, &ServiceCard::activationWanted, this, &StorePage::activationWanted);
    connect(m_install, &InstallCard::activationWanted, this, &StorePage::activationWanted);
    connect(m_install, &InstallCard::placeWanted, this, [this] { go(StoreWay::DoItForMe); });
    connect(m_install, &InstallCard::moduleWanted, this, [this] {
        ensureWidgetVisible(m_module->output());
        m_module->output()->setFocus();
    });
    connect(m_module, &ModuleCard::made, m_install, &InstallCard::review);
    connect(m_module, &ModuleCard::editWanted, this, &StorePage::editWanted);
    connect(m_module, &ModuleCard::resourcesWanted, this, &StorePage::resourcesWanted);
    connect(m_byHand, &ByHandCard::activationWanted, this, &StorePage::activationWanted);
    connect(m_byHand, &ByHandCard::adminWanted, this, &StorePage::adminWanted);
    connect(m_byHand, &ByHandCard::resourcesWanted, this, &StorePage::resourcesWanted);
    connect(m_byHand, &ByHandCard::printWanted, this, &StorePage::printWanted);
    connect(m_byHand, &ByHandCard::pdfWanted, this, &StorePage::pdfWanted);
    showWay();
}

void StorePage::build()
{
    const auto putInto = [](QWidget *way, const QList<QWidget *> &cards) {
        auto *rows = new QVBoxLayout(way);
        rows->setContentsMargins({});
        rows->setSpacing(spaceLarge);
        for (QWidget *card : cards) {
            rows->addWidget(card);
        }
    };
    putInto(m_services, {m_service, m_list});
    putInto(m_modules, {m_module, m_install});
    putInto(m_hands, {m_byHand, m_paste});
    setRows({m_ways, m_services, m_modules, m_hands});
}

void StorePage::recall(const StoreWays &ways)
{
    m_chosen = ways;
}

void StorePage::show(const QString &id)
{
    m_id = id;
    m_ways->show(m_chosen.value(id, StoreWay::DoItForMe));
    m_service->show(id);
    m_list->show(id);
    m_paste->show(id);
    m_module->show(id);
    m_install->show(id);
    showWay();
}

void StorePage::showEvent(QShowEvent *event)
{
    ScrolledColumn::showEvent(event);
    showByHand();
}

void StorePage::choose(StoreWay way)
{
    m_chosen.insert(m_id, way);
    showWay();
    Q_EMIT wayChosen(m_chosen);
}

void StorePage::showWay()
{
    const StoreWay now = way();
    m_services->setVisible(now == StoreWay::DoItForMe);
    m_modules->setVisible(now == StoreWay::ShipModule);
    m_hands->setVisible(now == StoreWay::ByHand);
    showByHand();
}

void StorePage::showByHand()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    if (entry == nullptr || !m_byHand->isVisible()) {
        return;
    }
    const auto kept = m_session.integrations().resources(m_id);
    m_byHand->show(entry->integration, m_session.activations().port(),
                   kept ? ApiTab{kept->choice.isAll, int(kept->choice.ids.size())} : ApiTab());
    Q_EMIT checklistWanted();
}

void StorePage::go(StoreWay way)
{
    if (way != this->way()) {
        m_ways->show(way);
        choose(way);
    }
    QWidget *first = way == StoreWay::DoItForMe    ? m_service->firstField()
                     : way == StoreWay::ShipModule ? static_cast<QWidget *>(m_module)
                                                   : m_byHand->firstField();
    verticalScrollBar()->setValue(0); // the ways stay in sight
    first->setFocus();
}

void StorePage::showInstall()
{
    go(StoreWay::ShipModule);
    ensureWidgetVisible(m_install);
}

void StorePage::focusWays()
{
    ensureWidgetVisible(m_ways);
    m_ways->tile(way())->setFocus(Qt::TabFocusReason);
}

} // namespace latchkey::ui

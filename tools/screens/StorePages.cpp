// SPDX-License-Identifier: Apache-2.0
#include "screens/StorePages.h"

#include "session/StoreJobs.h"
#include "ui/detail/DetailPage.h"
#include "ui/store/ListCard.h"
#include "ui/store/ModuleCard.h"
#include "ui/store/ServiceCard.h"
#include "ui/store/StorePage.h"

#include <QTimer>

#include <chrono>

namespace latchkey::screens {

namespace {

using namespace std::chrono_literals;

} // namespace

StorePages::StorePages(Stage &stage, ui::MainWindow &window)
    : m_stage(stage)
    , m_window(window)
    , m_id(stage.linked)
{
    m_window.select(m_id);
    m_window.detail()->showPage(ui::DetailPage::Store);
    m_window.show();
}

void StorePages::showByHand()
{
    m_window.detail()->store()->go(ui::StoreWay::ByHand);
}

void StorePages::showModule()
{
    m_window.detail()->store()->go(ui::StoreWay::ShipModule);
}

void StorePages::agree()
{
    const session::SessionEntry *entry = m_stage.session().integrations().entry(m_id);
    m_store.tell(toldFacts(entry->integration.name));
    static_cast<void>(m_stage.session().storeJobs().setPlace(m_id, m_store.place(), true));
    m_window.detail()->store()->show(m_id);
}

void StorePages::whenPlanned(const std::function<void()> &then)
{
    agree();
    connect(&m_stage.session().storeJobs(), &session::StoreJobs::changed, this,
            [this, then](const QString &id) {
                if (!m_stage.session().storeJobs().job(id).isUnderWay()) {
                    then();
                }
            });
    m_window.detail()->store()->service()->look();
}

void StorePages::list(const std::function<void()> &then)
{
    ui::ListCard *card = m_window.detail()->store()->list();
    card->ask();
    auto *look = new QTimer(this);
    connect(look, &QTimer::timeout, this, [this, look, card, then] {
        if (!card->said().isEmpty()) {
            look->stop();
            m_window.detail()->store()->ensureWidgetVisible(card);
            then();
        }
    });
    look->start(50ms);
}

void StorePages::whenListed(const std::function<void()> &then)
{
    agree();
    list(then);
}

void StorePages::whenListFailed(const std::function<void()> &then)
{
    agree();
    m_store.fail();
    list(then);
}

} // namespace latchkey::screens

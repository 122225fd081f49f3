// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/ResourcesPage.h"

#include "session/StoreJobs.h"
#include "storeservice/GrantComparison.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Words.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/selection/CompareDialog.h"
#include "ui/store/FactsWords.h"

#include <QVBoxLayout>

namespace latchkey::ui {

ResourcesPage::ResourcesPage(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_granted(new Note(this))
    , m_picker(new ResourcePicker(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space, 0, 0);
    column->setSpacing(0);
    QLabel *what =
        plainLabel(tr("The list to check on Admin's API tab. Every change is saved here at "
                      "once."),
                   this);
    what->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(what);
    column->addWidget(m_granted);
    column->addWidget(m_picker, 1);
    m_granted->hide();
    connect(m_granted, &Note::linkChosen, this, &ResourcesPage::storeWanted);
    connect(&session.storeJobs(), &session::StoreJobs::changed, this, [this](const QString &id) {
        if (id == m_id) {
            showGranted();
        }
    });
    connect(m_picker, &ResourcePicker::choiceMade, this, [this](const acl::Choice &choice) {
        m_picker->tellKept(m_session.integrations().saveChoice(m_loaded, choice));
    });
    connect(m_picker, &ResourcePicker::sourcesChosen, this, [this](const QStringList &sources) {
        m_picker->tellKept(m_session.integrations().saveSources(m_loaded, sources));
    });
    connect(m_picker, &ResourcePicker::comparisonWanted, this, &ResourcesPage::showOthers);
}

void ResourcesPage::show(const QString &id)
{
    m_id = id;
    if (isVisible()) {
        refresh();
    }
}

void ResourcesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ResourcesPage::refresh()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    if (entry == nullptr) {
        return;
    }
    showGranted();
    const auto kept = m_session.integrations().resources(m_id);
    if (!kept) {
        m_picker->tellKept(failure(kept.error()));
    } else if (std::exchange(m_loaded, m_id) == m_id) {
        m_picker->update(*kept);
    } else {
        m_picker->load(entry->integration.name, entry->integration.email, *kept,
                       entry->integration.dialect);
    }
}

// As the store told it when it was asked last, against what is chosen now.
void ResourcesPage::showGranted()
{
    const session::StoreJob job = m_session.storeJobs().job(m_id);
    const bool isKnown = job.stage == session::StoreJob::Stage::Looked && job.plan.there;
    const storeservice::GrantComparison rights =
        isKnown ? m_session.storeJobs().plan(m_id, job.plan.order).rights
                : storeservice::GrantComparison();
    const bool isOther = rights.isKnown && !rights.isSame();
    m_granted->setVisible(isOther);
    if (isOther) {
        m_granted->show(Mark::NeedsYou, tr("The store grants something else than is chosen here."),
                        rightsSentences(rights).join(QLatin1Char(' ')), tr("Put it right …"));
    }
}

void ResourcesPage::showOthers()
{
    QList<OtherSelection> others;
    const QStringList ids = m_session.integrations().ids();
    for (const QString &id : ids) {
        const auto kept = m_session.integrations().resources(id);
        if (id != m_loaded && kept) {
            others.append({m_session.integrations().entry(id)->integration.name, kept->choice});
        }
    }
    m_picker->showComparison(others);
}

} // namespace latchkey::ui

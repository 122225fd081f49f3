// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/ResourcesPage.h"

#include "session/Session.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/selection/CompareDialog.h"

#include <QVBoxLayout>

namespace latchkey::ui {

ResourcesPage::ResourcesPage(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
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
    column->addWidget(m_picker, 1);
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

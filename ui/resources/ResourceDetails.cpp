// SPDX-License-Identifier: Apache-2.0
#include "ui/resources/ResourceDetails.h"

#include "base/ForeignText.h"
#include "ui/look/CopyField.h"
#include "ui/look/Metrics.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

namespace latchkey::ui {

ResourceDetails::ResourceDetails(const EditedSelection &edited, QWidget *parent)
    : QScrollArea(parent)
    , m_edited(edited)
    , m_hint(plainLabel(tr("Select a resource to see what it allows."), this))
    , m_facts(new QWidget(this))
    , m_title(plainLabel({}, this))
    , m_path(plainLabel({}, this))
    , m_reason(plainLabel({}, this))
    , m_dangerRow(new QWidget(this))
    , m_dangerMark(new QLabel(this))
    , m_danger(plainLabel({}, this))
    , m_id(new CopyField(tr("Id"), this, CopyField::Kind::Id))
    , m_module(plainLabel({}, this))
    , m_opens(plainLabel({}, this))
    , m_list(new QListView(this))
{
    m_title->setFont(headingFont(font()));
    m_path->setFont(smallFont(font()));
    m_module->setFont(smallFont(font()));
    for (QLabel *quiet : {m_path, m_module, m_hint}) {
        quiet->setForegroundRole(QPalette::PlaceholderText);
    }
    m_opens->setMargin(1); // the dots of an Ö stand out of the line
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setModel(&m_routes);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_list->setAccessibleName(tr("Allows these API calls"));

    auto *danger = new QHBoxLayout(m_dangerRow);
    danger->setContentsMargins({});
    danger->setSpacing(spaceSmall);
    danger->addWidget(m_dangerMark, 0, Qt::AlignTop);
    danger->addWidget(m_danger, 1);
    auto *facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins({});
    facts->setSpacing(spaceSmall);
    facts->addWidget(m_title);
    facts->addWidget(m_path);
    facts->addWidget(m_reason);
    facts->addWidget(m_dangerRow);
    facts->addWidget(m_id);
    facts->addWidget(m_module);
    facts->addSpacing(spaceTiny);
    facts->addWidget(m_opens);
    facts->addWidget(m_list, 1);
    facts->addStretch(0); // for where there is no list

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(spaceSmall, spaceSmall, spaceSmall, spaceSmall);
    column->addWidget(m_hint);
    column->addWidget(m_facts, 1);
    column->addStretch(0);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&edited, &EditedSelection::loaded, this, [this] { show(-1); });
    connect(&edited, &EditedSelection::changed, this, &ResourceDetails::refresh);
    show(-1);
}

void ResourceDetails::show(int resource)
{
    m_resource = resource < m_edited.tree().size() ? resource : -1;
    m_hint->setVisible(m_resource < 0);
    m_facts->setVisible(m_resource >= 0);
    refresh();
    showRoutes();
}

void ResourceDetails::refresh()
{
    if (m_resource < 0) {
        return;
    }
    const acl::AclTree &tree = m_edited.tree();
    const acl::AclResource &resource = tree.at(m_resource);
    const QString path = pathOf(tree, m_resource);
    const QString reason = reasonOf(m_edited, m_resource);
    const QString danger = dangerSentence(tree, m_resource);
    m_title->setText(titleOf(tree, m_resource));
    m_path->setText(path);
    m_path->setVisible(path != m_title->text());
    m_reason->setText(reason.isEmpty() ? tr("not chosen") : reason);
    m_dangerRow->setVisible(!danger.isEmpty());
    m_dangerMark->setPixmap(
        icon(Mark::NeedsYou, palette()).pixmap(QSize(smallIcon, smallIcon), devicePixelRatioF()));
    m_danger->setText(danger);
    m_id->setText(withoutControls(resource.id));
    m_module->setText(resource.module.isEmpty()
                          ? QString()
                          : tr("Module %1").arg(withoutControls(resource.module)));
}

void ResourceDetails::showRoutes()
{
    QStringList lines;
    if (m_resource >= 0) {
        const QList<acl::Route> routes =
            m_edited.routes().opened(m_edited.tree().at(m_resource).id);
        for (const acl::Route &route : routes) {
            lines.append(withoutControls(route.text()));
        }
    }
    m_routes.setStringList(lines);
    m_opens->setText(lines.isEmpty() ? tr("No API call needs this resource.")
                                     : tr("Allows %n API call(s):", nullptr, int(lines.size())));
    m_list->setVisible(!lines.isEmpty());
}

} // namespace latchkey::ui

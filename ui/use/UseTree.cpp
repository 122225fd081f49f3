// SPDX-License-Identifier: Apache-2.0
#include "ui/use/UseTree.h"

#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QDate>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

namespace latchkey::ui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int shownRoutes = 3;

QString dayText(qint64 day)
{
    return QLocale().toString(QDate(1970, 1, 1).addDays(day), QLocale::ShortFormat);
}

// "POST /V1/orders, GET /V1/orders, +2 more"
QString routesText(const QStringList &routes)
{
    const QString first = routes.mid(0, shownRoutes).join(QStringLiteral(", "));
    const int more = int(routes.size()) - shownRoutes;
    return more > 0 ? UseTree::tr("%1, +%n more", nullptr, more).arg(first) : first;
}

} // namespace

UseTree::UseTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Resources by use"));
    setHeaderLabels({tr("Resource"), tr("Calls"), tr("Last call")});
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    header()->setSectionsMovable(false);
    connect(this, &QTreeWidget::itemChanged, this, &UseTree::ticksChanged);
}

void UseTree::show(const session::ProgramUse &use)
{
    const QSignalBlocker quiet(this);
    clear();
    m_unused = nullptr;
    m_missing = nullptr;
    const QLocale locale;
    const acl::AclTree &tree = use.asked.tree();
    if (!use.usage.missing.isEmpty()) {
        m_missing = addPart(tr("Missing: the store refused calls"));
        for (const clients::MissingResource &each : use.usage.missing) {
            addRow(m_missing, each.id,
                   {pathOf(tree, each.id) + QLatin1Char('\n') + routesText(each.routes),
                    locale.toString(each.calls), QStringLiteral("–")},
                   true);
        }
    }
    if (!use.usage.unused.isEmpty()) {
        m_unused = addPart(tr("Never used"));
        for (const QString &id : use.usage.unused) {
            addRow(m_unused, id, {pathOf(tree, id), locale.toString(0), tr("never")},
                   !use.usage.used.isEmpty());
        }
    }
    if (!use.usage.used.isEmpty()) {
        QTreeWidgetItem *used = addPart(tr("Used"));
        for (const clients::UsedResource &each : use.usage.used) {
            addRow(used, each.id,
                   {pathOf(tree, each.id), locale.toString(each.calls), dayText(each.lastDay)},
                   false);
        }
    }
    expandAll();
    setCurrentItem(topLevelItemCount() > 0 ? topLevelItem(0)->child(0) : nullptr);
}

QTreeWidgetItem *UseTree::addPart(const QString &name)
{
    auto *part = new QTreeWidgetItem(this, {name});
    part->setFlags(Qt::ItemIsEnabled); // the arrow keys pass over it
    part->setFirstColumnSpanned(true);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    part->setFont(0, strong);
    return part;
}

void UseTree::addRow(QTreeWidgetItem *part, const QString &id, const QStringList &texts,
                     bool canTick)
{
    auto *row = new QTreeWidgetItem(part, texts);
    row->setData(0, idRole, id);
    row->setToolTip(0, plainToolTip(id));
    row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    if (canTick) {
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(0, Qt::Checked);
    } else {
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
}

QStringList UseTree::ticked(const QTreeWidgetItem *part)
{
    QStringList ids;
    for (int i = 0; part != nullptr && i < part->childCount(); ++i) {
        const QTreeWidgetItem *row = part->child(i);
        if ((row->flags() & Qt::ItemIsUserCheckable) != 0 && row->checkState(0) == Qt::Checked) {
            ids.append(row->data(0, idRole).toString());
        }
    }
    return ids;
}

} // namespace latchkey::ui

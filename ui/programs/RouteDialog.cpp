// SPDX-License-Identifier: Apache-2.0
#include "ui/programs/RouteDialog.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QDialogButtonBox>
#include <QHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int listWidth = 680;
constexpr int listHeight = 320;

QString needsOf(const acl::AclTree &tree, const acl::Route &route)
{
    QStringList needs;
    for (const QString &id : route.neededResources()) {
        needs.append(pathOf(tree, id));
    }
    return needs.isEmpty() ? RouteDialog::tr("nothing") : needs.join(QStringLiteral(", "));
}

} // namespace

RouteDialog::RouteDialog(const KnownRoutes &known, const QStringList &chosen, QWidget *parent)
    : QDialog(parent)
    , m_any(new QRadioButton(tr("&Any route that the integration may call"), this))
    , m_these(new QRadioButton(tr("&Only these:"), this))
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_count(plainLabel({}, this))
{
    setWindowTitle(tr("Routes"));
    build();
    fill(known, chosen);
    m_any->setChecked(chosen.isEmpty());
    m_these->setChecked(!chosen.isEmpty());
    connect(m_any, &QRadioButton::toggled, this, &RouteDialog::validate);
    connect(m_search, &QLineEdit::textChanged, this, &RouteDialog::filter);
    connect(m_list, &QTreeWidget::itemChanged, this, [this] {
        m_these->setChecked(true);
        validate();
    });
    validate();
}

void RouteDialog::build()
{
    m_search->setPlaceholderText(tr("Search routes and resources"));
    m_search->setAccessibleName(tr("Search routes and resources"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Routes"));
    m_list->setHeaderLabels({tr("Route"), tr("Needs")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumSize(listWidth, listHeight);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Take these"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("take"));
    setKind(m_take, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT this->chosen(m_any->isChecked() ? QStringList() : ticked());
        accept();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_any, m_these, m_search, m_list, m_count, buttons}) {
        column->addWidget(each);
    }
    column->setStretchFactor(m_list, 1);
}

void RouteDialog::fill(const KnownRoutes &known, const QStringList &chosen)
{
    const QSignalBlocker quiet(m_list);
    QHash<QString, QString> needs;
    for (const acl::Route &route : known.routes.routes()) {
        needs.insert(route.text(), needsOf(known.tree, route));
    }
    for (const QString &route : chosen) { // what is chosen comes first
        addRow(route, needs.value(route, tr("not known of this store: it cannot be called")), true);
    }
    const QSet<QString> above(chosen.begin(), chosen.end());
    for (const acl::Route &route : known.routes.routes()) {
        if (!above.contains(route.text())) {
            addRow(route.text(), needs.value(route.text()), false);
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void RouteDialog::addRow(const QString &route, const QString &needs, bool isChosen)
{
    auto *row = new QTreeWidgetItem(m_list, {withoutControls(route), needs});
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                  Qt::ItemNeverHasChildren);
    row->setCheckState(0, isChosen ? Qt::Checked : Qt::Unchecked);
    row->setData(0, Qt::UserRole, route);
    for (const int column : {0, 1}) {
        row->setToolTip(column, plainToolTip(row->text(column)));
    }
}

// What is ticked stays ticked where it is not shown.
void RouteDialog::filter()
{
    const QString wanted = m_search->text().trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_list->topLevelItem(i);
        row->setHidden(!row->text(0).contains(wanted, Qt::CaseInsensitive) &&
                       !row->text(1).contains(wanted, Qt::CaseInsensitive));
    }
}

QStringList RouteDialog::ticked() const
{
    QStringList routes;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *row = m_list->topLevelItem(i);
        if (row->checkState(0) == Qt::Checked) {
            routes.append(row->data(0, Qt::UserRole).toString());
        }
    }
    std::sort(routes.begin(), routes.end());
    return routes;
}

// No route at all is no limit that anybody means: what is not ticked must not become any.
void RouteDialog::validate()
{
    const qsizetype count = ticked().size();
    m_count->setText(m_any->isChecked() ? tr("It may call whatever the integration may.")
                     : count == 0
                         ? tr("Tick what it may call.")
                         : tr("%n route(s); everything else is refused.", nullptr, int(count)));
    m_take->setEnabled(m_any->isChecked() || count > 0);
}

} // namespace latchkey::ui

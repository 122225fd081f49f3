// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/IntegrationModel.h"

#include "activation/Standing.h"
#include "activation/Words.h"
#include "base/ForeignText.h"
#include "ui/activation/MarkOfState.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"
#include "web/Origin.h"

#include <QApplication>
#include <QCollator>
#include <QFont>
#include <QPalette>

#include <algorithm>
#include <tuple>
#include <vector>

namespace latchkey::ui {

using activation::Standing;

namespace {

// internalId of a store; an integration's is its store's row + 1.
constexpr quintptr isStore = 0;

bool needsPerson(const session::SessionEntry &entry)
{
    const Mark mark = markShown(entry);
    return mark == Mark::NeedsYou || mark == Mark::Failed;
}

// Which of the choices of ListChoice it is among.
ListChoice::Shown shownAs(Standing standing)
{
    switch (standing) {
    case Standing::NotYet:
        return ListChoice::Shown::NotYet;
    case Standing::UnderWay:
        return ListChoice::Shown::UnderWay;
    case Standing::Connected:
        return ListChoice::Shown::Connected;
    case Standing::NeedsYou:
    case Standing::Failed:
        return ListChoice::Shown::NeedsYou;
    }
    Q_UNREACHABLE();
}

} // namespace

Mark markShown(const session::SessionEntry &entry)
{
    const bool isBroken =
        entry.state.phase == activation::Phase::Linked && !entry.watch.known.isEmpty();
    return isBroken ? Mark::NeedsYou : markOf(entry.state);
}

QString hostOf(const QByteArray &storeUrl)
{
    const auto origin = web::originOf(storeUrl);
    if (!origin) {
        return withoutControls(QString::fromUtf8(storeUrl));
    }
    return QString::fromUtf8(origin->text().mid(origin->scheme.size() + 3));
}

QString stateWords(const session::SessionEntry &entry)
{
    using activation::Phase;
    using activation::Reason;
    const activation::ActivationState &state = entry.state;
    if (entry.isUnreadable) {
        return IntegrationModel::tr("Cannot be read");
    }
    switch (state.phase) {
    case Phase::Failed:
        return state.reason == Reason::Cancelled     ? activation::words(Phase::Draft)
               : state.reason == Reason::Interrupted ? IntegrationModel::tr("Interrupted")
                                                     : activation::words(state.phase);
    case Phase::Armed:
        return IntegrationModel::tr("Waiting for Activate");
    case Phase::Exchanging:
        return IntegrationModel::tr("Fetching the access");
    case Phase::Linked:
        return entry.watch.known.isEmpty() ? activation::words(state.phase)
                                           : IntegrationModel::tr("Connected, but calls fail");
    case Phase::Revoked:
        return IntegrationModel::tr("Must be activated again");
    default:
        return activation::words(state.phase);
    }
}

IntegrationModel::IntegrationModel(session::Session &session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
{
    connect(&session.integrations(), &session::Integrations::listChanged, this,
            &IntegrationModel::rebuild);
    connect(&session.integrations(), &session::Integrations::changed, this,
            &IntegrationModel::onChanged);
    rebuild();
}

IntegrationModel::Place IntegrationModel::placeOf(const session::SessionEntry &entry) const
{
    Place place;
    place.name = entry.integration.name;
    if (needsPerson(entry)) {
        return place;
    }
    place.rank = 1;
    switch (m_order) {
    case ListChoice::Order::ByStore:
        place.host = hostOf(entry.integration.storeUrl);
        break;
    case ListChoice::Order::ByName:
        break;
    case ListChoice::Order::ByState:
        place.rank += int(shownAs(activation::standingOf(entry.state)));
        break;
    case ListChoice::Order::ByLastUse:
        place.before = -entry.lastCallAt;
        break;
    }
    return place;
}

// Names are made comparable once, and not again for every comparison.
void IntegrationModel::group()
{
    struct Row
    {
        const Place *place;
        QCollatorSortKey name;
        QString id;
    };
    const bool isPlainC = QLocale().language() == QLocale::C; // sorts capitals first
    QCollator collator(isPlainC ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    m_places.clear();
    const QStringList ids = m_session.integrations().ids();
    for (const QString &id : ids) {
        m_places.insert(id, placeOf(*m_session.integrations().entry(id)));
    }
    std::vector<Row> rows;
    rows.reserve(size_t(ids.size()));
    for (const QString &id : ids) {
        const Place &place = *m_places.constFind(id);
        rows.push_back({&place, collator.sortKey(place.name), id});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        const auto facts = [](const Row &row) {
            return std::tie(row.place->rank, row.place->host, row.place->before);
        };
        return facts(a) != facts(b) ? facts(a) < facts(b) : a.name < b.name;
    });
    m_groups.clear();
    for (const Row &row : rows) {
        const Place &place = *row.place;
        if (m_groups.isEmpty() || m_groups.constLast().rank != place.rank ||
            m_groups.constLast().host != place.host) {
            m_groups.append({place.rank, place.host, {}});
        }
        m_groups.last().ids.append(row.id);
    }
}

void IntegrationModel::setOrder(ListChoice::Order order)
{
    if (std::exchange(m_order, order) != order) {
        rebuild();
    }
}

void IntegrationModel::rebuild()
{
    beginResetModel();
    group();
    endResetModel();
}

void IntegrationModel::onChanged(const QString &id)
{
    const QModelIndex changed = indexOf(id);
    if (!changed.isValid()) {
        return;
    }
    if (placeOf(*m_session.integrations().entry(id)) != m_places.value(id)) {
        rebuild();
    } else {
        Q_EMIT dataChanged(changed, changed);
    }
}

QString IntegrationModel::title(const Group &group) const
{
    if (group.rank == 0) {
        return tr("Needs you · %1").arg(group.ids.size());
    }
    if (m_order == ListChoice::Order::ByState) {
        return words(ListChoice::Shown(group.rank - 1));
    }
    return group.host.isEmpty() ? tr("All stores") : group.host;
}

QModelIndex IntegrationModel::indexOf(const QString &id) const
{
    for (int group = 0; group < m_groups.size(); ++group) {
        const qsizetype row = m_groups[group].ids.indexOf(id);
        if (row >= 0) {
            return createIndex(int(row), 0, quintptr(group) + 1);
        }
    }
    return {};
}

QModelIndex IntegrationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : isStore);
}

QModelIndex IntegrationModel::parent(const QModelIndex &child) const
{
    return !child.isValid() || child.internalId() == isStore
               ? QModelIndex()
               : createIndex(int(child.internalId() - 1), 0, isStore);
}

int IntegrationModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return int(m_groups.size());
    }
    const bool isGroup = parent.internalId() == isStore && parent.column() == 0;
    return isGroup ? int(m_groups[parent.row()].ids.size()) : 0;
}

int IntegrationModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags IntegrationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    // the arrow keys pass over what is not enabled, not over what cannot be selected
    return index.internalId() == isStore ? Qt::NoItemFlags
                                         : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant IntegrationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (index.internalId() != isStore) {
        const QString id = m_groups[int(index.internalId() - 1)].ids[index.row()];
        const session::SessionEntry *entry = m_session.integrations().entry(id);
        return entry == nullptr ? QVariant() : dataOf(*entry, role);
    }
    const QString host = title(m_groups[index.row()]);
    switch (role) {
    case Qt::DisplayRole:
        return host;
    case Qt::ToolTipRole:
        return plainToolTip(host);
    case Qt::ForegroundRole:
        return QApplication::palette().brush(QPalette::PlaceholderText);
    case SearchRole:
        return m_groups[index.row()].host;
    case IdRole:
        return QString();
    default:
        return {};
    }
}

QVariant IntegrationModel::dataOf(const session::SessionEntry &entry, int role) const
{
    const QString name = withoutControls(entry.integration.name);
    const QString host = hostOf(entry.integration.storeUrl);
    const bool isBeneathHost = m_order == ListChoice::Order::ByStore && !needsPerson(entry);
    const QString beneath =
        isBeneathHost ? stateWords(entry) : stateWords(entry) + QStringLiteral(" · ") + host;
    switch (role) {
    case Qt::DisplayRole:
        return QString(name + QLatin1Char('\n') + beneath);
    case Qt::DecorationRole:
        return icon(markShown(entry), QApplication::palette());
    case Qt::ToolTipRole:
        return plainToolTip(entry.integration.name);
    case Qt::AccessibleTextRole:
        return QString(name + QStringLiteral(", ") + beneath);
    case SearchRole:
        return QString(name + QLatin1Char('\n') + host);
    case StandingRole:
        return int(activation::standingOf(entry.state));
    case IdRole:
        return entry.integration.id;
    default:
        return {};
    }
}

} // namespace latchkey::ui

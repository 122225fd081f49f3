// SPDX-License-Identifier: Apache-2.0
#include "ui/calls/CallModel.h"

#include "acl/Unmatched.h"
#include "base/ForeignText.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QApplication>

#include <algorithm>

namespace latchkey::ui {

using Grant = acl::ResourceSelection::Grant;

namespace {

bool isOnly(const acl::Route &route, const QString &ref)
{
    return route.aclResources().isEmpty() && route.resources.contains(ref);
}

Mark markOf(const MetCall &call, bool isGranted)
{
    if (!call.route) {
        return call.found.isQuestion() ? Mark::NeedsYou : Mark::Failed;
    }
    if (isOnly(*call.route, acl::selfRef)) {
        return Mark::NeedsYou;
    }
    return isGranted ? Mark::Good : Mark::NotYet;
}

} // namespace

MetCalls meetCalls(const QList<calls::CallSource> &sources, const acl::RouteTable &routes)
{
    const calls::CallReading reading = calls::readCalls(sources);
    MetCalls met{{}, reading.problems, reading.others, reading.graphQl};
    QList<acl::ApiCall> unmatched;
    for (const calls::FoundCall &found : reading.calls) {
        const acl::Route *route = found.isQuestion() ? nullptr : routes.match(found.call);
        met.calls.append({found, route == nullptr ? std::nullopt : std::optional(*route)});
        if (route == nullptr && !found.isQuestion()) {
            unmatched.append(found.call);
        }
    }
    for (const acl::UnmatchedCalls &each : acl::unmatchedCalls(unmatched, routes)) {
        if (each.calls.size() > 1 || each.reason == acl::Unmatched::OtherEdition) {
            met.problems.append({sources.value(0).name, 0,
                                 Problem{"acl.no-route", acl::text(each, {}), {}}, false});
        }
    }
    return met;
}

CallModel::CallModel(const EditedSelection &edited, QObject *parent)
    : QAbstractListModel(parent)
    , m_edited(edited)
{
    const auto refresh = [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
    };
    connect(&edited, &EditedSelection::loaded, this, refresh);
    connect(&edited, &EditedSelection::changed, this, refresh);
}

void CallModel::show(const MetCalls &met)
{
    beginResetModel();
    m_met = met;
    endResetModel();
}

QStringList CallModel::needed() const
{
    QStringList ids;
    for (const MetCall &call : m_met.calls) {
        ids += call.route ? call.route->aclResources() : QStringList();
    }
    ids.removeDuplicates();
    return ids;
}

int CallModel::withoutRoute() const
{
    return int(std::count_if(m_met.calls.cbegin(), m_met.calls.cend(), [](const MetCall &call) {
        return !call.route && !call.found.isQuestion();
    }));
}

int CallModel::questions() const
{
    return int(std::count_if(m_met.calls.cbegin(), m_met.calls.cend(),
                             [](const MetCall &call) { return call.found.isQuestion(); }));
}

QString CallModel::resourceOf(int row) const
{
    const bool isCall = row >= 0 && row < m_met.calls.size() && m_met.calls[row].route;
    return isCall ? m_met.calls[row].route->aclResources().value(0) : QString();
}

int CallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_met.calls.size() + m_met.problems.size());
}

bool CallModel::isGranted(const MetCall &call) const
{
    const QStringList ids = call.route ? call.route->aclResources() : QStringList();
    return std::all_of(ids.cbegin(), ids.cend(), [this](const QString &id) {
        const int index = m_edited.tree().indexOf(id);
        return m_edited.selection().isAll() ||
               (index >= 0 && m_edited.selection().grant(index) != Grant::None);
    });
}

QString CallModel::needs(const MetCall &call) const
{
    if (call.found.isQuestion()) {
        return calls::questionText(call.found);
    }
    if (!call.route) {
        return tr("matches no route of the store");
    }
    if (isOnly(*call.route, acl::anonymousRef)) {
        return tr("open to everybody: needs no resource");
    }
    if (isOnly(*call.route, acl::selfRef)) {
        return tr("for a signed-in customer's own data: not for an integration");
    }
    QStringList names;
    const QStringList ids = call.route->aclResources();
    for (const QString &id : ids) {
        names.append(pathOf(m_edited.tree(), id));
    }
    return names.join(QStringLiteral(", "));
}

QVariant CallModel::dataOf(const MetCall &call, int role) const
{
    const Mark mark = markOf(call, isGranted(call));
    const QString text = call.found.call.path.isEmpty() ? tr("Line %1").arg(call.found.line)
                                                        : withoutControls(call.found.call.text());
    const QString route = call.route ? withoutControls(call.route->text()) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return QString(text + QLatin1Char('\n') + needs(call));
    case Qt::DecorationRole:
        return icon(mark, QApplication::palette());
    case Qt::ToolTipRole:
        return plainToolTip((route.isEmpty() ? text : route) + QStringLiteral(": ") + needs(call));
    case Qt::AccessibleTextRole:
        return QString(text + QStringLiteral(", ") + needs(call) +
                       (mark == Mark::Good ? QStringLiteral(", ") + tr("granted") : QString()));
    default:
        return {};
    }
}

QVariant CallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (index.row() < m_met.calls.size()) {
        return dataOf(m_met.calls[index.row()], role);
    }
    const QString said =
        withoutControls(documents::text(m_met.problems[index.row() - m_met.calls.size()]));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return said;
    case Qt::DecorationRole:
        return icon(Mark::NeedsYou, QApplication::palette());
    case Qt::ToolTipRole:
        return plainToolTip(said);
    default:
        return {};
    }
}

} // namespace latchkey::ui

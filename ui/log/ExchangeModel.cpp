// SPDX-License-Identifier: Apache-2.0
#include "ui/log/ExchangeModel.h"

#include "base/ForeignText.h"
#include "exchange/Words.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>

namespace latchkey::ui {

using exchange::Exchange;

namespace {

// "/rest/V1/orders" of "https://shop.example/rest/V1/orders".
QString pathOf(const QByteArray &url)
{
    const qsizetype scheme = url.indexOf("://");
    const qsizetype slash = scheme < 0 ? -1 : url.indexOf('/', scheme + 3);
    return withoutControls(QString::fromUtf8(slash < 0 ? url : url.sliced(slash)));
}

QString whatOf(const Exchange &exchange)
{
    QString text = exchange::wordOf(exchange.kind);
    if (exchange.attempt > 1) {
        text += QLatin1Char(' ') + ExchangeModel::tr("(try %1)").arg(exchange.attempt);
    }
    return text + QStringLiteral(": ") + withoutControls(QString::fromUtf8(exchange.method)) +
           QLatin1Char(' ') + pathOf(exchange.url);
}

QString textOf(const Exchange &exchange, int column)
{
    switch (column) {
    case ExchangeModel::Time:
        return exchange::timeOfDay(exchange).left(8);
    case ExchangeModel::What:
        return whatOf(exchange);
    case ExchangeModel::Answer:
        return exchange::statusText(exchange);
    case ExchangeModel::Took:
        return exchange::durationText(exchange.timings.total);
    default:
        return {};
    }
}

} // namespace

ExchangeModel::ExchangeModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ExchangeModel::show(const QList<Exchange> &exchanges)
{
    removeGone(exchanges);
    // of what is left nothing is between: numbers rise, and what is new is newer
    const bool isContinued =
        m_exchanges.size() <= exchanges.size() &&
        std::equal(m_exchanges.begin(), m_exchanges.end(), exchanges.begin(),
                   [](const Exchange &a, const Exchange &b) { return a.number == b.number; });
    if (!isContinued) {
        beginResetModel();
        m_exchanges = exchanges;
        endResetModel();
    } else if (m_exchanges.size() < exchanges.size()) {
        beginInsertRows({}, 0, int(exchanges.size() - m_exchanges.size()) - 1);
        m_exchanges = exchanges;
        endInsertRows();
    }
}

// The log forgets the oldest, which are the last rows.
void ExchangeModel::removeGone(const QList<Exchange> &exchanges)
{
    const qint64 oldest = exchanges.isEmpty() ? 0 : exchanges.constFirst().number;
    const auto stays =
        std::find_if(m_exchanges.begin(), m_exchanges.end(), [oldest](const Exchange &each) {
            return oldest != 0 && each.number >= oldest;
        });
    const int gone = int(stays - m_exchanges.begin());
    if (gone > 0) {
        const int rows = int(m_exchanges.size());
        beginRemoveRows({}, rows - gone, rows - 1);
        m_exchanges.remove(0, gone);
        endRemoveRows();
    }
}

const Exchange *ExchangeModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_exchanges.size()
               ? &m_exchanges[m_exchanges.size() - 1 - index.row()]
               : nullptr;
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_exchanges.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Exchange &exchange = *at(index);
    const bool isWhat = index.column() == What;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(exchange, index.column());
    case Qt::DecorationRole:
        return isWhat ? icon(exchange::isFailed(exchange) ? Mark::Failed : Mark::Done,
                             QApplication::palette())
                      : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Time ? absoluteTime(exchange.at)
                                                   : QString::fromUtf8(exchange.url));
    case Qt::TextAlignmentRole:
        return index.column() == Took ? int(Qt::AlignRight | Qt::AlignVCenter)
                                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return isWhat && exchange::isFailed(exchange) ? tr("Failed: %1").arg(whatOf(exchange))
                                                      : textOf(exchange, index.column());
    default:
        return {};
    }
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Time:
        return tr("Time");
    case What:
        return tr("Call");
    case Answer:
        return tr("Answer");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/CheckList.h"

#include "checks/CheckWords.h"
#include "ui/checks/CheckRow.h"

#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
}

CheckList::~CheckList() = default;

void CheckList::follow(std::unique_ptr<checks::CheckRun> run)
{
    m_run = std::move(run);
    connect(m_run.get(), &checks::CheckRun::changed, this, [this](int row) {
        m_results[row] = m_run->results()[row];
        m_rows[row]->show(m_results[row]);
        Q_EMIT changed();
    });
    connect(m_run.get(), &checks::CheckRun::finished, this, &CheckList::finished);
    m_run->start();
    show(m_run->results()); // which says that it is under way
}

void CheckList::show(const QList<checks::CheckResult> &results)
{
    m_results = results;
    arrange(results.size());
    for (qsizetype row = 0; row < results.size(); ++row) {
        m_rows[row]->unfold(false);
        m_rows[row]->show(results[row]);
    }
    Q_EMIT changed();
}

void CheckList::clear()
{
    m_run.reset();
    show({});
}

void CheckList::cancel()
{
    if (m_run) {
        m_run->cancel();
    }
}

int CheckList::done() const
{
    return int(
        std::count_if(m_results.begin(), m_results.end(),
                      [](const checks::CheckResult &each) { return !checks::isOpen(each.state); }));
}

QString CheckList::asText() const
{
    return checks::asText(m_results);
}

void CheckList::arrange(qsizetype count)
{
    while (m_rows.size() > count) {
        delete m_rows.takeLast();
    }
    while (m_rows.size() < count) {
        auto *row = new CheckRow(this);
        connect(row, &CheckRow::helpWanted, this, &CheckList::helpWanted);
        m_rows.append(row);
        m_column->addWidget(row);
    }
}

} // namespace latchkey::ui

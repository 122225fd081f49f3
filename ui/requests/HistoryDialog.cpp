// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/HistoryDialog.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/EmptyState.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/TwoLineDelegate.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

using requests::KeptRequest;

namespace {

constexpr int textWidth = 520;

QString standingOf(const KeptRequest &kept, qint64 now)
{
    QStringList parts;
    if (kept.isFavourite) {
        parts.append(HistoryDialog::tr("favourite"));
    }
    if (kept.lastAt != 0) {
        parts.append(relativeTime(kept.lastAt, now));
        parts.append(kept.status == 0 ? HistoryDialog::tr("no answer")
                                      : QStringLiteral("HTTP %1").arg(kept.status));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

HistoryDialog::HistoryDialog(const requests::RequestHistory &history, const QString &integration,
                             qint64 now, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
    , m_integration(integration)
    , m_now(now)
    , m_list(new QListWidget(this))
    , m_empty(new EmptyState(this))
    , m_use(primaryButton(tr("Take up"), this))
    , m_favourite(framedButton({}, this))
    , m_remove(framedButton(tr("Remove"), this))
    , m_clear(linkButton(tr("Clear the history"), this))
    , m_problem(plainLabel({}, this))
{
    setWindowTitle(tr("Earlier calls"));
    rememberSizeOf(this, QLatin1String("history"));
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, &HistoryDialog::use);
    connect(m_use, &QPushButton::clicked, this, &HistoryDialog::use);
    connect(m_favourite, &QPushButton::clicked, this, &HistoryDialog::toggleFavourite);
    connect(m_remove, &QPushButton::clicked, this, &HistoryDialog::remove);
    connect(m_clear, &QPushButton::clicked, this, &HistoryDialog::clear);
    fill();
}

void HistoryDialog::build()
{
    m_list->setItemDelegate(new TwoLineDelegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(windowTitle());
    m_list->setMinimumHeight(8 * fontMetrics().lineSpacing());
    m_problem->hide();
    QLabel *text = plainLabel(
        tr("The last %1 calls and your favourites, without the values you entered and without "
           "what the store answered.")
            .arg(requests::RequestHistory::mostKept),
        this);
    text->setMinimumWidth(textWidth);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_use, QDialogButtonBox::ActionRole);
    buttons->addButton(m_favourite, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(new Heading(windowTitle(), this));
    column->addWidget(text);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    setTabOrder(m_list, m_clear);
    setTabOrder(m_clear, m_use);
}

void HistoryDialog::fill()
{
    const int row = m_list->currentRow();
    const auto kept = m_history.of(m_integration);
    m_shown = kept.value_or(QList<KeptRequest>());
    m_list->clear();
    for (const KeptRequest &each : std::as_const(m_shown)) {
        const QString call = withoutControls(requests::textOf(each.shape));
        const QString standing = standingOf(each, m_now);
        auto *item = new QListWidgetItem(call + QLatin1Char('\n') + standing, m_list);
        item->setData(Qt::AccessibleTextRole, QString(call + QStringLiteral(", ") + standing));
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, int(m_shown.size()) - 1)));
    m_list->setVisible(!m_shown.isEmpty());
    m_empty->setVisible(m_shown.isEmpty());
    m_empty->show(tr("No calls yet"), tr("What you send on the page API console is listed here."));
    m_clear->setVisible(!m_shown.isEmpty());
    if (!kept) {
        tell(failure(kept.error()));
    }
    updateButtons();
}

const KeptRequest *HistoryDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_shown.size() ? &m_shown[row] : nullptr;
}

void HistoryDialog::updateButtons()
{
    const KeptRequest *kept = current();
    for (QPushButton *each : {m_use, m_favourite, m_remove}) {
        each->setEnabled(kept != nullptr);
    }
    m_favourite->setText(kept != nullptr && kept->isFavourite ? tr("No favourite any more")
                                                              : tr("Make a favourite"));
}

void HistoryDialog::use()
{
    const KeptRequest *kept = current();
    if (kept != nullptr && isVisible()) { // Enter in the list presses the button as well
        Q_EMIT chosen(kept->shape);
        accept();
    }
}

void HistoryDialog::tell(const Result<void> &done)
{
    m_problem->setText(done ? QString() : withoutControls(done.error().sentence));
    m_problem->setVisible(!done);
}

void HistoryDialog::toggleFavourite()
{
    if (const KeptRequest *kept = current()) {
        tell(m_history.setFavourite(m_integration, kept->shape, !kept->isFavourite));
        fill();
    }
}

void HistoryDialog::remove()
{
    if (const KeptRequest *kept = current()) {
        tell(m_history.remove(kept->id));
        fill();
    }
}

void HistoryDialog::clear()
{
    tell(m_history.clear(m_integration));
    fill();
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/resources/FilterRow.h"

#include "base/ForeignText.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QToolButton>

namespace latchkey::ui {

using Shown = ResourceQuery::Shown;

namespace {

constexpr int leastSearch = 190; // px: what can be searched for is to be read
constexpr int moduleLetters = 10;

QToolButton *newButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(tintedIcon(icon));
    button->setIconSize({smallIcon, smallIcon});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QComboBox *newBox(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    return box;
}

} // namespace

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_shown(newBox(tr("Which resources"), this))
    , m_module(newBox(tr("Of which module"), this))
    , m_open(newButton(QStringLiteral("expand"), tr("Expand all"), this))
    , m_close(newButton(QStringLiteral("collapse"), tr("Collapse all"), this))
{
    m_search->setPlaceholderText(tr("Title, id or module"));
    m_search->setAccessibleName(tr("Search the resources"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(tintedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    m_search->setMinimumWidth(leastSearch);
    m_search->installEventFilter(this);
    m_shown->addItem(tr("All"), int(Shown::All));
    m_shown->addItem(tr("Chosen only"), int(Shown::Chosen));
    m_shown->addItem(tr("Differences only"), int(Shown::Different));
    m_shown->setMinimumWidth(m_shown->sizeHint().width());
    m_module->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_module->setMinimumContentsLength(moduleLetters);
    m_module->setMinimumWidth(m_module->sizeHint().width());
    m_shown->setItemData(int(Shown::Different), tr("Compared with the last activation"),
                         Qt::ToolTipRole);
    connect(m_search, &QLineEdit::textChanged, this, &FilterRow::tell);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &FilterRow::tell);
    connect(m_module, &QComboBox::currentIndexChanged, this, &FilterRow::tell);
    connect(m_open, &QToolButton::clicked, this, &FilterRow::openAllWanted);
    connect(m_close, &QToolButton::clicked, this, &FilterRow::closeAllWanted);
    setModules({});
    setHasGrant(false);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    row->addWidget(m_search, 1);
    row->addWidget(m_shown);
    row->addWidget(m_module);
    row->addWidget(m_open);
    row->addWidget(m_close);
}

QSize FilterRow::minimumSizeHint() const
{
    const int boxes = m_shown->minimumWidth() + m_module->minimumWidth();
    return {m_search->minimumWidth() + boxes + 2 * spaceSmall, m_search->sizeHint().height()};
}

void FilterRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int buttons = m_open->sizeHint().width() + m_close->sizeHint().width() + 2 * spaceSmall;
    const bool hasRoom = width() >= minimumSizeHint().width() + buttons;
    m_open->setVisible(hasRoom);
    m_close->setVisible(hasRoom);
}

ResourceQuery FilterRow::query() const
{
    return {m_search->text(), m_module->currentData().toString(),
            Shown(m_shown->currentData().toInt())};
}

void FilterRow::tell()
{
    const bool isOne = m_module->currentIndex() > 0; // its name may have lost its middle
    setPlainToolTip(m_module, isOne ? m_module->currentText() : QString());
    if (!m_isFilling) {
        Q_EMIT queryChanged(query());
    }
}

void FilterRow::setModules(const QStringList &modules)
{
    const QString before = m_module->currentData().toString();
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_module->clear();
        m_module->addItem(tr("All modules"), QString());
        for (const QString &module : modules) {
            m_module->addItem(withoutControls(module), module);
        }
        m_module->setCurrentIndex(std::max(0, m_module->findData(before)));
    }
    tell();
}

void FilterRow::setHasGrant(bool hasGrant)
{
    auto *items = qobject_cast<QStandardItemModel *>(m_shown->model());
    items->item(int(Shown::Different))->setEnabled(hasGrant);
    if (!hasGrant && m_shown->currentIndex() == int(Shown::Different)) {
        m_shown->setCurrentIndex(int(Shown::All));
    }
}

void FilterRow::clear()
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_search->clear();
        m_shown->setCurrentIndex(0);
        m_module->setCurrentIndex(0);
    }
    tell();
}

bool FilterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT firstWanted();
        return true;
    case Qt::Key_Down:
        Q_EMIT treeWanted();
        return true;
    case Qt::Key_Escape:
        m_search->clear();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace latchkey::ui

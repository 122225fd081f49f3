// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/AttemptList.h"

#include "ui/activation/EventView.h"
#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int shownAtFirst = 12;

int lastRow(const EventView &view)
{
    return view.model()->rowCount() - 1;
}

} // namespace

AttemptList::AttemptList(QWidget *parent)
    : QScrollArea(parent)
    , m_more(linkButton(tr("Show earlier ones"), this))
    , m_most(shownAtFirst)
{
    auto *content = new QWidget(this);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(spaceLarge, spaceSmall, spaceLarge, spaceSmall);
    m_rows->setSpacing(spaceTiny);
    m_rows->addWidget(m_more, 0, Qt::AlignLeft);
    m_rows->addStretch();
    connect(m_more, &QPushButton::clicked, this, [this] {
        const QList<Attempt> all = m_attempts;
        clear();
        m_most = int(all.size());
        show(all);
        select(0, -1);
    });
    setWidget(content);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Activity"));
}

void AttemptList::clear()
{
    m_selected = nullptr;
    for (const Part &part : m_parts) {
        delete part.view;
        delete part.heading;
    }
    m_parts.clear();
    m_attempts.clear();
    m_most = shownAtFirst;
}

void AttemptList::show(const QList<Attempt> &attempts)
{
    const qsizetype added = attempts.size() - m_attempts.size();
    if (added < 0) {
        clear(); // the oldest were forgotten
    } else if (!m_parts.empty()) {
        m_most += int(added); // what is shown stays
    }
    m_attempts = attempts;
    const int count = int(std::min<qsizetype>(m_most, attempts.size()));
    while (int(m_parts.size()) < count) {
        addPart();
    }
    for (int each = 0; each < count; ++each) {
        const Attempt &attempt = attempts[count - 1 - each];
        const Part &part = m_parts[size_t(each)];
        part.heading->setText(attempt.heading);
        part.model->show(attempt.items);
        part.view->setAccessibleName(attempt.heading);
        part.view->setHeaderHidden(each < count - 1); // the newest names the lanes for all
        part.view->updateGeometry();
    }
    m_more->setVisible(attempts.size() > count);
}

void AttemptList::addPart()
{
    Part part{new Heading({}, widget()), std::make_unique<EventModel>(), new EventView(widget())};
    part.model->setHasLanes(true);
    part.view->setModel(part.model.get());
    part.view->header()->setSectionsClickable(false);
    part.view->header()->setDefaultAlignment(Qt::AlignCenter);
    part.view->setFrameShape(NoFrame);
    part.view->viewport()->setAutoFillBackground(false);
    part.view->installEventFilter(this);
    connect(
        part.view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this, view = part.view](const QModelIndex &current) { onCurrent(view, current.row()); });
    m_rows->insertWidget(0, part.view);
    m_rows->insertWidget(0, part.heading);
    m_parts.push_back(std::move(part));
    for (size_t each = m_parts.size() - 1; each > 0; --each) { // as they are seen
        setTabOrder(m_parts[each].view, m_parts[each - 1].view);
    }
    setTabOrder(m_parts.front().view, m_more);
}

int AttemptList::failure(int attempt) const
{
    return attempt < m_attempts.size() ? m_attempts[attempt].failure : -1;
}

void AttemptList::select(int attempt, int row)
{
    const int part = int(m_parts.size()) - 1 - attempt;
    if (part < 0 || attempt < 0) {
        return;
    }
    EventView *view = m_parts[size_t(part)].view;
    const int wanted = row < 0 ? lastRow(*view) : row;
    view->setCurrentIndex(view->model()->index(wanted, EventModel::Event));
    setFocusProxy(view);
}

QWidget *AttemptList::lastStop() const
{
    return m_more;
}

void AttemptList::reveal()
{
    if (m_selected == nullptr) {
        return;
    }
    const QRect row = m_selected->visualRect(m_selected->currentIndex());
    const QPoint place = m_selected->viewport()->mapTo(widget(), row.center());
    ensureVisible(place.x(), place.y(), 0, 2 * row.height());
}

void AttemptList::onCurrent(EventView *view, int row)
{
    if (row < 0) {
        return;
    }
    EventView *before = std::exchange(m_selected, view);
    if (before != nullptr && before != view) {
        before->selectionModel()->clear();
    }
    view->selectionModel()->select(view->currentIndex(),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT selected(static_cast<const EventModel *>(view->model())->items()[row]);
}

bool AttemptList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto part = std::find_if(m_parts.cbegin(), m_parts.cend(),
                                       [&](const Part &each) { return each.view == watched; });
        if (part != m_parts.cend()) {
            return goOn(int(part - m_parts.cbegin()), static_cast<QKeyEvent *>(event)->key());
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

// From the end of one to the next, as in one list.
bool AttemptList::goOn(int part, int key)
{
    const EventView &view = *m_parts[size_t(part)].view;
    const int row = view.currentIndex().row();
    const bool isLeaving =
        (key == Qt::Key_Up && row == 0) || (key == Qt::Key_Down && row == lastRow(view));
    const int next = key == Qt::Key_Up ? part + 1 : part - 1;
    if (!isLeaving || next < 0 || next >= int(m_parts.size())) {
        return false;
    }
    select(int(m_parts.size()) - 1 - next, key == Qt::Key_Up ? -1 : 0);
    reveal();
    m_parts[size_t(next)].view->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/store/ListCard.h"

#include "base/ForeignText.h"
#include "session/StoreJobs.h"
#include "storeservice/ListedWords.h"
#include "storeservice/StorePlan.h"
#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/TwoLineDelegate.h"
#include "ui/look/Words.h"
#include "ui/store/BusyLine.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

using storeservice::ListedIntegration;
using storeservice::Status;
using storeservice::StoreFacts;

namespace {

constexpr int mostRows = 8; // without scrolling

Mark markOf(const ListedIntegration &listed)
{
    if (listed.isAll.value_or(false) || listed.status == Status::Reset) {
        return Mark::NeedsYou;
    }
    return listed.status == Status::Active ? Mark::Good : Mark::NotYet;
}

} // namespace

ListCard::ListCard(session::Session &session, QWidget *parent)
    : CardFrame(parent)
    , m_session(session)
    , m_look(session)
    , m_what(plainLabel(tr("Who else has access to this store, and how much each may do. Keys and "
                           "tokens are not read."),
                        this))
    , m_busy(new BusyLine(this))
    , m_head(new QWidget(this))
    , m_mark(new MarkLabel(m_head))
    , m_said(plainLabel({}, m_head))
    , m_details(plainLabel({}, this))
    , m_list(new QListWidget(this))
    , m_ask(framedButton({}, this))
{
    build();
    connect(m_ask, &QPushButton::clicked, this, &ListCard::ask);
    connect(m_busy, &BusyLine::stopWanted, &m_look, &session::StoreInquiry::cancel);
    connect(&m_look, &session::StoreInquiry::answered, this, [this](const StoreFacts &facts) {
        take({m_askedPlace, facts, {}});
    });
    connect(&m_look, &session::StoreInquiry::failed, this, [this](const Problem &problem) {
        take({m_askedPlace, {}, problem});
    });
    connect(&session.storeJobs(), &session::StoreJobs::changed, this, [this](const QString &id) {
        if (id == m_id) {
            refresh();
        }
    });
}

void ListCard::build()
{
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setIconSize({smallIcon, smallIcon});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("All integrations of the store"));
    m_details->setFont(quietFont(font()));
    for (QLabel *label : {m_what, m_details}) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    for (QLabel *label : {m_said, m_details}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins({});
    head->setSpacing(spaceSmall);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_said, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    rows->addWidget(new Heading(tr("All integrations of this store"), this));
    rows->addWidget(m_what);
    rows->addWidget(m_busy);
    rows->addWidget(m_head);
    rows->addWidget(m_details);
    rows->addWidget(m_list);
    rows->addWidget(m_ask, 0, Qt::AlignLeft);
}

std::optional<place::StorePlace> ListCard::place() const
{
    return m_session.storeJobs().agreedPlace(m_id);
}

QList<integrations::Integration> ListCard::knownHere() const
{
    QList<integrations::Integration> known;
    for (const QString &id : m_session.integrations().ids()) {
        known.append(m_session.integrations().entry(id)->integration);
    }
    return known;
}

void ListCard::show(const QString &id)
{
    m_id = id;
    refresh();
}

void ListCard::ask()
{
    storeservice::Question question;
    question.list = true;
    m_asked = m_id;
    m_askedPlace = place().value_or(place::StorePlace());
    if (const auto asked = m_look.ask(m_id, question); !asked) {
        take({m_askedPlace, {}, asked.error()});
        return;
    }
    m_busy->begin(tr("Asking the store for its integrations …"), true);
    refresh();
}

void ListCard::take(const Told &told)
{
    m_busy->end();
    m_told.insert(m_asked, told);
    refresh();
}

// What stands in the card follows from what was told, and from nothing else.
void ListCard::refresh()
{
    const auto there = place();
    setVisible(there.has_value());
    const auto told = m_told.constFind(m_id);
    const bool isTold = there && told != m_told.constEnd() && told->place == *there;
    const bool isAsking = m_look.isUnderWay();
    m_ask->setEnabled(!isAsking);
    m_ask->setText(!isTold         ? tr("Show all integrations")
                   : told->problem ? tr("Try again")
                                   : tr("Refresh"));
    m_what->setVisible(!isTold);
    m_head->setVisible(isTold);
    m_details->hide();
    m_list->setVisible(isTold && told->facts.all && !told->facts.all->isEmpty());
    if (isTold) {
        showTold(*told);
    }
}

void ListCard::showTold(const Told &told)
{
    const bool isCancelled = told.problem && told.problem->code == "storeservice.cancelled";
    if (told.problem) {
        say(isCancelled ? Mark::NotYet : Mark::Failed, told.problem->sentence,
            told.problem->detail);
    } else if (!told.facts.all) {
        say(Mark::Failed, tr("The store could not say which integrations it has."), told.facts.why);
    } else if (told.facts.all->isEmpty()) {
        say(Mark::NotYet, tr("This store has no integrations yet."));
    } else {
        showList(told.facts);
    }
}

void ListCard::showList(const StoreFacts &facts)
{
    const QList<integrations::Integration> known = knownHere();
    const int before = m_list->currentRow();
    int whole = 0;
    int strangers = 0;
    m_list->clear();
    for (const ListedIntegration &each : *facts.all) {
        const bool isWhole = each.isAll.value_or(false);
        const bool isStranger = storeservice::idOf(each, facts, known).isEmpty();
        whole += isWhole ? 1 : 0;
        strangers += isStranger ? 1 : 0;
        QStringList said{storeservice::words(each.status),
                         tr("may do: %1").arg(storeservice::muchOf(each))};
        if (each.isFromModule) {
            said.append(tr("from a module"));
        }
        said.append(isStranger ? tr("Latchkey does not know it") : tr("known here"));
        const QString name = withoutControls(each.name);
        const QString line = said.join(QStringLiteral(" · "));
        auto *item = new QListWidgetItem(icon(markOf(each), palette()),
                                         name + QLatin1Char('\n') + line, m_list);
        item->setData(Qt::AccessibleTextRole, name);
        item->setData(Qt::AccessibleDescriptionRole, line);
        item->setToolTip(plainToolTip(name + QStringLiteral(" · ") + line));
    }
    const int rows = int(std::min<qsizetype>(facts.all->size(), mostRows));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + spaceTiny);
    m_list->setCurrentRow(std::clamp(before, 0, m_list->count() - 1));
    QStringList summary{tr("%n integration(s)", nullptr, int(facts.all->size()))};
    if (whole > 0) {
        summary.append(tr("%n may do everything", nullptr, whole));
    }
    if (strangers > 0) {
        summary.append(tr("%n that Latchkey does not know", nullptr, strangers));
    }
    say(whole > 0 ? Mark::NeedsYou : Mark::Good, summary.join(QStringLiteral(" · ")));
}

void ListCard::say(Mark mark, const QString &text, const QString &details)
{
    m_mark->show(mark);
    m_said->setText(withoutControls(text));
    m_details->setText(withoutControls(details));
    m_details->setVisible(!details.isEmpty());
}

QString ListCard::said() const
{
    return m_said->text();
}

} // namespace latchkey::ui

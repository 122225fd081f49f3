// SPDX-License-Identifier: Apache-2.0
#include "ui/use/UseDialog.h"

#include "base/ForeignText.h"
#include "session/KnownStore.h"
#include "session/StoreJobs.h"
#include "ui/look/Buttons.h"
#include "ui/look/EmptyState.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Question.h"
#include "ui/look/Remembered.h"
#include "ui/look/RoomForText.h"
#include "ui/look/Words.h"
#include "ui/use/UseTree.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int treeWidth = 640;
constexpr int treeHeight = 280;
constexpr int usualDays = 90;

} // namespace

UseDialog::UseDialog(session::Session &session, const QString &id, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_id(id)
    , m_days(new QComboBox(this))
    , m_summary(plainLabel({}, this))
    , m_remarks(plainLabel({}, this))
    , m_done(new Note(this))
    , m_tree(new UseTree(this))
    , m_nothing(new EmptyState(this))
    , m_takeAway(framedButton(tr("Take away the ticked ones …"), this))
    , m_add(framedButton(tr("Add what is missing"), this))
    , m_toStore(framedButton({}, this))
{
    const session::SessionEntry *entry = session.integrations().entry(id);
    setWindowTitle(tr("What programs used of “%1”").arg(withoutControls(entry->integration.name)));
    rememberSizeOf(this, QLatin1String("use"));
    for (const int days : {30, usualDays, 365}) {
        m_days->addItem(tr("In the last %n day(s)", nullptr, days), days);
    }
    m_days->setCurrentIndex(m_days->findData(usualDays));
    m_days->setAccessibleName(tr("Time"));
    build();
    connect(m_days, &QComboBox::currentIndexChanged, this, &UseDialog::look);
    connect(m_tree, &UseTree::ticksChanged, this, &UseDialog::updateButtons);
    connect(m_takeAway, &QPushButton::clicked, this, &UseDialog::askToTakeAway);
    connect(m_add, &QPushButton::clicked, this, &UseDialog::addMissing);
    connect(m_done, &Note::linkChosen, this, &UseDialog::undo);
    connect(m_toStore, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT storeWanted();
    });
    showNothing(tr("One moment"), tr("Reading what the store has."));
    read();
}

void UseDialog::build()
{
    m_tree->setMinimumSize(treeWidth, treeHeight);
    m_nothing->setMinimumSize(treeWidth, treeHeight);
    m_remarks->setForegroundRole(QPalette::PlaceholderText);
    m_done->hide();
    m_toStore->hide();
    m_takeAway->setObjectName(QStringLiteral("takeAway"));
    m_add->setObjectName(QStringLiteral("add"));
    m_toStore->setObjectName(QStringLiteral("toStore"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(buildHead());
    column->addWidget(m_summary);
    column->addWidget(m_done);
    column->addWidget(m_tree, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_remarks);
    column->addLayout(buildButtons());
    keepRoomForText(this);
    setTabOrder(m_days, m_done->link());
    setTabOrder(m_done->link(), m_tree);
    setTabOrder(m_tree, m_takeAway);
    setTabOrder(m_takeAway, m_add);
    setTabOrder(m_add, m_toStore);
}

QWidget *UseDialog::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(space);
    row->addWidget(new Heading(tr("Rights and their use"), head), 1);
    row->addWidget(m_days);
    return head;
}

QLayout *UseDialog::buildButtons()
{
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceSmall);
    row->addWidget(m_takeAway);
    row->addWidget(m_add);
    row->addWidget(m_toStore);
    row->addStretch();
    row->addWidget(close);
    setTabOrder(m_toStore, close->button(QDialogButtonBox::Close));
    return row;
}

void UseDialog::read()
{
    session::readStore(m_session, m_id, this, [this](const Result<storecode::AclReading> &store) {
        if (!store) {
            showNothing(tr("This cannot be said now"), store.error().sentence);
            return;
        }
        m_store = *store;
        look();
    });
}

void UseDialog::look()
{
    if (!m_store) {
        return;
    }
    const auto use =
        session::programUse(m_session, m_id, m_days->currentData().toLongLong(), *m_store);
    if (!use) {
        showNothing(tr("This cannot be said now"), use.error().sentence);
    } else if (use->usage.calls == 0) {
        showNothing(tr("No calls yet"),
                    tr("No program called this store through Latchkey's proxy in that time. Give "
                       "your software a key under Programs: what it calls is counted, and here you "
                       "see which rights it takes."));
    } else {
        present(*use);
    }
}

void UseDialog::showNothing(const QString &headline, const QString &text)
{
    m_use = {};
    m_nothing->show(headline, withoutControls(text));
    m_nothing->setVisible(true);
    m_tree->hide();
    m_summary->hide();
    m_remarks->hide();
    updateButtons();
}

void UseDialog::present(const session::ProgramUse &use)
{
    m_use = use;
    m_tree->show(use);
    m_tree->setVisible(true);
    m_nothing->hide();
    m_summary->setText(summary(use));
    m_summary->show();
    const QStringList said = remarks(use);
    m_remarks->setText(said.join(QLatin1Char(' ')));
    m_remarks->setVisible(!said.isEmpty());
    updateButtons();
}

QString UseDialog::summary(const session::ProgramUse &use) const
{
    const auto used = use.usage.used.size();
    const QString rights =
        use.asked.isAll() ? tr("It asks for all resources, and %n were enough.", nullptr, int(used))
                          : tr("%n resource(s) it asks for were never used.", nullptr,
                               int(use.usage.unused.size()));
    const QString missing = use.usage.missing.isEmpty()
                                ? QString()
                                : tr("The store refused calls because %n resource(s) are missing.",
                                     nullptr, int(use.usage.missing.size()));
    return QStringList{tr("%n call(s) through the proxy.", nullptr, int(use.usage.calls)), rights,
                       missing}
        .join(QLatin1Char(' '))
        .trimmed();
}

// What keeps the numbers from being the whole truth.
QStringList UseDialog::remarks(const session::ProgramUse &use) const
{
    QStringList said;
    if (use.since != 0) {
        said.append(tr("Calls are counted since %1, when the first program got its key.")
                        .arg(dateOf(use.since)));
    }
    if (use.usage.unknownCalls > 0) {
        said.append(tr("What %n of the calls need is not known: the list may take too much away.",
                       nullptr, int(use.usage.unknownCalls)));
    }
    if (use.usage.otherRefusals > 0) {
        said.append(
            tr("The store refused %n call(s) although all they need is chosen here: compare "
               "with what it grants, on the page Store.",
               nullptr, int(use.usage.otherRefusals)));
    }
    return said;
}

void UseDialog::updateButtons()
{
    m_takeAway->setEnabled(!m_tree->isHidden() && !m_tree->unused().isEmpty());
    m_add->setEnabled(!m_tree->isHidden() && !m_tree->missing().isEmpty());
}

void UseDialog::askToTakeAway()
{
    const QStringList ids = m_tree->unused();
    const acl::Choice next = clients::takenAway(m_use.asked, m_use.usage, ids);
    const int taken = int(ids.size());
    ask({tr("Take away %n resource(s)?", nullptr, taken),
         tr("They were not needed in the last %n day(s). What is done once a year, such as a "
            "stocktaking, may need one of them all the same. You can undo it here, and the store "
            "goes on granting them until it is told.",
            nullptr, int(m_use.days)),
         tr("Take them away")},
        this, [this, next, taken] {
            change(next, tr("%n resource(s) were taken away.", nullptr, taken));
        });
}

void UseDialog::addMissing()
{
    const QStringList ids = m_tree->missing();
    change(acl::choiceOf(m_use.asked.choice().ids + ids),
           tr("%n resource(s) were added.", nullptr, int(ids.size())));
}

void UseDialog::change(const acl::Choice &next, const QString &lead)
{
    const auto before = m_session.integrations().resources(m_id);
    const auto saved =
        before ? m_session.integrations().saveChoice(m_id, next) : failure(before.error());
    if (!saved) {
        m_done->show(Mark::Failed, saved.error().sentence, {});
    } else {
        m_before = before->choice;
        m_done->show(Mark::Good, lead, whatFollows(), tr("Undo"));
        m_toStore->setText(m_session.storeJobs().agreedPlace(m_id) ? tr("Change it in the store …")
                                                                   : tr("List for Admin …"));
    }
    m_done->setVisible(true);
    m_toStore->setVisible(saved.has_value());
    look();
}

QString UseDialog::whatFollows() const
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    const bool isConnected = entry != nullptr && entry->state.phase == activation::Phase::Linked;
    return isConnected ? tr("The store still grants what it did. Change it there, too.")
                       : tr("The store grants it when you activate the integration.");
}

void UseDialog::undo()
{
    if (!m_before) {
        return;
    }
    const auto saved = m_session.integrations().saveChoice(m_id, *m_before);
    if (!saved) {
        m_done->show(Mark::Failed, saved.error().sentence, {}, tr("Undo"));
        return;
    }
    m_before.reset();
    m_done->hide();
    m_toStore->hide();
    look();
    m_tree->setFocus();
}

} // namespace latchkey::ui

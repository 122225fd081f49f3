// SPDX-License-Identifier: Apache-2.0
#include "ui/reach/ReachDialog.h"

#include "base/ForeignText.h"
#include "reach/Ways.h"
#include "session/CallWays.h"
#include "ui/look/Buttons.h"
#include "ui/look/CardFrame.h"
#include "ui/look/CopyField.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"
#include "ui/reach/GuideBox.h"
#include "ui/reach/WayForm.h"
#include "ui/reach/WayTest.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace latchkey::ui {

using integrations::WayKind;
using session::CallWays;

namespace {

constexpr QSize usualSize{720, 620}, leastSize{560, 420};

QVBoxLayout *rowsIn(CardFrame *card, const QString &title)
{
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins({});
    rows->setSpacing(space);
    rows->addWidget(new Heading(title, card));
    return rows;
}

} // namespace

ReachDialog::ReachDialog(session::Session &session, const QString &id, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_id(id)
    , m_saved(new Note(this))
    , m_now(plainLabel({}, this))
    , m_callbackUrl(new CopyField(tr("Callback URL"), this))
    , m_identityUrl(new CopyField(tr("Identity link URL"), this))
    , m_guide(new GuideBox(this))
    , m_form(new WayForm(this))
    , m_test(new WayTest(this))
    , m_problem(new FieldHint(m_form, this))
{
    CallWays &ways = m_session.callWays();
    build();
    connect(m_guide, &GuideBox::advised, m_form, &WayForm::take);
    connect(m_form, &WayForm::changed, this, &ReachDialog::validate);
    connect(m_form, &WayForm::certificatesWanted, this, &ReachDialog::certificatesWanted);
    connect(m_test, &WayTest::wanted, this, &ReachDialog::test);
    connect(m_test, &WayTest::cancelWanted, this, [this, &ways] {
        ways.cancel();
        m_test->stop();
    });
    connect(&ways, &CallWays::hop, m_test, &WayTest::add);
    connect(&ways, &CallWays::ended, m_test, &WayTest::end);
    connect(&m_reach, &session::StoreReach::known, this, &ReachDialog::learn);
    m_guide->setBefore(m_identityUrl->lastStop());
    m_saved->hide();
    refresh();
    if (const session::SessionEntry *entry = m_session.integrations().entry(m_id)) {
        const reach::GuideFacts facts =
            ways.facts(m_id, m_reach.isElsewhere(entry->integration.storeUrl));
        m_guide->show(facts);
        m_form->show(entry->integration, {facts, ways.freePort(m_id)});
    }
    validate();
}

ReachDialog::~ReachDialog()
{
    m_session.callWays().cancel();
}

void ReachDialog::build()
{
    setWindowTitle(tr("How the store reaches this computer"));
    auto *page = new QWidget(this);
    auto *cards = new QVBoxLayout(page);
    cards->setContentsMargins(spaceHuge, spaceLarge, spaceHuge, spaceLarge);
    cards->setSpacing(spaceLarge);
    for (QWidget *each : std::initializer_list<QWidget *>{nowCard(), guideCard(), wayCard()}) {
        cards->addWidget(each);
    }
    cards->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::ApplyRole);
    setKind(m_apply, ButtonKind::Primary);
    connect(m_apply, &QPushButton::clicked, this, &ReachDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(spaceHuge, spaceSmall, spaceHuge, spaceLarge);
    foot->setSpacing(spaceTiny);
    foot->addWidget(m_saved);
    foot->addWidget(m_problem);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    setMinimumSize(leastSize);
    resize(usualSize);
    rememberSizeOf(this, QLatin1String("reach"));
}

QWidget *ReachDialog::nowCard()
{
    auto *card = new CardFrame(this);
    QVBoxLayout *rows = rowsIn(card, tr("Now"));
    rows->addWidget(m_now);
    auto *urls = new QFormLayout;
    urls->setHorizontalSpacing(space);
    urls->setVerticalSpacing(spaceSmall);
    urls->addRow(tr("Callback URL"), m_callbackUrl);
    urls->addRow(tr("Identity link URL"), m_identityUrl);
    rows->addLayout(urls);
    return card;
}

QWidget *ReachDialog::guideCard()
{
    auto *card = new CardFrame(this);
    rowsIn(card, tr("Which way suits?"))->addWidget(m_guide);
    return card;
}

QWidget *ReachDialog::wayCard()
{
    auto *card = new CardFrame(this);
    QVBoxLayout *rows = rowsIn(card, tr("The way"));
    rows->addWidget(m_form);
    rows->addWidget(m_test);
    return card;
}

// The resolver knows now whether the store is this computer.
void ReachDialog::learn()
{
    if (const session::SessionEntry *entry = m_session.integrations().entry(m_id)) {
        m_guide->learn(
            m_session.callWays().facts(m_id, m_reach.isElsewhere(entry->integration.storeUrl)));
    }
}

// The way as it is kept.
void ReachDialog::refresh()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    if (entry == nullptr) {
        return;
    }
    const integrations::Integration &its = entry->integration;
    const quint16 port = m_session.activations().port();
    const QString callback = QString::fromUtf8(integrations::callbackUrl(its, port));
    const QString host = withoutControls(QUrl::fromEncoded(its.storeUrl).host());
    m_now->setText(
        breakable(its.way.kind == WayKind::None
                      ? tr("The server of %1 sends nothing to this computer.").arg(host)
                      : tr("While you activate, the server of %1 calls this computer once. %2.")
                            .arg(host, withoutControls(reach::words(its.way)))));
    m_callbackUrl->setText(callback);
    m_callbackUrl->setVisible(!callback.isEmpty());
    m_identityUrl->setText(QString::fromUtf8(integrations::identityLinkUrl(its, port)));
    m_identityUrl->setVisible(!callback.isEmpty());
}

// What was tried is no word about what is typed since.
void ReachDialog::validate()
{
    m_problem->clear();
    m_saved->hide();
    m_session.callWays().cancel();
    m_test->forget();
    m_test->setVisible(m_form->kind() != WayKind::None);
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    const auto meant = m_form->meant();
    m_apply->setEnabled(entry != nullptr && !(meant && *meant == entry->integration.way));
}

void ReachDialog::test()
{
    const auto way = m_form->typed();
    if (!way) {
        return;
    }
    m_test->begin();
    if (const auto begun = m_session.callWays().test(m_id, *way); !begun) {
        m_test->refuse(begun.error());
    }
}

void ReachDialog::apply()
{
    const auto way = m_form->typed();
    if (!way) {
        return;
    }
    m_session.callWays().cancel();
    m_test->forget();
    const QString before = m_callbackUrl->text();
    if (const auto saved = m_session.callWays().save(m_id, *way); !saved) {
        m_problem->show(Mark::NeedsYou, saved.error().sentence);
        return;
    }
    refresh();
    validate();
    const bool isOther = m_callbackUrl->text() != before && !m_callbackUrl->text().isEmpty();
    m_saved->show(Mark::Good, tr("Kept."),
                  isOther ? tr("The callback URL is another one now: save it in Admin.")
                          : tr("Nothing has to be changed in Admin."));
    m_saved->setVisible(true);
}

} // namespace latchkey::ui

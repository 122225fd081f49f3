// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/RequestsPage.h"

#include "base/ForeignText.h"
#include "session/StoreRequests.h"
#include "ui/look/Buttons.h"
#include "ui/look/MessageBar.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Question.h"
#include "ui/look/Words.h"
#include "ui/requests/AnswerView.h"
#include "ui/requests/BodyEditor.h"
#include "ui/requests/FormOverAnswer.h"
#include "ui/requests/HistoryDialog.h"
#include "ui/requests/RequestForm.h"
#include "ui/requests/RouteEdit.h"
#include "ui/requests/SearchEditor.h"
#include "ui/requests/ValueFields.h"
#include "ui/selection/EditedSelection.h"
#include "ui/selection/ResourceWords.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>
#include <memory>

namespace latchkey::ui {

using requests::RequestDraft;
using session::StoreRequest;

namespace {

using namespace std::chrono_literals;

constexpr auto lookEvery = 250ms;
constexpr qsizetype mostSent = 50;
constexpr qsizetype mostShown = 80; // letters of a path in a question

} // namespace

RequestsPage::RequestsPage(session::Session &session, EditedSelection &edited, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_edited(edited)
    , m_news(new MessageBar(this))
    , m_send(primaryButton(tr("Send"), this))
    , m_cancel(framedButton(tr("Cancel"), this))
    , m_history(linkButton(tr("Earlier calls …"), this))
    , m_favourite(linkButton(tr("Make a favourite"), this))
    , m_form(new RequestForm(edited, {m_send, m_cancel}, {m_history, m_favourite}, this))
    , m_answer(new AnswerView(this))
    , m_whole(new FormOverAnswer(m_form, m_answer, this))
{
    m_clock.setInterval(lookEvery);
    m_send->setToolTip(tr("Ctrl+Enter"));
    m_cancel->hide();
    m_favourite->setEnabled(false); // there is no path yet
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space, 0, space);
    column->setSpacing(spaceSmall);
    column->addWidget(m_news);
    column->addWidget(m_whole, 1);
    connectParts();
}

RequestsPage::~RequestsPage() = default;

void RequestsPage::connectParts()
{
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &RequestsPage::send);
    }
    connect(m_send, &QPushButton::clicked, this, &RequestsPage::send);
    connect(m_form, &RequestForm::sendWanted, this, &RequestsPage::send);
    connect(m_form, &RequestForm::changed, this,
            [this] { m_favourite->setEnabled(!m_form->route()->path().isEmpty()); });
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { m_session.storeRequests().cancel(m_id); });
    connect(m_history, &QPushButton::clicked, this, &RequestsPage::showHistory);
    connect(m_favourite, &QPushButton::clicked, this, &RequestsPage::keepFavourite);
    connect(m_answer, &AnswerView::repeatWanted, this, [this] {
        if (const StoreRequest *last = m_session.storeRequests().request(m_id)) {
            const RequestDraft again = last->draft;
            m_isRepeat = true;
            requests::changesData(again.method) ? askBefore(again) : sendNow(again);
        }
    });
    connect(m_answer, &AnswerView::helpWanted, this, &RequestsPage::help);
    connect(m_answer, &AnswerView::saved, this, &RequestsPage::tell);
    connect(&m_edited, &EditedSelection::loaded, this, &RequestsPage::onStoreChanged);
    connect(&m_edited, &EditedSelection::changed, this, &RequestsPage::onStoreChanged);
    connect(&m_session.storeRequests(), &session::StoreRequests::changed, this,
            [this](const QString &id) {
                if (id == m_id) {
                    refresh();
                }
            });
    connect(&m_clock, &QTimer::timeout, this, &RequestsPage::refresh);
    connect(&m_session.integrations(), &session::Integrations::listChanged, this,
            &RequestsPage::forgetRemoved);
}

void RequestsPage::show(const QString &id)
{
    if (m_id == id) {
        return;
    }
    if (!m_id.isEmpty()) {
        m_drafts.insert(m_id, draft());
    }
    m_id = id;
    m_news->dismissAll();
    setDraft(m_drafts.value(id));
    onStoreChanged();
    refresh();
}

void RequestsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    onStoreChanged();
}

// The window has shortcuts of the same keys; in here they are ours.
bool RequestsPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isOnButton = qobject_cast<QAbstractButton *>(focusWidget()) != nullptr;
        if (isEnter && !key->modifiers().testFlag(Qt::ControlModifier) && !isOnButton) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

RequestDraft RequestsPage::draft() const
{
    return m_form->draft();
}

void RequestsPage::setDraft(const RequestDraft &draft)
{
    m_form->setDraft(draft);
}

RouteEdit *RequestsPage::route() const
{
    return m_form->route();
}

ValueFields *RequestsPage::values() const
{
    return m_form->values();
}

SearchEditor *RequestsPage::search() const
{
    return m_form->search();
}

BodyEditor *RequestsPage::body() const
{
    return m_form->body();
}

requests::Rights RequestsPage::rights() const
{
    requests::Rights rights{m_edited.selection(), {}};
    if (const auto kept = m_session.integrations().resources(m_id)) {
        rights.granted = kept->granted;
    }
    return rights;
}

void RequestsPage::onStoreChanged()
{
    if (isVisible()) {
        m_form->setRights(rights());
        showRefusal();
    }
}

void RequestsPage::tell(const QString &sentence)
{
    m_news->tell({"request", withoutControls(sentence), {}});
}

void RequestsPage::send()
{
    const StoreRequest *last = m_session.storeRequests().request(m_id);
    if (last != nullptr && last->isOut) {
        return;
    }
    const RequestDraft now = draft();
    m_isRepeat = false;
    m_news->dismissAll();
    const auto wire = requests::storeCallOf(now);
    if (!wire) {
        tell(wire.error().sentence);
        if (wire.error().code == "requests.value-missing") {
            values()->goToMissing();
        }
        return;
    }
    requests::changesData(now.method) ? askBefore(now) : sendNow(now);
}

void RequestsPage::askBefore(const RequestDraft &draft)
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    const auto path = requests::pathToSend(draft);
    if (entry == nullptr || !path || m_isAgreed.contains(m_id)) {
        sendNow(draft);
        return;
    }
    Question question;
    question.headline = tr("Change data in the store?");
    question.explanation =
        tr("%1 %2 is sent to %3. What it does there cannot be undone here.")
            .arg(QString::fromLatin1(draft.method), shortened(QString::fromUtf8(*path), mostShown),
                 QString::fromUtf8(entry->integration.storeUrl));
    question.verb = tr("Send %1").arg(QString::fromLatin1(draft.method));
    question.option = tr("Do not ask again for this integration until Latchkey is closed");
    auto isAlways = std::make_shared<bool>(false);
    QDialog *dialog = ask(question, this, [this, draft, isAlways, id = m_id] {
        if (*isAlways) {
            m_isAgreed.insert(id);
        }
        if (id == m_id) {
            sendNow(draft);
        }
    });
    connect(dialog->findChild<QCheckBox *>(), &QCheckBox::toggled, dialog,
            [isAlways](bool is) { *isAlways = is; });
}

void RequestsPage::sendNow(const RequestDraft &draft)
{
    m_news->dismissAll();
    const auto bodies =
        m_form->isRecording() ? session::BodiesInLog::Yes : session::BodiesInLog::No;
    const auto sent = m_session.storeRequests().send(m_id, draft, m_edited.routes(), bodies);
    if (!sent) {
        tell(sent.error().sentence);
        return;
    }
    m_form->stopRecording();
    QList<RequestDraft> &before = m_sent[m_id];
    before.removeAll(draft);
    before.append(draft);
    if (before.size() > mostSent) {
        before.removeFirst();
    }
}

// What is shown follows from how far the call is, and from nothing else.
void RequestsPage::refresh()
{
    const session::StoreRequests &calls = m_session.storeRequests();
    const StoreRequest *now = calls.request(m_id);
    const bool isOut = now != nullptr && now->isOut;
    QPushButton *repeat = m_answer->repeatButton();
    const bool wasOut = m_clock.isActive();
    const bool hadFocus = m_send->hasFocus() || m_cancel->hasFocus() || repeat->hasFocus();
    m_send->setVisible(!isOut);
    m_cancel->setVisible(isOut);
    isOut ? m_clock.start() : m_clock.stop();
    if (now == nullptr) {
        m_answer->showNothing();
    } else if (isOut) {
        m_answer->showWaiting(now->since, m_session.clock()(), calls.octetsOf(m_id));
    } else {
        m_answer->showAnswer(*now);
        showRefusal();
        if (wasOut) {
            m_whole->goToAnswer();
        }
    }
    if (hadFocus) {
        (isOut ? m_cancel : m_isRepeat && now != nullptr ? repeat : m_send)->setFocus();
    }
}

void RequestsPage::showRefusal()
{
    const StoreRequest *now = m_session.storeRequests().request(m_id);
    if (now != nullptr && !now->isOut) {
        tellRefusal(*now);
    }
}

void RequestsPage::tellRefusal(const StoreRequest &request)
{
    const auto refusal =
        requests::resourceRefusal(request.outcome, m_form->routeOf(request.draft), rights());
    if (!refusal) {
        m_answer->showRefusal({}, {}, {});
        return;
    }
    QStringList names;
    for (const QString &id : refusal->resources) {
        names.append(pathOf(m_edited.tree(), id));
    }
    const bool canAdd = !refusal->toAdd.isEmpty();
    m_answer->showRefusal(tr("The store refused this call: the integration lacks %1.")
                              .arg(names.join(QStringLiteral(", "))),
                          requests::adviceOn(*refusal),
                          canAdd                   ? tr("Add to the resources")
                          : refusal->isOnlyWithAll ? QString()
                                                   : tr("Have it granted in the store …"));
}

void RequestsPage::help()
{
    const StoreRequest *now = m_session.storeRequests().request(m_id);
    const auto refusal =
        now == nullptr
            ? std::nullopt
            : requests::resourceRefusal(now->outcome, m_form->routeOf(now->draft), rights());
    if (refusal && !refusal->toAdd.isEmpty()) {
        m_edited.add(refusal->toAdd);
    } else {
        Q_EMIT storeWanted();
    }
}

void RequestsPage::showHistory()
{
    auto *dialog =
        new HistoryDialog(m_session.storeRequests().history(), m_id, m_session.clock()(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HistoryDialog::chosen, this, &RequestsPage::takeUp);
    dialog->open();
}

// With its values where it was sent since the program began.
void RequestsPage::takeUp(const requests::RequestShape &shape)
{
    RequestDraft found = requests::draftOf(shape);
    const QList<RequestDraft> before = m_sent.value(m_id);
    for (const RequestDraft &sent : before) {
        if (requests::shapeOf(sent, m_edited.routes()) == shape) {
            found = sent;
        }
    }
    setDraft(found);
    if (!values()->goToMissing()) {
        m_send->setFocus();
    }
}

// What a person entered for an integration goes with it.
void RequestsPage::forgetRemoved()
{
    const QStringList ids = m_drafts.keys() + m_sent.keys();
    for (const QString &id : ids) {
        if (m_session.integrations().entry(id) == nullptr) {
            m_drafts.remove(id);
            m_sent.remove(id);
            m_isAgreed.remove(id);
        }
    }
}

void RequestsPage::keepFavourite()
{
    const auto done = m_session.storeRequests().history().setFavourite(
        m_id, requests::shapeOf(draft(), m_edited.routes()), true);
    tell(done ? tr("Kept among your favourites, without the values you entered. You find it under "
                   "Earlier calls.")
              : done.error().sentence);
}

} // namespace latchkey::ui

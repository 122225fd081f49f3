// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/WatchAnswers.h"

#include "base/ForeignText.h"
#include "session/Session.h"
#include "session/Watching.h"
#include "ui/detail/AnswerChart.h"
#include "ui/detail/AnswerList.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int listHeight = 128;

} // namespace

WatchAnswers::WatchAnswers(session::Session &session, const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_id(id)
    , m_chart(new AnswerChart(this))
    , m_sum(plainLabel({}, this))
    , m_list(new AnswerList(this))
    , m_result(new Note(this))
    , m_call(framedButton(tr("Call &now"), this))
    , m_copy(framedButton(tr("Copy as &text"), this))
{
    m_call->setObjectName(QStringLiteral("callNow"));
    m_copy->setObjectName(QStringLiteral("copyAnswers"));
    m_sum->setForegroundRole(QPalette::PlaceholderText);
    m_list->setMinimumHeight(listHeight);
    m_result->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space);
    column->addWidget(m_chart);
    column->addWidget(m_sum);
    column->addWidget(m_list, 1);
    column->addLayout(buildButtons());
    column->addWidget(m_result);
    setTabOrder(m_list, m_call);
    setTabOrder(m_call, m_copy);
    setTabOrder(m_copy, m_result->link());
    const session::Watching &watching = session.watching();
    connect(&session, &session::Session::reloaded, this, &WatchAnswers::read);
    connect(&watching, &session::Watching::calling, this, [this](const QString &called) {
        if (called == m_id) {
            sayCalling();
        }
    });
    connect(&watching, &session::Watching::called, this,
            [this](const QString &called, const Problem &problem) {
                if (called == m_id) {
                    tell(problem);
                }
            });
    connect(m_result, &Note::linkChosen, &session.watching(), &session::Watching::cancelCall);
    read();
    if (watching.calledId() == m_id) {
        sayCalling();
    }
}

QLayout *WatchAnswers::buildButtons()
{
    connect(m_call, &QPushButton::clicked, this, &WatchAnswers::call);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_list->asText());
        sayCopied(m_copy);
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceSmall);
    row->addWidget(m_call);
    row->addWidget(m_copy);
    row->addStretch();
    return row;
}

void WatchAnswers::read()
{
    const QList<integrations::WatchAnswer> answers = m_session.watching().answers(m_id);
    const bool isAny = !answers.isEmpty();
    m_chart->show(answers);
    m_chart->setVisible(isAny);
    m_sum->setText(isAny ? answersWords(answers) : tr("No call was made yet."));
    m_list->show(answers);
    m_list->setVisible(isAny);
    m_copy->setEnabled(isAny);
    m_call->setEnabled(isConnected() && m_session.watching().calledId() != m_id);
}

// Who else makes calls now leaves the answer in the profile, and it is read then.
void WatchAnswers::call()
{
    sayCalling();
    if (const auto begun = m_session.watching().callNow(m_id); !begun) {
        tell(begun.error());
    }
}

void WatchAnswers::sayCalling()
{
    m_result->show(Mark::UnderWay, tr("Calling the store …"), {}, tr("Cancel the call"));
    m_result->setVisible(true);
    m_call->setEnabled(false);
}

void WatchAnswers::tell(const Problem &problem)
{
    const bool hadFocus = m_result->link()->hasFocus();
    read();
    m_call->setEnabled(isConnected());
    if (problem.code.isEmpty()) {
        m_result->show(Mark::Good, session::Watching::answerWords({}) + QLatin1Char('.'), {});
    } else if (problem.code == "http.cancelled") {
        m_result->show(Mark::NotYet, tr("The call was cancelled."), {});
    } else {
        m_result->show(Mark::NeedsYou, withoutControls(problem.sentence), {});
    }
    if (hadFocus) {
        m_call->setFocus(); // the link is gone
    }
}

bool WatchAnswers::isConnected() const
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    return entry != nullptr && entry->state.phase == activation::Phase::Linked;
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/WatchDialog.h"

#include "base/ForeignText.h"
#include "session/Session.h"
#include "session/Watching.h"
#include "ui/detail/WatchAnswers.h"
#include "ui/look/FormLabels.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/RoomForText.h"
#include "ui/look/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr qint64 hour = 3'600; // seconds
constexpr qint64 day = 24 * hour;
constexpr int textWidth = 560;

// A time that was set on the console is among them.
void choose(QComboBox *box, qint64 seconds)
{
    int at = box->findData(seconds);
    if (at < 0) {
        box->addItem(intervalWords(seconds), seconds);
        at = box->count() - 1;
    }
    box->setCurrentIndex(at);
}

} // namespace

QString intervalWords(qint64 seconds)
{
    if (seconds % day == 0) {
        return WatchDialog::tr("Every %n day(s)", nullptr, int(seconds / day));
    }
    if (seconds % hour == 0) {
        return WatchDialog::tr("Every %n hour(s)", nullptr, int(seconds / hour));
    }
    return WatchDialog::tr("Every %n minute(s)", nullptr, int(seconds / 60));
}

WatchDialog::WatchDialog(session::Session &session, const QString &id, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_id(id)
    , m_every(new QComboBox(this))
    , m_renew(new QComboBox(this))
    , m_answers(new WatchAnswers(session, id, this))
    , m_problem(plainLabel({}, this))
{
    m_every->addItem(tr("Never"), 0);
    for (const qint64 each : {hour, 6 * hour, day}) {
        m_every->addItem(intervalWords(each), each);
    }
    m_renew->addItem(tr("Never"), 0);
    for (const qint64 each : {90 * day, 180 * day, 365 * day}) {
        m_renew->addItem(tr("After %n day(s)", nullptr, int(each / day)), each);
    }
    const auto plan = session.watching().plan(id);
    choose(m_every, plan.everySeconds);
    choose(m_renew, plan.renewSeconds);
    build();
}

void WatchDialog::build()
{
    setWindowTitle(tr("Watch the integration"));
    rememberSizeOf(this, QLatin1String("watch"));
    QLabel *text = plainLabel(
        tr("While Latchkey is open or its proxy runs, it makes a harmless call now and then, and "
           "notices when the store has taken back the tokens or allows less than before."),
        this);
    text->setMinimumWidth(textWidth);
    QLabel *renewing = plainLabel(session::Watching::renewalAdvice(), this);
    renewing->setForegroundRole(QPalette::PlaceholderText);
    m_problem->hide();
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(space);
    fields->setVerticalSpacing(spaceSmall);
    fields->addRow(tr("&Call the store"), m_every);
    fields->addRow(tr("&Remind to renew the tokens"), m_renew);
    levelLabels(*fields);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &WatchDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(new Heading(windowTitle(), this));
    column->addWidget(text);
    column->addLayout(fields);
    column->addWidget(m_answers, 1);
    column->addWidget(renewing);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    keepRoomForText(this);
}

void WatchDialog::save()
{
    const auto saved = m_session.watching().setPlan(m_id, m_every->currentData().toLongLong(),
                                                    m_renew->currentData().toLongLong());
    if (saved) {
        accept();
        return;
    }
    m_problem->setText(withoutControls(saved.error().sentence));
    m_problem->show();
}

} // namespace latchkey::ui

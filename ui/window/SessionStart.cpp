// SPDX-License-Identifier: Apache-2.0
#include "ui/window/SessionStart.h"

#include "base/ForeignText.h"
#include "profile/Settings.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

#include <chrono>

namespace latchkey::ui {

using service::FileState;
using service::LoginStartState;
using service::Way;

namespace {

using namespace std::chrono_literals;

// While the dialog is open: a keychain is unlocked, a service fails.
constexpr auto lookedAgain = 3s;

// The console program stands beside this one.
QString consoleProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/latchkeyctl");
}

bool isEdited(const LoginStartState &state)
{
    return state.service == FileState::Edited || state.autostart == FileState::Edited;
}

QString wordsOn(const LoginStartState &state)
{
    if (isEdited(state)) {
        return SessionStart::tr("Its file was edited by hand, so that it is not changed here: %1")
            .arg(breakable(state.way() == Way::Service ? service::serviceFile()
                                                       : service::autostartFile()));
    }
    return state.way() == Way::Service
               ? SessionStart::tr("As a systemd service of yours.") + QLatin1Char(' ') +
                     runningWords(state.systemd)
               : SessionStart::tr("From your next sign-in on, by your desktop's autostart.");
}

QString wordsOff(const LoginStartState &state)
{
    return state.hasManager
               ? SessionStart::tr("Off. It would run as a systemd service of yours, and sign once "
                                  "your keychain is unlocked.")
               : SessionStart::tr("Off. Your desktop would start it, and it would sign once your "
                                  "keychain is unlocked.");
}

} // namespace

QString runningWords(const service::ServiceState &systemd)
{
    if (!systemd.isRunning()) {
        return SessionStart::tr(
            "It does not run at the moment: latchkeyctl proxy status says why.");
    }
    return systemd.says.isEmpty() ? SessionStart::tr("It runs.")
                                  : withoutControls(systemd.says); // "It signs.", "It waits: …"
}

SessionStart::SessionStart(const QString &profileFolder, QWidget *parent)
    : QWidget(parent)
    , m_profileFolder(profileFolder)
    , m_login(service::ProxyStart{consoleProgram(), profileFolder})
    , m_isThere(QFileInfo(consoleProgram()).isExecutable())
    , m_switch(new QCheckBox(tr("Start it &with my session"), this))
    , m_said(plainLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spaceTiny);
    column->addWidget(m_switch);
    column->addWidget(m_said);
    m_said->setMinimumHeight(4 * fontMetrics().lineSpacing()); // the longest, so that nothing jumps
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_switch->setEnabled(false);
    setFocusProxy(m_switch);
    m_again.setSingleShot(true);
    m_again.setInterval(lookedAgain);
    connect(&m_again, &QTimer::timeout, this, &SessionStart::look);
    look();
}

void SessionStart::look()
{
    m_login.look([this](const LoginStartState &state) {
        if (isEnabled() && !isChanged()) { // what a person has just chosen stays
            show(state);
        }
        if (state.hasManager) {
            m_again.start();
        }
    });
}

bool SessionStart::isChanged() const
{
    return m_state && m_switch->isChecked() != m_state->isOn();
}

void SessionStart::apply()
{
    const auto done = [this](const Result<LoginStartState> &state) {
        if (state) {
            show(*state);
        }
        Q_EMIT applied(state ? std::nullopt : std::optional(state.error()));
    };
    const auto may = profile::settingBeforeOpening(m_profileFolder, QStringLiteral("secrets.place"))
                         .and_then(service::mayStartWith);
    if (m_switch->isChecked() && !may) {
        Q_EMIT applied(may.error());
        return;
    }
    m_switch->isChecked() ? m_login.install(m_state->way(), false, done)
                          : m_login.remove(false, done);
}

void SessionStart::show(const LoginStartState &state)
{
    m_state = state;
    m_switch->setChecked(state.isOn());
    m_switch->setEnabled(!isEdited(state) && (m_isThere || state.isOn()));
    say(state.isOn() ? wordsOn(state)
        : m_isThere  ? wordsOff(state)
                     : tr("latchkeyctl, which runs it, is not installed beside this program."));
}

void SessionStart::say(const QString &text)
{
    m_said->setText(text);
    m_switch->setAccessibleDescription(text);
}

} // namespace latchkey::ui

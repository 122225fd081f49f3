// SPDX-License-Identifier: Apache-2.0
#include "ui/window/SideFoot.h"

#include "base/ForeignText.h"
#include "session/Session.h"
#include "ui/look/Metrics.h"
#include "ui/look/StateMark.h"
#include "ui/look/Tones.h"
#include "ui/look/Words.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

namespace {

struct Said
{
    Mark mark;
    QString words;
};

Said keychainSaid(const session::SecretsPlace &secrets)
{
    if (secrets.isMemory()) {
        return {Mark::NeedsYou, SideFoot::tr("No keychain: kept until you quit")};
    }
    if (!secrets.isKnown()) {
        return {Mark::UnderWay, SideFoot::tr("Keychain …")};
    }
    if (!secrets.problem()) {
        return {Mark::Good, SideFoot::tr("Keychain unlocked")};
    }
    const QByteArray code = secrets.problem()->code;
    return {Mark::NeedsYou, code == "secrets.locked"    ? SideFoot::tr("Keychain locked")
                            : code == "secrets.missing" ? SideFoot::tr("No keychain")
                                                        : SideFoot::tr("Keychain not usable")};
}

// No store's call is meant to come to the listener itself.
bool areAllElsewhere(const session::Integrations &integrations)
{
    const QStringList ids = integrations.ids();
    return !ids.isEmpty() && std::none_of(ids.cbegin(), ids.cend(), [&](const QString &id) {
        return integrations.entry(id)->integration.way.kind == integrations::WayKind::Local;
    });
}

Said loginsSaid(const QStringList &names)
{
    if (names.isEmpty()) {
        return {Mark::NotYet, SideFoot::tr("No login yet")};
    }
    return {Mark::Good, names.size() == 1
                            ? SideFoot::tr("You sign in as %1").arg(withoutControls(names.first()))
                            : SideFoot::tr("Logins: %1").arg(names.size())};
}

} // namespace

SideFoot::SideFoot(const session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(spaceSmall, spaceSmall, spaceSmall, spaceSmall);
    rows->setSpacing(0);
    m_listener = addDoor();
    m_keychain = addDoor();
    m_logins = addDoor();
    connect(m_listener, &QToolButton::clicked, this, &SideFoot::listenerChosen);
    connect(m_keychain, &QToolButton::clicked, this, &SideFoot::keychainChosen);
    connect(m_logins, &QToolButton::clicked, this, &SideFoot::loginsChosen);
    refresh();
}

QToolButton *SideFoot::addDoor()
{
    auto *door = new QToolButton(this);
    door->setAutoRaise(true);
    door->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    door->setFocusPolicy(Qt::TabFocus);
    door->setFont(smallFont(font()));
    door->setIconSize({smallIcon, smallIcon});
    door->setFixedHeight(std::max(smallIcon, door->fontMetrics().height()) + spaceSmall);
    door->setMaximumWidth(sideWidth - 2 * spaceSmall);
    layout()->addWidget(door);
    return door;
}

void SideFoot::say(QToolButton *door, Mark mark, const QString &words, const QString &tip)
{
    door->setIcon(icon(mark, palette()));
    const int room = sideWidth - 2 * spaceSmall - smallIcon - spaceHuge;
    door->setText(door->fontMetrics().elidedText(words, Qt::ElideRight, room));
    door->setAccessibleName(words);
    setPlainToolTip(door, tip.isEmpty() ? words : tip);
}

void SideFoot::refresh()
{
    const session::Activations &activations = m_session.activations();
    if (activations.isListening()) {
        say(m_listener, Mark::Good,
            areAllElsewhere(m_session.integrations()) ? tr("Ready: ways open when you activate")
                                                      : tr("Ready for stores on this computer"),
            tr("Listening on 127.0.0.1:%1").arg(activations.port()));
    } else {
        say(m_listener, Mark::NeedsYou, tr("Stores cannot call this computer"), {});
    }
    const Said keychain = keychainSaid(m_session.secrets());
    const auto &problem = m_session.secrets().problem();
    say(m_keychain, keychain.mark, keychain.words, problem ? problem->sentence : QString());
    const Said logins = loginsSaid(m_session.logins().names().value_or(QStringList()));
    say(m_logins, logins.mark, logins.words, {});
}

void SideFoot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

void SideFoot::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), 1, lineTone(palette()));
}

} // namespace latchkey::ui

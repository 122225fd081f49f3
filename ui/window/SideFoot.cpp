// SPDX-License-Identifier: Apache-2.0
#include "ui/window/StatusStrip.h"

#include "base/ForeignText.h"
#include "session/Session.h"
#include "ui/look/Metrics.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"

#include <QEvent>
#include <QLabel>

namespace latchkey::ui {

namespace {

QString keychainWords(const session::Session &session)
{
    if (session.secrets().isMemory()) {
        return StatusStrip::tr("Keychain: none, secrets are in memory");
    }
    if (!session.secrets().isKnown()) {
        return StatusStrip::tr("Keychain: …");
    }
    if (!session.secrets().problem()) {
        return StatusStrip::tr("Keychain: unlocked");
    }
    const QByteArray code = session.secrets().problem()->code;
    return code == "secrets.locked"    ? StatusStrip::tr("Keychain: locked")
           : code == "secrets.missing" ? StatusStrip::tr("Keychain: none")
                                       : StatusStrip::tr("Keychain: not usable");
}

} // namespace

StatusStrip::StatusStrip(const session::Session &session, QWidget *parent)
    : QStatusBar(parent)
    , m_session(session)
    , m_mark(new QLabel(this))
    , m_listening(new QLabel(this))
    , m_keychain(new QLabel(this))
    , m_merchant(new QLabel(this))
{
    for (QLabel *label : {m_listening, m_keychain, m_merchant}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(0, 0, spaceLarge, 0);
    }
    m_mark->setContentsMargins(spaceSmall, 0, 0, 0);
    addWidget(m_mark);
    addWidget(m_listening, 1);
    addPermanentWidget(m_keychain);
    addPermanentWidget(m_merchant);
    setSizeGripEnabled(false);
    refresh();
}

void StatusStrip::refresh()
{
    const bool isListening = m_session.activations().isListening();
    m_mark->setPixmap(icon(isListening ? Mark::Good : Mark::NeedsYou, palette())
                          .pixmap(QSize(smallIcon, smallIcon), devicePixelRatioF()));
    m_listening->setText(isListening
                             ? tr("Listening on 127.0.0.1:%1").arg(m_session.activations().port())
                             : tr("Not listening: the store cannot call this computer"));
    m_keychain->setText(keychainWords(m_session));
    m_keychain->setToolTip(m_session.secrets().problem()
                               ? plainToolTip(m_session.secrets().problem()->sentence)
                               : QString());
    const QStringList names = m_session.logins().names().value_or(QStringList());
    m_merchant->setText(names.isEmpty()     ? tr("No login yet")
                        : names.size() == 1 ? tr("Merchant: %1").arg(withoutControls(names.first()))
                                            : tr("%n login(s)", nullptr, int(names.size())));
}

void StatusStrip::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

} // namespace latchkey::ui

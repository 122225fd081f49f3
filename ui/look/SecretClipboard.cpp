// SPDX-License-Identifier: Apache-2.0
#include "ui/look/SecretClipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace latchkey::ui {

SecretClipboard::SecretClipboard(QObject *parent, std::chrono::milliseconds forHowLong)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(forHowLong);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::takeAway);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this,
            &SecretClipboard::takeAway);
}

SecretClipboard::~SecretClipboard()
{
    takeAway();
}

void SecretClipboard::put(const Secret &text)
{
    auto *content = new QMimeData;
    content->setText(QString::fromUtf8(text.reveal()));
    content->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    content->setData(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), "1");
    content->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), "1");
    QGuiApplication::clipboard()->setMimeData(content);
    m_fingerprint = fingerprint(text.reveal());
    m_timer.start();
}

// What somebody copied since stays.
void SecretClipboard::takeAway()
{
    m_timer.stop();
    QClipboard *const clipboard = QGuiApplication::clipboard();
    if (m_fingerprint.isEmpty() || clipboard == nullptr) {
        return;
    }
    QByteArray now = clipboard->text().toUtf8();
    if (fingerprint(now) == m_fingerprint) {
        clipboard->clear();
    }
    wipe(now);
    m_fingerprint.clear();
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// A secret on the clipboard: for a short time, and marked so that no clipboard history keeps it.
#pragma once

#include "base/Secret.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace latchkey::ui {

class SecretClipboard : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds keptFor{60'000};

    // With `parent` gone, or the program at its end, what it put there is taken away too.
    explicit SecretClipboard(QObject *parent, std::chrono::milliseconds forHowLong = keptFor);
    ~SecretClipboard() override;

    // UTF-8. Marked as the password managers of KDE, Windows and macOS mark theirs.
    void put(const Secret &text);

private:
    void takeAway();

    QString m_fingerprint; // of what was put there; empty = nothing
    QTimer m_timer;
};

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// What a running proxy says of itself: that it is ready, and whether it can sign, on standard error
// and to the service manager that started it.
#pragma once

#include "console/Console.h"
#include "secrets/KeychainWatch.h"

#include <QObject>

namespace latchkey::cli {

class ProxyNotices : public QObject
{
    Q_OBJECT
public:
    // `secrets` must outlive it.
    ProxyNotices(console::Console console, secrets::SecretStore &secrets);

    // From now on; it listens.
    void begin();

Q_SIGNALS:
    // The secrets can be read, or cannot; at first, and whenever that has changed.
    void readableChanged(bool isReadable);
    // It was said, and will not change while this program runs.
    void hopeless(int status);

private:
    void sayUsable();
    void sayUnusable(const Problem &problem);

    console::Console m_console;
    secrets::KeychainWatch m_watch;
    bool m_hasWaited = false;
};

} // namespace latchkey::cli

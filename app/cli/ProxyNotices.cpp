// SPDX-License-Identifier: Apache-2.0
#include "cli/ProxyNotices.h"

#include "cli/Text.h"
#include "system/ServiceNotice.h"

#include <utility>

namespace latchkey::cli {

namespace {

// One line, as systemctl status shows it.
void tellStatus(const QString &text)
{
    system::tellServiceManager("STATUS=" + text.simplified().toUtf8());
}

bool isHopeless(const QByteArray &code)
{
    return code == "secrets.bus-lost" || code == "secrets.wrong-passphrase" ||
           code == "secrets.no-passphrase";
}

} // namespace

ProxyNotices::ProxyNotices(console::Console console, secrets::SecretStore &secrets)
    : m_console(std::move(console))
    , m_watch(secrets)
{
    connect(&m_watch, &secrets::KeychainWatch::usable, this, &ProxyNotices::sayUsable);
    connect(&m_watch, &secrets::KeychainWatch::unusable, this, &ProxyNotices::sayUnusable);
}

void ProxyNotices::begin()
{
    system::tellServiceManager("READY=1");
    m_watch.start();
}

void ProxyNotices::sayUsable()
{
    tellStatus(Text::tr("It signs."));
    if (std::exchange(m_hasWaited, false)) {
        m_console.remark(Text::tr("The secrets can be read now: the proxy signs."));
    }
}

void ProxyNotices::sayUnusable(const Problem &problem)
{
    tellStatus(Text::tr("It waits: %1").arg(problem.sentence));
    if (isHopeless(problem.code)) {
        m_console.problem(problem);
        Q_EMIT hopeless();
        return;
    }
    m_hasWaited = true;
    m_console.remark(
        Text::tr("The proxy waits, and answers 503 until then: %1").arg(problem.sentence));
}

} // namespace latchkey::cli

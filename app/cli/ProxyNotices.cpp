// SPDX-License-Identifier: Apache-2.0
#include "cli/ProxyNotices.h"

#include "cli/Text.h"
#include "service/StartFiles.h"
#include "system/ServiceNotice.h"

#include <optional>
#include <utility>

namespace latchkey::cli {

namespace {

// One line, as systemctl status shows it.
void tellStatus(const QString &text)
{
    system::tellServiceManager("STATUS=" + text.simplified().toUtf8());
}

// What the program ends with; nothing where waiting may help. Only a new process finds another bus.
std::optional<int> statusOf(const QByteArray &code)
{
    if (code == "secrets.bus-lost") {
        return int(console::Exit::Failed);
    }
    const bool isPassphrase = code == "secrets.wrong-passphrase" || code == "secrets.no-passphrase";
    return isPassphrase ? std::optional(service::hopelessStatus) : std::nullopt;
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
    Q_EMIT readableChanged(true);
}

void ProxyNotices::sayUnusable(const Problem &problem)
{
    tellStatus(Text::tr("It waits: %1").arg(problem.sentence));
    Q_EMIT readableChanged(false);
    if (const auto status = statusOf(problem.code)) {
        m_console.problem(problem);
        Q_EMIT hopeless(*status);
        return;
    }
    m_hasWaited = true;
    m_console.remark(
        Text::tr("The proxy waits, and answers 503 until then: %1").arg(problem.sentence));
}

} // namespace latchkey::cli

// SPDX-License-Identifier: Apache-2.0
#include "cli/OurSecrets.h"

#include "cli/Text.h"
#include "console/Console.h"
#include "vault/ProfileSecrets.h"

#include <utility>

namespace latchkey::cli {

namespace {

// Never from a standard input that is meant for something else.
std::optional<Secret> askAtTerminal()
{
    const console::Console console(false);
    const auto typed =
        console.canAsk() ? console.askedSecret(Text::tr("Passphrase of the file with the secrets, "
                                                        "which is not shown:"))
                         : failure("console.no-secret", QString());
    return typed ? std::optional(*typed) : std::nullopt;
}

} // namespace

OurSecrets::OurSecrets(const QString &folder)
    : m_store(vault::secretsOf(folder, &askAtTerminal))
{}

void OurSecrets::read(const QString &key, ReadAnswer answer)
{
    m_store->read(key, std::move(answer));
}

void OurSecrets::write(const QString &key, Secret value, Answer answer)
{
    m_store->write(key, std::move(value), std::move(answer));
}

void OurSecrets::remove(const QString &key, Answer answer)
{
    m_store->remove(key, std::move(answer));
}

void OurSecrets::check(Answer answer)
{
    m_store->check(std::move(answer));
}

} // namespace latchkey::cli

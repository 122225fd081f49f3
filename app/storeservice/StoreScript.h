// SPDX-License-Identifier: Apache-2.0
// What is run with a store's own PHP: scripts of resources/storeservice, the same octets every time
// but for one literal (THREATS.md 19).
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::storeservice {

// Where a callback URL leads to.
struct CallbackAddress
{
    QString host;
    quint16 port = 0;

    friend bool operator==(const CallbackAddress &, const CallbackAddress &) = default;
};

// The address in one of our own callback URLs. Nothing for a host that is not this computer itself:
// a store's server connects to no other for us.
std::optional<CallbackAddress> callbackAddress(const QByteArray &callbackUrl);

// What is asked beside the facts about the store itself.
struct Question
{
    std::optional<QString> name; // of an integration
    std::optional<qint64> id;    // … and its number in the store, as known from earlier
    std::optional<CallbackAddress> callback; // whether anything listens there, as seen from there
    bool resources = false;                  // all that the store knows
    bool list = false;                       // all integrations
};

// An integration as the store should have it.
struct WantedIntegration
{
    QString name;
    QString email;
    QByteArray callbackUrl;
    QByteArray identityUrl;
    QStringList resources; // with their parents; acl::everythingId for all

    friend bool operator==(const WantedIntegration &, const WantedIntegration &) = default;
};

// One that the person saw, and nobody changed since.
struct SeenIntegration
{
    qint64 id = 0;
    QString name; // as the store has it

    friend bool operator==(const SeenIntegration &, const SeenIntegration &) = default;
};

struct StoreScript
{
    QByteArray marker; // 130 random bits, for this run alone: what the answer stands behind
    QByteArray source; // PHP, for standard input
};

StoreScript readingScript(const Question &question);
StoreScript creatingScript(const WantedIntegration &wanted);
StoreScript updatingScript(const SeenIntegration &seen, const WantedIntegration &wanted);
StoreScript removingScript(const SeenIntegration &seen);
// Its answer holds the tokens.
StoreScript tokenScript(const SeenIntegration &seen);

// Any other script of ours: `source` is a whole file of PHP that uses Answer and Store (answer.php)
// and holds nothing that anybody typed; that is in `question`.
StoreScript scriptWith(const QByteArray &source, QJsonObject question);

// The arguments of PHP for a script on standard input.
QStringList phpArguments();

} // namespace latchkey::storeservice
